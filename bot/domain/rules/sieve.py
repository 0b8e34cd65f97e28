"""Which rules can hold at all, by what a message shows at first sight.

Every fact needs something: `links to` an address, `contains` a word of the charter. What a message shows and what a
condition needs are bits, so most rules are ruled out together, and the answer for each set of bits is remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Generic, TypeVar

from bot.domain.charter.phrases_grammar import HAS
from bot.domain.charter.schema import Condition
from bot.domain.charter.values import Has, Listed, OfTier, Rate, Who
from bot.domain.ids import GroupName
from bot.domain.rules.builtin import is_builtin
from bot.domain.rules.case import Case
from bot.domain.rules.has import ABOUT_LINKS
from bot.domain.rules.rank import is_newcomer

T = TypeVar("T")

TEXT = 1
WORDS = 2
LINKED = 4
NAMED = 8
FORWARDED = 16
CARRYING = 32
COUNTED = 64
NEW = 128
STRUCK = 256
AGAIN = 512
NEVER = 1024
"""No message shows this: what needs it never holds."""

_FOUND_IN_TEXT = (
    "phone number",
    "e-mail",
    "card number",
    "wallet",
    "ip address",
    "invisible text",
    "mixed letters",
    "torn words",
)
_NEEDED_BY_KIND = {
    **dict.fromkeys(HAS, CARRYING),
    **dict.fromkeys(_FOUND_IN_TEXT, 0),
    **dict.fromkeys(ABOUT_LINKS, LINKED),
    "forward": FORWARDED,
}


def shows(case: Case, newcomer_for: int, horizon: int, *, words: bool) -> int:
    """What a message shows. `horizon`: so far back rules look; `words`: some rule asks for words, so they are looked for."""
    post, member = case.post, case.member
    past = member.past
    return (
        (TEXT if post.text else 0)
        | (WORDS if words and case.seen.patterns() else 0)
        | (LINKED if post.links or post.mentions else 0)
        | (NAMED if post.mentions or post.named else 0)
        | (FORWARDED if post.forward is not None else 0)
        | (CARRYING if post.media else 0)
        | (COUNTED if case.counted else 0)
        | (AGAIN if past and past[-1].at >= case.own.at - horizon else 0)
        | (NEW if member.joined is not None and is_newcomer(member, case.at, newcomer_for) else 0)
        | (STRUCK if member.strikes else 0)
    )


def needs(condition: Condition) -> int:
    """What a message must show for `condition` to hold."""
    return reduce(or_, _needed(condition), 0)


def _needed(condition: Condition) -> Iterator[int]:
    mentions, strikes = condition.mentions, condition.strikes
    if condition.contains is not None and not _any_builtin(condition.contains):
        yield WORDS
    if condition.contains_all:
        yield WORDS
    if condition.has:
        yield reduce(and_, map(_of_kind, condition.has))
    if condition.member is not None:
        yield _of_member(condition.member)
    yield LINKED if condition.links_to is not None else 0
    yield FORWARDED if condition.forwarded_from is not None else 0
    yield TEXT if condition.length is not None or condition.caps is not None else 0
    yield TEXT | _of_rate(condition.repeats) if condition.repeats is not None else 0
    yield _of_rate(condition.messages) if condition.messages is not None else 0
    yield NAMED if mentions is not None and mentions.number > 0 else 0
    yield STRUCK if strikes is not None and strikes.bound == "at least" and strikes.number > 0 else 0


def _any_builtin(entries: Iterable[object]) -> bool:
    """Whether a list is among them whose words nobody knows beforehand."""
    return any(isinstance(entry, Listed) and is_builtin(entry.name) for entry in entries)


def _of_rate(rate: Rate) -> int:
    """The message judged is one of them: whoever wrote nothing of late has only that one."""
    return COUNTED | AGAIN if rate.number > 1 else COUNTED


def _of_kind(has: Has) -> int:
    return _NEEDED_BY_KIND[has.kind]


def _of_member(who: Sequence[Who | OfTier]) -> int:
    if "everyone" in who or any(isinstance(one, OfTier) for one in who):
        return 0
    return NEW if "newcomer" in who else NEVER


@dataclass(frozen=True, slots=True)
class Need:
    """What a condition needs: bits, and the groups where it can hold (`None`: all)."""

    bits: int
    groups: frozenset[GroupName] | None

    @classmethod
    def of(cls, condition: Condition) -> Need:
        """What `condition` needs."""
        return cls(needs(condition), None if condition.in_ is None else frozenset(condition.in_))

    def met(self, shown: int, group: GroupName) -> bool:
        """Whether a message in `group` that shows these bits has what is needed."""
        return self.bits & ~shown == 0 and (self.groups is None or group in self.groups)


class Sieve(Generic[T]):
    """Things, each with conditions of which one must hold. Ask which are left for a message."""

    __slots__ = ("_left", "_things")

    def __init__(self, things: Iterable[tuple[T, Iterable[Condition]]]) -> None:
        self._things = [(thing, tuple(map(Need.of, conditions))) for thing, conditions in things]
        self._left: dict[tuple[int, GroupName], tuple[T, ...]] = {}

    def left(self, shown: int, group: GroupName) -> tuple[T, ...]:
        """The things that may hold on a message in `group` that shows these bits, in their order."""
        key = (shown, group)
        found = self._left.get(key)
        if found is None:
            found = self._left[key] = tuple(
                thing for thing, needed in self._things if any(one.met(shown, group) for one in needed)
            )
        return found
