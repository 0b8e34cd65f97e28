"""What is due later."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec
from sqlalchemy import bindparam, delete, func, select

from bot.adapters.db import tables
from bot.adapters.db.statements import NONE, AnyRow, Page, Statement, one_row
from bot.app.ports import Timer, TimerKind

_timers = tables.timers.c
NAMES = ("key", "due", "kind", "chat_id", "data", "late")

SET = one_row(tables.timers, *NAMES)
DUE = Statement(
    lambda _: (
        select(*(_timers[name] for name in NAMES))
        .where(_timers.due <= bindparam("now"))
        .order_by(_timers.due, _timers.key)
        .limit(bindparam("most"))
        .offset(NONE)
    ),
    "now",
    "most",
)
OF_KIND = Statement(
    lambda _: (
        select(*(_timers[name] for name in NAMES))
        .where(_timers.kind == bindparam("which"))
        .order_by(_timers.due, _timers.key)
    ),
    "which",
)
DROP = Statement(lambda _: delete(tables.timers).where(_timers.key == bindparam("which")), "which")
NEXT = Statement(lambda _: select(func.min(_timers.due)))

_data = msgspec.json.Decoder(dict[str, int | str])


class Timers(Page):
    """Timers."""

    def set_timers(self, timers: Sequence[Timer]) -> None:
        self.each(
            SET,
            [
                (one.key, one.due, one.kind, one.chat, msgspec.json.encode(one.data).decode(), one.late)
                for one in timers
            ],
        )

    def due(self, at: int, limit: int) -> Sequence[Timer]:
        return _read(self.rows(DUE, at, limit))

    def timers(self, kind: TimerKind) -> Sequence[Timer]:
        return _read(self.rows(OF_KIND, kind))

    def drop_timers(self, keys: Collection[str]) -> None:
        self.each(DROP, [(key,) for key in keys])

    def next_due(self) -> int | None:
        row = self.row(NEXT)
        return None if row is None else row[0]


def _read(rows: Sequence[AnyRow]) -> Sequence[Timer]:
    return [
        Timer(key=key, due=due, kind=kind, chat=chat, data=_data.decode(data), late=late)
        for key, due, kind, chat, data, late in rows
    ]
