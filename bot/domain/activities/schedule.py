"""When an activity happens: the calendar's days by dateutil, each with one moment in the community's zone.

A local time that the clocks skip is the first moment after the gap; one that they show twice is the first of the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule, weekday
from dateutil.tz import datetime_exists

from bot.domain.charter.schema_activities import (
    Days,
    EveryDays,
    Once,
    OnDate,
    OnLastDay,
    OnNth,
    OnWeekdays,
    Schedule,
)

A_DAY = timedelta(days=1)


def next_after(schedule: Schedule, zone: tzinfo, after: int) -> int | None:
    """The first moment later than `after` (seconds since the epoch); `None` if it will not happen again."""
    # Where the clocks skip a whole day, its moment lies in the day behind it.
    since = datetime.fromtimestamp(after, zone).date() - A_DAY
    moments = (moment_of(day, schedule.minutes, zone) for day in days_from(schedule.days, since))
    return next((moment for moment in moments if moment > after), None)


def newest_until(schedule: Schedule, zone: tzinfo, first: int, now: int) -> int:
    """Of the occurrence `first` and those behind it, the last that is not later than `now`."""
    newest = first
    while (following := next_after(schedule, zone, newest)) is not None and following <= now:
        newest = following
    return newest


def happens_at(schedule: Schedule, zone: tzinfo, moment: int) -> bool:
    """Whether `moment` is an occurrence."""
    return next_after(schedule, zone, moment - 1) == moment


def days_from(days: Days, since: date) -> Iterable[date]:
    """The days, from `since` on, in order."""
    match days:
        case OnWeekdays(weekdays):
            return _days(rrule(WEEKLY, byweekday=weekdays, dtstart=_start(since)))
        case EveryDays(number, first):
            begun = first + -(-max((since - first).days, 0) // number) * number * A_DAY
            return _days(rrule(DAILY, interval=number, dtstart=_start(begun)))
        case OnNth(nth, day):
            return _days(rrule(MONTHLY, byweekday=weekday(day, nth), dtstart=_start(since)))
        case OnLastDay():
            return _days(rrule(MONTHLY, bymonthday=-1, dtstart=_start(since)))
        case OnDate(day, month):
            return _days(rrule(YEARLY, bymonth=month, bymonthday=day, dtstart=_start(since)))
        case Once(day):
            return (day,) if day >= since else ()


def moment_of(day: date, minutes: int, zone: tzinfo) -> int:
    """The moment (seconds since the epoch) when the clocks of `zone` show a time of a day."""
    local = datetime.combine(day, time(*divmod(minutes, 60)), zone)
    if datetime_exists(local):
        return _at(local)
    # Read by the clock that is about to be changed, and by the one that was: the gap lies between.
    early, late = _at(local.replace(fold=1)), _at(local)
    before = _offset(early, zone)
    while late - early > 1:
        middle = (early + late) // 2
        early, late = (middle, late) if _offset(middle, zone) == before else (early, middle)
    return late


def _days(rule: rrule) -> Iterable[date]:
    return (moment.date() for moment in rule)


def _start(day: date) -> datetime:
    return datetime.combine(day, time())


def _at(local: datetime) -> int:
    return int(local.astimezone(UTC).timestamp())


def _offset(moment: int, zone: tzinfo) -> timedelta | None:
    return datetime.fromtimestamp(moment, zone).utcoffset()
