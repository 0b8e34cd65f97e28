"""Next occurrences equal those of a calendar walked day by day, by clocks that are only ever read."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings, strategies as st

from bot.domain.activities.schedule import happens_at, moment_of, newest_until, next_after
from bot.domain.charter.schema_activities import (
    LAST,
    WORKING_WEEK,
    EveryDays,
    Once,
    OnDate,
    OnLastDay,
    OnNth,
    OnWeekdays,
    Schedule,
)

HOUR, DAY = 3600, 86_400
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/Santiago",  # the clocks change at midnight
    "Asia/Shanghai",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",  # by half an hour
    "Africa/Casablanca",  # for a month
    "Pacific/Apia",  # left a whole day out
    "Pacific/Kiritimati",
)
BERLIN = ZoneInfo("Europe/Berlin")
LONGEST_WAIT = 8 * 366 + 31
"""Days: 29 February of 1896 to 1904, or of 2096 to 2104."""


def falls(days, day):
    """Whether a day is one of the schedule's, without arithmetic of the calendar's library."""
    tomorrow = day + timedelta(days=1)
    match days:
        case OnWeekdays(weekdays):
            return day.weekday() in weekdays
        case EveryDays(number, since):
            return day >= since and (day - since).days % number == 0
        case OnNth(nth, weekday):
            week = range(nth * 7 - 6, nth * 7 + 1)
            in_week = (day + timedelta(days=7)).month != day.month if nth == LAST else day.day in week
            return day.weekday() == weekday and in_week
        case OnLastDay():
            return tomorrow.month != day.month
        case OnDate(number, month):
            return (day.day, day.month) == (number, month)
        case Once(only):
            return day == only


def first_showing(day, minutes, zone):
    """The first moment when the clocks of a zone show a time of a day, or a later one: looked for minute by minute."""
    target = datetime.combine(day, time(*divmod(minutes, 60)))
    moment = int(target.replace(tzinfo=UTC).timestamp()) - 15 * HOUR
    for step in (HOUR, 60):
        while shown(moment + step, zone) < target:
            moment += step
    return moment + 60


def shown(moment, zone):
    return datetime.fromtimestamp(moment, zone).replace(tzinfo=None)


def walked(schedule, zone, after):
    """The next occurrence by walking the days."""
    day = datetime.fromtimestamp(after, zone).date() - timedelta(days=2)
    for _ in range(LONGEST_WAIT):
        if falls(schedule.days, day) and (at := first_showing(day, schedule.minutes, zone)) > after:
            return at
        day += timedelta(days=1)
    return None


dates = st.dates(date(2000, 1, 1), date(2090, 12, 31))
zones = st.sampled_from(ZONES).map(ZoneInfo)
weekdays = st.integers(0, 6)
all_days = st.one_of(
    st.builds(OnWeekdays, st.sets(weekdays, min_size=1).map(sorted).map(tuple)),
    st.builds(EveryDays, st.integers(1, 40), dates),
    st.builds(OnNth, st.sampled_from([1, 2, 3, 4, LAST]), weekdays),
    st.just(OnLastDay()),
    st.builds(OnDate, st.integers(1, 28), st.integers(1, 12)),
    st.just(OnDate(29, 2)),
    st.just(OnDate(31, 12)),
    st.builds(Once, dates),
)
schedules = st.builds(Schedule, all_days, st.integers(0, 24 * 60 - 1))
moments = st.integers(946_684_800, 3_800_000_000)


@st.composite
def near_a_change(draw):
    """A moment within two days of one when the zone's clocks are put forward or back."""
    zone = draw(zones)
    year = draw(st.integers(2000, 2037))
    begin = int(datetime(year, 1, 1, tzinfo=UTC).timestamp())
    offsets = [datetime.fromtimestamp(begin + day * DAY, zone).utcoffset() for day in range(367)]
    changes = [day for day in range(366) if offsets[day] != offsets[day + 1]] or [0]
    return zone, begin + draw(st.sampled_from(changes)) * DAY + draw(st.integers(-DAY, 2 * DAY))


@settings(max_examples=300)
@given(schedules, zones, moments)
@example(Schedule(OnDate(29, 2), 0), ZoneInfo("UTC"), 3_865_449_600)
@example(Schedule(OnWeekdays(), 12 * 60), ZoneInfo("Pacific/Apia"), 1_325_152_800)
def test_the_next_occurrence_is_that_of_the_calendar(schedule, zone, after):
    # What is counted from a day to come begins there; the walk need not last so long.
    if isinstance(schedule.days, EveryDays):
        after = max(after, moment_of(schedule.days.since, 0, zone) - DAY)
    if isinstance(schedule.days, Once):
        after = max(after, moment_of(schedule.days.day, 0, zone) - DAY)

    assert next_after(schedule, zone, after) == walked(schedule, zone, after)


