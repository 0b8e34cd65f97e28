"""Which updates were handled: runs of consecutive ids, asked only whether they contain an id. A run grows for an hour.

Ids become random after a quiet week, so their size says nothing about their age.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Executable, bindparam, delete, func, select, update

from bot.adapters.db import tables
from bot.adapters.db.statements import Page, Statement, Tongue, listed, one_row
from bot.domain.ids import UpdateId

GROWS_FOR = 3600
REMEMBERED_FOR = 8 * 24 * 3600 + GROWS_FOR
"""Counted from the beginning of a run."""
SWEPT_EVERY = 3600


def _overlapping(tongue: Tongue) -> Executable:
    """Kept runs that share an id with one of the given ones, or may go on in it: the last that begins before each, too."""
    inbox, earlier = tables.inbox, tables.inbox.alias("earlier")
    given = tongue.pairs("runs")
    before = select(func.max(earlier.c.first)).where(earlier.c.first <= given.a).scalar_subquery()
    return select(inbox.c.first, inbox.c.last, inbox.c.at).where(
        inbox.c.first <= given.b, inbox.c.first >= func.coalesce(before, given.a)
    )


OVERLAPPING = Statement(_overlapping, "runs")
GROW = Statement(
    lambda _: (
        update(tables.inbox)
        .where(tables.inbox.c.first == bindparam("begins"))
        .values(last=bindparam("new_last"))
    ),
    "new_last",
    "begins",
)
KEEP_RUN = one_row(tables.inbox, "first", "last", "at")
FORGET = Statement(lambda _: delete(tables.inbox).where(tables.inbox.c.at < bindparam("before")), "before")
OLDEST = Statement(lambda _: select(func.min(tables.inbox.c.at)))
SET_ASIDE = one_row(tables.dead_letters, "kind", "key", "at", "raw", "error")


def runs_of(updates: Iterable[UpdateId]) -> list[tuple[int, int]]:
    """The ids as runs of consecutive ones, both ends included, in order of their ids."""
    runs: list[tuple[int, int]] = []
    for one in sorted(set(updates)):
        if runs and runs[-1][1] == one - 1:
            runs[-1] = (runs[-1][0], one)
        else:
            runs.append((one, one))
    return runs


def _within(runs: Collection[tuple[int, int, int]], updates: Iterable[UpdateId]) -> set[UpdateId]:
    return {one for one in updates if any(first <= one <= last for first, last, _ in runs)}


class Intake(Page):
    """What came in."""

    def handled(self, updates: Collection[UpdateId]) -> set[UpdateId]:
        return _within(self._near(updates), updates)

    def mark_handled(self, updates: Collection[UpdateId], at: int) -> None:
        near = self._near(updates)
        growing = {last + 1: first for first, last, begun in near if begun <= at <= begun + GROWS_FOR}
        grown: list[tuple[int, int]] = []
        added: list[tuple[int, int, int]] = []
        for first, last in runs_of(set(updates) - _within(near, updates)):
            if first in growing:
                grown.append((last, growing[first]))
            else:
                added.append((first, last, at))
        self.each(GROW, grown)
        self.each(KEEP_RUN, added)
        self._forget(at)

    def _near(self, updates: Collection[UpdateId]) -> list[tuple[int, int, int]]:
        if not updates:
            return []
        return [(row[0], row[1], row[2]) for row in self.rows(OVERLAPPING, listed(runs_of(updates)))]

    def _forget(self, at: int) -> None:
        """Whole hours at a time: the oldest run is looked at in each batch, rows are removed once an hour."""
        oldest = self.row(OLDEST)
        if oldest is not None and oldest[0] is not None and oldest[0] < at - REMEMBERED_FOR - SWEPT_EVERY:
            self.run(FORGET, at - REMEMBERED_FOR)

    def set_aside(self, update: UpdateId, at: int, raw: bytes, error: str) -> None:
        self.run(SET_ASIDE, "update", str(update), at, raw, error.replace("\0", ""))
