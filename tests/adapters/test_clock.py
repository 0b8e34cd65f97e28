"""The machine's clock and the file that moves it."""

import asyncio
import os
import time

import pytest

from bot.adapters import clock as clock_module
from bot.adapters.clock import SystemClock, zone_here


@pytest.fixture(autouse=True)
def _at_each_reading(monkeypatch):
    monkeypatch.setattr(clock_module, "LOOK_EVERY", 0.001)


def ahead(clock):
    return round(clock.now() - time.time())


def written(file, text, version):
    file.write_text(text)
    os.utime(file, (version, version))


def test_without_a_file_it_is_the_machines_clock():
    assert ahead(SystemClock()) == 0


def test_a_file_moves_the_clock_while_it_runs(tmp_path):
    file = tmp_path / "clock"
    clock = SystemClock(file)
    before = ahead(clock)

    written(file, "3600\n", 1)
    clock._looked = 0.0
    after = ahead(clock)
    written(file, "-60", 2)
    clock._looked = 0.0

    assert (before, after, ahead(clock)) == (0, 3600, -60)


@pytest.mark.parametrize("nonsense", ["", "soon", "nan", "inf", "ü"])
def test_nonsense_leaves_the_clock_where_it_was(tmp_path, nonsense):
    file = tmp_path / "clock"
    written(file, "3600", 1)
    clock = SystemClock(file)
    clock.now()

    written(file, nonsense, 2)
    clock._looked = 0.0
    assert ahead(clock) == 3600

    file.unlink()
    clock._looked = 0.0
    assert ahead(clock) == 3600


async def test_a_clock_that_jumps_wakes_its_sleepers(tmp_path):
    file = tmp_path / "clock"
    clock = SystemClock(file)

    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        sleeper = tasks.create_task(clock.sleep_until(clock.now() + 3600))
        await asyncio.sleep(0)
        asleep = not sleeper.done()
        written(file, "7200", 1)

    assert asleep


async def test_what_is_past_needs_no_sleep():
    await SystemClock().sleep_until(0)


@pytest.mark.parametrize(
    ("told", "zone"),
    [
        pytest.param("Asia/Shanghai", "Asia/Shanghai", id="the zone that the machine is set to"),
        pytest.param("Etc/UTC", "UTC", id="by the name that people use"),
        pytest.param("Nowhere/Land", "UTC", id="what is no zone"),
    ],
)
def test_the_machine_tells_its_zone(told, zone, monkeypatch):
    monkeypatch.setenv("TZ", told)

    assert zone_here() == zone
