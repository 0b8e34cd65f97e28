"""Questions to staff. The account that a card is about is looked up in `members`, never kept in the card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec
from msgspec.structs import replace
from sqlalchemy import bindparam, literal_column, select, update

from bot.adapters.db import tables
from bot.adapters.db.statements import AnyRow, Page, Statement
from bot.app.ports import CardRow
from bot.domain.ids import NOBODY, ChatId, MessageId
from bot.domain.outcome import Card

_cards = tables.cards.c
_members = tables.members.c

OPEN = Statement(
    lambda tongue: tongue.insert(tables.cards).on_conflict_do_nothing().returning(_cards.id),
    "key",
    "member_key",
    "state",
    "room",
    "card",
)
CARD = Statement(
    lambda _: (
        select(_cards.id, _cards.state, _cards.room, _cards.message_id, _cards.card, _members.user_id)
        .select_from(tables.cards.outerjoin(tables.members, _members.member_key == _cards.member_key))
        .where(_cards.id == bindparam("which"))
    ),
    "which",
)
OPEN_ONES = Statement(
    lambda _: (
        select(_cards.id, _cards.state, _cards.room, _cards.message_id, _cards.card, _members.user_id)
        .select_from(tables.cards.outerjoin(tables.members, _members.member_key == _cards.member_key))
        .where(_cards.state == literal_column("'open'"))
        .order_by(_cards.id)
    )
)
SHOWN = Statement(
    lambda _: (
        update(tables.cards).where(_cards.id == bindparam("which")).values(message_id=bindparam("shown_by"))
    ),
    "shown_by",
    "which",
)
CLOSE = Statement(
    lambda _: (
        update(tables.cards)
        .where(_cards.id == bindparam("which"), _cards.state == literal_column("'open'"))
        .values(state=bindparam("new_state"))
        .returning(_cards.id)
    ),
    "new_state",
    "which",
)

REWRITE = Statement(
    lambda _: update(tables.cards).where(_cards.id == bindparam("which")).values(card=bindparam("new_card")),
    "new_card",
    "which",
)

_card = msgspec.json.Decoder(Card)


class Cards(Page):
    """Cards in the staff room."""

    def open_card(self, key: str, card: Card, room: ChatId) -> int | None:
        body = msgspec.json.encode(replace(card, user=NOBODY)).decode()
        row = self.row(OPEN, key, card.member, "open", room, body)
        return None if row is None else int(row[0])

    def card(self, card: int) -> CardRow | None:
        row = self.row(CARD, card)
        return None if row is None else _of(row)

    def open_cards(self) -> Sequence[CardRow]:
        return [_of(row) for row in self.rows(OPEN_ONES)]

    def card_shown(self, card: int, message: MessageId) -> None:
        self.run(SHOWN, message, card)

    def rewrite_card(self, card: int, new: Card) -> None:
        self.run(REWRITE, msgspec.json.encode(replace(new, user=NOBODY)).decode(), card)

    def close_card(self, card: int, state: Literal["agreed", "refused", "expired"]) -> bool:
        return self.row(CLOSE, state, card) is not None


def _of(row: AnyRow) -> CardRow:
    number, state, room, message, body, user = row
    about = replace(_card.decode(body), user=user or NOBODY)
    return CardRow(id=number, card=about, state=state, room=room, message=message)
