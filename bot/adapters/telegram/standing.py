"""What has to be asked before acting: how somebody stands in a chat, what its members may do, who leads it."""

from __future__ import annotations

from telegram.error import BadRequest

from bot.adapters.telegram.people import chat_of, membership_of, person_of
from bot.adapters.telegram.raw import RawChat, RawMember
from bot.adapters.telegram.raw_told import RawChatFull
from bot.adapters.telegram.request import Api
from bot.app.ports import ChatSeen, Clock
from bot.domain.effects import LookAt
from bot.domain.ids import ChatId, UserId

PERMISSIONS_KEPT = 60.0
"""Seconds for which a chat's permissions are believed, so that a hundred unmutes ask once."""

PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)

SILENCE = dict.fromkeys(PERMISSIONS, False)
"""Each is named, for what is left out takes the value of another."""

SPEECH = dict.fromkeys(PERMISSIONS, True)
"""For a chat that does not tell its permissions."""


class Standing:
    """Questions about chats and members. They raise python-telegram-bot's errors like every call."""

    def __init__(self, api: Api, clock: Clock, me: UserId) -> None:
        self._api = api
        self._clock = clock
        self._me = me
        self._permissions: dict[ChatId, tuple[float, dict[str, bool]]] = {}

    async def of(self, chat: ChatId, user: UserId) -> RawMember | None:
        """How `user` stands; `None` if Telegram says that it does not know, which it also says of members at times."""
        try:
            return await self._api.call("getChatMember", RawMember, chat_id=chat, user_id=user)
        except BadRequest:
            return None

    async def permissions(self, chat: ChatId) -> dict[str, bool]:
        """What the members of `chat` may do if nothing is taken from them."""
        known = self._permissions.get(chat)
        now = self._clock.now()
        if known is None or not 0 <= now - known[0] < PERMISSIONS_KEPT:
            full = await self._api.call("getChat", RawChatFull, chat_id=chat)
            known = self._permissions[chat] = (now, full.permissions or SPEECH)
        return known[1]

    async def i_may(self, chat: ChatId, right: str) -> bool:
        """Whether the bot has `right` in `chat`, as far as Telegram tells."""
        mine = await self.of(chat, self._me)
        return mine is None or right in membership_of(mine).rights

    async def seen(self, look: LookAt) -> ChatSeen:
        """Who leads a chat (people only), and how the bot stands there."""
        asked = f"@{look.username}" if look.username else look.chat
        full = await self._api.call("getChat", RawChatFull, chat_id=asked)
        leaders = await self._api.call("getChatAdministrators", list[RawMember], chat_id=full.id)
        mine = await self._api.call("getChatMember", RawMember, chat_id=full.id, user_id=self._me)
        people = [leader for leader in leaders if not leader.user.is_bot]
        return ChatSeen(
            chat=chat_of(RawChat(id=full.id, type=full.type, title=full.title, username=full.username)),
            linked=full.linked_chat_id,
            staff=tuple((person_of(leader.user), membership_of(leader)) for leader in people),
            me=membership_of(mine),
        )
