"""How often: `messages`, `repeats`, `mentions` in a time.

The message judged is counted. A window looks back from the message's own time and includes its start. What is counted
is a set, so the order in which messages arrived does not matter; an album is one message.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from bot.domain.charter.schema import Condition
from bot.domain.charter.values import Rate
from bot.domain.effects import Arg, Span, Text
from bot.domain.facts import Past
from bot.domain.ids import GroupName
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.sameness import same_as

Where = frozenset[GroupName] | None
Fact = Literal["messages", "repeats", "mentions"]
KEYS: dict[Fact, str] = {
    "messages": "why-messages",
    "repeats": "why-repeats",
    "mentions": "why-mentions-within",
}


def pace_checks(condition: Condition) -> Iterator[Check]:
    """What `condition` asks of the pace, counted in the groups that its `in` names, else in every group."""
    where = None if condition.in_ is None else frozenset(condition.in_)
    if condition.messages is not None:
        yield _check("messages", condition.messages, lambda case, within: _messages(case, within, where))
    if condition.repeats is not None:
        yield _check("repeats", condition.repeats, lambda case, within: _repeats(case, within, where))
    if condition.mentions is not None and condition.mentions.within is not None:
        rate = Rate(number=condition.mentions.number, within=condition.mentions.within)
        yield _check("mentions", rate, lambda case, within: _mentions(case, within, where))


def horizon(condition: Condition) -> int:
    """How many seconds back `condition` looks."""
    asked = (condition.messages, condition.repeats, condition.mentions)
    return max((fact.within or 0 for fact in asked if fact is not None), default=0)


def earlier(case: Case, wrote: Sequence[Past], within: int, where: Where) -> Iterator[Past]:
    """Of what the author `wrote` (oldest first) the window, without the message judged and the parts of its album."""
    own = case.own
    start = own.at - within
    for past in reversed(wrote):
        if past.at < start:
            return
        if (
            past.at <= own.at
            and not _same_message(past, own)
            and (where is None or _stands(case, past, where))
        ):
            yield past


def _same_message(past: Past, own: Past) -> bool:
    return past.chat == own.chat and (past.message == own.message or own.album == past.album != "")


def _stands(case: Case, past: Past, where: frozenset[GroupName]) -> bool:
    group = case.groups.get(past.chat)
    return group is not None and group.name in where


def _messages(case: Case, within: int, where: Where) -> int:
    return 1 + _distinct(earlier(case, case.member.past, within, where))


def _repeats(case: Case, within: int, where: Where) -> int:
    own = case.own
    if not own.fingerprint:
        return 0
    same = same_as(own, case.member.past)
    return 1 + _distinct(earlier(case, same, within, where))


def _distinct(messages: Iterable[Past]) -> int:
    return len({(past.chat, past.album or past.message) for past in messages})


def _mentions(case: Case, within: int, where: Where) -> int:
    if not case.own.mentions:
        return 0
    return case.own.mentions + sum(past.mentions for past in earlier(case, case.member.past, within, where))


def _wrote_since(past: Sequence[Past], number: int, start: int) -> bool:
    """Whether `past` has so many messages since `start`; looks at one of them only."""
    return number <= 0 or (len(past) >= number and past[-number].at >= start)


def _check(fact: Fact, rate: Rate, number: Callable[[Case, int], int]) -> Check:
    others = 0 if fact == "mentions" else rate.number - 1

    def holds(case: Case) -> bool:
        return (
            case.counted
            and _wrote_since(case.member.past, others, case.own.at - rate.within)
            and number(case, rate.within) >= rate.number
        )

    def why(case: Case) -> tuple[Match, ...]:
        if not case.counted:
            return (Match(fact=fact, why=Text(key="why-not-counted")),)
        found = number(case, rate.within)
        args: dict[str, Arg] = {"number": found, "within": Span(seconds=rate.within), "least": rate.number}
        return (Match(fact=fact, why=Text(key=KEYS[fact], args=args)),)

    return Check(fact=fact, cost=8, holds=holds, why=why)
