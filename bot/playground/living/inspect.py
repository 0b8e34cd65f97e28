"""One message looked at: what the bot saw in it, each rule with its reasons, what followed, what it gave or cost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from bot.app.books import Books
from bot.domain.charter.schema import Rule
from bot.domain.effects import Said, Text
from bot.domain.ids import RuleId
from bot.domain.outcome import Outcome, RuleTrace
from bot.domain.points.calendar import day_of
from bot.domain.points.standing import Entry
from bot.playground.living.did import answers, deeds
from bot.playground.living.onlooking import Heard, Onlooking
from bot.playground.living.reports import Asked, Earned, Inspection, Look, RuleSeen
from bot.playground.living.saw import saw
from bot.playground.living.shown import Shown
from bot.playground.living.values import Bubble, Key
from bot.playground.server import Message

KINDS = {
    "message": "living-for-message",
    "reply received": "living-for-reply",
    "thanks received": "living-for-thanks",
    "staff gift": "living-for-gift",
    "strike": "living-for-strike",
    "merge": "living-for-merge",
}
"""What points are for, by kind."""

ONE_ACT = frozenset(("staff gift", "strike"))
"""Kinds that only the message itself can have caused; others may have been counted in the same batch by chance."""


async def inspect(shown: Shown, onlooking: Onlooking, key: Key) -> Inspection | None:
    """All about one message; `None`: there is none."""
    bubble = shown.bubble(key)
    if bubble is None:
        return None
    heard = onlooking.of(key)
    facts = _facts(shown, onlooking, key)
    causes = [f"u{one.event.update}" for one in heard]
    return Inspection(
        bubble=bubble,
        looks=tuple(_look(one, shown) for one in heard),
        earned=await onlooking.ask(lambda books: tuple(_earned(books, facts, causes))),
        passed=None if heard else _passed(bubble),
    )


def _passed(bubble: Bubble) -> Text:
    """Why the bot has said nothing about a message."""
    by_kind = {"service": "living-service-message", "bot": "living-own-message"}
    return Text(key=by_kind.get(bubble.kind, "living-not-yet"))


def _look(heard: Heard, shown: Shown) -> Look:
    event, judged = heard.event, heard.happened.judged
    outcome = judged.outcome if judged is not None else Outcome()
    edited = event.post.edited_at is not None
    return Look(
        at=event.at,
        edited=edited,
        text=event.post.text,
        charter=judged.charter if judged is not None else 0,
        saw=saw(event.post),
        exempt=_exempt(outcome, private=judged is None),
        rules=tuple(_rule(trace, heard.rules, outcome) for trace in (judged.rules if judged else ())),
        did=tuple(deeds(shown.stage.world, heard.happened.effects)),
        would=tuple(answers(outcome.would)),
        strikes=len(outcome.strikes),
    )


def _exempt(outcome: Outcome, *, private: bool) -> Text | None:
    if private:
        return Text(key="living-exempt-private")
    return Text(key=f"living-exempt-{outcome.exempt.replace(' ', '-')}") if outcome.exempt else None


def _rule(trace: RuleTrace, rules: Mapping[RuleId, Rule], outcome: Outcome) -> RuleSeen:
    rule = rules.get(trace.rule)
    words: dict[str, str] = dict(rule.says) if rule is not None else {"": trace.rule}
    whys = {fact: why for fact, _, why in trace.facts}
    left_out = whys.get("mode") or whys.get("when")
    return RuleSeen(
        rule=trace.rule,
        says=Text(key="living-words", args={"words": Said(words=words)}),
        held=any(one.rule == trace.rule for one in outcome.verdicts),
        trial=rule is not None and rule.mode == "observe",
        asked=() if left_out else tuple(_asked(trace)),
        ladder=whys.get("ladder"),
        left_out=left_out,
    )


def _asked(trace: RuleTrace) -> Iterator[Asked]:
    for fact, held, why in trace.facts:
        if fact != "ladder":
            excuse = fact.startswith("unless: ")
            yield Asked(fact=fact.removeprefix("unless: "), held=held, why=why, excuse=excuse)


def _facts(shown: Shown, onlooking: Onlooking, key: Key) -> dict[int, set[str]]:
    """The names under which a message, and what others answered to it, is in the ledger, by the community's day."""
    found: dict[int, set[str]] = {}
    message = shown.message(key)
    if message is None or onlooking.force is None:
        return found
    zone = onlooking.force.zone
    for one in (message, *_answers_to(shown, message)):
        found.setdefault(day_of(one.date, zone), set()).update(_names(one))
    for heard in onlooking.of(key):
        found.setdefault(day_of(heard.event.at, zone), set())
    return found


def _answers_to(shown: Shown, message: Message) -> Iterable[Message]:
    there = (shown.message((message.chat.id, one.message)) for one in shown.bubbles(message.chat.id))
    return [one for one in there if one is not None and one.reply_to is message]


def _names(message: Message) -> Iterator[str]:
    chat, number = message.chat.id, message.id
    yield f"msg:{chat}:{message.content.get('media_group_id') or number}"
    for kind in ("reply", "replies", "thanks"):
        yield f"{kind}:{chat}:{number}"


def _earned(books: Books, facts: Mapping[int, set[str]], causes: Collection[str]) -> Iterator[Earned]:
    for day, names in sorted(facts.items()):
        for entry in books.entries_about(day, names, causes):
            if entry.fact in names or entry.kind in ONE_ACT:
                yield _line(books, entry)


def _line(books: Books, entry: Entry) -> Earned:
    person = books.person_of(entry.member)
    taken_back = entry.amount < 0 and entry.kind != "strike"
    back = Text(key="living-taken-back", args={"what": Text(key=KINDS[entry.kind])})
    return Earned(
        user=person.id if person is not None else 0,
        name=person.name if person is not None else "",
        points=entry.amount,
        what_for=back if taken_back else Text(key=KINDS[entry.kind]),
        at=entry.at,
    )
