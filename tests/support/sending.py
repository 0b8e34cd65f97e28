"""Delivering in a test: effects in the outbox, a deliverer that runs as long as a block does."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.app.deliver import Deliver
from bot.app.ports import Books, ChatSeen, Clock, Gateway, Never, Queued, Receipt, Store
from bot.app.settle import Hooks
from bot.domain.effects import Ban, Delete, Effect, Say, Text, lane_of
from bot.domain.ids import ChatId, MessageId, UserId


def say(
    chat: int,
    words: str = "hello",
    *,
    stays: int | None = None,
    card: int | None = None,
    urgent: bool = False,
) -> Say:
    """Something to say."""
    return Say(chat=ChatId(chat), text=Text(key=words), language="en", stays=stays, card=card, urgent=urgent)


def delete(chat: int, *messages: int) -> Delete:
    """Messages to delete."""
    return Delete(chat=ChatId(chat), messages=tuple(MessageId(message) for message in messages))


def ban(chat: int, user: int) -> Ban:
    """Somebody to ban for good."""
    return Ban(chat=ChatId(chat), user=UserId(user), until=None)


@dataclass(kw_only=True)
class Outbox:
    """An outbox and what is told of it."""

    store: Store
    gateway: Gateway
    clock: Clock
    at: int = 0
    count: int = 0
    seen: list[ChatSeen] = field(default_factory=list)
    refused: list[tuple[Effect, Never]] = field(default_factory=list)
    observed: list[tuple[Effect, Receipt]] = field(default_factory=list)
    timers: list[int] = field(default_factory=list)
    on_never: Callable[[Queued], Sequence[Effect]] = lambda _queued: ()

    def queued(self, *effects: Effect) -> list[Queued]:
        """Effects as the outbox takes them, each under a key of its own."""
        rows = []
        for effect in effects:
            self.count += 1
            key = f"test:{self.count}"
            rows.append(Queued(key=key, chat=effect.chat, lane=lane_of(effect), effect=effect, at=self.at))
        return rows

    async def put(self, *effects: Effect) -> None:
        """Put effects in the outbox, as a batch does."""
        rows = self.queued(*effects)
        await self.store.run(lambda books: books.enqueue(rows))

    def deliver(self) -> Deliver:
        """A deliverer, as after a start of the bot. Answers are written down at once, chance is 0."""
        hooks = Hooks(
            never=self._never,
            seen=self._seen,
            timer_set=self.timers.append,
            observed=lambda effect, receipt, _seconds: self.observed.append((effect, receipt)),
        )
        return Deliver(self.store, self.gateway, self.clock, hooks=hooks, chance=lambda: 0.0, settle_every=0)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Deliver]:
        """A deliverer that runs; at the end it is stopped, and everything answered is settled."""
        deliver = self.deliver()
        async with asyncio.timeout(10), asyncio.TaskGroup() as tasks:
            tasks.create_task(deliver.run())
            yield deliver
            deliver.stop()

    async def waiting(self) -> list[Effect]:
        """The effects not settled."""
        return [queued.effect for queued in await self.store.run(lambda books: books.waiting(1000))]

    def _never(self, _books: Books, queued: Queued, never: Never) -> Sequence[Queued]:
        self.refused.append((queued.effect, never))
        return self.queued(*self.on_never(queued))

    def _seen(self, _books: Books, _queued: Queued, seen: ChatSeen) -> Sequence[Queued]:
        self.seen.append(seen)
        return ()
