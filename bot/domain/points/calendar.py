"""The community's calendar: days as ordinals (1 is 1 January of the year 1), and the weeks and months they lie in."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from typing import Literal

QUARTER = 900
"""Seconds. Every zone's midnight, and every change of its clocks, falls on a full quarter of an hour."""


def day_of(at: int, zone: tzinfo) -> int:
    """The community's day of a moment."""
    return _day_of_quarter(at // QUARTER, zone)


@lru_cache(maxsize=4096)
def _day_of_quarter(quarter: int, zone: tzinfo) -> int:
    return datetime.fromtimestamp(quarter * QUARTER, UTC).astimezone(zone).toordinal()


@lru_cache(maxsize=1024)
def begin_of(day: int, zone: tzinfo) -> int:
    """The first moment of a day."""
    first = datetime.combine(date.fromordinal(day), datetime.min.time(), zone)
    return int(first.timestamp())


def period_of(day: int, per: Literal["day", "week", "month"]) -> int:
    """The number of the day's week (from Monday) or month; a day is its own."""
    match per:
        case "day":
            return day
        case "week":
            return (day - 1) // 7
        case "month":
            at = date.fromordinal(day)
            return at.year * 12 + at.month


def first_of(day: int, per: Literal["day", "week", "month"]) -> int:
    """The first day of the day's week or month."""
    match per:
        case "day":
            return day
        case "week":
            return day - (day - 1) % 7
        case "month":
            return date.fromordinal(day).replace(day=1).toordinal()
