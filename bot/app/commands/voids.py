"""`/void /unvoid`: take back what a message earned, and let it count again."""

from __future__ import annotations

from bot.app.commands.ask import Ask
from bot.app.commands.by_hand import keep, reason_in, reply
from bot.app.commands.target import Target, author_of_message, is_asker
from bot.domain.effects import Text
from bot.domain.ids import MessageId
from bot.domain.points.words import amount

BY_STAFF = "staff"


def void(ask: Ask) -> None:
    """`/void`: the message answered counts for nothing from now on."""
    _change(ask, BY_STAFF)


def unvoid(ask: Ask) -> None:
    """`/unvoid`: it counts again; somebody else has to say so of one's own."""
    _change(ask, "")


def _change(ask: Ask, by: str) -> None:
    message = ask.post.reply_to
    if message is None:
        ask.wrong()
        return
    target = _author(ask, message)
    if target is None:
        ask.say("points-void-unknown")
    elif not by and is_asker(ask, target):
        ask.say("points-unvoid-yourself")
    else:
        _done(ask, target, message, by)


def _done(ask: Ask, target: Target, message: MessageId, by: str) -> None:
    difference = ask.work.counting.void(ask.post.chat, message, by, f"u{ask.event.update}")
    command, reason = ask.command.name, reason_in(ask.command.rest)
    if difference is None:
        ask.say(_why_not(ask, message, by))
        return
    keep(ask, target, command, reason, number=abs(difference))
    key = f"points-{command}ed" if difference else f"points-{command}ed-nothing"
    points = amount(abs(difference), ask.work.force.called)
    reply(ask, Text(key=key, args={"member": target.mention, "amount": points}), reason)


def _why_not(ask: Ask, message: MessageId, by: str) -> str:
    place = (ask.post.chat, message)
    if ask.work.books.counted(*place) is None:
        return "points-void-unknown"
    return "points-void-already" if by else "points-unvoid-already"


def _author(ask: Ask, message: MessageId) -> Target | None:
    """Who wrote the message, if the bot remembers it."""
    ask.work.draft.write_facts(ask.work.books)
    key = author_of_message(ask, message)
    person = None if key is None else ask.work.books.person_of(key)
    return None if person is None else Target(person=person, rest="", message=message)
