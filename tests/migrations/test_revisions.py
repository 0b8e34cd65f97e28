"""What holds for every revision, on both kinds of database."""

import re
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from bot.adapters.db import tables
from bot.adapters.db.migrate import alembic_config, connected, migrate

NAMES = re.compile(r"(pk|uq|ix|fk)_[a-z_]+")


def scripts():
    return list(ScriptDirectory.from_config(alembic_config()).walk_revisions())


def options(index):
    return sorted(index.get("dialect_options", {}).items())


def shape(connection):
    """All that makes a schema, as far as SQLAlchemy can tell, and more on SQLite: its own words."""
    seen = inspect(connection)
    found = {}
    for table in sorted(seen.get_table_names()):
        if table == "alembic_version":
            continue
        found[table] = {
            "columns": [
                (one["name"], str(one["type"]), one["nullable"], one["default"])
                for one in seen.get_columns(table)
            ],
            "key": seen.get_pk_constraint(table),
            "unique": sorted(map(str, seen.get_unique_constraints(table))),
            "foreign": sorted(map(str, seen.get_foreign_keys(table))),
            "indexes": sorted(
                str({**one, "dialect_options": {key: str(value) for key, value in options(one)}})
                for one in seen.get_indexes(table)
            ),
        }
    if connection.dialect.name == "sqlite":
        ask = (
            "SELECT name, sql FROM sqlite_master WHERE type <> 'trigger'"
            " AND tbl_name NOT LIKE '%alembic%' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
        )
        found["words"] = {
            name: sorted(re.split(r"\s*[,\n]\s*", sql or "")) for name, sql in connection.execute(text(ask))
        }
    return found


def triggers(connection):
    ask = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.dialect.name == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    return sorted(name for (name,) in connection.execute(text(ask)))


def left(connection):
    """What is there, other than Alembic's own table."""
    functions = (
        []
        if connection.dialect.name == "sqlite"
        else connection.execute(
            text("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace")
        ).all()
    )
    return set(inspect(connection).get_table_names()) - {"alembic_version"}, functions, triggers(connection)


async def alembic(url, do, to):
    def work(connection):
        config = alembic_config()
        config.attributes["connection"] = connection
        do(config, to)

    await connected(url, work)


async def test_every_step_can_be_gone_up_down_and_up_again(empty_url):
    for script in reversed(scripts()):
        before = await connected(empty_url, shape)
        await alembic(empty_url, command.upgrade, script.revision)
        after = await connected(empty_url, shape)
        await alembic(empty_url, command.downgrade, "-1")
        assert await connected(empty_url, shape) == before
        await alembic(empty_url, command.upgrade, script.revision)
        assert await connected(empty_url, shape) == after

    await alembic(empty_url, command.downgrade, "base")
    assert await connected(empty_url, left) == (set(), [], [])


async def test_the_tables_are_what_the_revisions_make(empty_url):
    def differences(connection):
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return compare_metadata(context, tables.metadata)

    await alembic(empty_url, command.upgrade, "head")
    by_revisions, different = await connected(empty_url, shape), await connected(empty_url, differences)
    await alembic(empty_url, command.downgrade, "base")
    await connected(empty_url, tables.metadata.create_all)

    assert different == []
    assert await connected(empty_url, shape) == by_revisions


async def test_what_may_not_change_is_guarded(url):
    assert await connected(url, triggers) == [
        "charter_files_refuse_update",
        "charters_refuse_update",
        "decisions_refuse_update",
        "entries_refuse_delete",
        "entries_refuse_update",
        "strikes_refuse_delete",
        "strikes_refuse_update",
        "tier_changes_refuse_delete",
        "tier_changes_refuse_update",
    ]


async def test_names_follow_one_rule(url):
    def names(connection):
        seen = inspect(connection)
        for name, table in tables.metadata.tables.items():
            if not table.dialect_options["sqlite"]["autoincrement"] or connection.dialect.name != "sqlite":
                yield seen.get_pk_constraint(name)["name"]
            yield from (one["name"] for one in seen.get_unique_constraints(name))
            yield from (one["name"] for one in seen.get_foreign_keys(name))
            yield from (one["name"] for one in seen.get_indexes(name))

    found = await connected(url, lambda connection: list(names(connection)))

    assert [name for name in found if not NAMES.fullmatch(name or "")] == []


def test_revisions_are_one_line_numbered_in_order():
    found = list(reversed(scripts()))

    assert [one.revision for one in found] == [f"{number:04}" for number in range(1, len(found) + 1)]
    assert [one.down_revision for one in found] == [None, *(one.revision for one in found[:-1])]
    assert all(re.fullmatch(rf"{one.revision}_[a-z_]+\.py", Path(one.path).name) for one in found)


@pytest.mark.parametrize("script", scripts(), ids=lambda script: script.revision)
def test_every_revision_says_whether_the_old_code_can_live_with_it(script):
    assert script.module.kind in {"expand", "contract"}


def test_accounts_stand_in_one_table_only():
    found = {
        table.name
        for table in tables.metadata.tables.values()
        for column in table.columns
        if "user_id" in column.name or "account" in column.name
    }

    assert found == {"members"}


async def test_migrating_twice_does_nothing(url):
    done = await migrate(url)

    assert (done.before, done.copy) == (done.after, None)
