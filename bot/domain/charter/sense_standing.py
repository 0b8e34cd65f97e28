"""Tiers that are harder to keep than to get: who has just moved up would be warned at the next review."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.charter.schema_standing import Active, Needs, Thanked
from bot.domain.charter.values import Count


def asks_more(keeps: Needs, asked: Sequence[Needs]) -> str | None:
    """The first key at which `keeps while` surely asks for more than the tier's own `needs` and those of all below it."""
    compared = [_more(keeps, needs) for needs in asked]
    return next((key for key in compared[0] if all(more[key] for more in compared)), None)


def _more(keeps: Needs, asked: Needs) -> dict[str, bool]:
    return {
        "points": (keeps.points or 0) > (asked.points or 0),
        "active": _more_days(keeps.active, asked.active),
        "in the group": (keeps.in_the_group or 0) > (asked.in_the_group or 0),
        "time as": any(seconds > asked.time_as.get(tier, 0) for tier, seconds in keeps.time_as.items()),
        "thanked by": _more_thanks(keeps.thanked_by, asked.thanked_by),
        "strikes": _fewer_strikes(keeps.strikes, asked.strikes),
    }


def _more_days(keeps: Active | None, asked: Active | None) -> bool:
    if keeps is None or asked is None:
        return keeps is not None
    return keeps != asked and keeps.days >= asked.days and keeps.within <= asked.within


def _more_thanks(keeps: Thanked | None, asked: Thanked | None) -> bool:
    if keeps is None or asked is None:
        return keeps is not None
    as_many = keeps.people >= asked.people and keeps.days >= asked.days
    as_short = asked.within is None or (keeps.within is not None and keeps.within <= asked.within)
    return keeps != asked and as_many and as_short


def _fewer_strikes(keeps: Count | None, asked: Count | None) -> bool:
    if keeps is None or asked is None:
        return keeps is not None
    as_few = _allowed(keeps) <= _allowed(asked)
    as_long = keeps.within == asked.within or (
        keeps.within is not None and asked.within is not None and keeps.within > asked.within
    )
    return as_few and as_long and (_allowed(keeps), keeps.within) != (_allowed(asked), asked.within)


def _allowed(limit: Count) -> int:
    """How many there may be."""
    return limit.number - 1 if limit.bound == "under" else limit.number
