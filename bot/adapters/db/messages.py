"""What is remembered of messages, and what they come to for each member."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Executable, Row, Text, bindparam, func, select, update

from bot.adapters.db import tables
from bot.adapters.db.statements import Page, Statement, Tongue, listed, one_row
from bot.domain.facts import Past
from bot.domain.ids import ChatId, MemberKey, MessageId, RuleId

Id = tuple[ChatId, MessageId]

_messages = tables.messages.c
_standings = tables.standings.c
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
)


def _by_id(tongue: Tongue) -> Executable:
    given = tongue.pairs("ids")
    return select(*_kept).where(_messages.chat_id == given.a, _messages.message_id == given.b)


def _by_album(tongue: Tongue) -> Executable:
    given = tongue.pairs("albums", Text)
    return (
        select(*_kept)
        .where(_messages.chat_id == given.a, _messages.album == given.b)
        .order_by(_messages.at, _messages.message_id)
    )


def _newest(tongue: Tongue) -> Executable:
    """The highest message id of each chat; chats are given as pairs with themselves."""
    given = tongue.pairs("chats")
    highest = select(func.max(_messages.message_id)).where(_messages.chat_id == given.a).scalar_subquery()
    return select(given.a, highest)


def _add_up(tongue: Tongue) -> Executable:
    new = tongue.insert(tables.standings)
    return new.on_conflict_do_update(
        index_elements=[_standings.member_key],
        set_={
            "first_wrote": tongue.smaller(_standings.first_wrote, new.excluded.first_wrote),
            "last_wrote": tongue.larger(_standings.last_wrote, new.excluded.last_wrote),
            "messages": _standings.messages + new.excluded.messages,
        },
    )


BY_ID = Statement(_by_id, "ids")
BY_ALBUM = Statement(_by_album, "albums")
NEWEST = Statement(_newest, "chats")
WINDOW = Statement(
    lambda tongue: (
        select(*_kept)
        .where(tongue.among(_messages.member_key, "members"), _messages.at >= bindparam("since"))
        .order_by(_messages.member_key, _messages.at, _messages.chat_id, _messages.message_id)
    ),
    "members",
    "since",
)
REMEMBER = one_row(
    tables.messages,
    "chat_id",
    "message_id",
    "member_key",
    "at",
    "album",
    "fingerprint",
    "simhash",
    "letters",
    "links",
    "mentions",
    "struck",
    "deleted",
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
ADD_UP = Statement(_add_up, "member_key", "first_wrote", "last_wrote", "messages")

_rules = msgspec.json.Decoder(tuple[RuleId, ...])


def window(page: Page, members: Collection[MemberKey], since: int) -> Iterator[tuple[MemberKey, Past]]:
    """What `members` wrote at `since` or later, each member's oldest first."""
    for row in page.rows(WINDOW, listed(members), since):
        yield row[0], _past(row)


def _past(row: Row[Any]) -> Past:
    _, chat, message, at, album, fingerprint, simhash, letters, links, mentions, struck, deleted = row
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
    )


def _struck(past: Past) -> str | None:
    return msgspec.json.encode(past.struck).decode() if past.struck else None


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

    def albums(self, ids: Collection[tuple[ChatId, str]]) -> dict[tuple[ChatId, str], Past]:
        first: dict[tuple[ChatId, str], Past] = {}
        for row in self.rows(BY_ALBUM, listed(ids)) if ids else ():
            past = _past(row)
            first.setdefault((past.chat, past.album), past)
        return first

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
        self._add([row for place, row in once.items() if place not in known] if known else once.values())

    def _known(self, ids: Collection[Id]) -> set[Id]:
        """Those that are kept. Ids grow within a chat, so those above its highest need not be looked up."""
        chats = {chat for chat, _ in ids}
        highest = dict(self.rows(NEWEST, listed((chat, chat) for chat in chats)))
        doubtful = [(chat, message) for chat, message in ids if message <= (highest[chat] or 0)]
        return set(self.messages(doubtful))

    def _add(self, new: Collection[tuple[MemberKey, Past]]) -> None:
        rows = [
            (
                past.chat,
                past.message,
                member,
                past.at,
                past.album or None,
                past.fingerprint,
                past.simhash,
                past.letters,
                past.links,
                past.mentions,
                _struck(past),
                past.deleted,
            )
            for member, past in new
        ]
        self.each(REMEMBER, rows)
        self.each(ADD_UP, _sums((member, past.at) for member, past in new))


def _sums(wrote: Iterable[tuple[MemberKey, int]]) -> list[tuple[int, int, int, int]]:
    """Rows of `standings`: member, first and last moment, number of messages."""
    sums: dict[MemberKey, tuple[int, int, int, int]] = {}
    for member, at in wrote:
        _, first, last, number = sums.get(member, (member, at, at, 0))
        sums[member] = (member, min(first, at), max(last, at), number + 1)
    return list(sums.values())
