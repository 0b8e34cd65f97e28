"""How often: facts that count what somebody did in a time.

The message judged is counted. A window looks back from the message's own time and includes its start. What is counted
is a set, so the order in which messages arrived does not matter; an album is one message.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from bot.domain.charter.values import Rate
from bot.domain.effects import Arg, Span, Text
from bot.domain.facts import Past
from bot.domain.ids import GroupName
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.shown import AGAIN, COUNTED

Fact = Literal["messages", "repeats", "mentions", "links", "files", "stickers", "commands"]
Where = frozenset[GroupName] | None
KEYS: dict[Fact, str] = {
    "messages": "why-messages",
    "repeats": "why-repeats",
    "mentions": "why-mentions-within",
    "links": "why-links",
    "files": "why-files",
    "stickers": "why-stickers",
    "commands": "why-commands",
}


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


def distinct(messages: Iterable[Past]) -> int:
    """How many messages these are; an album is one."""
    return len({(past.chat, past.album or past.message) for past in messages})


def _wrote_since(past: Sequence[Past], number: int, start: int) -> bool:
    """Whether `past` has so many messages since `start`; looks at one of them only."""
    return number <= 0 or (len(past) >= number and past[-number].at >= start)


def of_pace(fact: Fact, rate: Rate, number: Callable[[Case], int], *, others: int | None = None) -> Check:
    """The check whether `number` of a message that counts reaches the rate.

    `others`: so many messages must be remembered within the window, or `number` is not asked; one less than the rate
    if each is counted once.
    """
    before = rate.number - 1 if others is None else others

    def holds(case: Case) -> bool:
        return (
            case.counted
            and _wrote_since(case.member.past, before, case.own.at - rate.within)
            and number(case) >= rate.number
        )

    def why(case: Case) -> tuple[Match, ...]:
        if not case.counted:
            return (Match(fact=fact, why=Text(key="why-not-counted")),)
        args: dict[str, Arg] = {
            "number": number(case),
            "within": Span(seconds=rate.within),
            "least": rate.number,
        }
        return (Match(fact=fact, why=Text(key=KEYS[fact], args=args)),)

    return Check(fact=fact, cost=8, holds=holds, why=why)


def needs_rate(rate: Rate) -> int:
    """The message judged is one of them: whoever wrote nothing of late has only that one."""
    return COUNTED | AGAIN if rate.number > 1 else COUNTED
