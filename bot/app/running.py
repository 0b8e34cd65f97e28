"""The bot at work: every loop of one process, put together from its ports."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from bot.app import cards
from bot.app.adopt_charter import Adopt
from bot.app.deliver import Deliver
from bot.app.force import InForce, unmet
from bot.app.handle import Handle, Handled
from bot.app.hold_activity import HoldActivity
from bot.app.menus import show_menus
from bot.app.onlook import Onlooker
from bot.app.ports import (
    Books,
    Charters,
    ChatSeen,
    Clock,
    Gateway,
    Never,
    Queued,
    Receipt,
    Source,
    Store,
    Timer,
)
from bot.app.retention import Forget
from bot.app.settle import Hooks
from bot.app.staff_room import refused
from bot.app.timers import Timers, unsay
from bot.app.undo import Undo
from bot.domain.charter.faults import Reading
from bot.domain.effects import Effect, lane_of
from bot.domain.events import Person
from bot.domain.ids import ChatId

log = logging.getLogger(__name__)


class Observer(Protocol):
    """Who counts what happens."""

    def event_handled(self, kind: str, times: int = 1) -> None: ...
    def rule_matched(self, rule: str, times: int = 1) -> None: ...
    def update_set_aside(self) -> None: ...
    def batch_handled(self, seconds: float, at: float) -> None: ...
    def charter_adopted(self, number: int) -> None: ...
    def call_answered(self, effect: Effect, receipt: Receipt, seconds: float) -> None: ...
    def watch_outbox(self, waiting: Callable[[], int]) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything that touches the world, made and ready. Tests and the demo may put something between, or look on."""

    clock: Clock
    store: Store
    charters: Charters
    source: Source
    gateway: Gateway
    me: Person
    onlooker: Onlooker | None = None


class Running:
    """One bot. `chance` gives numbers from 0 to 1; `undo` is what an operator may ask for meanwhile."""

    def __init__(self, parts: Parts, force: InForce, observer: Observer, chance: Callable[[], float]) -> None:
        self._parts = parts
        self._force = force
        self._observer = observer
        hooks = Hooks(
            never=self._never, seen=self._seen, timer_set=self._timer_set, observed=observer.call_answered
        )
        self._deliver = Deliver(parts.store, parts.gateway, parts.clock, hooks=hooks, chance=chance)
        self._timers = Timers(
            parts.store,
            parts.clock,
            on_time={
                "unsay": unsay,
                "close card": partial(cards.expired, force),
                "activity": HoldActivity(force=force, clock=parts.clock),
                "review": self._review,
                "forget": Forget(force=force, clock=parts.clock),
            },
            fresh=self._deliver.fresh,
            hand=self._deliver.hand,
        )
        self._handle = Handle(
            store=parts.store,
            gateway=parts.gateway,
            clock=parts.clock,
            force=force,
            me=parts.me,
            fresh=self._deliver.fresh,
            hand=self._deliver.hand,
            timer_set=self._timers.wake,
            observed=self._handled,
            set_aside=observer.update_set_aside,
            onlooked=parts.onlooker is not None,
        )
        self._adopt = Adopt(
            store=parts.store,
            charters=parts.charters,
            clock=parts.clock,
            force=force,
            fresh=self._deliver.fresh,
            hand=self._deliver.hand,
            adopted=observer.charter_adopted,
            timer_set=self._timers.wake,
        )
        self.undo = Undo(
            store=parts.store,
            force=force,
            clock=parts.clock,
            me=parts.me,
            fresh=self._deliver.fresh,
            hand=self._deliver.hand,
        )
        observer.watch_outbox(lambda: self._deliver.backlog)
        observer.charter_adopted(force.number)
        if parts.onlooker is not None:
            parts.onlooker.begins(force, parts.me)

    async def run(
        self,
        refused_charter: Reading | None,
        stop: asyncio.Event,
        beside: Sequence[Coroutine[None, None, None]],
    ) -> None:
        """Run until `stop` is set; what Telegram is being told then is finished. `beside` runs as long.

        `refused_charter`: the file's charter, if it is not the one in force.
        """
        await self._recall()
        async with asyncio.TaskGroup() as tasks:
            delivering = tasks.create_task(self._deliver.run())
            await self._look_around()
            await self._show_menus()
            await self._adopt.tell()
            if refused_charter is not None:
                await self._adopt.refuse(refused_charter.faults)
            others = [
                tasks.create_task(each)
                for each in (self._timers.run(), self._adopt.watch(), self._listen(), *beside)
            ]
            log.info("ready", extra={"charter": self._force.number, "groups": len(self._ours())})
            await stop.wait()
            for task in others:
                task.cancel()
            self._deliver.stop()
            await delivering
        log.info("stopped")

    async def _listen(self) -> None:
        async for batch in self._parts.source.batches():
            begun = self._parts.clock.now()
            await self._handle(batch)
            await self._parts.source.acknowledge(batch)
            now = self._parts.clock.now()
            self._observer.batch_handled(now - begun, now)

    async def _recall(self) -> None:
        groups, aliases = await self._parts.store.run(lambda books: (books.groups(), books.aliases()))
        self._force.know(groups, aliases)

    async def _look_around(self) -> None:
        """Who leads the groups may have changed while the bot was away."""
        looks = unmet(self._force)
        by_id = [look.chat for look in looks if not look.username]
        await self._handle.look_at(
            [*by_id, *self._ours()], [look.username for look in looks if look.username]
        )

    async def _show_menus(self) -> None:
        """Somebody may have changed the menus of commands, or the bot speaks for another account now."""
        now = self._parts.clock.now()

        def work(books: Books) -> Sequence[Queued]:
            show_menus(books, self._force.charter, int(now), f"menu:{now}")
            return self._deliver.fresh(books)

        self._deliver.hand(await self._parts.store.run(work))

    def _ours(self) -> list[ChatId]:
        return sorted({group.chat for group in self._force.groups.values() if group.name})

    def _never(self, books: Books, queued: Queued, never: Never) -> Sequence[Queued]:
        now = int(self._parts.clock.now())
        effects = refused(self._force, books, queued, never, now)
        return [
            Queued(key=f"never:{queued.key}:{place}", chat=one.chat, lane=lane_of(one), effect=one, at=now)
            for place, one in enumerate(effects)
        ]

    def _seen(self, books: Books, queued: Queued, seen: ChatSeen) -> Sequence[Queued]:
        return self._handle.seen(books, queued, seen)

    def _review(self, books: Books, timer: Timer) -> Sequence[Queued]:
        return self._handle.review(books, timer)

    def _timer_set(self, due: int) -> None:
        self._timers.wake(due)

    def _handled(self, handled: Handled) -> None:
        if self._parts.onlooker is not None:
            self._parts.onlooker.happened(handled.happened)
        for kind, times in handled.kinds.items():
            self._observer.event_handled(kind, times)
        for rule, times in handled.matches.items():
            self._observer.rule_matched(rule, times)
