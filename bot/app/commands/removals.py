"""`/del /purge`: remove the message answered, or everything from it on."""

from __future__ import annotations

from bot.app.commands.ask import Ask
from bot.app.commands.by_hand import keep, reason_in
from bot.app.commands.target import Target, author_of_message
from bot.app.lines import DELETABLE_FOR
from bot.domain.effects import Delete
from bot.domain.events import Person
from bot.domain.ids import MessageId, UserId

AT_ONCE = 100
MOST = 1000
"""How many messages one `/purge` removes."""

PURGED_STAYS = 30


def delete(ask: Ask) -> None:
    """`/del`: remove the message answered, and the command."""
    message = ask.post.reply_to
    if message is None:
        ask.wrong()
        return
    if _too_old(ask):
        ask.say("command-too-old")
        return
    ask.do([Delete(chat=ask.post.chat, messages=(message, ask.post.message))])
    author = _author(ask, message)
    if author is not None:
        keep(ask, Target(person=author, rest="", message=message), "delete", reason_in(ask.command.rest))


def purge(ask: Ask) -> None:
    """`/purge`: remove everything from the message answered down to the command, the newest first if it is too much."""
    first, last = ask.post.reply_to, ask.post.message
    if first is None:
        ask.wrong()
    elif _too_old(ask):
        ask.say("command-too-old")
    elif ask.post.thread is not None or ask.event.chat.forum:
        ask.say("command-purge-topics")
    else:
        begin = max(first, last - MOST + 1)
        ids = [MessageId(number) for number in range(begin, last + 1)]
        parts = [tuple(ids[start : start + AT_ONCE]) for start in range(0, len(ids), AT_ONCE)]
        ask.do([Delete(chat=ask.post.chat, messages=part) for part in parts])
        key = "command-purged" if begin == first else "command-purged-most"
        ask.say(key, {"number": len(ids)}, stays=PURGED_STAYS)


def _too_old(ask: Ask) -> bool:
    """Whether Telegram lets no bot delete the message answered any more."""
    written = ask.post.reply_at
    return written is not None and ask.at - written >= DELETABLE_FOR


def _author(ask: Ask, message: MessageId) -> Person | None:
    """Who wrote the message answered, if it is somebody about whom decisions are kept."""
    post = ask.post
    known = post.reply_author
    if known is None:
        key = author_of_message(ask, message)
        return None if key is None else ask.work.books.person_of(key)
    if post.reply_voice == "channel" and post.reply_sender_chat is not None:
        return Person(id=UserId(post.reply_sender_chat), name=known.name, username=known.username)
    return known if post.reply_voice == "person" else None
