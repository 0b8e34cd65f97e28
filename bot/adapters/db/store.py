"""The store: one writing connection, one transaction at a time, each a closure.

On SQLite the closure runs in a thread of its own, which holds the connection: a batch costs one hop there and back, where
aiosqlite costs one for each statement. On PostgreSQL it runs on the event loop, by SQLAlchemy's bridge to asyncpg.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.adapters.db.books import SqlBooks
from bot.adapters.db.engine import file_of, parsed, postgres_engine, sqlite_engine
from bot.adapters.db.statements import Tongue
from bot.app.ports import Books, Store

T = TypeVar("T")


class SqliteStore:
    """An SQLite file. `work` runs in the store's own thread; whoever gave it waits meanwhile."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="books")
        self._connection: Connection | None = None

    async def run(self, work: Callable[[Books], T]) -> T:
        context = copy_context()
        return await asyncio.get_running_loop().run_in_executor(
            self._thread, lambda: context.run(self._transact, work)
        )

    def _transact(self, work: Callable[[Books], T]) -> T:
        if self._connection is None:
            self._connection = self._engine.connect()
        with self._connection.begin():
            return work(SqlBooks(self._connection, Tongue(self._engine.dialect)))

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, self._disconnect)
        self._thread.shutdown()
        self._engine.dispose()

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()


class PostgresStore:
    """A PostgreSQL database, by one connection; one that broke is made anew for the next transaction."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._turn = asyncio.Lock()

    async def run(self, work: Callable[[Books], T]) -> T:
        async with self._turn, self._engine.begin() as connection:
            return await connection.run_sync(lambda sync: work(SqlBooks(sync, Tongue(self._engine.dialect))))

    async def close(self) -> None:
        await self._engine.dispose()


def open_store(url: str) -> Store:
    """The store of a database whose schema is up to date (`migrate` sees to that). It connects at its first transaction."""
    address = parsed(url)
    if file_of(address) is None:
        return PostgresStore(postgres_engine(address))
    return SqliteStore(sqlite_engine(address))
