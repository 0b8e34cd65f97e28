"""The community's days, weeks and months."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from bot.domain.points.calendar import begin_of, day_of, first_of, period_of

ZONES = [
    ZoneInfo(name) for name in ("UTC", "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kathmandu")
]
MOMENTS = st.integers(1_500_000_000, 1_900_000_000)


@given(MOMENTS, st.sampled_from(ZONES))
def test_x13_a_day_is_the_communitys_own(at, zone):
    assert day_of(at, zone) == datetime.fromtimestamp(at, UTC).astimezone(zone).date().toordinal()


@given(MOMENTS, st.sampled_from(ZONES))
def test_a_day_begins_with_its_first_second(at, zone):
    day = day_of(at, zone)

    assert day_of(begin_of(day, zone), zone) == day
    assert day_of(begin_of(day, zone) - 1, zone) == day - 1


@given(st.integers(730_000, 750_000))
def test_weeks_begin_on_monday_and_months_on_the_first(day):
    at = date.fromordinal(day)

    assert first_of(day, "day") == day == period_of(day, "day")
    assert date.fromordinal(first_of(day, "week")) == at - timedelta(days=at.weekday())
    assert date.fromordinal(first_of(day, "month")) == at.replace(day=1)
    assert period_of(day, "week") == period_of(first_of(day, "week"), "week")
    assert period_of(day, "month") == period_of(first_of(day, "month"), "month")


@pytest.mark.parametrize("per", ["day", "week", "month"])
@given(day=st.integers(730_000, 750_000))
def test_the_day_before_the_first_is_in_another_period(per, day):
    assert period_of(first_of(day, per) - 1, per) != period_of(day, per)
