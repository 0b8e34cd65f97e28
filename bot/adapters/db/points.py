"""Facts that earn, and the ledger of points. The ledger only grows; facts are live or void."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Executable, bindparam, exists, func, literal_column, select, update

from bot.adapters.db import tables
from bot.adapters.db.accounts import theirs
from bot.adapters.db.messages import SLICE
from bot.adapters.db.statements import AnyRow, Page, Statement, Tongue, listed, one_row
from bot.app.rows import Counted, CreditFact, Reply
from bot.domain.ids import ChatId, MemberKey, MessageId
from bot.domain.points.limits import Kind
from bot.domain.points.standing import Entry
from bot.domain.points.writing import Written

Id = tuple[ChatId, MessageId]
DAY = 86_400

_messages = tables.messages.c
_target = tables.messages.alias("target").c
_credits = tables.credits_.c
_entries = tables.entries.c
FACT = (
    "fact",
    "kind",
    "member_key",
    "giver",
    "value",
    "at",
    "day",
    "chat_id",
    "message_id",
    "about",
    "reason",
    "void",
)
_fact = [_credits[name] for name in FACT]

ENTER = one_row(tables.entries, "day", "member_key", "kind", "fact", "cause", "amount", "at", "charter")
WORTHS = Statement(
    lambda _: (
        select(_entries.day, func.sum(_entries.amount))
        .where(_entries.member_key == bindparam("member"), _entries.day >= bindparam("first"))
        .group_by(_entries.day)
    ),
    "member",
    "first",
)
WORTH = Statement(
    lambda _: select(func.sum(_entries.amount)).where(
        _entries.day == bindparam("on"), _entries.member_key == bindparam("member")
    ),
    "on",
    "member",
)
ADD = one_row(tables.credits_, *FACT)
CREDITS = Statement(
    lambda _: select(*_fact).where(
        _credits.member_key == bindparam("member"),
        _credits.day >= bindparam("first"),
        _credits.void.is_(None),
    ),
    "member",
    "first",
)
CREDITS_ON = Statement(
    lambda _: select(*_fact).where(
        _credits.chat_id == bindparam("chat"),
        (_credits.message_id == bindparam("message")) | (_credits.about == bindparam("same")),
    ),
    "chat",
    "message",
    "same",
)
LIVE = Statement(
    lambda tongue: (
        select(*_fact)
        .where(
            theirs(tongue, _credits.member_key), _credits.kind == bindparam("which"), _credits.void.is_(None)
        )
        .order_by(_credits.at.desc(), _credits.fact.desc())
    ),
    "members",
    "again",
    "which",
)
VOID_CREDIT = Statement(
    lambda _: update(tables.credits_).where(_credits.fact == bindparam("which")).values(void=bindparam("by")),
    "by",
    "which",
)
VOID_MESSAGE = Statement(
    lambda _: (
        update(tables.messages)
        .where(_messages.chat_id == bindparam("chat"), _messages.message_id == bindparam("message"))
        .values(void=bindparam("by"))
    ),
    "by",
    "chat",
    "message",
)


def _voided(tongue: Tongue) -> Executable:
    given = tongue.pairs("ids")
    return select(_messages.chat_id, _messages.message_id).where(
        _messages.chat_id == given.a, _messages.message_id == given.b, _messages.void.is_not(None)
    )


VOIDED = Statement(_voided, "ids")
COUNTED = Statement(
    lambda _: select(
        _messages.member_key, _messages.at, _messages.day, _messages.answers, _messages.void
    ).where(
        _messages.chat_id == bindparam("chat"),
        _messages.message_id == bindparam("message"),
        _messages.day.is_not(None),
    ),
    "chat",
    "message",
)
REPLY_DAYS = Statement(
    lambda _: (
        select(_messages.answers, _messages.day)
        .where(
            _messages.chat_id == bindparam("chat"),
            _messages.message_id > bindparam("message"),
            _messages.reply_to == bindparam("same"),
            _messages.answers > literal_column("0"),
        )
        .distinct()
    ),
    "chat",
    "message",
    "same",
)
WRITTEN = Statement(
    lambda tongue: select(
        _messages.day,
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
        _messages.member_key == bindparam("member"),
        _messages.day >= bindparam("first"),
        _messages.said.is_not(None),
    ),
    "slices",
    "member",
    "first",
)
REPLIES = Statement(
    lambda tongue: select(_messages.day, _messages.member_key, _messages.at).where(
        tongue.among(_messages.slice, "slices"),
        _messages.answers == bindparam("member"),
        _messages.day >= bindparam("first"),
        _messages.void.is_(None),
        _messages.said.is_not(None),
        ~exists().where(
            _target.chat_id == _messages.chat_id,
            _target.message_id == _messages.reply_to,
            _target.void.is_not(None),
        ),
    ),
    "slices",
    "member",
    "first",
)


class PointBook(Page):
    """Facts and ledger."""

    def enter(self, entries: Sequence[Entry]) -> None:
        self.each(
            ENTER,
            [
                (one.day, one.member, one.kind, one.fact, one.cause, one.amount, one.at, one.charter)
                for one in entries
            ],
        )

    def worth_of(self, member: MemberKey, day: int) -> int:
        row = self.row(WORTH, day, member)
        return row[0] or 0 if row else 0

    def worths_of(self, member: MemberKey, first: int) -> dict[int, int]:
        return {day: int(amount) for day, amount in self.rows(WORTHS, member, first)}

    def add_credits(self, facts: Sequence[CreditFact]) -> None:
        self.each(
            ADD,
            [
                (
                    one.fact,
                    one.kind,
                    one.member,
                    one.giver,
                    one.value,
                    one.at,
                    one.day,
                    one.chat,
                    one.message,
                    one.about,
                    one.reason.replace("\0", ""),
                    one.void or None,
                )
                for one in facts
            ],
        )

    def credits_of(self, member: MemberKey, first: int) -> Sequence[CreditFact]:
        return [credit_of(row) for row in self.rows(CREDITS, member, first)]

    def credits_on(self, chat: ChatId, message: MessageId) -> Sequence[CreditFact]:
        return [credit_of(row) for row in self.rows(CREDITS_ON, chat, message, message)]

    def live_credits(self, member: MemberKey, kind: Kind) -> Sequence[CreditFact]:
        given = listed([member])
        return [credit_of(row) for row in self.rows(LIVE, given, given, kind)]

    def void_credits(self, facts: Collection[str], cause: str) -> None:
        self.each(VOID_CREDIT, [(cause or None, fact) for fact in facts])

    def void_message(self, chat: ChatId, message: MessageId, cause: str) -> None:
        self.run(VOID_MESSAGE, cause or None, chat, message)

    def voided(self, ids: Collection[Id]) -> set[Id]:
        return {(row[0], row[1]) for row in self.rows(VOIDED, listed(ids))} if ids else set()

    def counted(self, chat: ChatId, message: MessageId) -> Counted | None:
        row = self.row(COUNTED, chat, message)
        if row is None:
            return None
        author, at, day, answers, void = row
        return Counted(author=author, at=at, day=day, answers=answers or MemberKey(0), void=void or "")

    def reply_days(self, chat: ChatId, message: MessageId) -> Sequence[tuple[MemberKey, int]]:
        return [(row[0], row[1]) for row in self.rows(REPLY_DAYS, chat, message, message)]

    def written(self, member: MemberKey, first: int, since: int, until: int) -> Iterator[tuple[int, Written]]:
        for row in self.rows(WRITTEN, slices_between(since, until), member, first):
            yield row[0], written_of(row)

    def replies(self, member: MemberKey, first: int, since: int, until: int) -> Iterator[Reply]:
        for day, giver, at in self.rows(REPLIES, slices_between(since, until), member, first):
            yield Reply(day=day, giver=giver, at=at)


def written_of(row: AnyRow) -> Written:
    """What counting needs of a message, from a row that begins with its day or its author."""
    _, chat, message, at, said, album, fingerprint, simhash, void = row
    return Written(
        chat=chat,
        message=message,
        at=at,
        said=said,
        album=album or "",
        fingerprint=fingerprint,
        simhash=simhash,
        void=void is not None,
    )


def slices_between(since: int, until: int) -> str:
    """The slices of time that lie between two moments."""
    return listed(range(since // SLICE, until // SLICE + 1))


def credit_of(row: AnyRow) -> CreditFact:
    """A fact from its row."""
    fact, kind, member, giver, value, at, day, chat, message, about, reason, void = row
    return CreditFact(
        fact=fact,
        kind=kind,
        member=member,
        giver=giver,
        value=value,
        at=at,
        day=day,
        chat=chat,
        message=message,
        about=about,
        reason=reason,
        void=void or "",
    )
