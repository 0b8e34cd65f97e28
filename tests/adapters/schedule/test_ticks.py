"""What recurs."""

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.adapters.schedule.ticks import Ticks
from tests.fakes import FakeClock

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
async def ticks(clock):
    ticks = Ticks(clock, "Asia/Shanghai")
    ticks.start()
    yield ticks
    ticks.stop()
    await asyncio.sleep(0)


async def test_a_daily_tick_comes_at_its_time_in_the_communitys_zone(ticks):
    async def tick(at):
        pass

    ticks.daily("retention", 3, 30, tick)

    at = datetime.fromtimestamp(ticks.due()["retention"], SHANGHAI)
    assert (at.hour, at.minute) == (3, 30)
    assert at - datetime.now(SHANGHAI) <= timedelta(days=1)


async def test_a_tick_is_told_the_time_of_the_bots_clock(ticks, clock):
    told = []

    async def tick(at):
        told.append(at)

    await ticks._call("retention", tick)

    assert told == [clock.now()]


async def test_a_tick_that_fails_is_logged(ticks, caplog):
    async def tick(at):
        raise KeyError("table")

    await ticks._call("retention", tick)

    assert "tick_failed" in caplog.text
