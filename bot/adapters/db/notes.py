"""Notes that staff saved."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Executable, bindparam, delete, select

from bot.adapters.db import tables
from bot.adapters.db.statements import AnyRow, Page, Statement, Tongue
from bot.app.rows import Note

_notes = tables.notes.c
NAMES = ("key", "name", "body", "saved_by", "at")


def _save(tongue: Tongue) -> Executable:
    added = tongue.insert(tables.notes)
    return added.on_conflict_do_update(
        index_elements=["key"], set_={name: added.excluded[name] for name in NAMES[1:]}
    )


SAVE = Statement(_save, *NAMES)
ONE = Statement(
    lambda _: select(*(_notes[name] for name in NAMES)).where(_notes.key == bindparam("which")), "which"
)
ALL = Statement(lambda _: select(*(_notes[name] for name in NAMES)).order_by(_notes.key))
DROP = Statement(
    lambda _: delete(tables.notes).where(_notes.key == bindparam("which")).returning(_notes.key), "which"
)


class Notes(Page):
    """Notes."""

    def save_note(self, note: Note) -> None:
        self.run(SAVE, note.key, note.name, note.body, note.by, note.at)

    def note(self, key: str) -> Note | None:
        row = self.row(ONE, key)
        return None if row is None else _read(row)

    def notes(self) -> Sequence[Note]:
        return [_read(row) for row in self.rows(ALL)]

    def drop_note(self, key: str) -> bool:
        return self.row(DROP, key) is not None


def _read(row: AnyRow) -> Note:
    key, name, body, by, at = row
    return Note(key=key, name=name, body=body, by=by, at=at)
