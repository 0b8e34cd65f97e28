"""Taking back what a rule did: strikes and what they cost, points, mutes, bans, open questions to staff.

What Telegram deleted stays deleted, and who was kicked comes back alone. Where another rule held as well, its part stays:
of such a decision only the strike is taken back, if it was this rule's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from math import inf
from typing import Literal, NamedTuple

import msgspec
from msgspec import Struct

from bot.app.cards import withdrawn
from bot.app.earn import BY_RULE
from bot.app.follow_up import follow_up
from bot.app.force import InForce
from bot.app.ports import Books, Clock, Queued, Store
from bot.app.rows import Decision
from bot.app.sanctions import DELETED, keep_sanctions
from bot.app.staff_room import to_staff
from bot.app.steps import lifted
from bot.app.work import Work
from bot.domain.charter.values import AskStaff, BanFor, DeleteMessage, MuteFor
from bot.domain.effects import Arg, Ban, Effect, Joined, Mention, Moment, Mute, Said, Say, Text
from bot.domain.events import Person
from bot.domain.ids import ChatId, MemberKey, RuleId, UserId
from bot.domain.outcome import Verdict
from bot.domain.rules.answer import STAFF_HAVE
from bot.domain.rules.catalogue import CATALOGUE
from bot.domain.rules.doing import reach, until

LOOKED_AT = 200
"""How many of a member's newest decisions tell what else holds somebody back."""

NAMED = 10
"""How many people a group is told by name."""

OPERATOR = "operator"
Kind = Literal["mute", "ban"]

_verdicts = msgspec.json.Decoder(tuple[Verdict, ...]).decode


class Undone(Struct, frozen=True, kw_only=True):
    """What an undo comes to: decisions of the rule taken back, of how many members, and what that gives back.

    `messages` count again; `gone` of them stay deleted all the same. `lifted`: mutes and bans that end or get shorter;
    `cards`: questions to staff that close. `shared`: decisions that rest on another rule, too, and stay.
    """

    rule: RuleId
    since: int
    decisions: int
    members: int
    strikes: int
    messages: int
    gone: int
    lifted: int
    cards: int
    shared: int


class Numbered(NamedTuple):
    """A decision with its number."""

    number: int
    decision: Decision


@dataclass(slots=True)
class _Tally:
    strikes: int = 0
    messages: int = 0
    gone: int = 0
    effects: list[Effect] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Undoing as an operator asks for it. `fresh` and `hand` are the deliverer's, where one is at work."""

    store: Store
    force: InForce
    clock: Clock
    me: Person
    fresh: Callable[[Books], Sequence[Queued]]
    hand: Callable[[Sequence[Queued]], None]

    async def __call__(self, rule: RuleId, since: int, *, preview: bool) -> Undone:
        """Take back what a rule did since a moment; for a `preview` only tell what that would be, and change nothing."""

        def work(books: Books) -> tuple[Undone, Sequence[Queued]]:
            begun = Work.begin(books, self.force, self.me, int(self.clock.now()))
            made = [Numbered(*one) for one in books.decisions_since(since)]
            cause = f"undo:{max((one.number for one in made), default=0)}:{begun.now}"
            found = undo(begun, rule, since, made, cause)
            begun.held.update(keep_sanctions(begun, begun.draft.queued))
            follow_up(begun, cause)
            if preview:
                raise _OnlyAPreviewError(found)
            begun.draft.write(books)
            return found, self.fresh(books)

        try:
            found, rows = await self.store.run(work)
        except _OnlyAPreviewError as previewed:
            return previewed.found
        self.hand(rows)
        return found


class _OnlyAPreviewError(Exception):
    """Rolls back what was only to be seen."""

    def __init__(self, found: Undone) -> None:
        self.found = found


def undo(work: Work, rule: RuleId, since: int, made: Sequence[Numbered], cause: str) -> Undone:
    """Take back what `rule` did since a moment, and tell groups and staff. Doing it again does nothing more.

    `made` are the decisions since then; `cause` is a unique word.
    """
    ours = [one for one in made if _acted(one.decision, rule)]
    alone = [one for one in ours if not _others(one.decision, rule)]
    tally = _Tally()
    for one in ours:
        _strikes_back(work, one.decision, rule, cause, tally)
    for one in alone:
        _counts_again(work, one.decision, cause, tally)
    for member, of_member in groupby(sorted(alone, key=_member), key=_member):
        _free(work, member, {one.number for one in of_member}, tally)
    work.books.mark_undone([one.number for one in alone], work.now)
    ended = len(tally.effects)
    cards = _close_cards(work, rule, since, tally)
    work.draft.do_under(cause, tally.effects)
    found = Undone(
        rule=rule,
        since=since,
        decisions=len(alone),
        members=len({one.decision.member for one in ours}),
        strikes=tally.strikes,
        messages=tally.messages,
        gone=tally.gone,
        lifted=ended,
        cards=cards,
        shared=len(ours) - len(alone),
    )
    work.draft.do_under(f"{cause}:told", _told(work, found, alone))
    return found


def _member(one: Numbered) -> MemberKey:
    return one.decision.member


def _acted(decision: Decision, rule: RuleId) -> bool:
    """Whether the rule, enforced, had a part in a decision that did something."""
    return rule in decision.rules and bool(decision.answer) and rule in _enforced(decision)


def _others(decision: Decision, rule: RuleId) -> set[RuleId]:
    return _enforced(decision) - {rule}


def _enforced(decision: Decision) -> set[RuleId]:
    return {verdict.rule for verdict in _verdicts(decision.why) if not verdict.observed}


