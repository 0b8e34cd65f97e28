"""Bans, and mutes of a day or more, are kept while they last: who is held back stands in the lowest tier and weighs nothing."""

from __future__ import annotations

from collections.abc import Iterable

from bot.app.books import Books
from bot.app.rows import Queued
from bot.domain.charter.schema import DAY
from bot.domain.effects import Ban, Mute, Unban, Unmute
from bot.domain.events import MemberChanged
from bot.domain.facts import Sanction
from bot.domain.ids import MemberKey

NEARLY = 60
"""Seconds by which a mute may be shorter than a day and still be one: messages take a moment to be judged."""


def keep_sanctions(books: Books, queued: Iterable[Queued]) -> set[MemberKey]:
    """Keep what effects do to people. Gives whom they concern."""
    concerned: set[MemberKey] = set()
    for row in queued:
        if isinstance(row.effect, Mute | Ban | Unmute | Unban):
            member = books.key_of(row.effect.user)
            if member is not None and _keep(books, member, row.effect, row.at):
                concerned.add(member)
    return concerned


def changed_by_hand(books: Books, member: MemberKey, event: MemberChanged) -> bool:
    """Keep what an administrator did past the bot; whether it was a ban or the end of one, or of a mute."""
    chat, now, was = event.chat.id, event.now, event.was
    if now.status == "banned":
        books.impose([Sanction(member=member, chat=chat, kind="ban", since=event.at, until=now.until)])
    elif was.status == "banned":
        books.lift([(member, chat, "ban")])
    elif was.status == "restricted" and now.status != "restricted":
        books.lift([(member, chat, "mute")])
    else:
        return False
    return True


def _keep(books: Books, member: MemberKey, effect: Mute | Ban | Unmute | Unban, at: int) -> bool:
    match effect:
        case Mute(until=until) if until is not None and until - at < DAY - NEARLY:
            return False
        case Mute(until=until):
            books.impose([Sanction(member=member, chat=effect.chat, kind="mute", since=at, until=until)])
        case Ban(until=until):
            books.impose([Sanction(member=member, chat=effect.chat, kind="ban", since=at, until=until)])
        case Unmute():
            books.lift([(member, effect.chat, "mute")])
        case Unban():
            books.lift([(member, effect.chat, "ban")])
    return True