@settings(max_examples=300)
@given(near_a_change(), st.sets(weekdays, min_size=5), st.integers(0, 24 * 60 - 1))
def test_the_next_occurrence_is_right_when_the_clocks_change(near, days, minutes):
    zone, after = near
    schedule = Schedule(OnWeekdays(tuple(sorted(days))), minutes)

    assert next_after(schedule, zone, after) == walked(schedule, zone, after)


@given(schedules, zones, moments)
def test_occurrences_rise_and_none_lies_between_two(schedule, zone, after):
    first = next_after(schedule, zone, after)
    if first is None:
        assert isinstance(schedule.days, Once)
        return

    assert first > after
    assert happens_at(schedule, zone, first)
    assert next_after(schedule, zone, first - 1) == first
    assert next_after(schedule, zone, (after + first) // 2) == first


@given(st.builds(Schedule, all_days, st.just(540)), zones, moments, st.integers(0, 40 * DAY))
def test_of_those_missed_the_newest_counts(schedule, zone, after, away):
    first = next_after(schedule, zone, after)
    if first is not None:
        newest = newest_until(schedule, zone, first, first + away)
        following = next_after(schedule, zone, newest)

        assert first <= newest <= first + away
        assert happens_at(schedule, zone, newest)
        assert following is None or following > first + away


def at(text, zone):
    return int(datetime.fromisoformat(text).replace(tzinfo=zone).timestamp())


@pytest.mark.parametrize(
    ("days", "clock", "after", "moment"),
    [
        pytest.param(OnWeekdays(), "02:30", "2027-03-28T00:00", "2027-03-28T03:00", id="a time that is not"),
        pytest.param(OnWeekdays(), "02:30", "2027-10-31T00:00", "2027-10-31T02:30", id="the first of two"),
        pytest.param(OnWeekdays(WORKING_WEEK), "09:00", "2027-01-01T09:00", "2027-01-04T09:00", id="weekday"),
        pytest.param(OnWeekdays((0, 3)), "09:00", "2027-01-04T09:00", "2027-01-07T09:00", id="two weekdays"),
        pytest.param(
            EveryDays(14, date(2027, 1, 4)), "09:00", "2027-01-05T00:00", "2027-01-18T09:00", id="weeks"
        ),
        pytest.param(
            EveryDays(3, date(2027, 1, 4)), "09:00", "2026-06-01T00:00", "2027-01-04T09:00", id="from then on"
        ),
        pytest.param(OnNth(1, 5), "15:00", "2027-01-02T15:00", "2027-02-06T15:00", id="first Saturday"),
        pytest.param(OnNth(LAST, 4), "15:00", "2027-01-01T00:00", "2027-01-29T15:00", id="last Friday"),
        pytest.param(OnLastDay(), "23:59", "2028-02-01T00:00", "2028-02-29T23:59", id="of a leap year"),
        pytest.param(OnDate(29, 2), "10:00", "2024-03-01T00:00", "2028-02-29T10:00", id="leap days only"),
        pytest.param(OnDate(1, 3), "10:00", "2027-03-01T10:00", "2028-03-01T10:00", id="every year"),
        pytest.param(
            Once(date(2027, 6, 30)), "10:00", "2027-01-01T00:00", "2027-06-30T10:00", id="once to come"
        ),
    ],
)
def test_schedules_by_example(days, clock, after, moment):
    minutes = int(clock[:2]) * 60 + int(clock[3:])

    assert next_after(Schedule(days, minutes), BERLIN, at(after, BERLIN)) == at(moment, BERLIN)


def test_what_happens_once_does_not_happen_again():
    once = Schedule(Once(date(2027, 6, 30)), 600)

    assert next_after(once, BERLIN, at("2027-06-30T10:00", BERLIN)) is None
    assert next_after(once, BERLIN, at("2031-01-01T10:00", BERLIN)) is None


def test_a_day_that_a_zone_left_out_falls_on_the_moment_after_it():
    apia = ZoneInfo("Pacific/Apia")

    assert moment_of(date(2011, 12, 30), 540, apia) == at("2011-12-31T00:00", apia)


def test_of_those_missed_in_three_days_the_third_counts():
    first = at("2027-01-04T09:00", BERLIN)

    assert newest_until(Schedule(OnWeekdays(), 540), BERLIN, first, first + 2 * DAY + 5) == first + 2 * DAY
    assert newest_until(Schedule(OnWeekdays(), 540), BERLIN, first, first + DAY - 1) == first
