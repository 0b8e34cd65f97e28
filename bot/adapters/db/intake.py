"""Which updates were handled: runs of consecutive ids, asked only whether they contain an id.

Ids become random after a quiet week, so their size says nothing about their age.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Executable, bindparam, delete, func, select

from bot.adapters.db import tables
from bot.adapters.db.statements import Page, Statement, Tongue, listed, one_row
from bot.domain.ids import UpdateId

REMEMBERED_FOR = 8 * 24 * 3600
SWEPT_EVERY = 3600


def _overlapping(tongue: Tongue) -> Executable:
    """Kept runs that share an id with one of the given ones. As runs are disjoint, the last that begins before counts."""
    inbox, earlier = tables.inbox, tables.inbox.alias("earlier")
    given = tongue.pairs("runs")
    before = select(func.max(earlier.c.first)).where(earlier.c.first <= given.a).scalar_subquery()
    return select(inbox.c.first, inbox.c.last).where(
        inbox.c.first <= given.b, inbox.c.first >= func.coalesce(before, given.a)
    )


OVERLAPPING = Statement(_overlapping, "runs")
KEEP_RUN = one_row(tables.inbox, "first", "last", "at")
FORGET = Statement(lambda _: delete(tables.inbox).where(tables.inbox.c.at < bindparam("before")), "before")
OLDEST = Statement(lambda _: select(func.min(tables.inbox.c.at)))
SET_ASIDE = one_row(tables.dead_letters, "kind", "key", "at", "raw", "error")


def runs_of(updates: Iterable[UpdateId]) -> list[tuple[int, int]]:
    """The ids as runs of consecutive ones, both ends included, in order of their ids."""
    runs: list[tuple[int, int]] = []
    for update in sorted(set(updates)):
        if runs and runs[-1][1] == update - 1:
            runs[-1] = (runs[-1][0], update)
        else:
            runs.append((update, update))
    return runs


class Intake(Page):
    """What came in."""

    def handled(self, updates: Collection[UpdateId]) -> set[UpdateId]:
        if not updates:
            return set()
        kept = self.rows(OVERLAPPING, listed(runs_of(updates)))
        return {update for update in updates if any(first <= update <= last for first, last in kept)}

    def mark_handled(self, updates: Collection[UpdateId], at: int) -> None:
        new = set(updates) - self.handled(updates)
        self.each(KEEP_RUN, [(first, last, at) for first, last in runs_of(new)])
        self._forget(at)

    def _forget(self, at: int) -> None:
        """Whole hours at a time: the oldest run is looked at in each batch, rows are removed once an hour."""
        oldest = self.row(OLDEST)
        if oldest is not None and oldest[0] is not None and oldest[0] < at - REMEMBERED_FOR - SWEPT_EVERY:
            self.run(FORGET, at - REMEMBERED_FOR)

    def set_aside(self, update: UpdateId, at: int, raw: bytes, error: str) -> None:
        self.run(SET_ASIDE, "update", str(update), at, raw, error.replace("\0", ""))
