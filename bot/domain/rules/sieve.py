"""Which rules can hold at all, by what a message shows at first sight.

Every fact needs something: `links to` an address, `contains` a word of the charter. What a message shows and what a
condition needs are bits, so most rules are ruled out together, and the answer for each set of bits is remembered.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Generic, TypeVar

from bot.domain.charter.schema import Condition
from bot.domain.ids import GroupName
from bot.domain.rules.catalogue import facts_of
from bot.domain.rules.facts.in_ import IN

T = TypeVar("T")


def needs(condition: Condition) -> int:
    """What a message must show for `condition` to hold."""
    return reduce(or_, (fact.needs(asked) for fact, asked in facts_of(condition)), 0)


@dataclass(frozen=True, slots=True)
class Need:
    """What a condition needs: bits, and the groups where it can hold (`None`: all)."""

    bits: int
    groups: frozenset[GroupName] | None

    @classmethod
    def of(cls, condition: Condition) -> Need:
        """What `condition` needs."""
        groups = IN.of(condition)
        return cls(needs(condition), None if groups is None else frozenset(groups))

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
