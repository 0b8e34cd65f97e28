"""A club that lives by its calendar: the charter's activities over a real store, with a clock that a test moves."""

from __future__ import annotations

from collections.abc import Sequence

from bot.app.force import InForce
from bot.app.hold_activity import HoldActivity, plan
from bot.app.ports import Books, Queued, Store
from bot.app.timers import Timers
from bot.domain.effects import Effect
from tests.fakes import FakeClock
from tests.support.charters import HEAD, charter


class Club:
    """`held` is what came into the outbox, in order."""

    def __init__(self, store: Store, clock: FakeClock, activities: str) -> None:
        self.store = store
        self.clock = clock
        self.force = InForce.of(1, charter(HEAD + activities))
        self.held: list[Queued] = []
        self.hold = HoldActivity(force=self.force, clock=clock)
        self._timers = Timers(
            store, clock, on_time={"activity": self.hold}, fresh=self._fresh, hand=self.held.extend
        )

    async def begin(self) -> None:
        """The bot starts, for the first time or again."""
        await self.store.run(self._plan)

    async def adopt(self, activities: str) -> None:
        """The charter is changed while the bot runs."""
        other = InForce.of(self.force.number + 1, charter(HEAD + activities))
        self.force.adopt(other.number, other.charter, other.program, int(self.clock.now()))
        await self.begin()

    async def tick(self) -> list[Effect]:
        """The timers look at the clock. What is held then."""
        before = len(self.held)
        await self._timers._do_due(int(self.clock.now()))
        return [queued.effect for queued in self.held[before:]]

    async def die(self) -> None:
        """The bot dies in the middle of what it is doing, and starts again."""
        try:
            await self.store.run(self._half_done)
        except Died:
            await self.begin()

    async def dues(self) -> Sequence[int]:
        """When the next occurrences are due."""
        return [timer.due for timer in await self.store.run(lambda books: books.timers("activity"))]

    def _half_done(self, books: Books) -> None:
        for timer in books.due(int(self.clock.now()), 100):
            books.enqueue(self.hold(books, timer))
            books.drop_timers([timer.key])
        raise Died

    def _plan(self, books: Books) -> int | None:
        return plan(books, self.force.charter, self.force.zone, int(self.clock.now()))

    def _fresh(self, books: Books) -> Sequence[Queued]:
        return books.waiting(1000, after=max((queued.id for queued in self.held), default=0))


class Died(Exception):  # noqa: N818 - it says what happened
    """The bot died."""
