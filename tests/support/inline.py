"""A store whose transactions are over when they are asked for: a real file, no thread, so that a test knows when."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from bot.adapters.db.books import SqlBooks
from bot.adapters.db.engine import parsed, sqlite_engine
from bot.adapters.db.statements import Tongue
from bot.app.ports import Books
from bot.domain.effects import Effect

T = TypeVar("T")
_effect: msgspec.json.Decoder[Effect] = msgspec.json.Decoder(Effect)


class InlineStore:
    """The port `Store` over an SQLite file that has its schema. `commits` counts transactions that came to their end."""

    def __init__(self, file: Path) -> None:
        self._engine = sqlite_engine(parsed(f"sqlite:///{file}"))
        self._connection = self._engine.connect()
        self._tongue = Tongue(self._engine.dialect)
        self.commits = 0

    def now(self, work: Callable[[Books], T]) -> T:
        """Run `work` in one transaction."""
        with self._connection.begin():
            result = work(SqlBooks(self._connection, self._tongue))
        self.commits += 1
        return result

    async def run(self, work: Callable[[Books], T]) -> T:
        return self.now(work)

    async def close(self) -> None:
        self._connection.close()
        self._engine.dispose()

    @property
    def books(self) -> _Now:
        """The books; each call is one transaction, at once."""
        return _Now(self)

    def given_up(self) -> list[tuple[Effect, str]]:
        """Effects that can never be done, with the reason."""
        with self._connection.begin():
            rows = self._connection.exec_driver_sql("SELECT raw, error FROM dead_letters ORDER BY id").all()
        return [(_effect.decode(raw), error) for raw, error in rows]


class _Now:
    def __init__(self, store: InlineStore) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*values: Any, **named: Any) -> Any:
            return self._store.now(lambda books: getattr(books, name)(*values, **named))

        return call
