"""Charters as they were adopted, and what staff were told once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import msgspec
from sqlalchemy import Integer, Text, bindparam, delete, func, literal_column, select

from bot.adapters.db import tables
from bot.adapters.db.statements import NONE, Page, Statement, listed, one_row
from bot.app.books import NO_FILES
from bot.app.ports import Adopted

_charters = tables.charters.c
_told = tables.told.c
_files = tables.charter_files.c
_kept = (_charters.number, _charters.sha256, _charters.body, _charters.adopted_at, _charters.files)

ADOPT = one_row(tables.charters, "number", "sha256", "body", "adopted_at", "files")
KEEP_FILE = one_row(tables.charter_files, "sha256", "body")
FILES = Statement(
    lambda tongue: select(_files.sha256, _files.body).where(tongue.among(_files.sha256, "which", Text)),
    "which",
)
NEWEST = Statement(
    lambda _: select(*_kept).order_by(_charters.number.desc()).limit(literal_column("1")).offset(NONE)
)
BY_NUMBER = Statement(lambda _: select(*_kept).where(_charters.number == bindparam("which")), "which")
TELL = Statement(
    lambda tongue: tongue.insert(tables.told).on_conflict_do_nothing().returning(_told.note), "note", "at"
)
UNTELL = Statement(
    lambda _: delete(tables.told).where(
        func.substr(_told.note, literal_column("1"), bindparam("length", type_=Integer()))
        == bindparam("prefix")
    ),
    "length",
    "prefix",
)


class CharterBook(Page):
    """Adopted charters and notes."""

    def adopt(self, body: str, sha256: str, at: int, files: Mapping[str, str] = NO_FILES) -> Adopted:
        newest = self.in_force()
        if newest is not None and newest.sha256 == sha256:
            return newest
        number = 1 if newest is None else newest.number + 1
        names = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in files.items()}
        self.each(KEEP_FILE, [(names[name], text) for name, text in files.items()])
        self.run(ADOPT, number, sha256, body, at, msgspec.json.encode(names).decode())
        return Adopted(number=number, sha256=sha256, body=body, at=at, files=dict(files))

    def in_force(self) -> Adopted | None:
        return self._version(NEWEST)

    def charter(self, number: int) -> Adopted | None:
        return self._version(BY_NUMBER, number)

    def _version(self, statement: Statement, *which: int) -> Adopted | None:
        row = self.row(statement, *which)
        if row is None:
            return None
        names = msgspec.json.decode(row[4], type=dict[str, str])
        return Adopted(number=row[0], sha256=row[1], body=row[2], at=row[3], files=self._files(names))

    def _files(self, names: Mapping[str, str]) -> dict[str, str]:
        if not names:
            return {}
        texts: dict[str, str] = dict(tuple(row) for row in self.rows(FILES, listed(names.values())))
        return {name: texts[sha256] for name, sha256 in names.items()}

    def told(self, note: str, at: int) -> bool:
        return self.row(TELL, note, at) is not None

    def untold(self, prefix: str) -> None:
        self.run(UNTELL, len(prefix), prefix)
