"""What is read of Telegram's answers to calls."""

from __future__ import annotations

from msgspec import Struct

from bot.domain.ids import ChatId, MessageId


class RawChatFull(Struct, gc=False):
    """What `getChat` tells. `permissions` is given back as it came."""

    id: ChatId
    type: str = ""
    title: str = ""
    username: str = ""
    linked_chat_id: ChatId | None = None
    permissions: dict[str, bool] = {}


class RawSent(Struct, gc=False):
    """A message that was sent; without its number it went out all the same."""

    message_id: MessageId | None = None
