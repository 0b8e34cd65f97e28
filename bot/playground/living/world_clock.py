"""The world's time as the bot's own clock: a jump is there at once, and wakes whoever sleeps."""

from __future__ import annotations

import asyncio

from bot.playground.demo.watch import Bell
from bot.playground.server import Clock


class WorldClock:
    """The port `Clock` over the world's clock, in one loop with it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._bell = Bell()
        clock.on_move = self._bell.ring

    def now(self) -> float:
        return self._clock.exact()

    async def sleep_until(self, at: float) -> None:
        while (left := at - self.now()) > 0:
            moved = self._bell.next()
            try:
                async with asyncio.timeout(left):
                    await moved.wait()
            except TimeoutError:
                pass
