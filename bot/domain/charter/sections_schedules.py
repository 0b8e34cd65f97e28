"""When an activity happens: `every`, `once` and `if missed`."""

from __future__ import annotations

import re
from datetime import date

from bot.domain.charter import mend
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.kinds import Kind
from bot.domain.charter.mend_schedules import LATE, SCHEDULES
from bot.domain.charter.nodes import Scalar
from bot.domain.charter.phrase import unread
from bot.domain.charter.phrases_schedule import (
    MONTHS,
    Counted,
    Late,
    Planned,
    Written,
    late,
    once as read_once,
    schedule,
)
from bot.domain.charter.scalars import scalar, shown
from bot.domain.charter.schema_activities import (
    EveryDays,
    Once,
    OnDate,
    OnLastDay,
    OnNth,
    OnWeekdays,
    Schedule,
)

EVERY: Kind[Planned] = Kind(schedule, "fault-form-schedule", "weekday at 09:00", SCHEDULES)
ONCE: Kind[Planned] = Kind(read_once, "fault-form-once", "2027-06-30 at 10:00", SCHEDULES)
LATENESS: Kind[Late] = Kind(late, "fault-form-late", "post late within 1 hour", LATE)
LONGEST_GAP = 1000
"""Days between two times of an activity, at most."""

LEAP_YEAR, PLAIN_YEAR = 2028, 2027
_CLOCK = re.compile(r"(?<![0-9:.-])[0-9]{1,2}:[0-9]{2}(?![0-9:])")
_ON_THE_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):[0-5][0-9]")


def every(desk: Desk, field: Field) -> Schedule | None:
    """Days that come again, and a time of the day."""
    return _scheduled(desk, field, EVERY)


def once(desk: Desk, field: Field) -> Schedule | None:
    """One day, and a time of the day."""
    return _scheduled(desk, field, ONCE)


def lateness(desk: Desk, field: Field) -> Late | None:
    """What becomes of an activity whose time passed while the bot was away."""
    found = scalar(desk, field)
    if found is None:
        return None
    value = late(found.text)
    if value is None:
        unread(desk, field, found, LATENESS)
    elif value.seconds == 0 and found.text != "skip":
        desk.fault(
            found.place, say("fault-zero-time", key=field.key.text), say("fault-do-write", text="skip")
        )
    return value


def _scheduled(desk: Desk, field: Field, kind: Kind[Planned]) -> Schedule | None:
    found = scalar(desk, field)
    if found is None:
        return None
    planned = kind.read(found.text)
    if planned is None:
        _unread(desk, field, found, kind)
        return None
    days = _days(desk, field, found, planned)
    return None if days is None else Schedule(days, planned.minutes)


def _unread(desk: Desk, field: Field, found: Scalar, kind: Kind[Planned]) -> None:
    """Say what a schedule lacks: a time, one that a clock shows, or words that are understood."""
    clock = _CLOCK.search(found.text)
    if clock is not None and not _ON_THE_CLOCK.fullmatch(clock[0]):
        desk.fault(found.place, say("fault-no-clock", found=clock[0]), say("fault-do-clock"))
        return
    timed = None if clock else mend.mended(kind.read, f"{found.text} at 09:00", kind.changes)
    if timed is not None and mend.mended(kind.read, found.text, kind.changes) is None:
        desk.fault(
            found.place,
            say("fault-no-time", found=shown(found)),
            say("fault-do-write", text=f"{field.key.text}: {timed}"),
        )
        return
    unread(desk, field, found, kind)


def _days(
    desk: Desk, field: Field, found: Scalar, planned: Planned
) -> OnWeekdays | OnNth | OnLastDay | EveryDays | OnDate | Once | None:
    match planned.days:
        case Counted() as counted:
            return _counted(desk, field, found, counted)
        case Written(year=None) as written:
            return _yearly(desk, found, written)
        case Written() as written:
            day = _real(desk, found, written)
            return None if day is None else Once(day)
        case known:
            return known


def _counted(desk: Desk, field: Field, found: Scalar, counted: Counted) -> EveryDays | None:
    if not 0 < counted.days <= LONGEST_GAP:
        desk.fault(
            found.place,
            say("fault-gap", found=shown(found), most=LONGEST_GAP),
            say("fault-do-write", text=f"{field.key.text}: 2 weeks from 2027-01-04 at 09:00"),
        )
        return None
    if counted.since is None:
        better = re.sub(r"\s+at\b", " from 2027-01-04 at", found.text)
        desk.fault(
            found.place,
            say("fault-no-first-day", found=shown(found)),
            say("fault-do-write", text=f"{field.key.text}: {better}"),
        )
        return None
    since = _real(desk, found, counted.since)
    return None if since is None else EveryDays(counted.days, since)


def _yearly(desk: Desk, found: Scalar, written: Written) -> OnDate | None:
    leap = Written(written.day, written.month, LEAP_YEAR)
    if _real(desk, found, leap) is None:
        return None
    if _date(Written(written.day, written.month, PLAIN_YEAR)) is None:
        desk.fault(found.place, say("fault-leap-day"), say("fault-do-leap-day"), level="warning")
    return OnDate(written.day, written.month)


def _real(desk: Desk, found: Scalar, written: Written) -> date | None:
    """The day, if the calendar has it."""
    day = _date(written)
    if day is None:
        desk.fault(found.place, say("fault-no-day", found=_in_words(written)), say("fault-do-real-day"))
    return day


def _date(written: Written) -> date | None:
    try:
        return date(written.year or LEAP_YEAR, written.month, written.day)
    except ValueError:
        return None


def _in_words(written: Written) -> str:
    if 0 < written.month <= len(MONTHS):
        return f"{written.day} {MONTHS[written.month - 1]}"
    return f"{written.year}-{written.month:02}-{written.day:02}"
