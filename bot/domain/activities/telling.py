"""When an activity happens, in the words of its readers."""

from __future__ import annotations

from datetime import date

from bot.domain.charter.schema_activities import (
    LAST,
    WHOLE_WEEK,
    WORKING_WEEK,
    Days,
    EveryDays,
    Once,
    OnDate,
    OnLastDay,
    OnNth,
    OnWeekdays,
    Schedule,
)
from bot.domain.effects import Arg, Joined, Text

WEEK = 7


def schedule_words(schedule: Schedule) -> Text:
    """`every weekday at 09:00`."""
    hours, minutes = divmod(schedule.minutes, 60)
    time = f"{hours:02}:{minutes:02}"
    return Text(key="activity-at", args={"days": _days(schedule.days), "time": time})


def _days(days: Days) -> Text:
    match days:
        case OnWeekdays(weekdays):
            return _weekdays(weekdays)
        case EveryDays(number, since):
            return _every(number, since)
        case OnNth(nth, weekday):
            place = "last" if nth == LAST else str(nth)
            return Text(key=f"activity-nth-{place}", args={"day": _weekday(weekday)})
        case OnLastDay():
            return Text(key="activity-last-day")
        case OnDate(day, month):
            return Text(key="activity-yearly", args={"day": day, "month": _month(month)})
        case Once(day):
            args: dict[str, Arg] = {"day": day.day, "month": _month(day.month), "year": day.year}
            return Text(key="activity-once", args=args)


def _weekdays(weekdays: tuple[int, ...]) -> Text:
    if weekdays == WHOLE_WEEK:
        return Text(key="activity-every-day")
    if weekdays == WORKING_WEEK:
        return Text(key="activity-every-weekday")
    named = Joined(parts=tuple(_weekday(one) for one in weekdays))
    return Text(key="activity-every-named", args={"days": named})


def _every(number: int, since: date) -> Text:
    if number % WEEK == 0:
        day = _weekday(since.weekday())
        args: dict[str, Arg] = {"number": number // WEEK, "day": day, "since": since.isoformat()}
        return Text(key="activity-every-weeks", args=args)
    return Text(key="activity-every-days", args={"number": number, "since": since.isoformat()})


def _weekday(number: int) -> Text:
    return Text(key=f"activity-day-{number}")


def _month(number: int) -> Text:
    return Text(key=f"activity-month-{number}")
