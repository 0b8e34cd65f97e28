"""What days are worth, by the caps. The order in which facts came never matters: of several credits the largest count.

A day's caps look at that day alone. Those of a week or month are used up from its first day on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from functools import lru_cache
from operator import attrgetter
from typing import Literal, NamedTuple

from msgspec import Struct

from bot.domain.charter.schema_standing import Cap, Earning, Points, Source
from bot.domain.ids import MemberKey
from bot.domain.points.calendar import first_of, period_of

Kind = Source | Literal["strike", "merge"]
"""What a credit is for. A strike costs; by a merge points move from one account of a person to the other."""

BEYOND_DAY_CAP: frozenset[Kind] = frozenset({"staff gift", "strike", "merge"})
"""Kinds that the day's cap does not touch."""

ONCE_A_DAY = Cap(number=1, of="times", per="day")


class Credit(NamedTuple):
    """`number` live credits of one kind, each of `value` points, from one `giver` (0: nobody)."""

    kind: Kind
    giver: MemberKey
    value: int
    number: int = 1


_SEVERAL = 2
_giver, _value = attrgetter("giver"), attrgetter("value")

Per = Literal["day", "week", "month"]
Used = dict[tuple[Kind, MemberKey | None, Per, int], int]
"""How much of a cap is used up, by what it bounds (`None`: all of a kind) and its day, week or month."""


class Bounds(Struct, frozen=True):
    """What bounds one kind: `each` how often one giver counts, `most` all of it."""

    each: Cap | None
    most: Cap | None

    @property
    def lengths(self) -> frozenset[Per]:
        """The times for which there is a cap."""
        return frozenset(cap.per for cap in (self.each, self.most) if cap is not None)


class Stop(NamedTuple):
    """What stops a credit: the cap on one giver's, that on all of its kind, or (without a cap of its own) that of the day."""

    what: Literal["one giver", "all", "day"]
    cap: Cap | None


UNBOUND = Bounds(None, None)


class Caps:
    """The caps of a charter, ready for counting. `long`: kinds that have one for more than a day."""

    __slots__ = ("bounds", "day_cap", "long", "sources")

    def __init__(self, points: Points) -> None:
        self.day_cap = points.day_cap
        self.sources: tuple[Source, ...] = tuple(points.earn)
        self.bounds: dict[Kind, Bounds] = {kind: _bounds(earning) for kind, earning in points.earn.items()}
        self.long = frozenset(
            kind
            for kind, bounds in self.bounds.items()
            if any(cap is not None and cap.per != "day" for cap in (bounds.each, bounds.most))
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Caps):
            return NotImplemented
        return (self.bounds, self.day_cap) == (other.bounds, other.day_cap)

    def __hash__(self) -> int:
        return hash((frozenset(self.bounds.items()), self.day_cap))

    def first(self, day: int) -> int:
        """The first of the days that share a cap with `day`."""
        caps = (
            cap for bounds in self.bounds.values() for cap in (bounds.each, bounds.most) if cap is not None
        )
        return min((first_of(day, cap.per) for cap in caps), default=day)

    def since(self, day: int) -> int:
        """The day from which all has to be looked at to know what `day` and those after it are worth.

        Of a kind that has a cap of a week and one of a month, what a week before lets count depends on the month before it.
        """
        return min((_begin(bounds.lengths, day) for bounds in self.bounds.values()), default=day)


SOMEBODY = MemberKey(-1)
"""Nobody who ever gave anything."""

NOTHING = Caps(Points())


def _bounds(earning: Earning) -> Bounds:
    most = earning.one_member_gets if earning.source == "staff gift" else earning.at_most
    return Bounds(one_person(earning), most)


def one_person(earning: Earning) -> Cap | None:
    """How often one giver counts; a reply counts once a day unless the charter says otherwise."""
    if earning.from_one_person is None and earning.source == "reply received":
        return ONCE_A_DAY
    return earning.from_one_person


@lru_cache(maxsize=4096)
def _begin(lengths: frozenset[Per], day: int) -> int:
    """The last day before which nothing matters to `day`: where all these times begin at once."""
    while (first := min((first_of(day, per) for per in lengths), default=day)) < day:
        day = first
    return day


def worth(caps: Caps, credits_of_day: Sequence[Credit], day: int = 1, used: Used | None = None) -> int:
    """What a day is worth by itself, or after days that have `used` up some of the caps; what it uses is added to that."""
    return _day(caps, credits_of_day, day, {} if used is None else used)


