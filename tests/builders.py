"""Values for tests: each builder names only what matters, the rest is ordinary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.domain.charter.schema import (
    Charter,
    Community,
    Condition,
    Group as Named,
    Ladder,
    Place as Spot,
    Rule,
)
from bot.domain.charter.values import AlertStaff, Consequence
from bot.domain.decide import absorb, decide
from bot.domain.effects import Say
from bot.domain.events import Chat, Membership, MessageEdited, MessagePosted, Person, Post
from bot.domain.explain import explain
from bot.domain.facts import Facts, GroupFacts, Member, Past, StrikeGiven
from bot.domain.ids import ChatId, GroupName, LadderName, MemberKey, MessageId, RuleId, UpdateId, UserId
from bot.domain.outcome import Outcome
from bot.domain.rules.judge import compile_charter
from bot.texts.catalog import Catalog

LOUNGE = ChatId(-1001)
MARKET = ChatId(-1002)
OFFICE = ChatId(-1003)
NAMES = {LOUNGE: "lounge", MARKET: "market", OFFICE: "office"}

ALICE = UserId(11)
BOB = UserId(12)
OWNER = UserId(1)

NOON = 1_700_049_600
"""A Wednesday, 12:00 in UTC."""

_messages = iter(range(1000, 10**9))


def person(user: UserId = ALICE, name: str = "Alice", **more: Any) -> Person:
    """An account."""
    return Person(id=user, name=name, **more)


def post(
    text: str = "hello", *, by: UserId = ALICE, chat: ChatId = LOUNGE, at: int = NOON, **more: Any
) -> Post:
    """A message; each has a number of its own."""
    more.setdefault("author", person(by))
    more.setdefault("message", MessageId(next(_messages)))
    return Post(chat=chat, at=at, text=text, **more)


def posted(message: Post | str = "hello", /, **more: Any) -> MessagePosted:
    """Somebody writes."""
    said = post(message, **more) if isinstance(message, str) else message
    return MessagePosted(update=UpdateId(said.message), post=said, chat=chat_of(said))


def edited(message: Post, text: str, *, at: int | None = None, **more: Any) -> MessageEdited:
    """Somebody changes a message."""
    fields = {name: getattr(message, name) for name in message.__struct_fields__}
    said = Post(**(fields | {"text": text, "edited_at": message.at + 60 if at is None else at} | more))
    return MessageEdited(update=UpdateId(said.message), post=said, chat=chat_of(said))


def chat_of(said: Post) -> Chat:
    """The chat in which something is said."""
    return Chat(id=said.chat, kind="supergroup", title=NAMES.get(said.chat, "elsewhere"))


def member(user: UserId = ALICE, **more: Any) -> Member:
    """Somebody who was here before the bot."""
    ordinary: dict[str, Any] = {"key": MemberKey(user + 1000), "name": "Alice", "language": "en"}
    return Member(user=user, **(ordinary | more))


def strike(
    *, at: int = NOON, ladder: str = "standard", rule: str = "ads", chat: ChatId = LOUNGE
) -> StrikeGiven:
    """A strike that somebody has."""
    return StrikeGiven(ladder=LadderName(ladder), rule=RuleId(rule), at=at, chat=chat)


def past(*, at: int = NOON, chat: ChatId = LOUNGE, **more: Any) -> Past:
    """A message remembered."""
    more.setdefault("message", MessageId(next(_messages)))
    return Past(chat=chat, at=at, **more)


def staff(status: str = "admin") -> Membership:
    """Somebody of the staff."""
    return Membership(
        status="owner" if status == "owner" else "admin", rights=frozenset({"restrict", "delete"})
    )


def facts(
    *members: Member,
    groups: Mapping[ChatId, str] | None = None,
    staff_of: Mapping[ChatId, Iterable[UserId]] | None = None,
    **more: Any,
) -> Facts:
    """What is known: Alice and Bob, in a lounge, a market and an office where nobody of them is staff."""
    known = {one.user: one for one in (members or (member(), member(BOB, name="Bob")))}
    places = {
        chat: GroupFacts(
            chat=chat,
            name=GroupName(name),
            title=name.title(),
            staff={
                OWNER: staff("owner"),
                **{user: staff() for user in (staff_of or {}).get(chat, ())},
            },
        )
        for chat, name in (NAMES if groups is None else groups).items()
    }
    return Facts(charter=1, groups=places, members=known, **more)


def when(**facts_asked: Any) -> Condition:
    """One condition: facts by their keys, with `_` for spaces and behind Python's own words."""
    keys = {name: name.rstrip("_").replace("_", " ") for name in facts_asked}
    return Condition(asks={keys[name]: value for name, value in facts_asked.items()})


def rule(
    name: str = "ads",
    *conditions: Condition,
    then: Iterable[Consequence] | None = None,
    **more: Any,
) -> Rule:
    """A rule; without conditions people judge it."""
    if then is not None:
        more["then"] = tuple(then)
    more.setdefault("says", {"": f"No {name}."})
    return Rule(id=RuleId(name), place=Spot(), when=conditions, **more)


def charter(*rules: Rule, ladders: Iterable[Ladder] = (), office: bool = True, **more: Any) -> Charter:
    """A charter of these rules for the lounge, the market and (unless told otherwise) the office of the staff."""
    groups = {
        GroupName(name): Named(
            name=GroupName(name), chat=chat, open_to="staff" if name == "office" and office else "everyone"
        )
        for chat, name in NAMES.items()
    }
    if steps := {ladder.name: ladder for ladder in ladders}:
        more["ladders"] = steps
    more.setdefault("community", Community(name={"": "Tea"}, goal={"": "Tea."}, languages=("en", "zh")))
    return Charter(groups=groups, rules={one.id: one for one in rules}, **more)


def follows(
    rules: Iterable[Rule] | Charter, event: MessagePosted | MessageEdited, known: Facts | None = None
) -> Outcome:
    """What follows from one event."""
    agreed = rules if isinstance(rules, Charter) else charter(*rules)
    return decide(compile_charter(agreed), known or facts(), event)


def holds(condition: Condition, event: MessagePosted | MessageEdited, known: Facts | None = None) -> bool:
    """Whether a condition holds on a message."""
    return bool(follows([rule("asked", condition)], event, known).verdicts)


def answers(
    condition: Condition, event: MessagePosted | MessageEdited, known: Facts | None = None
) -> list[str]:
    """What each fact of a condition answers, in English."""
    program = compile_charter(charter(rule("asked", condition, then=[AlertStaff()])))
    (trace,) = explain(program, known or facts(), event)
    return [Catalog(strict=True).plain(why, "en") for _, _, why in trace.facts]


def english(effect: Say) -> list[str]:
    """The lines that somebody reads."""
    return Catalog(strict=True).plain(effect.text, "en").splitlines()


def says_in(outcome: Outcome, chat: ChatId = LOUNGE) -> list[list[str]]:
    """All that is said in a chat."""
    return [english(one) for one in outcome.effects if isinstance(one, Say) and one.chat == chat]


class Group:
    """A group in which people write one after another, each outcome seen by the next."""

    def __init__(self, agreed: Charter, known: Facts | None = None) -> None:
        self.program = compile_charter(agreed)
        self.facts = known or facts()

    def hears(self, event: MessagePosted | MessageEdited) -> Outcome:
        """Judge a message."""
        outcome = decide(self.program, self.facts, event)
        absorb(self.facts, event.post, outcome)
        return outcome

    def says(self, text: str = "hello", /, **more: Any) -> Outcome:
        """Somebody writes."""
        return self.hears(posted(text, **more))
