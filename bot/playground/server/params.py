"""The parts of parameters: small objects that a call carries as JSON. Unknown fields and wrong types are refused."""

from __future__ import annotations

from typing import Literal

import msgspec

Object = dict[str, object]
ChatId = int | str


class Part(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """An object inside a parameter."""


class MessageEntity(Part):
    """A stretch of text that means something."""

    type: str
    offset: int
    length: int
    url: str | None = None
    user: Object | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None


class LinkPreviewOptions(Part):
    """How a link's preview looks."""

    is_disabled: bool | None = None
    url: str | None = None
    prefer_small_media: bool | None = None
    prefer_large_media: bool | None = None
    show_above_text: bool | None = None


class ReplyParameters(Part):
    """What a message answers."""

    message_id: int | None = None
    chat_id: ChatId | None = None
    ephemeral_message_id: int | None = None
    allow_sending_without_reply: bool | None = None
    quote: str | None = None
    quote_parse_mode: str | None = None
    quote_entities: list[MessageEntity] | None = None
    quote_position: int | None = None
    checklist_task_id: int | None = None
    poll_option_id: str | None = None


class InlineKeyboardButton(Part):
    """A button under a message."""

    text: str
    icon_custom_emoji_id: str | None = None
    style: str | None = None
    url: str | None = None
    callback_data: str | None = None
    web_app: Object | None = None
    login_url: Object | None = None
    switch_inline_query: str | None = None
    switch_inline_query_current_chat: str | None = None
    switch_inline_query_chosen_chat: Object | None = None
    copy_text: Object | None = None
    callback_game: Object | None = None
    pay: bool | None = None
    disabled: Object | None = None


class InlineKeyboardMarkup(Part):
    """Buttons under a message."""

    inline_keyboard: list[list[InlineKeyboardButton]]
    force_reply: bool | None = None


class ReplyKeyboardMarkup(Part):
    """Buttons in place of the keyboard."""

    keyboard: list[list[Object | str]]
    is_persistent: bool | None = None
    resize_keyboard: bool | None = None
    one_time_keyboard: bool | None = None
    input_field_placeholder: str | None = None
    selective: bool | None = None
    force_reply: bool | None = None


class ReplyKeyboardRemove(Part):
    """The keyboard's buttons go."""

    remove_keyboard: bool
    selective: bool | None = None


class ForceReply(Part):
    """The app opens an answer."""

    force_reply: bool
    input_field_placeholder: str | None = None
    selective: bool | None = None


class ChatPermissions(Part):
    """What members may do; None: not said."""

    can_send_messages: bool | None = None
    can_send_audios: bool | None = None
    can_send_documents: bool | None = None
    can_send_photos: bool | None = None
    can_send_videos: bool | None = None
    can_send_video_notes: bool | None = None
    can_send_voice_notes: bool | None = None
    can_send_polls: bool | None = None
    can_send_other_messages: bool | None = None
    can_add_web_page_previews: bool | None = None
    can_react_to_messages: bool | None = None
    can_edit_tag: bool | None = None
    can_change_info: bool | None = None
    can_invite_users: bool | None = None
    can_pin_messages: bool | None = None
    can_manage_topics: bool | None = None


class BotCommand(Part):
    """A line of the bot's menu."""

    command: str
    description: str
    is_ephemeral: bool | None = None


class BotCommandScope(Part):
    """For whom a menu is."""

    type: Literal[
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    ]
    chat_id: ChatId | None = None
    user_id: int | None = None


class InputPollOption(Part):
    """An answer that a poll offers."""

    text: str
    text_parse_mode: str | None = None
    text_entities: list[MessageEntity] | None = None
    media: Object | None = None


class Reaction(Part):
    """A reaction that the bot gives."""

    type: Literal["emoji", "custom_emoji", "paid"]
    emoji: str | None = None
    custom_emoji_id: str | None = None


class Method(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The parameters of one method."""
