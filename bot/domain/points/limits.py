"""What days are worth, by the caps. The order in which facts came never matters: of several credits the largest count.

A day's caps look at that day alone. Those of a week or month are used up from its first day on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from bot.domain.charter.schema_standing import Cap, Earning, Points, Source
from bot.domain.ids import MemberKey
from bot.domain.points.calendar import first_of, period_of

Kind = Source | Literal["strike"]
"""What a credit is for. A strike costs."""

BEYOND_DAY_CAP: frozenset[Kind] = frozenset({"staff gift", "strike"})
"""Kinds that the day's cap does not touch."""

ONCE_A_DAY = Cap(number=1, of="times", per="day")
NO_EARNING = Earning(source="message")


class Credit(Struct, frozen=True, array_like=True):
    """`number` live credits of one kind, each of `value` points, from one `giver` (0: nobody)."""

    kind: Kind
    giver: MemberKey
    value: int
    number: int = 1


Sizes = list[tuple[int, int]]
"""Credits of one kind as (value, number), the largest values first."""

Used = dict[tuple[object, ...], int]


def one_person(earning: Earning) -> Cap | None:
    """How often one giver counts; a reply counts once a day unless the charter says otherwise."""
    if earning.from_one_person is None and earning.source == "reply received":
        return ONCE_A_DAY
    return earning.from_one_person


def caps_of(points: Points) -> tuple[Cap, ...]:
    """All caps of the sources."""
    each = (
        cap
        for one in points.earn.values()
        for cap in (one_person(one), one.at_most, one.one_member_gets)
        if cap is not None
    )
    return tuple(each)


def bound_with(points: Points, day: int) -> int:
    """The first of the days that share a cap with `day`: it and those after it are worked out together."""
    return min((first_of(day, cap.per) for cap in caps_of(points)), default=day)


def looks_back(points: Points) -> bool:
    """Whether a cap is for longer than a day."""
    return any(cap.per != "day" for cap in caps_of(points))


def worth(points: Points, credits_of_day: Iterable[Credit], day: int = 1) -> int:
    """What a day is worth by itself."""
    return _day(points, credits_of_day, day, {})


def worths(points: Points, days: Mapping[int, Iterable[Credit]]) -> dict[int, int]:
    """What each of several days is worth; they begin where a week or month does that has a cap."""
    used: Used = {}
    return {day: _day(points, days[day], day, used) for day in sorted(days)}


def _day(points: Points, credits_of_day: Iterable[Credit], day: int, used: Used) -> int:
    kinds: dict[Kind, dict[MemberKey, Sizes]] = {}
    for one in credits_of_day:
        kinds.setdefault(one.kind, {}).setdefault(one.giver, []).append((one.value, one.number))
    capped, beyond = 0, 0
    for kind, givers in kinds.items():
        earning = NO_EARNING if kind == "strike" else points.earn.get(kind, NO_EARNING)
        value = _kind(earning, kind, givers, day, used)
        if kind in BEYOND_DAY_CAP:
            beyond += value
        else:
            capped += value
    return (capped if points.day_cap is None else min(capped, points.day_cap)) + beyond


def _kind(earning: Earning, kind: Kind, givers: Mapping[MemberKey, Sizes], day: int, used: Used) -> int:
    each = one_person(earning)
    kept: Sizes = []
    for giver in sorted(givers):
        sizes = sorted(givers[giver], reverse=True)
        kept += sizes if each is None else _times(sizes, each, used, (kind, giver, period_of(day, each.per)))
    most = earning.one_member_gets if kind == "staff gift" else earning.at_most
    if most is None:
        return sum(value * number for value, number in kept)
    place = (kind, "all", period_of(day, most.per))
    if most.of == "times":
        return sum(value * number for value, number in _times(sorted(kept, reverse=True), most, used, place))
    total = min(sum(value * number for value, number in kept), most.number - used.get(place, 0))
    used[place] = used.get(place, 0) + total
    return total


def _times(sizes: Sizes, cap: Cap, used: Used, place: tuple[object, ...]) -> Sizes:
    """The largest of `sizes` (largest first) that a cap in times still lets count."""
    left = cap.number - used.get(place, 0)
    kept: Sizes = []
    for value, number in sizes:
        taken = min(number, left)
        if taken > 0:
            kept.append((value, taken))
            left -= taken
    used[place] = cap.number - left
    return kept
