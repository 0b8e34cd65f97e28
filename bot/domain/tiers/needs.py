"""What a tier needs, measured: how much of each thing a member has, and how much it takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.domain.charter.schema_standing import DAY, Needs, Thanked, Tier
from bot.domain.charter.values import Count
from bot.domain.ids import TierName
from bot.domain.tiers.standing import LIMITS, Measure, Need, State, Stats

ONE_GIVER_PERCENT = 40
"""With a larger part of a member's points from one person, staff look at a promotion first."""

FEWEST_CREDITS = 5
"""Below so many portions the share of one giver says nothing: the first thanks of all is the whole of them."""


def measures(needs: Needs, stats: Stats, at: int) -> tuple[Measure, ...]:
    """All that `needs` asks for, met or not."""
    return (*_minima(needs, stats), *_limits(needs, stats, at))


def along(tiers: Iterable[Tier], stats: Stats, at: int) -> tuple[Measure, ...]:
    """All that several tiers need; of what more than one asks for, the most."""
    strictest: dict[tuple[Need, int | None, TierName], Measure] = {}
    for tier in tiers:
        for one in measures(tier.needs, stats, at):
            place = (one.need, one.within, one.tier)
            strictest[place] = _stricter(one, strictest.get(place, one))
    return tuple(strictest.values())


def kept_by(tier: Tier, stats: Stats, at: int) -> tuple[Measure, ...]:
    """What keeps a member in a tier: `keeps while`, else nine tenths of each minimum; the limits hold in any case."""
    keeps = nine_tenths(tier.needs) if tier.keeps is None else tier.keeps
    found = (*measures(keeps, stats, at), *_limits(tier.needs, stats, at))
    return tuple(dict.fromkeys(found))


def asked_of_staff(tier: Tier, stats: Stats) -> Iterator[Measure]:
    """How many of the staff have agreed, where a tier wants that or one giver stands behind most of the points."""
    wanted = max(tier.approval, 0 if _share(tier, stats).met else 1)
    if wanted:
        agreed = stats.agreed.get(tier.name, frozenset())
        yield Measure(need="approval", has=len(agreed), wants=wanted)


def one_sided(tier: Tier, stats: Stats) -> Iterator[Measure]:
    """The share of one giver, if it is too large."""
    share = _share(tier, stats)
    if not share.met:
        yield share


def barred(stats: Stats, state: State) -> Iterator[Measure]:
    """What stands in the way of any promotion."""
    if stats.sanctioned:
        yield Measure(need="sanction", has=1, wants=0)
    if state.locked:
        yield Measure(need="lock", has=1, wants=0)


def unmet(found: Iterable[Measure]) -> tuple[Measure, ...]:
    """Those that are not met."""
    return tuple(one for one in found if not one.met)


def nine_tenths(needs: Needs) -> Needs:
    """Nine tenths of each minimum, rounded up: who has less than that is below."""
    active, thanked = needs.active, needs.thanked_by
    return Needs(
        points=_most_of(needs.points),
        active=replace(active, days=_nine_tenths(active.days)) if active else None,
        in_the_group=_most_of(needs.in_the_group),
        time_as={tier: _nine_tenths(seconds) for tier, seconds in needs.time_as.items()},
        thanked_by=_most_thanks(thanked) if thanked else None,
    )


def window_in_days(within: int) -> int:
    """The calendar days that a window covers, today included."""
    return max(1, -(-within // DAY))


def _most_of(minimum: int | None) -> int | None:
    return None if minimum is None else _nine_tenths(minimum)


def _nine_tenths(minimum: int) -> int:
    return -(-9 * minimum // 10)


def _most_thanks(thanked: Thanked) -> Thanked:
    return replace(thanked, people=_nine_tenths(thanked.people), days=_nine_tenths(thanked.days))


def _minima(needs: Needs, stats: Stats) -> Iterator[Measure]:
    if needs.points is not None:
        yield Measure(need="points", has=stats.points, wants=needs.points)
    if needs.active is not None:
        days = stats.active & ((1 << window_in_days(needs.active.within)) - 1)
        yield Measure(
            need="active", has=days.bit_count(), wants=needs.active.days, within=needs.active.within
        )
    if needs.in_the_group is not None:
        has = needs.in_the_group if stats.in_the_group is None else stats.in_the_group
        yield Measure(need="in the group", has=has, wants=needs.in_the_group)
    for tier, seconds in needs.time_as.items():
        yield Measure(need="time as", has=stats.time_as.get(tier, 0), wants=seconds, tier=tier)
    if needs.thanked_by is not None:
        yield from _thanked(needs.thanked_by, stats)


def _thanked(thanked: Thanked, stats: Stats) -> Iterator[Measure]:
    since = 0 if thanked.within is None else stats.day - window_in_days(thanked.within)
    counted = [(day, giver) for day, giver in stats.thanks if since < day <= stats.day]
    people, days = {giver for _, giver in counted}, {day for day, _ in counted}
    yield Measure(need="thanked by", has=len(people), wants=thanked.people, within=thanked.within)
    if thanked.days > 1:
        yield Measure(need="thanked on", has=len(days), wants=thanked.days, within=thanked.within)


def _limits(needs: Needs, stats: Stats, at: int) -> Iterator[Measure]:
    if needs.strikes is not None:
        yield _strikes(needs.strikes, stats, at)


def _strikes(limit: Count, stats: Stats, at: int) -> Measure:
    has = stats.strikes_now
    if limit.within is not None:
        has = sum(1 for given in stats.strikes if given >= at - limit.within)
    allowed = limit.number - 1 if limit.bound == "under" else limit.number
    return Measure(need="strikes", has=has, wants=allowed, within=limit.within)


def _stricter(one: Measure, other: Measure) -> Measure:
    least = one.need in LIMITS
    return min(one, other, key=_wants) if least else max(one, other, key=_wants)


def _wants(measure: Measure) -> int:
    return measure.wants


def _share(tier: Tier, stats: Stats) -> Measure:
    """What one giver gave, in percent rounded up; nothing where it says nothing or the tier asks for no recognition."""
    asks_peers = tier.needs.points is not None or tier.needs.thanked_by is not None
    says_something = asks_peers and stats.peer_credits >= FEWEST_CREDITS and stats.peer_points > 0
    percent = -(-100 * stats.from_one_giver // stats.peer_points) if says_something else 0
    return Measure(need="one giver", has=percent, wants=ONE_GIVER_PERCENT)


def reachable(tiers: Sequence[Tier], stats: Stats, at: int) -> int:
    """The number of the lowest tiers whose own and all lower needs hold."""
    return next(
        (place for place, tier in enumerate(tiers) if unmet(measures(tier.needs, stats, at))), len(tiers)
    )
