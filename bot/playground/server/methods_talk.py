"""The methods about messages, with their parameters (Bot API 10.3).

A class is a method: `SendMessage` is `sendMessage`; a field without a default is required. Tests compare them
with an independent description of the API.
"""

from __future__ import annotations

from bot.playground.server.params import (
    ChatId,
    InputPollOption,
    LinkPreviewOptions,
    MessageEntity,
    Method,
    Object,
    Reaction,
    ReplyParameters,
)


class SendMessage(Method):
    """`sendMessage`."""

    chat_id: ChatId
    text: str
    business_connection_id: str | None = None
    message_thread_id: int | None = None
    direct_messages_topic_id: int | None = None
    ephemeral_message_parameters: Object | None = None
    parse_mode: str | None = None
    entities: list[MessageEntity] | None = None
    link_preview_options: LinkPreviewOptions | None = None
    disable_notification: bool | None = None
    protect_content: bool | None = None
    allow_paid_broadcast: bool | None = None
    message_effect_id: str | None = None
    suggested_post_parameters: Object | None = None
    reply_parameters: ReplyParameters | None = None
    reply_markup: Object | None = None


class EditMessageText(Method):
    """`editMessageText`."""

    text: str | None = None
    business_connection_id: str | None = None
    chat_id: ChatId | None = None
    message_id: int | None = None
    inline_message_id: str | None = None
    parse_mode: str | None = None
    entities: list[MessageEntity] | None = None
    link_preview_options: LinkPreviewOptions | None = None
    rich_message: Object | None = None
    reply_markup: Object | None = None


class EditMessageReplyMarkup(Method):
    """`editMessageReplyMarkup`."""

    business_connection_id: str | None = None
    chat_id: ChatId | None = None
    message_id: int | None = None
    inline_message_id: str | None = None
    reply_markup: Object | None = None


class DeleteMessage(Method):
    """`deleteMessage`."""

    chat_id: ChatId
    message_id: int


class DeleteMessages(Method):
    """`deleteMessages`."""

    chat_id: ChatId
    message_ids: list[int]


class CopyMessage(Method):
    """`copyMessage`."""

    chat_id: ChatId
    from_chat_id: ChatId
    message_id: int
    message_thread_id: int | None = None
    direct_messages_topic_id: int | None = None
    video_start_timestamp: int | None = None
    caption: str | None = None
    parse_mode: str | None = None
    caption_entities: list[MessageEntity] | None = None
    show_caption_above_media: bool | None = None
    disable_notification: bool | None = None
    protect_content: bool | None = None
    allow_paid_broadcast: bool | None = None
    message_effect_id: str | None = None
    suggested_post_parameters: Object | None = None
    reply_parameters: ReplyParameters | None = None
    reply_markup: Object | None = None


class PinChatMessage(Method):
    """`pinChatMessage`."""

    chat_id: ChatId
    message_id: int
    business_connection_id: str | None = None
    disable_notification: bool | None = None


class UnpinChatMessage(Method):
    """`unpinChatMessage`."""

    chat_id: ChatId
    business_connection_id: str | None = None
    message_id: int | None = None


class SendPoll(Method):
    """`sendPoll`."""

    chat_id: ChatId
    question: str
    options: list[InputPollOption]
    business_connection_id: str | None = None
    message_thread_id: int | None = None
    question_parse_mode: str | None = None
    question_entities: list[MessageEntity] | None = None
    is_anonymous: bool | None = None
    type: str | None = None
    allows_multiple_answers: bool | None = None
    allows_revoting: bool | None = None
    shuffle_options: bool | None = None
    allow_adding_options: bool | None = None
    hide_results_until_closes: bool | None = None
    members_only: bool | None = None
    country_codes: list[str] | None = None
    correct_option_ids: list[int] | None = None
    explanation: str | None = None
    explanation_parse_mode: str | None = None
    explanation_entities: list[MessageEntity] | None = None
    explanation_media: Object | None = None
    open_period: int | None = None
    close_date: int | None = None
    is_closed: bool | None = None
    description: str | None = None
    description_parse_mode: str | None = None
    description_entities: list[MessageEntity] | None = None
    media: Object | None = None
    disable_notification: bool | None = None
    protect_content: bool | None = None
    allow_paid_broadcast: bool | None = None
    message_effect_id: str | None = None
    reply_parameters: ReplyParameters | None = None
    reply_markup: Object | None = None


class StopPoll(Method):
    """`stopPoll`."""

    chat_id: ChatId
    message_id: int
    business_connection_id: str | None = None
    reply_markup: Object | None = None


class SetMessageReaction(Method):
    """`setMessageReaction`."""

    chat_id: ChatId
    message_id: int
    reaction: list[Reaction] | None = None
    is_big: bool | None = None


class SendChatAction(Method):
    """`sendChatAction`."""

    chat_id: ChatId
    action: str
    business_connection_id: str | None = None
    message_thread_id: int | None = None


class AnswerCallbackQuery(Method):
    """`answerCallbackQuery`."""

    callback_query_id: str
    text: str | None = None
    show_alert: bool | None = None
    url: str | None = None
    cache_time: int | None = None
