"""The schema, brought up to date by the revisions in `migrations`, all or none, after a copy of an SQLite file was made."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Literal, TypeVar

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from msgspec import Struct
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from bot.adapters.db import tables
from bot.adapters.db.engine import DatabaseUnfitError, file_of, parsed, postgres_engine, sqlite_engine

T = TypeVar("T")
State = Literal["current", "newer", "older"]

PACKAGE = Path(__file__).parents[2]
IN_WHEEL, IN_SOURCES = PACKAGE / "_migrations", PACKAGE.parent / "migrations"
ONE_AT_A_TIME = 0x63686172


class DatabaseNewerError(DatabaseUnfitError):
    """The database was written by a newer version of the bot; this one must not touch it. `revision` is what it has."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"the database has revision {revision}, made by a newer version of the bot: "
            "install that version, or use another database"
        )
        self.revision = revision


class Migration(Struct, frozen=True, kw_only=True):
    """What was done: the revision before (`None`: an empty database) and after, and the copy that was made of a file."""

    before: str | None
    after: str
    copy: Path | None = None


def alembic_config() -> Config:
    """Alembic's configuration, without a file of its own."""
    config = Config()
    config.set_main_option("script_location", str(IN_WHEEL if IN_WHEEL.exists() else IN_SOURCES))
    return config


async def connected(url: str, work: Callable[[Connection], T]) -> T:
    """Run `work` in one transaction of its own connection, which is closed afterwards."""
    address = parsed(url)
    if file_of(address) is not None:
        return await asyncio.to_thread(_in_file, sqlite_engine(address), work)
    engine = postgres_engine(address)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def _in_file(engine: Engine, work: Callable[[Connection], T]) -> T:
    try:
        with engine.begin() as connection:
            return work(connection)
    finally:
        engine.dispose()


async def is_there(url: str) -> bool:
    """Whether the bot has kept anything in a database; one that can't be looked at may well be there. Makes none."""
    file = file_of(parsed(url))
    if file is not None and not file.exists():
        return False
    try:
        return await _tried(url, _revision) is not None
    except DatabaseUnfitError:
        return True


async def version_state(url: str) -> State:
    """Whether the schema is what this version of the bot expects; a database that is not there yet is older."""
    file = file_of(parsed(url))
    if file is not None and not file.exists():
        return "older"
    return _state(await connected(url, _revision))


async def migrate(url: str) -> Migration:
    """Bring the schema up to date.

    Raises `DatabaseNewerError` for a database of a newer version, and leaves it alone; `DatabaseUnfitError` for one
    that can't be opened or written.
    """
    file = file_of(parsed(url))
    before = await _tried(url, _revision)
    state = _state(before)
    if before is not None and state == "newer":
        raise DatabaseNewerError(before)
    await _tried(url, _write_nothing)
    head = _head()
    if state == "current":
        return Migration(before=before, after=head)
    copy = None
    if file is not None and before is not None:
        copy = await asyncio.to_thread(_copied, file, before)
    await connected(url, _upgrade)
    return Migration(before=before, after=head, copy=copy)


async def _tried(url: str, work: Callable[[Connection], T]) -> T:
    try:
        return await connected(url, work)
    except (OSError, DBAPIError) as refused:
        raise DatabaseUnfitError(_why(refused)) from refused


def _write_nothing(connection: Connection) -> None:
    """SQLite tells that a file may only be read when it is written to, and not before."""
    if connection.dialect.name == "sqlite":
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def _why(refused: OSError | DBAPIError) -> str:
    """The words of the system or the driver, in one line; SQLAlchemy puts a class before those of asyncpg."""
    words = str(refused.orig) if isinstance(refused, DBAPIError) else str(refused)
    return " ".join(words.removeprefix("<class ").rpartition(">: ")[2].split())


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _head() -> str:
    head = ScriptDirectory.from_config(alembic_config()).get_current_head()
    if head is None:
        raise DatabaseUnfitError("the migrations are missing from this installation")
    return head


def _state(revision: str | None) -> State:
    scripts = ScriptDirectory.from_config(alembic_config())
    if revision == scripts.get_current_head():
        return "current"
    known = {script.revision for script in scripts.walk_revisions()}
    return "older" if revision is None or revision in known else "newer"


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})"))
    config = alembic_config()
    config.attributes["connection"] = connection
    config.attributes["metadata"] = tables.metadata
    command.upgrade(config, "head")


def _copied(file: Path, revision: str) -> Path:
    """A copy of the file beside it, as of now, under a name that is free."""
    wanted = file.with_name(f"{file.stem}-{revision}{file.suffix}")
    number = 1
    while wanted.exists():
        number += 1
        wanted = file.with_name(f"{file.stem}-{revision}-{number}{file.suffix}")
    engine = sqlite_engine(parsed(f"sqlite:///{file}"))
    try:
        with closing(engine.raw_connection()) as raw:
            raw.cursor().execute("VACUUM INTO ?", (str(wanted),))
    finally:
        engine.dispose()
    return wanted
