"""Decisions with the facts they rest on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec
from sqlalchemy import bindparam, literal_column, select

from bot.adapters.db import tables
from bot.adapters.db.statements import NONE, AnyRow, Page, Statement, one_row
from bot.app.ports import Decision
from bot.domain.ids import ChatId, MemberKey, MessageId

_decisions = tables.decisions.c
NAMES = (
    "update_id",
    "member_key",
    "at",
    "chat_id",
    "message_id",
    "charter",
    "rules",
    "answer",
    "why",
    "facts",
)
_undone = tables.undone.c
_kept = [
    *(_decisions[name] for name in NAMES),
    select(_undone.at).where(_undone.decision_id == _decisions.id).scalar_subquery().label("undone"),
]

ADD = one_row(tables.decisions, *NAMES)
OF_MEMBER = Statement(
    lambda _: (
        select(_decisions.id, *_kept)
        .where(_decisions.member_key == bindparam("member"))
        .order_by(_decisions.id.desc())
        .limit(bindparam("most"))
        .offset(NONE)
    ),
    "member",
    "most",
)
ON_MESSAGE = Statement(
    lambda _: (
        select(*_kept)
        .where(_decisions.chat_id == bindparam("chat"), _decisions.message_id == bindparam("message"))
        .order_by(_decisions.id.desc())
        .limit(literal_column("1"))
        .offset(NONE)
    ),
    "chat",
    "message",
)

SINCE = Statement(
    lambda _: (
        select(_decisions.id, *_kept)
        .where(
            _decisions.at >= bindparam("since"),
            ~select(_undone.at).where(_undone.decision_id == _decisions.id).exists(),
        )
        .order_by(_decisions.at, _decisions.id)
    ),
    "since",
)
UNDO = one_row(tables.undone, "decision_id", "at")
AFTER = Statement(
    lambda _: (
        select(_decisions.id, *_kept)
        .where(_decisions.id > bindparam("after"))
        .order_by(_decisions.id)
        .limit(bindparam("most"))
        .offset(NONE)
    ),
    "after",
    "most",
)

_names = msgspec.json.Decoder(tuple[str, ...])


class Decisions(Page):
    """The memory of decisions."""

    def decide(self, decisions: Sequence[Decision]) -> None:
        self.each(
            ADD,
            [
                (
                    one.update,
                    one.member,
                    one.at,
                    one.chat,
                    one.message,
                    one.charter,
                    msgspec.json.encode(one.rules).decode(),
                    msgspec.json.encode(one.answer).decode(),
                    one.why.decode(),
                    one.facts.decode(),
                )
                for one in decisions
            ],
        )

    def decisions_of(self, member: MemberKey, limit: int) -> Sequence[Decision]:
        return [_decision(row) for row in self.rows(OF_MEMBER, member, limit)]

    def numbered_decisions_of(self, member: MemberKey, limit: int) -> Sequence[tuple[int, Decision]]:
        return [(row[0], _decision(row)) for row in self.rows(OF_MEMBER, member, limit)]

    def decision_on(self, chat: ChatId, message: MessageId) -> Decision | None:
        row = self.row(ON_MESSAGE, chat, message)
        return None if row is None else _decision(row)

    def decisions_since(self, at: int) -> Sequence[tuple[int, Decision]]:
        return [(row[0], _decision(row)) for row in self.rows(SINCE, at)]

    def mark_undone(self, decisions: Collection[int], at: int) -> None:
        self.each(UNDO, [(one, at) for one in decisions])

    def decisions(self, after: int, limit: int) -> Sequence[tuple[int, Decision]]:
        return [(row[0], _decision(row)) for row in self.rows(AFTER, after, limit)]


def _decision(row: AnyRow) -> Decision:
    *_, update, member, at, chat, message, charter, rules, answer, why, facts, undone = row
    return Decision(
        update=update,
        at=at,
        chat=chat,
        message=message,
        member=member,
        charter=charter,
        rules=_names.decode(rules),
        answer=_names.decode(answer),
        why=why.encode(),
        facts=facts.encode(),
        undone=undone or 0,
    )
