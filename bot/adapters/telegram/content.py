"""What a message carries besides text: pictures, polls, contacts, buttons ... in the charter's words.

Parts are found by the names of their keys. A part in an odd shape is taken as present and not looked into.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

import msgspec
from msgspec import Raw

from bot.adapters.telegram.marks import Marks
from bot.adapters.telegram.raw import (
    RawChecklist,
    RawContact,
    RawFile,
    RawKeyboard,
    RawLine,
    RawPaidMedia,
    RawPoll,
    RawPreview,
    RawTitled,
)
from bot.adapters.telegram.rich import add_rich
from bot.domain.events import Item

Parts = Mapping[str, Raw]

MEDIA = {
    "animation": "gif",
    "audio": "file",
    "checklist": "checklist",
    "contact": "contact",
    "dice": "dice",
    "document": "file",
    "game": "game",
    "giveaway": "giveaway",
    "giveaway_winners": "giveaway",
    "invoice": "invoice",
    "live_photo": "photo",
    "location": "location",
    "paid_media": "paid media",
    "photo": "photo",
    "poll": "poll",
    "rich_message": "",
    "sticker": "sticker",
    "story": "story",
    "venue": "location",
    "video": "video",
    "video_note": "video",
    "voice": "voice",
}
"""The keys of a message that are something to see or hear; the empty word is none of its own."""

_ABOUT = """
author_signature business_connection_id caption caption_entities chat date direct_messages_topic edit_date
effect_id entities ephemeral_message_id external_reply forward_date forward_from forward_from_chat
forward_from_message_id forward_origin forward_sender_name forward_signature from guest_bot_caller_chat
guest_bot_caller_user guest_query_id has_media_spoiler has_protected_content is_automatic_forward
is_from_offline is_paid_post is_topic_message link_preview_options media_group_id message_id
message_thread_id paid_star_count quote receiver_user reply_markup reply_to_checklist_task_id
reply_to_message reply_to_poll_option_id reply_to_story sender_boost_count sender_business_bot sender_chat
sender_tag show_caption_above_media suggested_post_info text via_bot
"""
ABOUT = frozenset(_ABOUT.split())
"""The keys of a message that tell about it. What is neither of these is a service message."""

_ANNOUNCEMENTS = """
boost_added chat_background_set chat_owner_changed chat_owner_left checklist_tasks_added checklist_tasks_done
community_chat_added community_chat_joined community_chat_removed delete_chat_photo direct_message_price_changed
forum_topic_closed forum_topic_edited forum_topic_reopened general_forum_topic_hidden general_forum_topic_unhidden
gift gift_upgrade_sent giveaway_completed giveaway_created message_auto_delete_timer_changed new_chat_photo
new_chat_title paid_message_price_changed pinned_message poll_option_added poll_option_deleted
proximity_alert_triggered suggested_post_approval_failed suggested_post_approved suggested_post_declined
suggested_post_paid suggested_post_refunded unique_gift video_chat_ended video_chat_participants_invited
video_chat_scheduled video_chat_started
"""
ANNOUNCEMENTS = frozenset(_ANNOUNCEMENTS.split())
"""Service messages that Telegram lets a group's administrators remove; those about its creation stay for ever."""

TRUE = b"true"
PAID = {"photo": "photo", "live_photo": "photo", "video": "video"}

_poll = msgspec.json.Decoder(RawPoll).decode
_checklist = msgspec.json.Decoder(RawChecklist).decode
_contact = msgspec.json.Decoder(RawContact).decode
_titled = msgspec.json.Decoder(RawTitled).decode
_file = msgspec.json.Decoder(RawFile).decode
_paid = msgspec.json.Decoder(RawPaidMedia).decode
_keyboard = msgspec.json.Decoder(RawKeyboard).decode
_preview = msgspec.json.Decoder(RawPreview).decode


def service_of(parts: Parts) -> str:
    """The name of the service message that `parts` are, or empty if there is something to see or hear."""
    if any(key in MEDIA for key in parts):
        return ""
    return next((key for key in parts if key not in ABOUT), "nothing")


def add_content(parts: Parts, marks: Marks) -> None:
    """Take everything that `parts` carry: kinds of media, and the words that are read in them."""
    for key, part in parts.items():
        word = MEDIA.get(key)
        if word is None or (key == "document" and "animation" in parts):
            continue
        if word:
            marks.add_media(word)
        if (reader := READERS.get(key)) is not None:
            with suppress(msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                reader(bytes(part), marks)
    if bytes(parts.get("has_media_spoiler", b"")) == TRUE:
        marks.add_media("spoiler")


def add_buttons(markup: Raw, marks: Marks) -> None:
    """Take the buttons below a message and the addresses behind them."""
    with suppress(msgspec.DecodeError, UnicodeDecodeError):
        for row in _keyboard(markup).inline_keyboard:
            for button in row:
                marks.add_media("button")
                marks.add_link(button.url or (button.web_app.url if button.web_app else ""), button.text)


def add_preview(options: Raw, marks: Marks) -> None:
    """Take the page that is previewed below a message, whether or not its text names it."""
    with suppress(msgspec.DecodeError, UnicodeDecodeError):
        preview = _preview(options)
        if not preview.is_disabled:
            marks.add_preview(preview.url)


def _add_poll(part: bytes, marks: Marks) -> None:
    poll = _poll(part)
    marks.add_text(poll.question, poll.question_entities)
    marks.add_text(poll.description, poll.description_entities)
    _add_lines(poll.options, marks)
    marks.add_text(poll.explanation, poll.explanation_entities)


def _add_checklist(part: bytes, marks: Marks) -> None:
    checklist = _checklist(part)
    marks.add_text(checklist.title, checklist.title_entities)
    _add_lines(checklist.tasks, marks)


def _add_lines(lines: tuple[RawLine, ...], marks: Marks) -> None:
    for line in lines:
        marks.add_text(line.text, line.text_entities)


def _add_contact(part: bytes, marks: Marks) -> None:
    contact = _contact(part)
    marks.add_text(f"{contact.first_name} {contact.last_name}".strip())
    if contact.phone_number:
        marks.items.append(Item(kind="phone number", text=contact.phone_number))


def _add_titled(part: bytes, marks: Marks) -> None:
    titled = _titled(part)
    for words in (titled.title, titled.description, titled.address):
        marks.add_text(words)
    marks.add_text(titled.text, titled.text_entities)


def _add_paid(part: bytes, marks: Marks) -> None:
    for medium in _paid(part).paid_media:
        if medium.type in PAID:
            marks.add_media(PAID[medium.type])


def _add_file(part: bytes, marks: Marks) -> None:
    marks.add_file(_file(part).file_name)


READERS: dict[str, Callable[[bytes, Marks], None]] = {
    "animation": _add_file,
    "audio": _add_file,
    "checklist": _add_checklist,
    "contact": _add_contact,
    "document": _add_file,
    "game": _add_titled,
    "invoice": _add_titled,
    "paid_media": _add_paid,
    "poll": _add_poll,
    "rich_message": add_rich,
    "venue": _add_titled,
    "video": _add_file,
}
