"""The bot watched from outside: its books are asked whether it has done all it had to, and why it did it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TypeVar

from bot.app.ports import Books, Decision, Store
from bot.app.running import Parts
from bot.domain.ids import ChatId, MessageId, UserId
from bot.playground.server import Playground

T = TypeVar("T")

PATIENCE = 20.0


class Bell:
    """Rings for all who wait: whoever takes the `next` ring before looking misses none."""

    def __init__(self) -> None:
        self._next = asyncio.Event()

    def next(self) -> asyncio.Event:
        """Set when the bell rings next."""
        return self._next

    def ring(self) -> None:
        """Wake everybody."""
        rung, self._next = self._next, asyncio.Event()
        rung.set()


class Watch:
    """Give `between` to the bot that shall be watched. `now` is the time by which its timers are due."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.bell = Bell()
        self._store: Store | None = None

    def between(self, parts: Parts) -> Parts:
        """The same parts, with a store that tells of each transaction."""
        self._store = parts.store
        return replace(parts, store=_Noticed(parts.store, self.bell))

    async def done(self, play: Playground) -> None:
        """Wait until the bot has handled every update and done what followed, also from that. A TimeoutError else."""
        pending = play.world.updates.pending
        await play.drained(PATIENCE)
        await self._at_rest()
        while pending:
            await play.drained(PATIENCE)
            await self._at_rest()

    async def decision_on(self, chat: int, message: int) -> Decision | None:
        """The newest decision about a message."""
        return await self.ask(lambda books: books.decision_on(ChatId(chat), MessageId(message)))

    async def balances(self, users: Collection[int]) -> dict[int, int]:
        """What people have, by account; nothing of those who were not seen yet."""

        def work(books: Books) -> dict[int, int]:
            keys = {user: books.key_of(UserId(user)) for user in users}
            members = {user: key for user, key in keys.items() if key is not None}
            standings = books.standings(members.values())
            return {user: standings[key].balance for user, key in members.items() if key in standings}

        return await self.ask(work)

    async def _at_rest(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                rung = self.bell.next()
                if not await self.ask(self._is_busy):
                    return
                await rung.wait()

    def _is_busy(self, books: Books) -> bool:
        due = books.next_due()
        return bool(books.waiting(1)) or (due is not None and due <= self._now())

    async def ask(self, work: Callable[[Books], T]) -> T:
        """Ask the bot's books. A LookupError if there is no bot."""
        if self._store is None:
            raise LookupError("no bot is being watched")
        return await self._store.run(work)


class _Noticed:
    """A store that tells when a transaction is over."""

    def __init__(self, store: Store, bell: Bell) -> None:
        self._store = store
        self._bell = bell

    async def run(self, work: Callable[[Books], T]) -> T:
        value = await self._store.run(work)
        self._bell.ring()
        return value

    async def close(self) -> None:
        await self._store.close()
