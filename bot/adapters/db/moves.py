"""A chat becomes another one (a group a supergroup): everything of the old belongs to the new.

Message ids begin anew there, so what only makes sense with an old one is not carried over: the windows keep old messages
under negated ids (until the next move), timers that would remove a message end, cards forget their message. Strikes and
decisions are never changed; strikes are read in the chat that theirs has become.
"""

from __future__ import annotations

import msgspec
from msgspec.structs import replace
from sqlalchemy import Table, bindparam, delete, exists, literal_column, null, select, update

from bot.adapters.db import tables
from bot.adapters.db.statements import Page, Statement, one_row
from bot.domain.ids import ChatId
from bot.domain.outcome import Card

_aliases = tables.chat_aliases.c
_chats = tables.chats.c
_staff = tables.staff.c
_stays = tables.stays.c
_messages = tables.messages.c
_cards = tables.cards.c
_timers = tables.timers.c
_inside = tables.stays.alias("inside").c


def _rehung(table: Table) -> Statement:
    """Rows of `table` in one chat go to another."""
    return Statement(
        lambda _: (
            update(table)
            .where(table.c.chat_id == bindparam("old_chat"))
            .values(chat_id=bindparam("new_chat"))
        ),
        "new_chat",
        "old_chat",
    )


def _removed(table: Table) -> Statement:
    return Statement(lambda _: delete(table).where(table.c.chat_id == bindparam("chat")), "chat")


ALIAS_OF = Statement(lambda _: select(_aliases.new).where(_aliases.old == bindparam("chat")), "chat")
ALIAS = one_row(tables.chat_aliases, "old", "new")
ALIAS_ON = Statement(
    lambda _: (
        update(tables.chat_aliases)
        .where(_aliases.new == bindparam("old_chat"))
        .values(new=bindparam("new_chat"))
    ),
    "new_chat",
    "old_chat",
)
KNOWN = Statement(lambda _: select(_chats.chat_id).where(_chats.chat_id == bindparam("chat")), "chat")
FORGET_CARRIED = Statement(
    lambda _: delete(tables.messages).where(
        _messages.chat_id == bindparam("chat"), _messages.message_id < literal_column("0")
    ),
    "chat",
)
MOVE_MESSAGES = Statement(
    lambda _: (
        update(tables.messages)
        .where(_messages.chat_id == bindparam("old_chat"))
        .values(chat_id=bindparam("new_chat"), message_id=-_messages.message_id)
    ),
    "new_chat",
    "old_chat",
)
# Who is inside both came into the old one first: that stay goes on.
MERGE_STAYS = Statement(
    lambda _: delete(tables.stays).where(
        _stays.chat_id == bindparam("new_chat"),
        _stays.left_at.is_(None),
        exists().where(
            _inside.chat_id == bindparam("old_chat"),
            _inside.left_at.is_(None),
            _inside.member_key == _stays.member_key,
        ),
    ),
    "new_chat",
    "old_chat",
)
END_UNSAYING = Statement(
    lambda _: delete(tables.timers).where(
        _timers.chat_id == bindparam("chat"), _timers.kind == literal_column("'unsay'")
    ),
    "chat",
)
MOVE_ROOMS = Statement(
    lambda _: (
        update(tables.cards)
        .where(_cards.room == bindparam("old_chat"))
        .values(room=bindparam("new_chat"), message_id=null())
    ),
    "new_chat",
    "old_chat",
)
OPEN_CARDS = Statement(
    lambda _: select(_cards.id, _cards.card).where(_cards.state == literal_column("'open'"))
)
REWRITE_CARD = Statement(
    lambda _: update(tables.cards).where(_cards.id == bindparam("which")).values(card=bindparam("new_card")),
    "new_card",
    "which",
)
MOVE_CHAT, REMOVE_CHAT = _rehung(tables.chats), _removed(tables.chats)
MOVE_STAFF, REMOVE_STAFF = _rehung(tables.staff), _removed(tables.staff)
REMOVE_PINS = _removed(tables.pins)
MOVE_STAYS = _rehung(tables.stays)
MOVE_TIMERS = _rehung(tables.timers)
MOVE_OUTBOX = _rehung(tables.outbox)

_card = msgspec.json.Decoder(Card)


class Moves(Page):
    """Chats that become others."""

    def move_chat(self, old: ChatId, new: ChatId) -> None:
        further = self.row(ALIAS_OF, new)
        target = new if further is None else ChatId(further[0])
        if old == target or self.row(ALIAS_OF, old) is not None:
            return
        self.run(ALIAS_ON, target, old)
        self.run(ALIAS, old, target)
        self._move_settings(old, target)
        self.run(MERGE_STAYS, target, old)
        for chat in (old, target):
            self.run(FORGET_CARRIED, chat)
        for statement in (MOVE_MESSAGES, MOVE_STAYS, MOVE_OUTBOX, MOVE_ROOMS):
            self.run(statement, target, old)
        self.run(END_UNSAYING, old)
        self.run(REMOVE_PINS, old)
        self.run(MOVE_TIMERS, target, old)
        self._move_cards(old, target)

    def _move_settings(self, old: ChatId, new: ChatId) -> None:
        """What the new chat told of itself is newer than what the old one was."""
        if self.row(KNOWN, new) is None:
            self.run(MOVE_CHAT, new, old)
            self.run(REMOVE_STAFF, new)
            self.run(MOVE_STAFF, new, old)
        else:
            self.run(REMOVE_CHAT, old)
            self.run(REMOVE_STAFF, old)

    def _move_cards(self, old: ChatId, new: ChatId) -> None:
        cards = [(number, _card.decode(body)) for number, body in self.rows(OPEN_CARDS)]
        moved = [
            (replace(card, chat=new, message=None), number) for number, card in cards if card.chat == old
        ]
        self.each(REWRITE_CARD, [(msgspec.json.encode(card).decode(), number) for card, number in moved])
