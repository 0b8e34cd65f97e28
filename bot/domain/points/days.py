"""What the days of members bring, from facts alone: the same whether counted at once or again from what is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bot.domain.charter.schema_standing import Earning
from bot.domain.ids import ChatId, MemberKey
from bot.domain.points.limits import NOTHING, Caps, Credit, worths
from bot.domain.points.writing import Trail, Written, counted

EarningAt = Callable[[int], Earning | None]
"""What messages give at a moment."""

NOBODY = MemberKey(0)
Day = tuple[int, Mapping[MemberKey, Sequence[Credit]]]
"""A day, and what each member got on it."""


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


def settled(
    caps_of: Callable[[int], Caps], days: Iterable[Day]
) -> Iterator[tuple[MemberKey, Mapping[int, int]]]:
    """What days are worth, each as soon as no later one can change that. They come in their order.

    Of a cap for a week or month the days are held until it is over: memory grows with members, not with days.
    """
    held: dict[MemberKey, dict[int, Sequence[Credit]]] = {}
    caps, first = NOTHING, 0
    for day, got in days:
        now = caps_of(day)
        if held and (now.first(day) != first or now != caps):
            yield from _worths(caps, held)
            held = {}
        caps, first = now, now.first(day)
        for member, credits_ in got.items():
            held.setdefault(member, {})[day] = credits_
    yield from _worths(caps, held)


def _worths(
    caps: Caps, held: Mapping[MemberKey, Mapping[int, Sequence[Credit]]]
) -> Iterator[tuple[MemberKey, Mapping[int, int]]]:
    return ((member, worths(caps, days)) for member, days in held.items())
