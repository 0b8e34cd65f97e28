"""Databases are set so that what is committed stays, and unfit ones are refused in a sentence."""

import asyncio
import os
import threading

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.adapters.db.engine import DatabaseUnfitError, file_of, parsed
from bot.adapters.db.migrate import connected, migrate
from bot.adapters.db.store import open_store


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("mmap_size", 0),
        ("busy_timeout", 5000),
    ],
)
async def test_a_file_is_safe(tmp_path, setting, value):
    url = f"sqlite+aiosqlite:///{tmp_path / 'a.db'}"

    assert (
        await connected(url, lambda connection: connection.execute(text(f"PRAGMA {setting}")).scalar())
        == value
    )


async def test_the_folder_of_a_file_is_made(tmp_path):
    url = f"sqlite+aiosqlite:///{tmp_path}/deep/er/a.db"
    await connected(url, lambda connection: connection.execute(text("SELECT 1")).scalar())

    assert file_of(parsed(url)).exists()


@pytest.mark.parametrize("url", ["sqlite+aiosqlite://", "sqlite:///:memory:"])
def test_a_database_in_memory_is_refused(url):
    with pytest.raises(DatabaseUnfitError, match="must be a file"):
        open_store(url)


def test_another_kind_of_database_is_refused():
    with pytest.raises(DatabaseUnfitError, match="mysql is neither sqlite nor postgresql"):
        open_store("mysql://localhost/bot")


def test_the_kind_decides_and_not_the_driver():
    assert file_of(parsed("sqlite:///data/a.db")) == file_of(parsed("sqlite+aiosqlite:///data/a.db"))
    assert file_of(parsed("postgresql://localhost/bot")) is None


def test_what_is_no_address_is_refused_without_showing_it():
    with pytest.raises(DatabaseUnfitError, match=r"^it is no address of a database$"):
        parsed("postgresql+asyncpg://bot:secret@host:port/bot")


async def test_what_is_no_database_is_refused(tmp_path):
    (tmp_path / "a.db").write_bytes(b"anything " * 1000)

    with pytest.raises(DatabaseUnfitError, match=r"^file is not a database$"):
        await migrate(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}")


async def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(DatabaseUnfitError, match="Not a directory"):
        await migrate(f"sqlite+aiosqlite:///{tmp_path / 'file' / 'data' / 'a.db'}")


@pytest.mark.skipif(os.geteuid() == 0, reason="to root, every file may be written")
async def test_a_file_that_may_only_be_read_is_told(tmp_path):
    file = tmp_path / "a.db"
    await migrate(f"sqlite+aiosqlite:///{file}")
    file.chmod(0o444)

    with pytest.raises(DatabaseUnfitError, match="readonly"):
        await migrate(f"sqlite+aiosqlite:///{file}")


async def test_what_is_written_is_not_shown_by_an_error(tmp_path):
    url = f"sqlite+aiosqlite:///{tmp_path / 'a.db'}"

    with pytest.raises(DBAPIError) as failed:
        await connected(
            url, lambda connection: connection.exec_driver_sql("INSERT INTO a VALUES (?)", ("canary",))
        )

    assert "canary" not in str(failed.value)


@pytest.mark.parametrize("place", ["", "folder"])
async def test_a_file_that_cannot_be_opened_is_told(tmp_path, place):
    (tmp_path / "folder").mkdir()

    with pytest.raises(DatabaseUnfitError, match="unable to open database file"):
        await migrate(f"sqlite+aiosqlite:///{tmp_path / place}")


async def test_a_server_that_does_not_answer_is_told(unused_tcp_port):
    with pytest.raises(DatabaseUnfitError, match="Connect call failed"):
        await migrate(f"postgresql+asyncpg://bot:secret@127.0.0.1:{unused_tcp_port}/bot")


async def test_a_transaction_does_not_hold_the_loop_up(tmp_path):
    store = open_store(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}")
    go_on = threading.Event()
    working = asyncio.create_task(store.run(lambda _books: go_on.wait(10)))
    await asyncio.sleep(0)
    go_on.set()

    assert await working
    await store.close()