def still_used(used: Used, day: int) -> Used:
    """What of it still matters on a day: that of weeks and months that are not over."""
    return {place: number for place, number in used.items() if place[-1] == period_of(day, place[-2])}


def worths(caps: Caps, days: Mapping[int, Sequence[Credit]]) -> dict[int, int]:
    """What each of several days is worth, those right from the one `since` which all there is is among them."""
    used: Used = {}
    return {day: _day(caps, days[day], day, used) for day in sorted(days)}


def used_up(caps: Caps, days: Mapping[int, Sequence[Credit]], day: int) -> tuple[Source, ...]:
    """The sources that bring nothing more on a day, whoever gives."""
    now = worths(caps, {**days, day: days.get(day, ())})[day]
    return tuple(
        source
        for source in caps.sources
        if worths(caps, {**days, day: (*days.get(day, ()), Credit(source, SOMEBODY, 1))})[day] == now
    )


def stopped_by(caps: Caps, days: Mapping[int, Sequence[Credit]], day: int, credit: Credit) -> Stop:
    """What keeps a credit, which is among those of its day, from being worth anything."""
    bounds = caps.bounds.get(credit.kind, UNBOUND)
    if bounds.each is not None and _times(days, day, credit, bounds.each) > bounds.each.number:
        return Stop("one giver", bounds.each)
    if bounds.most is not None and _has_all(caps, days, day, credit.kind, bounds.most):
        return Stop("all", bounds.most)
    return Stop("day", None)


def _times(days: Mapping[int, Sequence[Credit]], day: int, credit: Credit, cap: Cap) -> int:
    """How often one giver gave within the time of a cap."""
    return sum(
        one.number
        for each, of_day in days.items()
        for one in of_day
        if (one.kind, one.giver) == (credit.kind, credit.giver) and _shares(cap, each, day)
    )


def _has_all(caps: Caps, days: Mapping[int, Sequence[Credit]], day: int, kind: Kind, most: Cap) -> bool:
    """Whether a cap on all of a kind is used up."""
    alone = {
        each: [one if most.of == "points" else one._replace(value=1) for one in of_day if one.kind == kind]
        for each, of_day in days.items()
    }
    free = copy(caps)
    free.day_cap = None
    got = worths(free, alone)
    return sum(worth_ for each, worth_ in got.items() if _shares(most, each, day)) >= most.number


def _shares(cap: Cap, one: int, other: int) -> bool:
    return period_of(one, cap.per) == period_of(other, cap.per)


def _day(caps: Caps, credits_of_day: Sequence[Credit], day: int, used: Used) -> int:
    """The largest credits count first: which of equal ones does makes no difference."""
    sums: dict[Kind, int] = {}
    for kind, giver, value, number in _largest_first(credits_of_day):
        bounds = caps.bounds.get(kind)
        if bounds is not None:
            number = _let_through(bounds, kind, giver, number, day, used)  # noqa: PLW2901 - what is left of it
        sums[kind] = sums.get(kind, 0) + value * number
    capped, beyond = 0, 0
    for kind, total in sums.items():
        bounds = caps.bounds.get(kind)
        most = None if bounds is None else bounds.most
        value = total if most is None or most.of == "times" else _rest(most, kind, total, day, used)
        if kind in BEYOND_DAY_CAP:
            beyond += value
        else:
            capped += value
    return (capped if caps.day_cap is None else min(capped, caps.day_cap)) + beyond


def _largest_first(credits_of_day: Sequence[Credit]) -> Sequence[Credit]:
    if len(credits_of_day) < _SEVERAL:
        return credits_of_day
    return sorted(sorted(credits_of_day, key=_giver), key=_value, reverse=True)


def _let_through(bounds: Bounds, kind: Kind, giver: MemberKey, number: int, day: int, used: Used) -> int:
    """How many of a giver's equal credits the caps in times let count."""
    each, most = bounds.each, bounds.most
    if each is not None:
        place = (kind, giver, each.per, period_of(day, each.per))
        before = used.get(place, 0)
        number = min(number, each.number - before)
        used[place] = before + number
    if most is not None and most.of == "times":
        whole = (kind, None, most.per, period_of(day, most.per))
        before = used.get(whole, 0)
        number = min(number, most.number - before)
        used[whole] = before + number
    return number


def _rest(most: Cap, kind: Kind, total: int, day: int, used: Used) -> int:
    """What a cap in points lets count."""
    if most.per == "day":
        return min(total, most.number)
    place = (kind, None, most.per, period_of(day, most.per))
    before = used.get(place, 0)
    value = min(total, most.number - before)
    used[place] = before + value
    return value