def _strikes_back(work: Work, decision: Decision, rule: RuleId, cause: str, tally: _Tally) -> None:
    """The strikes of the rule, and what they cost."""
    keys = work.books.take_back_given(decision.update, rule, by=OPERATOR, at=work.now)
    tally.strikes += len(keys)
    if keys:
        work.held.add(decision.member)
    if keys and decision.message is not None:
        facts = {f"strike:{key}" for key in keys}
        on_it = work.books.credits_on(decision.chat, decision.message)
        work.counting.take_back([one for one in on_it if one.fact in facts and not one.void], cause)


def _counts_again(work: Work, decision: Decision, cause: str, tally: _Tally) -> None:
    """The message counts again, if it was the rule that took it out."""
    if decision.message is None:
        return
    tally.gone += any(isinstance(CATALOGUE.phrases.read(one), DeleteMessage) for one in decision.answer)
    found = work.books.counted(decision.chat, decision.message)
    if found is not None and found.void in {BY_RULE, DELETED}:
        work.counting.void(decision.chat, decision.message, "", cause)
        tally.messages += 1


def _free(work: Work, member: MemberKey, undone: set[int], tally: _Tally) -> None:
    """Mutes and bans end that nothing else asks for; what another decision asks for goes on as it says."""
    decisions = [Numbered(*one) for one in reversed(work.books.numbered_decisions_of(member, LOOKED_AT))]
    person = work.books.person_of(member)
    if person is None:
        return
    with_all = _held(work, person.id, decisions)
    without = _held(work, person.id, [one for one in decisions if one.number not in undone])
    for place, end in with_all.items():
        left = without.get(place, -inf)
        if end > work.now and left < end:
            tally.effects += _shortened(work, person.id, *place, left)


def _held(work: Work, user: UserId, decisions: Iterable[Numbered]) -> dict[tuple[Kind, ChatId], float]:
    """Until when somebody is held back, by kind and chat, after all of these, oldest first."""
    held: dict[tuple[Kind, ChatId], float] = {}
    for _, decision in decisions:
        if decision.undone:
            continue
        for answer in decision.answer:
            for kind, chat, end in _ends(work, user, decision, answer):
                held[kind, chat] = end
    return held


def _ends(work: Work, user: UserId, decision: Decision, answer: str) -> Iterator[tuple[Kind, ChatId, float]]:
    """What an answer, as the charter or a command writes it, does to whom in which chats, until when."""
    chats = reach(work.force.charter, work.force.groups, decision.chat, user)
    if answer in {"mute", "unmute"}:
        yield "mute", decision.chat, inf if answer == "mute" else -inf
    elif answer == "unban":
        yield from (("ban", chat, -inf) for chat in chats)
    else:
        match CATALOGUE.phrases.read(answer):
            case MuteFor(seconds=seconds):
                yield "mute", decision.chat, _end(decision, seconds)
            case AskStaff() if user > 0:
                yield "mute", decision.chat, _end(decision, STAFF_HAVE)
            case BanFor(seconds=seconds):
                yield from (("ban", chat, _end(decision, seconds)) for chat in chats)
            case _:
                pass


def _end(decision: Decision, seconds: int | None) -> float:
    end = until(decision.at, seconds)
    return inf if end is None else end


def _shortened(work: Work, user: UserId, kind: Kind, chat: ChatId, left: float) -> Sequence[Effect]:
    """A mute or ban that now ends at `left`, which may be past."""
    if left <= work.now:
        return lifted(kind, chat, user)
    end = None if left == inf else int(left)
    return (
        Mute(chat=chat, user=user, until=end) if kind == "mute" else Ban(chat=chat, user=user, until=end),
    )


def _close_cards(work: Work, rule: RuleId, since: int, tally: _Tally) -> int:
    """Questions to staff that the rule led to close unanswered. Gives how many."""
    rows = [
        row
        for row in work.books.open_cards()
        if row.card.kind == "step" and row.card.rule == rule and row.card.expires - STAFF_HAVE >= since
    ]
    for row in rows:
        tally.effects += withdrawn(work, row)
    return len(rows)


def _told(work: Work, found: Undone, alone: Sequence[Numbered]) -> Iterator[Effect]:
    """What groups read of their people, and staff of it all."""
    if not found.decisions and not found.strikes:
        return
    community, rule = work.force.charter.community, work.force.charter.rules.get(found.rule)
    says = Said(words=dict(rule.says) if rule is not None else {"": found.rule})
    people: dict[ChatId, dict[MemberKey, Mention]] = {}
    for _, decision in alone:
        person = work.books.person_of(decision.member)
        if person is not None and person.id > 0:
            mention = Mention(user=person.id, name=person.name)
            people.setdefault(decision.chat, {})[decision.member] = mention
    for chat, named in people.items():
        members = Joined(parts=tuple(named.values())[:NAMED])
        args: dict[str, Arg] = {"says": says, "members": members, "more": max(len(named) - NAMED, 0)}
        yield Say(
            chat=chat,
            text=Text(key="undo-group", args=args),
            language=community.languages[0],
            stays=work.force.notices_stay,
        )
    yield from to_staff(work.force, summary("undo-staff", found))


def summary(key: str, found: Undone) -> Text:
    """An undo in words."""
    args: dict[str, Arg] = {"rule": found.rule, "since": Moment(at=found.since)}
    counts = ("decisions", "members", "strikes", "messages", "gone", "lifted", "cards", "shared")
    return Text(key=key, args=args | {name: getattr(found, name) for name in counts})
