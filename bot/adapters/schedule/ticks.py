"""Recurring work, on APScheduler with its memory store. A job holds no state; it only calls `tick(clock.now())`."""

import logging
from collections.abc import Awaitable, Callable
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from bot.app.ports import Clock

Tick = Callable[[float], Awaitable[None]]
"""Work to do at a moment (seconds since the epoch)."""

LATE_ALLOWED = 3600

log = logging.getLogger(__name__)


class Ticks:
    """Ticks that come daily on the clocks of `zone`. A failing one is logged and comes again the next day."""

    def __init__(self, clock: Clock, zone: str) -> None:
        self._clock = clock
        self._zone = ZoneInfo(zone)
        self._scheduler = AsyncIOScheduler(timezone=self._zone)

    def daily(self, name: str, hour: int, minute: int, tick: Tick) -> None:
        """Call `tick` every day at a time."""
        self._scheduler.add_job(
            self._call,
            CronTrigger(hour=hour, minute=minute, timezone=self._zone),
            args=(name, tick),
            id=name,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=LATE_ALLOWED,
        )

    def due(self) -> dict[str, float]:
        """When each tick comes next."""
        return {job.id: job.next_run_time.timestamp() for job in self._scheduler.get_jobs()}

    def start(self) -> None:
        """Begin, in the running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """End; a tick under way is not waited for."""
        self._scheduler.shutdown(wait=False)

    async def _call(self, name: str, tick: Tick) -> None:
        try:
            await tick(self._clock.now())
        except Exception:
            log.exception("tick_failed", extra={"tick": name})
        else:
            log.info("tick_done", extra={"tick": name})
