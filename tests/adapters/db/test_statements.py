"""Statements are compiled once for each kind of database, and none that is run for every batch reads a whole table."""

import sqlite3
from contextlib import closing
from importlib import import_module

import pytest
from sqlalchemy import bindparam, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql import asyncpg

from bot.adapters.db import tables
from bot.adapters.db.statements import Statement, Tongue, listed, one_row

MODULES = (
    "cards",
    "charters",
    "chats",
    "decisions",
    "forgetting",
    "intake",
    "messages",
    "moves",
    "notes",
    "outbox",
    "people",
    "strikes",
    "timers",
)
STATEMENTS = {
    f"{module}.{name}": statement
    for module in MODULES
    for name, statement in vars(import_module(f"bot.adapters.db.{module}")).items()
    if isinstance(statement, Statement)
}
WHOLE = {
    "audit.GIVEN",
    "forgetting.LETTERS",
    "forgetting.UNDONE",
    "forgetting.STAYS",
    "notes.ALL",
    "chats.CHATS",
    "chats.STAFF",
    "chats.ALIASES",
    "charters.NEWEST",
    "charters.UNTELL",
}
"""Small tables, read whole where they are read; of charters, the last row; what is looked through at night."""
LITE, POSTGRES = Tongue(sqlite.dialect()), Tongue(asyncpg.dialect())


@pytest.mark.parametrize("name", STATEMENTS)
@pytest.mark.parametrize("tongue", [LITE, POSTGRES], ids=["sqlite", "postgresql"])
def test_every_statement_takes_its_parameters_in_order(name, tongue):
    assert STATEMENTS[name].sql(tongue) == STATEMENTS[name].sql(tongue)


@pytest.mark.parametrize("name", [name for name in STATEMENTS if not name.startswith("moves.")])
def test_no_statement_reads_a_whole_table(name, blank_file):
    sql = STATEMENTS[name].sql(LITE)
    with closing(sqlite3.connect(blank_file)) as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", ["[]"] * sql.count("?"))]

    scans = [line for line in plan if line.startswith("SCAN") and "VIRTUAL TABLE" not in line]
    if name not in WHOLE:
        assert [
            line for line in scans if "USING" not in line and line not in {"SCAN CONSTANT ROW", "SCAN given"}
        ] == []


def test_parameters_out_of_order_are_a_mistake_of_ours():
    swapped = Statement(
        lambda _: select(tables.told.c.note).where(
            tables.told.c.note == bindparam("first"), tables.told.c.at == bindparam("second")
        ),
        "second",
        "first",
    )

    with pytest.raises(TypeError, match="parameters are"):
        swapped.sql(LITE)


def test_an_insert_that_conflicts_changes_nothing():
    assert one_row(tables.told, "note", "at").sql(LITE).endswith("ON CONFLICT DO NOTHING")


def test_values_go_as_one_parameter():
    assert listed([1, -2]) == "[1,-2]"
    assert listed([(1, 2), (3, 4)]) == "[[1,2],[3,4]]"
