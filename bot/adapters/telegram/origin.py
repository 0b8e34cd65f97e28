"""Where a message came from and what it answers: forwards, replies, quotes."""

from __future__ import annotations

from contextlib import suppress

import msgspec
from msgspec import Raw

from bot.adapters.telegram.content import Parts, add_content
from bot.adapters.telegram.marks import Marks
from bot.adapters.telegram.people import person_of, title_of, voice_of
from bot.adapters.telegram.raw import (
    ABSENT,
    RawChat,
    RawExternalReply,
    RawMessage,
    RawOrigin,
    RawQuote,
    RawReply,
    RawStory,
)
from bot.domain.events import Forward

_origin = msgspec.json.Decoder(RawOrigin).decode
_story = msgspec.json.Decoder(RawStory).decode
_reply = msgspec.json.Decoder(RawReply).decode
_external = msgspec.json.Decoder(RawExternalReply).decode
_quote = msgspec.json.Decoder(RawQuote).decode
_parts = msgspec.json.Decoder(dict[str, Raw]).decode


Fields = dict[str, object]
"""Fields of a `Post` by name: those that most messages do not have."""


def forward_of(message: RawMessage, parts: Parts) -> Forward | None:
    """Where `message` was forwarded from; a story counts as forwarded from whoever posted it."""
    with suppress(msgspec.DecodeError, UnicodeDecodeError):
        if message.forward_origin is not ABSENT:
            return _forward(_origin(message.forward_origin))
        if "story" in parts:
            return _from_chat(_story(parts["story"]).chat)
    return None


def _forward(origin: RawOrigin) -> Forward:
    if (user := origin.sender_user) is not None:
        person = person_of(user)
        return Forward(kind="person", id=person.id, name=person.name, username=person.username)
    if (chat := origin.sender_chat or origin.chat) is not None:
        return _from_chat(chat)
    return Forward(kind="hidden", name=origin.sender_user_name)


def _from_chat(chat: RawChat) -> Forward:
    match chat.type:
        case "channel":
            return Forward(kind="channel", id=chat.id, name=title_of(chat), username=chat.username)
        case "private":
            return Forward(kind="person", id=chat.id, name=title_of(chat), username=chat.username)
        case _:
            return Forward(kind="group", id=chat.id, name=title_of(chat), username=chat.username)


def answered_by(message: RawMessage, marks: Marks) -> Fields:
    """What `message` answers. `marks` takes the links of a quoted message."""
    if message.reply_to_message is not ABSENT:
        return _answered(message)
    if message.external_reply is not ABSENT:
        return _answered_elsewhere(message, marks)
    return {}


def text_answered(message: RawMessage) -> str:
    """The text, or caption, of the message that `message` answers; empty if there is none to read."""
    if message.reply_to_message is ABSENT:
        return ""
    try:
        reply = _reply(message.reply_to_message)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ""
    return reply.text or reply.caption


def _answered(message: RawMessage) -> Fields:
    try:
        reply = _reply(message.reply_to_message)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {}
    # Whoever writes in a topic answers, for Telegram, the message that opened the topic.
    if message.is_topic_message and reply.message_id == message.message_thread_id:
        return {}
    if reply.author is None and reply.sender_chat is None:
        return {"reply_to": reply.message_id, "reply_at": reply.date or None}
    author, voice, chat = voice_of(
        reply.author, reply.sender_chat, message.chat.id, automatic=reply.is_automatic_forward
    )
    # A message out of the bot's reach has the date 0.
    fields: Fields = {
        "reply_to": reply.message_id,
        "reply_at": reply.date or None,
        "reply_author": author,
    }
    if voice != "person":
        fields |= {"reply_voice": voice, "reply_sender_chat": chat}
    return fields


def _answered_elsewhere(message: RawMessage, marks: Marks) -> Fields:
    try:
        external = _external(message.external_reply)
    except (msgspec.DecodeError, UnicodeDecodeError):
        external = RawExternalReply()
    if external.chat is not None and external.chat.id == message.chat.id:
        return _answered_in_topic(external)
    if external.link_preview_options is not None:
        marks.add_preview(external.link_preview_options.url)
    return {"quotes": True, "quoted": _quoted(message, marks)}


def _answered_in_topic(external: RawExternalReply) -> Fields:
    """An answer across the topics of one forum, which Telegram shows like one to another chat."""
    user = external.origin.sender_user if external.origin is not None else None
    if user is None:
        return {"reply_to": external.message_id}
    return {
        "reply_to": external.message_id,
        "reply_author": person_of(user),
        "reply_voice": "bot" if user.is_bot else "person",
    }


def _quoted(message: RawMessage, marks: Marks) -> str:
    """The quoted stretch, and what is to be read on a quoted poll, game, contact ..."""
    inside = Marks()
    with suppress(msgspec.DecodeError, UnicodeDecodeError):
        if message.quote is not ABSENT:
            inside.add_text(_quote(message.quote).text)
    with suppress(msgspec.DecodeError, UnicodeDecodeError):
        add_content(_parts(message.external_reply), inside)
    for link in inside.links:
        marks.add_link(link.url, link.shown)
    return inside.text
