"""Statements, written with SQLAlchemy Core, compiled once for each kind of database, and run by the driver itself.

The hot path runs these strings in bulk: building and compiling a statement for each row would cost more than the row.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Dialect,
    Executable,
    Integer,
    Row,
    Select,
    SelectBase,
    Table,
    Text,
    bindparam,
    cast,
    column,
    func,
    literal_column,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.base import ColumnCollection
from sqlalchemy.sql.elements import KeyedColumnElement

Value = int | str | float | bool | bytes | None
NONE = literal_column("0", Integer)
"""What every limit needs as its offset: else SQLAlchemy gives SQLite one as a parameter of its own."""
AnyRow = Row[*tuple[Any, ...]]
Pairs = ColumnCollection[str, KeyedColumnElement[Any]]


@dataclass(frozen=True, slots=True)
class Tongue:
    """What differs between the two databases in the statements that are used here."""

    dialect: Dialect

    @property
    def lite(self) -> bool:
        """Whether this is SQLite."""
        return self.dialect.name == "sqlite"

    def insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        """An insert that knows ON CONFLICT."""
        return sqlite.insert(table) if self.lite else postgresql.insert(table)

    def among(
        self, wanted: ColumnElement[Any], name: str, kind: type[BigInteger | Text] = BigInteger
    ) -> ColumnElement[bool]:
        """`wanted` is one of the numbers (or texts) in the parameter `name`, made by `listed`."""
        return self.within(wanted, self.given(name, kind))

    def given(self, name: str, kind: type[BigInteger | Text] = BigInteger) -> Select[Any]:
        """The numbers (or texts) in the parameter `name`, made by `listed`."""
        given = bindparam(name, type_=Text())
        if self.lite:
            return select(func.json_each(given).table_valued("value").c.value)
        item = func.jsonb_array_elements_text(cast(given, postgresql.JSONB)).column_valued()
        return select(cast(item, kind))

    def within(self, wanted: ColumnElement[Any], query: SelectBase) -> ColumnElement[bool]:
        """`wanted` is one of what a query gives, which is asked once."""
        if self.lite:
            return wanted.in_(query)
        return wanted == func.any(func.array(query.scalar_subquery()))

    def pairs(self, name: str) -> Pairs:
        """Columns `a` and `b` of the pairs of numbers in the parameter `name`, made by `listed`."""
        given = bindparam(name, type_=Text())
        if self.lite:
            each = func.json_each(given).table_valued("value").c.value
            parts = [func.json_extract(each, literal_column(f"'$[{place}]'")) for place in (0, 1)]
        else:
            item = func.jsonb_array_elements(cast(given, postgresql.JSONB)).table_valued(
                column("value", postgresql.JSONB)
            )
            parts = [
                func.jsonb_extract_path_text(item.c.value, literal_column(f"'{place}'")) for place in (0, 1)
            ]
        return (
            select(cast(parts[0], BigInteger).label("a"), cast(parts[1], BigInteger).label("b"))
            .cte("given")
            .c
        )


def listed(values: Iterable[int] | Iterable[str] | Iterable[tuple[int, int]]) -> str:
    """Values (or pairs) as one parameter, so that a statement is the same for any number of them."""
    return msgspec.json.encode(list(values)).decode()


class Statement:
    """A statement and the order of its parameters, compiled at first use for each kind of database.

    Inserts have their columns as `names`; other statements the names of their `bindparam`s.
    """

    def __init__(self, build: Callable[[Tongue], Executable], *names: str) -> None:
        self._build = build
        self._names = names
        self._sql: dict[str, str] = {}

    def sql(self, tongue: Tongue) -> str:
        """The text, in the words of this database and its driver."""
        name = tongue.dialect.name
        if name not in self._sql:
            self._sql[name] = self._compiled(tongue)
        return self._sql[name]

    def _compiled(self, tongue: Tongue) -> str:
        built = self._build(tongue)
        columns = list(self._names) if getattr(built, "is_insert", False) else None
        compiled = built.compile(dialect=tongue.dialect, column_keys=columns)  # type: ignore[attr-defined]  # every statement has it
        order = tuple(compiled.positiontup)
        if order != self._names:
            raise TypeError(f"parameters are {order}, not {self._names}: {compiled}")
        return str(compiled)


def one_row(table: Table, *names: str) -> Statement:
    """Adds a row to `table`; what conflicts with a row that is there changes nothing."""
    return Statement(lambda tongue: tongue.insert(table).on_conflict_do_nothing(), *names)


class Page:
    """A connection within a transaction, and what is asked of it. All repositories write on one page.

    SQLite's driver is asked directly: a result of SQLAlchemy's costs more than most of what it would hold. On PostgreSQL
    it is SQLAlchemy that bridges to an asynchronous driver.
    """

    def __init__(self, connection: Connection, tongue: Tongue) -> None:
        self._connection = connection
        self.tongue = tongue
        self._lite = connection.connection.driver_connection if tongue.lite else None

    def rows(self, statement: Statement, *values: Value) -> Sequence[AnyRow]:
        """All rows that a statement gives."""
        sql = statement.sql(self.tongue)
        if self._lite is None:
            return self._connection.exec_driver_sql(sql, values).fetchall()
        return self._lite.execute(sql, values).fetchall()  # type: ignore[no-any-return]  # a driver has no types

    def row(self, statement: Statement, *values: Value) -> AnyRow | None:
        """The first row that a statement gives."""
        return next(iter(self.rows(statement, *values)), None)

    def run(self, statement: Statement, *values: Value) -> None:
        """Run a statement that gives nothing."""
        sql = statement.sql(self.tongue)
        if self._lite is None:
            self._connection.exec_driver_sql(sql, values)
        else:
            self._lite.execute(sql, values)

    def each(self, statement: Statement, values: Collection[tuple[Value, ...]]) -> None:
        """Run a statement for each of many rows; for none, nothing."""
        if not values:
            return
        sql = statement.sql(self.tongue)
        if self._lite is None:
            self._connection.exec_driver_sql(sql, list(values))
        else:
            self._lite.executemany(sql, values)
