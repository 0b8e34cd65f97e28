"""The methods about the bot, its updates, chats and members, with their parameters (Bot API 10.3).

A class is a method: `SendMessage` is `sendMessage`; a field without a default is required. Tests compare them
with an independent description of the API.
"""

from __future__ import annotations

from bot.playground.server.params import (
    BotCommand,
    BotCommandScope,
    ChatId,
    ChatPermissions,
    Method,
    Object,
)


class GetMe(Method):
    """`getMe`."""


class GetUpdates(Method):
    """`getUpdates`."""

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class SetWebhook(Method):
    """`setWebhook`."""

    url: str
    certificate: Object | str | None = None
    ip_address: str | None = None
    max_connections: int | None = None
    allowed_updates: list[str] | None = None
    drop_pending_updates: bool | None = None
    secret_token: str | None = None


class DeleteWebhook(Method):
    """`deleteWebhook`."""

    drop_pending_updates: bool | None = None


class GetWebhookInfo(Method):
    """`getWebhookInfo`."""


class BanChatMember(Method):
    """`banChatMember`."""

    chat_id: ChatId
    user_id: int
    until_date: int | None = None
    revoke_messages: bool | None = None


class UnbanChatMember(Method):
    """`unbanChatMember`."""

    chat_id: ChatId
    user_id: int
    only_if_banned: bool | None = None


class RestrictChatMember(Method):
    """`restrictChatMember`."""

    chat_id: ChatId
    user_id: int
    permissions: ChatPermissions
    use_independent_chat_permissions: bool | None = None
    until_date: int | None = None


class PromoteChatMember(Method):
    """`promoteChatMember`."""

    chat_id: ChatId
    user_id: int
    is_anonymous: bool | None = None
    can_manage_chat: bool | None = None
    can_delete_messages: bool | None = None
    can_manage_video_chats: bool | None = None
    can_restrict_members: bool | None = None
    can_promote_members: bool | None = None
    can_change_info: bool | None = None
    can_invite_users: bool | None = None
    can_post_stories: bool | None = None
    can_edit_stories: bool | None = None
    can_delete_stories: bool | None = None
    can_post_messages: bool | None = None
    can_edit_messages: bool | None = None
    can_pin_messages: bool | None = None
    can_manage_topics: bool | None = None
    can_manage_direct_messages: bool | None = None
    can_manage_tags: bool | None = None
    can_send_welcome_messages: bool | None = None


class BanChatSenderChat(Method):
    """`banChatSenderChat`."""

    chat_id: ChatId
    sender_chat_id: int


class UnbanChatSenderChat(Method):
    """`unbanChatSenderChat`."""

    chat_id: ChatId
    sender_chat_id: int


class GetChat(Method):
    """`getChat`."""

    chat_id: ChatId


class GetChatMember(Method):
    """`getChatMember`."""

    chat_id: ChatId
    user_id: int


class GetChatAdministrators(Method):
    """`getChatAdministrators`."""

    chat_id: ChatId
    return_bots: bool | None = None


class GetChatMemberCount(Method):
    """`getChatMemberCount`."""

    chat_id: ChatId


class SetChatMemberTag(Method):
    """`setChatMemberTag`."""

    chat_id: ChatId
    user_id: int
    tag: str | None = None


class SetMyCommands(Method):
    """`setMyCommands`."""

    commands: list[BotCommand]
    scope: BotCommandScope | None = None
    language_code: str | None = None


class DeleteMyCommands(Method):
    """`deleteMyCommands`."""

    scope: BotCommandScope | None = None
    language_code: str | None = None


class GetMyCommands(Method):
    """`getMyCommands`."""

    scope: BotCommandScope | None = None
    language_code: str | None = None


class LeaveChat(Method):
    """`leaveChat`."""

    chat_id: ChatId
