"""A message of Telegram as a `Post`: what somebody would read, who says it, what it carries."""

from __future__ import annotations

import msgspec
from msgspec import Raw
from msgspec.structs import replace

from bot.adapters.telegram.content import Parts, add_buttons, add_content, add_preview
from bot.adapters.telegram.marks import Marks
from bot.adapters.telegram.origin import Fields, answered_by, forward_of, text_answered
from bot.adapters.telegram.people import voice_of
from bot.adapters.telegram.raw import ABSENT, RawMessage
from bot.domain.events import Command, Post

NO_PARTS: Parts = {}


def post_of(message: RawMessage, parts: Parts, username: str) -> Post:
    """The post that `message` is. `parts` are its keys where it is no plain text; `username` is the bot's own."""
    author, voice, sender_chat = voice_of(
        message.author, message.sender_chat, message.chat.id, automatic=message.is_automatic_forward
    )
    marks = _marks_of(message, parts)
    rare = _rare(message, parts, username)
    rare |= answered_by(message, marks)
    if sender_chat is not None:
        rare["sender_chat"] = sender_chat
    post = Post(
        chat=message.chat.id,
        message=message.message_id,
        at=message.date,
        author=author,
        voice=voice,
        text=message.text or marks.text,
        links=tuple(marks.links),
        mentions=tuple(marks.mentions),
        named=tuple(marks.named),
        items=tuple(marks.items),
        media=tuple(marks.media),
    )
    # A struct takes time for each field that is named, so rare ones are named only where they are.
    if marks.files:
        rare["files"] = tuple(marks.files)
    return replace(post, **rare) if rare else post


def _rare(message: RawMessage, parts: Parts, username: str) -> Fields:
    """The fields of a post that most messages do not have."""
    rare: Fields = {}
    if message.text.startswith("/"):
        rare["command"] = _command_in(message, username)
    if message.is_topic_message:
        rare["thread"] = message.message_thread_id
    if message.edit_date is not None:
        rare["edited_at"] = message.edit_date
    if message.media_group_id:
        rare["album"] = message.media_group_id
    if message.via_bot is not None:
        rare["via_bot"] = message.via_bot.username
    if message.forward_origin is not ABSENT or parts:
        rare["forward"] = forward_of(message, parts)
    return rare


def _marks_of(message: RawMessage, parts: Parts) -> Marks:
    marks = Marks()
    if message.text:
        if message.entities:
            marks.read(message.text, message.entities)
    else:
        marks.add_text(message.caption, message.caption_entities)
        add_content(parts, marks)
    if message.reply_markup is not ABSENT:
        add_buttons(message.reply_markup, marks)
    if message.link_preview_options is not ABSENT:
        add_preview(message.link_preview_options, marks)
    return marks


def _command_in(message: RawMessage, username: str) -> Command | None:
    """The command that `message` gives to the bot called `username`.

    Words of others (forwarded, or made by another bot) and edits give none: an edit arrives for invisible changes, too.
    """
    first = message.entities[0] if message.entities else None
    if first is None or first.type != "bot_command" or first.offset != 0:
        return None
    if message.forward_origin is not ABSENT or message.via_bot is not None or message.edit_date is not None:
        return None
    # A command is ASCII, so its length in UTF-16 units is its length.
    name, _, to = message.text[1 : first.length].partition("@")
    if to and to.lower() != username.lower():
        return None
    rest = message.text[first.length :].strip()
    return Command(name=name.lower(), rest=rest, answered=text_answered(message))


_message_parts = msgspec.json.Decoder(dict[str, Raw]).decode


def parts_of(update: Raw, kind: str) -> Parts:
    """The keys of the message that `update` holds under `kind`."""
    return _message_parts(_message_parts(update)[kind])
