"""What is due later: rows in the database, done when their time comes, each in one commit with what follows from it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence

from bot.app.ports import Books, Clock, Queued, Store, Timer, TimerKind
from bot.app.waiting import until
from bot.domain.effects import Delete
from bot.domain.ids import MessageId

AT_ONCE = 500
STALE_AFTER = 600
"""A timer that is to be skipped when late may be late by so many seconds all the same."""

OnTime = Callable[[Books, Timer], Sequence[Queued]]
"""What follows when a timer is due: writes to the books, and effects for the outbox."""

log = logging.getLogger(__name__)


def unsay(_books: Books, timer: Timer) -> Sequence[Queued]:
    """Remove what the bot said."""
    gone = Delete(chat=timer.chat, messages=(MessageId(int(timer.data["message"])),))
    return (Queued(key=f"timer:{timer.key}", chat=timer.chat, lane=0, effect=gone, at=timer.due),)


class Timers:
    """Does what is due, at its time or as soon as the bot runs again.

    `on_time` says what follows from each kind. `fresh` and `hand` are those of the outbox's deliverer.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        on_time: Mapping[TimerKind, OnTime],
        fresh: Callable[[Books], Sequence[Queued]],
        hand: Callable[[Sequence[Queued]], None],
    ) -> None:
        self._store = store
        self._clock = clock
        self._on_time = on_time
        self._fresh = fresh
        self._hand = hand
        self._earlier = asyncio.Event()
        self._next: float | None = None

    def wake(self, due: int) -> None:
        """Say, after the commit, that a timer was set which is due at `due`."""
        if self._next is None or due < self._next:
            self._earlier.set()

    async def run(self) -> None:
        """Do what is due, for ever."""
        while True:
            self._earlier.clear()
            self._next = await self._store.run(lambda books: books.next_due())
            if self._next is not None and self._next <= self._clock.now():
                await self._do_due(int(self._clock.now()))
            else:
                await until(self._clock, self._next, self._earlier)

    async def _do_due(self, now: int) -> None:
        try:
            rows = await self._store.run(lambda books: self._done(books, books.due(now, AT_ONCE), now))
        except Exception:  # noqa: BLE001 - a mistake in one timer must not stop the others
            log.warning("timers_retried")
            for timer in await self._store.run(lambda books: books.due(now, AT_ONCE)):
                await self._do_one(timer, now)
        else:
            self._hand(rows)

    async def _do_one(self, timer: Timer, now: int) -> None:
        try:
            rows = await self._store.run(lambda books: self._done(books, (timer,), now))
        except Exception:
            log.exception("timer_failed", extra={"kind": timer.kind})
            await self._store.run(lambda books: books.drop_timers([timer.key]))
        else:
            self._hand(rows)

    def _done(self, books: Books, timers: Sequence[Timer], now: int) -> Sequence[Queued]:
        for timer in timers:
            if timer.late == "run" or now - timer.due <= STALE_AFTER:
                books.enqueue(self._on_time[timer.kind](books, timer))
        books.drop_timers([timer.key for timer in timers])
        return self._fresh(books)
