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


class Watch:
    """Give `between` to the bot that shall be watched. `now` is the time by which its timers are due."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._stirred = asyncio.Event()
        self._store: Store | None = None

    def between(self, parts: Parts) -> Parts:
        """The same parts, with a store that tells of each transaction."""
        self._store = parts.store
        return replace(parts, store=_Noticed(parts.store, self._stirred))

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
        return await self._books(lambda books: books.decision_on(ChatId(chat), MessageId(message)))

    async def balances(self, users: Collection[int]) -> dict[int, int]:
        """What people have, by account; nothing of those who were not seen yet."""

        def work(books: Books) -> dict[int, int]:
            keys = {user: books.key_of(UserId(user)) for user in users}
            members = {user: key for user, key in keys.items() if key is not None}
            standings = books.standings(members.values())
            return {user: standings[key].balance for user, key in members.items() if key in standings}

        return await self._books(work)

    async def _at_rest(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                self._stirred.clear()
                if not await self._books(self._is_busy):
                    return
                await self._stirred.wait()

    def _is_busy(self, books: Books) -> bool:
        due = books.next_due()
        return bool(books.waiting(1)) or (due is not None and due <= self._now())

    async def _books(self, work: Callable[[Books], T]) -> T:
        if self._store is None:
            raise LookupError("no bot is being watched")
        return await self._store.run(work)


class _Noticed:
    """A store that tells when a transaction is over."""

    def __init__(self, store: Store, stirred: asyncio.Event) -> None:
        self._store = store
        self._stirred = stirred

    async def run(self, work: Callable[[Books], T]) -> T:
        value = await self._store.run(work)
        self._stirred.set()
        return value

    async def close(self) -> None:
        await self._store.close()
