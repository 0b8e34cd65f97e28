"""A database of an earlier version is brought up to date, all or not at all; one of a later version is left alone."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import inspect, text

from bot.adapters.db import migrate as module
from bot.adapters.db.migrate import DatabaseNewerError, connected, migrate, version_state

NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, kind = "0003", "0002", "expand"


def upgrade():
    op.add_column("told", sa.Column("by", sa.Text(), nullable=True))
    {more}


def downgrade():
    op.drop_column("told", "by")
"""


@pytest.fixture
def later(tmp_path, monkeypatch):
    """Let the bot be a later version, which has one revision more."""

    def make(more="pass"):
        folder = tmp_path / "migrations"
        if not folder.exists():
            shutil.copytree(module.IN_SOURCES, folder)
        (folder / "versions" / "0003_by.py").write_text(NEXT.format(more=more))
        monkeypatch.setattr(module, "IN_SOURCES", folder)

    return make


def columns(connection):
    return {column["name"] for column in inspect(connection).get_columns("told")}


async def note(url):
    await connected(
        url, lambda connection: connection.execute(text("INSERT INTO told (note, at) VALUES ('n', 1)"))
    )


async def test_an_empty_database_gets_the_schema(empty_url):
    before = await version_state(empty_url)
    done = await migrate(empty_url)

    assert (before, done.before, done.after, done.copy) == ("older", None, "0002", None)
    assert await version_state(empty_url) == "current"


async def test_an_older_database_keeps_what_it_holds(url, later):
    await note(url)
    later()
    before = await version_state(url)

    done = await migrate(url)

    assert (before, done.before, done.after) == ("older", "0002", "0003")
    assert await connected(url, columns) == {"note", "at", "by"}
    assert (
        await connected(url, lambda connection: connection.execute(text("SELECT note FROM told")).scalar())
        == "n"
    )


async def test_a_failing_revision_changes_nothing(url, later):
    later("raise RuntimeError('in the middle')")

    with pytest.raises(RuntimeError, match="in the middle"):
        await migrate(url)

    assert await connected(url, columns) == {"note", "at"}
    assert await version_state(url) == "older"


async def test_a_database_of_a_later_version_is_refused_and_left_alone(url, later, monkeypatch):
    ours = module.IN_SOURCES
    later()
    await migrate(url)
    monkeypatch.setattr(module, "IN_SOURCES", ours)

    with pytest.raises(DatabaseNewerError, match=r"0003.*newer version") as refused:
        await migrate(url)

    assert refused.value.revision == "0003"
    assert await version_state(url) == "newer"
    assert await connected(url, columns) == {"note", "at", "by"}


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_file_is_copied_before_it_is_changed(url, later, tmp_path):
    await note(url)
    later()

    done = await migrate(url)

    assert done.copy == tmp_path / "books-0002.db"
    with closing(sqlite3.connect(done.copy)) as copy:
        assert copy.execute("SELECT * FROM told").fetchall() == [("n", 1)]
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_an_earlier_copy_is_never_overwritten(url, later, tmp_path):
    (tmp_path / "books-0002.db").write_text("precious")
    later()

    done = await migrate(url)

    assert done.copy == tmp_path / "books-0002-2.db"
    assert (tmp_path / "books-0002.db").read_text() == "precious"
