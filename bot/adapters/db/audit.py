"""All facts and the ledger day by day, to check them. Messages are read by the slices of time that a day lies in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from sqlalchemy import Text, bindparam, exists, func, literal_column, select

from bot.adapters.db import tables
from bot.adapters.db.messages import SLICE, SLICES
from bot.adapters.db.points import FACT, credit_of, slices_between, written_of
from bot.adapters.db.statements import Page, Statement, listed
from bot.app.rows import CreditFact, Reply
from bot.domain.ids import MemberKey
from bot.domain.points.standing import Entry
from bot.domain.points.writing import Written

_messages = tables.messages.c
_target = tables.messages.alias("target").c
_credits = tables.credits_.c
_entries = tables.entries.c

DAYS = Statement(
    lambda _: select(
        select(func.min(_entries.day)).scalar_subquery(),
        select(func.max(_entries.day)).scalar_subquery(),
        select(func.min(_credits.day)).scalar_subquery(),
        select(func.max(_credits.day)).scalar_subquery(),
    )
)
GIVEN = Statement(
    lambda _: select(func.sum(_entries.amount)).where(_entries.kind != literal_column("'strike'"))
)
LEDGER = Statement(
    lambda _: (
        select(_entries.member_key, func.sum(_entries.amount))
        .where(_entries.day == bindparam("on"))
        .group_by(_entries.member_key)
    ),
    "on",
)
ENTRIES = Statement(
    lambda tongue: (
        select(
            _entries.member_key,
            _entries.kind,
            _entries.fact,
            _entries.cause,
            _entries.amount,
            _entries.at,
            _entries.charter,
        )
        .where(
            _entries.day == bindparam("on"),
            tongue.among(_entries.fact, "facts", Text) | tongue.among(_entries.cause, "causes", Text),
        )
        .order_by(_entries.at, _entries.cause, _entries.fact)
    ),
    "on",
    "facts",
    "causes",
)
CREDITS = Statement(
    lambda _: select(*(_credits[name] for name in FACT)).where(
        _credits.day >= bindparam("first"), _credits.day < bindparam("end"), _credits.void.is_(None)
    ),
    "first",
    "end",
)
WRITTEN = Statement(
    lambda tongue: select(
        _messages.member_key,
        _messages.chat_id,
        _messages.message_id,
        _messages.at,
        _messages.said,
        _messages.album,
        _messages.fingerprint,
        _messages.simhash,
        _messages.void,
    ).where(
        tongue.among(_messages.slice, "slices"),
        _messages.day == bindparam("on"),
        _messages.said.is_not(None),
    ),
    "slices",
    "on",
)
REPLIES = Statement(
    lambda tongue: select(_messages.answers, _messages.member_key, _messages.at).where(
        tongue.among(_messages.slice, "slices"),
        _messages.day == bindparam("on"),
        _messages.answers > literal_column("0"),
        _messages.void.is_(None),
        _messages.said.is_not(None),
        ~exists().where(
            _target.chat_id == _messages.chat_id,
            _target.message_id == _messages.reply_to,
            _target.void.is_not(None),
        ),
    ),
    "slices",
    "on",
)


class Audit(Page):
    """Everything that counts, day by day."""

    def first_and_last_day(self, day_of: Callable[[int], int]) -> tuple[int, int] | None:
        slices = [one for one in self.rows(SLICES)[0] if one is not None]
        days = [one for one in self.rows(DAYS)[0] if one is not None]
        days += [day_of(one * SLICE) for one in slices[:1]] + [
            day_of((one + 1) * SLICE) for one in slices[1:]
        ]
        return (min(days), max(days)) if days else None

    def points_given(self) -> int:
        row = self.row(GIVEN)
        return 0 if row is None or row[0] is None else int(row[0])

    def ledger_of(self, day: int) -> dict[MemberKey, int]:
        return {member: int(amount) for member, amount in self.rows(LEDGER, day)}

    def entries_about(self, day: int, facts: Collection[str], causes: Collection[str]) -> Sequence[Entry]:
        return [
            Entry(
                member=member,
                day=day,
                kind=kind,
                fact=fact,
                cause=cause,
                amount=amount,
                at=at,
                charter=charter,
            )
            for member, kind, fact, cause, amount, at, charter in self.rows(
                ENTRIES, day, listed(facts), listed(causes)
            )
        ]

    def credits_between(self, first: int, end: int) -> Iterator[CreditFact]:
        return (credit_of(row) for row in self.rows(CREDITS, first, end))

    def written_on(self, day: int, since: int, until: int) -> Iterator[tuple[MemberKey, Written]]:
        for row in self.rows(WRITTEN, slices_between(since, until), day):
            yield row[0], written_of(row)

    def replies_on(self, day: int, since: int, until: int) -> Iterator[tuple[MemberKey, Reply]]:
        for receiver, giver, at in self.rows(REPLIES, slices_between(since, until), day):
            yield receiver, Reply(day=day, giver=giver, at=at)
