"""What the days of members bring, from facts alone: the same whether counted at once or again from what is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bot.domain.charter.schema_standing import Earning
from bot.domain.ids import ChatId, MemberKey
from bot.domain.points.limits import NOTHING, Caps, Credit, Used, still_used, worth
from bot.domain.points.writing import Trail, Written, counted

EarningAt = Callable[[int], Earning | None]
"""What messages give at a moment."""

NOBODY = MemberKey(0)
Day = tuple[int, Mapping[MemberKey, Sequence[Credit]]]
"""A day, and what each member got on it."""

MemberDays = tuple[MemberKey, Mapping[int, int]]
Worths = Sequence[MemberDays]
"""What days of members are worth."""


def from_messages(
    earning_at: EarningAt, of_day: Iterable[Written]
) -> tuple[list[Credit], dict[ChatId, Trail]]:
    """What a member's messages of one day give, and how far each group was followed."""
    chosen, trails = counted(earning_at, of_day)
    return [
        Credit("message", NOBODY, earning.gives)
        for one in chosen
        if not one.void and (earning := earning_at(one.at)) is not None
    ], trails


def gathered(credits_of_day: Iterable[Credit]) -> list[Credit]:
    """Equal credits as one."""
    numbers: dict[Credit, int] = {}
    for credit in credits_of_day:
        one = credit._replace(number=1)
        numbers[one] = numbers.get(one, 0) + credit.number
    return [credit._replace(number=number) for credit, number in numbers.items()]


class Settling:
    """Days in their order, each valued at once: none that comes later changes it.

    What is used up of the caps of a week or month is kept until that is over: memory grows with members, not with days.
    """

    def __init__(self, caps_of: Callable[[int], Caps]) -> None:
        self._caps_of = caps_of
        self._used: dict[MemberKey, Used] = {}
        self._caps = NOTHING

    def add(self, day: int, got: Mapping[MemberKey, Sequence[Credit]]) -> Worths:
        """What the next day is worth to each member who got something."""
        caps = self._caps_of(day)
        if caps != self._caps:
            self._caps, self._used = caps, {}
        return [(member, {day: self._worth(member, credits_, day)}) for member, credits_ in got.items()]

    def _worth(self, member: MemberKey, credits_: Sequence[Credit], day: int) -> int:
        if self._caps.long.isdisjoint(one.kind for one in credits_):
            return worth(self._caps, credits_, day)
        used = still_used(self._used.get(member, {}), day)
        value = worth(self._caps, credits_, day, used)
        self._used[member] = used
        return value


def settled(
    caps_of: Callable[[int], Caps], days: Iterable[Day]
) -> Iterator[tuple[MemberKey, Mapping[int, int]]]:
    """What days are worth, one after another."""
    settling = Settling(caps_of)
    for day, got in days:
        yield from settling.add(day, got)
