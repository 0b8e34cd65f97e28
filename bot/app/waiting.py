"""Waiting for a moment or for something to happen, whichever comes first."""

import asyncio

from bot.app.ports import Clock


async def until(clock: Clock, at: float | None, event: asyncio.Event) -> None:
    """Return when it is `at` (`None`: never), or when `event` is set."""
    if at is None:
        await event.wait()
        return
    async with asyncio.TaskGroup() as tasks:
        both = (tasks.create_task(clock.sleep_until(at)), tasks.create_task(event.wait()))
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        for task in both:
            task.cancel()
