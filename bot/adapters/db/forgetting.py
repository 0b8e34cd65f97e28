"""What is removed when its time is over. The days of which messages are gone are remembered, for whoever checks the ledger."""

from __future__ import annotations

from sqlalchemy import Executable, bindparam, delete, exists, func, select

from bot.adapters.db import tables
from bot.adapters.db.messages import SLICE, SLICES
from bot.adapters.db.statements import Page, Statement, Tongue

_decisions = tables.decisions.c
_entries = tables.entries.c
_stays = tables.stays.c
_others = tables.stays.alias("others").c

AT_ONCE = 30 * 86_400 // SLICE
"""Slices of messages that go in one transaction: those of a month."""

ACTIVITY = "activity"

LETTERS = Statement(
    lambda _: delete(tables.dead_letters).where(tables.dead_letters.c.at < bindparam("before")), "before"
)
DECISIONS = Statement(lambda _: delete(tables.decisions).where(_decisions.at < bindparam("before")), "before")
UNDONE = Statement(
    lambda _: delete(tables.undone).where(~exists().where(_decisions.id == tables.undone.c.decision_id))
)
MESSAGES = Statement(
    lambda _: delete(tables.messages).where(tables.messages.c.slice < bindparam("before")), "before"
)
STAYS = Statement(
    lambda _: delete(tables.stays).where(
        _stays.left_at < bindparam("before"),
        ~exists().where(
            _others.member_key == _stays.member_key,
            _others.left_at.is_(None) | (_others.left_at >= bindparam("since")),
        ),
    ),
    "before",
    "since",
)
"""Those of members who are gone as long: whoever is here is here since the first of them."""


def _keep(tongue: Tongue) -> Executable:
    new = tongue.insert(tables.forgotten)
    return new.on_conflict_do_update(index_elements=["what"], set_={"before": new.excluded.before})


KEEP = Statement(_keep, "what", "before")
SINCE = Statement(
    lambda _: select(tables.forgotten.c.before).where(tables.forgotten.c.what == bindparam("which")), "which"
)
BEFORE = Statement(
    lambda _: (
        select(_entries.member_key, func.sum(_entries.amount))
        .where(_entries.day < bindparam("day"))
        .group_by(_entries.member_key)
    ),
    "day",
)


class Forgetting(Page):
    """What goes when its time is over."""

    def forget_texts(self, before: int) -> None:
        self.run(LETTERS, before)

    def forget_evidence(self, before: int) -> None:
        self.run(DECISIONS, before)
        self.run(UNDONE)

    def forget_activity(self, before: int, day: int) -> bool:
        oldest = self.rows(SLICES)[0][0]
        end = before // SLICE
        upto = end if oldest is None else min(end, oldest + AT_ONCE)
        if oldest is not None and oldest < end:
            self.run(KEEP, ACTIVITY, max(day, self.kept_since()))
        self.run(MESSAGES, upto)
        self.run(STAYS, before, before)
        return upto >= end

    def kept_since(self) -> int:
        row = self.row(SINCE, ACTIVITY)
        return 0 if row is None else int(row[0])

    def ledger_before(self, day: int) -> dict[int, int]:
        return {member: int(amount) for member, amount in self.rows(BEFORE, day)}
