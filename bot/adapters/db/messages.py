"""What is remembered of messages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import msgspec
from msgspec.structs import replace
from sqlalchemy import Executable, Text, bindparam, func, select, update

from bot.adapters.db import tables
from bot.adapters.db.statements import AnyRow, Page, Statement, Tongue, listed, one_row
from bot.domain.facts import Past
from bot.domain.ids import ChatId, MemberKey, MessageId, RuleId

Id = tuple[ChatId, MessageId]

SLICE = 4 * 3600
"""Seconds. Longer ones make the part of the index that is written to larger; shorter ones make long windows dearer."""

_messages = tables.messages.c
_kept = (
    _messages.member_key,
    _messages.chat_id,
    _messages.message_id,
    _messages.at,
    _messages.album,
    _messages.fingerprint,
    _messages.simhash,
    _messages.letters,
    _messages.links,
    _messages.mentions,
    _messages.struck,
    _messages.deleted,
    _messages.kinds,
)


def _by_id(tongue: Tongue) -> Executable:
    given = tongue.pairs("ids")
    return select(*_kept).where(_messages.chat_id == given.a, _messages.message_id == given.b)


def _newest(tongue: Tongue) -> Executable:
    """The highest message id of each chat; chats are given as pairs with themselves."""
    given = tongue.pairs("chats")
    highest = select(func.max(_messages.message_id)).where(_messages.chat_id == given.a).scalar_subquery()
    return select(given.a, highest)


BY_ID = Statement(_by_id, "ids")
BY_ALBUM = Statement(
    lambda tongue: (
        select(*_kept)
        .where(_messages.album.is_not(None), tongue.among(_messages.album, "albums", Text))
        .order_by(_messages.at, _messages.message_id)
    ),
    "albums",
)
NEWEST = Statement(_newest, "chats")
WINDOW = Statement(
    lambda tongue: (
        select(*_kept)
        .where(
            tongue.among(_messages.slice, "slices"),
            tongue.among(_messages.member_key, "members"),
            _messages.at >= bindparam("since"),
        )
        .order_by(_messages.member_key, _messages.at, _messages.chat_id, _messages.message_id)
    ),
    "slices",
    "members",
    "since",
)
SLICES = Statement(
    lambda _: select(
        select(func.min(_messages.slice)).scalar_subquery(),
        select(func.max(_messages.slice)).scalar_subquery(),
    )
)
REMEMBER = one_row(
    tables.messages,
    "chat_id",
    "message_id",
    "member_key",
    "at",
    "slice",
    "album",
    "fingerprint",
    "simhash",
    "letters",
    "links",
    "mentions",
    "struck",
    "deleted",
    "day",
    "said",
    "reply_to",
    "answers",
    "void",
    "kinds",
)
FILL = Statement(
    lambda _: (
        update(tables.messages)
        .where(
            _messages.chat_id == bindparam("chat"),
            _messages.message_id == bindparam("message"),
            _messages.said.is_(None),
        )
        .values(
            fingerprint=bindparam("new_fingerprint"),
            simhash=bindparam("new_simhash"),
            day=bindparam("new_day"),
            said=bindparam("new_said"),
            reply_to=bindparam("new_reply_to"),
            answers=bindparam("new_answers"),
            void=func.coalesce(_messages.void, bindparam("new_void", type_=Text)),
        )
    ),
    "new_fingerprint",
    "new_simhash",
    "new_day",
    "new_said",
    "new_reply_to",
    "new_answers",
    "new_void",
    "chat",
    "message",
)
MARK = Statement(
    lambda _: (
        update(tables.messages)
        .where(_messages.chat_id == bindparam("chat"), _messages.message_id == bindparam("message"))
        .values(struck=bindparam("new_struck"), deleted=bindparam("new_deleted"))
    ),
    "new_struck",
    "new_deleted",
    "chat",
    "message",
)
WRITERS = Statement(
    lambda _: select(func.count(_messages.member_key.distinct())).where(
        _messages.slice >= bindparam("first"), _messages.at >= bindparam("since")
    ),
    "first",
    "since",
)
_rules = msgspec.json.Decoder(tuple[RuleId, ...])


def window(page: Page, members: Collection[MemberKey], since: int) -> Iterator[tuple[MemberKey, Past]]:
    """What `members` wrote at `since` or later, each member's oldest first."""
    first, last = page.rows(SLICES)[0]
    if first is None or not members:
        return
    slices = range(max(first, since // SLICE), last + 1)
    for row in page.rows(WINDOW, listed(slices), listed(members), since):
        yield row[0], _past(row)


def _past(row: AnyRow) -> Past:
    _, chat, message, at, album, fingerprint, simhash, letters, links, mentions, struck, deleted, kinds = row
    return Past(
        chat=chat,
        message=message,
        at=at,
        album=album or "",
        fingerprint=fingerprint,
        simhash=simhash,
        letters=letters,
        links=links,
        mentions=mentions,
        struck=_rules.decode(struck) if struck else (),
        deleted=bool(deleted),
        kinds=kinds or 0,
    )


def _struck(past: Past) -> str | None:
    return msgspec.json.encode(past.struck).decode() if past.struck else None


def _filled(past: Past) -> tuple[int | str | None, ...]:
    """What the message itself tells where only an edit of it was seen before."""
    return (
        past.fingerprint,
        past.simhash,
        past.day or None,
        past.said,
        past.reply_to or None,
        past.answers or None,
        past.void or None,
        past.chat,
        past.message,
    )


class Messages(Page):
    """The memory of messages."""

    def messages(self, ids: Collection[Id]) -> dict[Id, Past]:
        if not ids:
            return {}
        return {(row[1], row[2]): _past(row) for row in self.rows(BY_ID, listed(ids))}

    def authors(self, ids: Collection[Id]) -> dict[Id, MemberKey]:
        if not ids:
            return {}
        return {(row[1], row[2]): row[0] for row in self.rows(BY_ID, listed(ids))}

    def writers_since(self, at: int) -> int:
        row = self.row(WRITERS, at // SLICE, at)
        return int(row[0]) if row else 0

    def albums(self, ids: Collection[tuple[ChatId, str]]) -> dict[tuple[ChatId, str], tuple[Past, ...]]:
        parts: dict[tuple[ChatId, str], tuple[Past, ...]] = {}
        for row in self.rows(BY_ALBUM, listed({album for _, album in ids})) if ids else ():
            past = _past(row)
            album = (past.chat, past.album)
            if album in ids:
                parts[album] = (*parts.get(album, ()), past)
        return parts

    def remember(self, messages: Sequence[tuple[MemberKey, Past]]) -> None:
        if not messages:
            return
        once: dict[Id, tuple[MemberKey, Past]] = {}
        for member, past in messages:
            at = (past.chat, past.message)
            earlier = once.get(at)
            if earlier is None:
                once[at] = (member, past)
            else:
                once[at] = (earlier[0], replace(earlier[1], struck=past.struck, deleted=past.deleted))
        known = self._known(once)
        marked = [past for place, (_, past) in once.items() if place in known]
        self.each(MARK, [(_struck(past), past.deleted, past.chat, past.message) for past in marked])
        self.each(FILL, [_filled(past) for past in marked if past.said >= 0])
        self._add([row for place, row in once.items() if place not in known] if known else once.values())

    def _known(self, ids: Collection[Id]) -> set[Id]:
        """Those that are kept. Ids grow within a chat, so those above its highest need not be looked up."""
        chats = {chat for chat, _ in ids}
        highest: dict[ChatId, int | None] = dict(self.rows(NEWEST, listed((chat, chat) for chat in chats)))
        doubtful = [(chat, message) for chat, message in ids if message <= (highest[chat] or 0)]
        return set(self.messages(doubtful))

    def _add(self, new: Collection[tuple[MemberKey, Past]]) -> None:
        rows = [
            (
                past.chat,
                past.message,
                member,
                past.at,
                past.at // SLICE,
                past.album or None,
                past.fingerprint,
                past.simhash,
                past.letters,
                past.links,
                past.mentions,
                _struck(past),
                past.deleted,
                past.day or None,
                past.said if past.said >= 0 else None,
                past.reply_to or None,
                past.answers or None,
                past.void or None,
                past.kinds or None,
            )
            for member, past in new
        ]
        self.each(REMEMBER, rows)
