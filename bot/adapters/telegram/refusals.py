"""What Telegram refuses, sorted: already so, not now, never, or in another chat.

Telegram tells its reasons in sentences only; these are the ones that mean something to us, compared in lower case.
"""

from __future__ import annotations

from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.app.ports import Done, Later, Moved, Never, Receipt
from bot.domain.effects import (
    Answer,
    Delete,
    Effect,
    Kick,
    Pin,
    Poll,
    React,
    Rewrite,
    Say,
    Tag,
    Unban,
    Unmute,
)
from bot.domain.ids import ChatId

SOON = 2.0
"""Seconds until something is tried again that failed for no reason of its own."""

NOBODY_THERE = (
    "user not found",
    "member not found",
    "user_not_participant",
    "participant_id_invalid",
    "user_id_invalid",
)
"""Whom Telegram cannot find in a chat need not be removed from it, and nothing can be lifted from them."""

ALREADY: tuple[tuple[type[Effect], tuple[str, ...]], ...] = (
    (Delete, ("message to delete not found",)),
    (Kick, NOBODY_THERE),
    (Unmute, NOBODY_THERE),
    (Tag, NOBODY_THERE),
    # A basic group keeps nobody out.
    (Unban, (*NOBODY_THERE, "available for supergroup and channel chats only")),
    (Rewrite, ("message is not modified", "message to edit not found", "message_id_invalid")),
    # The message is gone, or its chat has no such reactions: nobody misses it.
    (React, ("message to react not found", "message_id_invalid", "reaction_invalid", "reactions_too_many")),
    # Nobody waits for the answer any longer.
    (Answer, ("query is too old", "query id is invalid", "query_id_invalid")),
)

NO_RIGHT = (
    "not enough rights",
    "chat_admin_required",
    "message_delete_forbidden",
    "administrator rights",
    "bot is not an administrator",
)

UNPARSED = ("can't parse", "message is too long", "message_too_long", "entity")
"""Words that would go out as plain text."""

UNANSWERABLE = ("message to be replied not found", "replied message not found", "message to reply not found")
"""An answered message that is gone, from a server that does not send without it."""

CANNOT_DELETE = "message can't be deleted"
"""Too old, of a kind that stays, or not ours to delete: Telegram does not tell which."""


def says(refused: TelegramError, reasons: tuple[str, ...] | str) -> bool:
    """Whether Telegram gave one of `reasons`."""
    said = refused.message.lower()
    return any(reason in said for reason in ((reasons,) if isinstance(reasons, str) else reasons))


def receipt_of(effect: Effect, refused: TelegramError) -> Receipt:
    """What is to become of `effect`, which Telegram refused."""
    match refused:
        case RetryAfter():
            return Later(seconds=_seconds(refused.retry_after), limited=True)
        case ChatMigrated():
            return Moved(to=ChatId(refused.new_chat_id))
        case BadRequest():
            return (
                Done()
                if _already(effect, refused)
                else Never(why=refused.message, lacks=_lack(effect, refused))
            )
        case Forbidden():
            return Never(why=refused.message, lacks=_lack(effect, refused))
        case InvalidToken() if says(refused, "not found"):
            return Never(why="this server does not know the method")
        case _:
            return Later(seconds=SOON)


def right_for(effect: Effect) -> str:
    """The administrator's right that `effect` needs, or empty."""
    if isinstance(effect, Delete):
        return "delete"
    if isinstance(effect, Pin):
        return "pin"
    if isinstance(effect, Tag):
        return "tag"
    return "" if isinstance(effect, Say | Poll | React | Rewrite | Answer) else "restrict"


def _already(effect: Effect, refused: BadRequest) -> bool:
    return any(isinstance(effect, kind) and says(refused, reasons) for kind, reasons in ALREADY)


def _lack(effect: Effect, refused: TelegramError) -> str:
    if says(refused, "topic_closed"):
        return "topics"
    return right_for(effect) if says(refused, NO_RIGHT) else ""


def _seconds(retry_after: int | timedelta) -> float:
    return retry_after.total_seconds() if isinstance(retry_after, timedelta) else float(retry_after)
