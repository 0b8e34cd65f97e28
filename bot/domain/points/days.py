"""What the days of members bring, from facts alone: the same whether counted at once or again from what is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bot.domain.charter.schema_standing import Earning
from bot.domain.ids import ChatId, MemberKey
from bot.domain.points.limits import NOTHING, Caps, Credit, worth, worths
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
    """Days in their order, valued as soon as no later one can change that.

    Of a cap for a week or month the days that it bounds are held until it is over: memory grows with members, not with days.
    """

    def __init__(self, caps_of: Callable[[int], Caps]) -> None:
        self._caps_of = caps_of
        self._held: dict[MemberKey, dict[int, Sequence[Credit]]] = {}
        self._caps, self._first = NOTHING, 0

    def add(self, day: int, got: Mapping[MemberKey, Sequence[Credit]]) -> Worths:
        """The next day; gives what it and those before it are worth, as far as no later one can change that."""
        caps = self._caps_of(day)
        over = self.rest() if caps.first(day) != self._first or caps != self._caps else []
        self._caps, self._first = caps, caps.first(day)
        for member, credits_ in got.items():
            if caps.long and any(one.kind in caps.long for one in credits_):
                self._held.setdefault(member, {})[day] = credits_
            else:
                over.append((member, {day: worth(caps, credits_, day)}))
        return over

    def rest(self) -> list[MemberDays]:
        """What the days that are still held are worth; no others come."""
        over: list[MemberDays] = [(member, worths(self._caps, days)) for member, days in self._held.items()]
        self._held = {}
        return over

    def so_far(self, members: Iterable[MemberKey]) -> Worths:
        """What the days of some members that are held are worth if nothing else comes."""
        return [
            (member, worths(self._caps, self._held[member])) for member in members if member in self._held
        ]


def settled(
    caps_of: Callable[[int], Caps], days: Iterable[Day]
) -> Iterator[tuple[MemberKey, Mapping[int, int]]]:
    """What days are worth, one after another."""
    settling = Settling(caps_of)
    for day, got in days:
        yield from settling.add(day, got)
    yield from settling.rest()
