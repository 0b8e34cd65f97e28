"""What changed is told to whoever listens, once; and the world's clock wakes whoever sleeps when it jumps."""

import asyncio
import gc

from bot.playground.living import Change
from bot.playground.living.listen import Listeners
from bot.playground.living.world_clock import WorldClock
from bot.playground.server import Clock

ONE, OTHER = (-100, 1), (-100, 2)


async def test_what_happens_while_somebody_is_busy_comes_as_one_change():
    listeners = Listeners()
    changes = listeners.changes()

    listeners.tell(Change(messages=frozenset([ONE])))
    listeners.tell(Change(messages=frozenset([OTHER]), people=True))

    assert await anext(changes) == Change(messages=frozenset([ONE, OTHER]), people=True)
    listeners.tell(Change(charter=True))
    assert await anext(changes) == Change(charter=True)


async def test_everybody_hears_everything_and_nothing_is_told_of_nothing():
    listeners = Listeners()
    one, other = listeners.changes(), listeners.changes()

    listeners.tell(Change())
    listeners.tell(Change(pace=True))

    assert [await anext(one), await anext(other)] == [Change(pace=True)] * 2


async def test_whoever_stops_listening_is_forgotten():
    listeners = Listeners()
    changes = listeners.changes()
    assert len(listeners._ears) == 1

    del changes
    gc.collect()

    assert len(listeners._ears) == 0


async def test_a_sleeper_wakes_when_the_world_s_time_jumps():
    world = Clock(fixed_at=1000)
    clock = WorldClock(world)
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        asleep = tasks.create_task(clock.sleep_until(5000))
        await asyncio.sleep(0)
        world.move(3999)
        await asyncio.sleep(0)
        assert not asleep.done()
        world.move(1)

    assert clock.now() == 5000


async def test_what_is_past_is_not_slept_for():
    clock = WorldClock(Clock(fixed_at=1000))

    await clock.sleep_until(1000)

    assert clock.now() == 1000.0
