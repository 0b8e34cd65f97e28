"""Connections to the two kinds of database, set so that what is committed stays.

SQLite: one connection writes, and nothing but it checkpoints (versions before 3.51.3 may corrupt a file that two do); no
memory map, for the same reason.

Errors don't show the parameters of a statement: what members wrote would get into the log by them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

WAIT_FOR_LOCK_MS = 5000
CACHE_KIB = 16 * 1024
CHECKPOINT_PAGES = 4000

PRAGMAS: dict[str, tuple[str | int, str | int]] = {
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "busy_timeout": (WAIT_FOR_LOCK_MS, WAIT_FOR_LOCK_MS),
    "foreign_keys": ("ON", 1),
    "wal_autocheckpoint": (CHECKPOINT_PAGES, CHECKPOINT_PAGES),
    "cache_size": (-CACHE_KIB, -CACHE_KIB),
    "mmap_size": (0, 0),
    "temp_store": ("MEMORY", 2),
}
"""Each with what to set and what SQLite then answers."""


class DatabaseUnfitError(Exception):
    """The database can't be used as it is: the sentence says why, for the operator."""


def parsed(url: str) -> URL:
    """The address of a database; `DatabaseUnfitError` for one of another kind."""
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        raise DatabaseUnfitError("it is no address of a database") from None
    if address.get_backend_name() not in {"sqlite", "postgresql"}:
        raise DatabaseUnfitError(f"{address.get_backend_name()} is neither sqlite nor postgresql")
    return address


def file_of(url: URL) -> Path | None:
    """The file of an SQLite database; `None` on PostgreSQL."""
    if url.get_backend_name() != "sqlite":
        return None
    if not url.database or url.database == ":memory:":
        raise DatabaseUnfitError(
            "the database must be a file, such as sqlite+aiosqlite:///data/charterbot.db"
        )
    return Path(url.database)


def shown(url: str) -> str:
    """Where a database is, for people: the file, or the address without its password."""
    address = parsed(url)
    file = file_of(address)
    return str(file) if file is not None else address.render_as_string(hide_password=True)


def sqlite_engine(url: URL) -> Engine:
    """An engine for an SQLite file, whose folder is made. Its transactions begin as writers."""
    file = file_of(url)
    if file is None:
        raise DatabaseUnfitError(f"{url.get_backend_name()} is not sqlite")
    file.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        f"sqlite:///{file}",
        poolclass=NullPool,
        connect_args={"check_same_thread": False},
        hide_parameters=True,
    )
    event.listen(engine, "connect", _settle_in)
    event.listen(engine, "begin", _begin)
    return engine


def postgres_engine(url: URL) -> AsyncEngine:
    """An engine for PostgreSQL with one connection: the writing one."""
    return create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        pool_size=1,
        max_overflow=0,
        pool_pre_ping=True,
        hide_parameters=True,
    )


def _settle_in(raw: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    raw.isolation_level = None
    cursor = raw.cursor()
    for name, (wanted, answer) in PRAGMAS.items():
        cursor.execute(f"PRAGMA {name} = {wanted}")
        cursor.execute(f"PRAGMA {name}")
        row = cursor.fetchone()
        if row is None or row[0] != answer:
            raise DatabaseUnfitError(f"SQLite does not take {name} = {wanted} for this file: it says {row}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
