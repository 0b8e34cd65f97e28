"""Effects become calls of the Bot API, and what Telegram answers becomes a receipt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from telegram.error import BadRequest, TelegramError

from bot.adapters.telegram import menu
from bot.adapters.telegram.people import OddShapeError
from bot.adapters.telegram.raw_told import RawSent
from bot.adapters.telegram.refusals import (
    CANNOT_DELETE,
    SOON,
    UNANSWERABLE,
    UNPARSED,
    receipt_of,
    says,
)
from bot.adapters.telegram.render import LONGEST_ANSWER, TooLongError, Words
from bot.adapters.telegram.request import Api
from bot.adapters.telegram.standing import SILENCE, Standing
from bot.app.ports import Clock, Done, Later, Never, Receipt
from bot.domain.effects import (
    Answer,
    Ban,
    BanChannel,
    Delete,
    Effect,
    Kick,
    LookAt,
    Menu,
    Moderation,
    Mute,
    Pin,
    Poll,
    React,
    Rewrite,
    Say,
    Tag,
    Unban,
    UnbanChannel,
    Unmute,
)
from bot.domain.ids import ChatId, MessageId, UserId

BULK = 100
"""Messages that one call deletes."""

GENERAL = 1
"""The topic that is named by naming none."""

SHORTEST, LONGEST = 35, 366 * 86400
"""Telegram takes a term of under 30 seconds, or of over 366 days, as for ever. The call itself takes a while."""

KICK_SECONDS = 60
"""A kick is a short ban that is lifted at once; if the lifting fails, it ends by itself."""

OVER = -1
"""A term that ended before it could begin."""


class TelegramGateway:
    """Performs effects, each with as few calls as make it right. `me` is the bot's own account."""

    def __init__(self, api: Api, words: Words, clock: Clock, me: UserId) -> None:
        self._api = api
        self._words = words
        self._clock = clock
        self._standing = Standing(api, clock, me)

    async def perform(self, effect: Effect) -> Receipt:
        try:
            return await self._do(effect)
        except TelegramError as refused:
            return receipt_of(effect, refused)
        except TooLongError as impossible:
            return Never(why=str(impossible))
        except OddShapeError:
            return Later(seconds=SOON)

    async def _do(self, effect: Effect) -> Receipt:
        match effect:
            case Say():
                return await self._say(effect)
            case Poll():
                return await self._ask(effect)
            case Rewrite():
                return await self._rewrite(effect)
            case Answer():
                return await self._answer(effect)
            case LookAt():
                return await self._standing.seen(effect)
            case Pin() | React() | Tag() | Menu():
                return await self._show(effect)
            case _:
                return await self._moderate(effect)

    async def _moderate(self, effect: Moderation) -> Receipt:
        match effect:
            case Delete():
                return await self._delete(effect)
            case Mute():
                return await self._mute(effect)
            case Unmute():
                return await self._unmute(effect)
            case Kick():
                return await self._kick(effect)
            case Ban():
                return await self._ban(effect)
            case Unban():
                return await self._unban(effect.chat, effect.user)
            case BanChannel() | UnbanChannel():
                return await self._channel(effect)

    async def _say(self, say: Say) -> Done:
        options: dict[str, object] = {
            "message_thread_id": None if say.thread == GENERAL else say.thread,
            "link_preview_options": {"is_disabled": True},
            "reply_markup": self._words.keyboard(say.buttons, say.language),
        }
        if say.reply_to is not None:
            options["reply_parameters"] = {"message_id": say.reply_to, "allow_sending_without_reply": True}
        try:
            return await self._send(say, options)
        except BadRequest as refused:
            if not says(refused, UNANSWERABLE):
                raise
        return await self._send(say, {**options, "reply_parameters": None})

    async def _send(self, say: Say, options: dict[str, object]) -> Done:
        try:
            html = self._words.html(say.text, say.language)
            sent = await self._api.call(
                "sendMessage", RawSent, chat_id=say.chat, text=html, parse_mode="HTML", **options
            )
        except BadRequest as refused:
            if not says(refused, UNPARSED):
                raise
            plain = self._words.plain(say.text, say.language)
            sent = await self._api.call("sendMessage", RawSent, chat_id=say.chat, text=plain, **options)
        return Done(message=sent.message_id)

    async def _ask(self, poll: Poll) -> Done:
        sent = await self._api.call(
            "sendPoll",
            RawSent,
            chat_id=poll.chat,
            question=poll.question,
            options=[{"text": choice} for choice in poll.choices],
            is_anonymous=True,
            open_period=poll.open_for,
        )
        return Done(message=sent.message_id)

    async def _rewrite(self, rewrite: Rewrite) -> Done:
        options: dict[str, object] = {
            "chat_id": rewrite.chat,
            "message_id": rewrite.message,
            "link_preview_options": {"is_disabled": True},
            "reply_markup": self._words.keyboard(rewrite.buttons, rewrite.language),
        }
        try:
            html = self._words.html(rewrite.text, rewrite.language)
            await self._api.act("editMessageText", text=html, parse_mode="HTML", **options)
        except BadRequest as refused:
            if not says(refused, UNPARSED):
                raise
            await self._api.act(
                "editMessageText", text=self._words.plain(rewrite.text, rewrite.language), **options
            )
        return Done(message=rewrite.message)

    async def _answer(self, answer: Answer) -> Done:
        text = answer.text
        words = None if text is None else self._words.plain(text, answer.language, LONGEST_ANSWER)
        await self._api.act(
            "answerCallbackQuery", callback_query_id=answer.query, text=words, show_alert=answer.alert or None
        )
        return Done()

    async def _show(self, effect: Pin | React | Tag | Menu) -> Done:
        match effect:
            case Menu():
                await menu.show(self._api, self._words, effect)
            case Pin(chat=chat, message=message):
                await self._api.act(
                    "pinChatMessage", chat_id=chat, message_id=message, disable_notification=True
                )
            case React(chat=chat, message=message, emoji=emoji):
                reaction = [{"type": "emoji", "emoji": emoji}]
                await self._api.act("setMessageReaction", chat_id=chat, message_id=message, reaction=reaction)
            case Tag():
                tag = effect.tag or None
                await self._api.act("setChatMemberTag", chat_id=effect.chat, user_id=effect.user, tag=tag)
        return Done()

    async def _delete(self, delete: Delete) -> Receipt:
        """A single message by the call that tells what became of it, more of them in bulk."""
        ids = sorted(set(delete.messages))
        try:
            for part in _parts(ids):
                await self._remove(delete.chat, part)
        except BadRequest as refused:
            if not says(refused, CANNOT_DELETE):
                raise
            if not await self._standing.i_may(delete.chat, "delete"):
                return Never(why=refused.message, lacks="delete")
            return await self._delete_each(delete, ids) if len(ids) > 1 else Never(why=refused.message)
        return Done()

    async def _delete_each(self, delete: Delete, ids: list[MessageId]) -> Receipt:
        """One message that can't be deleted keeps no other."""
        receipt: Receipt = Done()
        for message in ids:
            try:
                await self._remove(delete.chat, [message])
            except BadRequest as refused:
                outcome = receipt_of(delete, refused)
                receipt = receipt if isinstance(outcome, Done) else outcome
        return receipt

    async def _remove(self, chat: ChatId, messages: list[MessageId]) -> None:
        if len(messages) == 1:
            await self._api.act("deleteMessage", chat_id=chat, message_id=messages[0])
        else:
            await self._api.act("deleteMessages", chat_id=chat, message_ids=messages)

    async def _mute(self, mute: Mute) -> Receipt:
        until = self._term(mute.until)
        member = await self._standing.of(mute.chat, mute.user) if until != OVER else None
        # To Telegram, a restriction of somebody who is banned takes the place of the ban.
        if until == OVER or (member is not None and member.status == "kicked"):
            return Done()
        await self._restrict(mute.chat, mute.user, SILENCE, until)
        return Done()

    async def _unmute(self, unmute: Unmute) -> Receipt:
        member = await self._standing.of(unmute.chat, unmute.user)
        if member is None or member.status == "restricted":
            permissions = await self._standing.permissions(unmute.chat)
            await self._restrict(unmute.chat, unmute.user, permissions, None)
        return Done()

    async def _restrict(self, chat: ChatId, user: UserId, may: dict[str, bool], until: int | None) -> None:
        await self._api.act(
            "restrictChatMember",
            chat_id=chat,
            user_id=user,
            permissions=may,
            use_independent_chat_permissions=True,
            until_date=until,
        )

    async def _kick(self, kick: Kick) -> Receipt:
        """Whoever is out stays as they are: lifting the ban of another administrator is not ours to do."""
        member = await self._standing.of(kick.chat, kick.user)
        if member is not None and member.status in {"left", "kicked"}:
            return Done()
        until = int(self._clock.now()) + KICK_SECONDS
        await self._api.act("banChatMember", chat_id=kick.chat, user_id=kick.user, until_date=until)
        with suppress(TelegramError):
            await self._unban(kick.chat, kick.user)
        return Done()

    async def _ban(self, ban: Ban) -> Receipt:
        until = self._term(ban.until)
        if until != OVER:
            await self._api.act("banChatMember", chat_id=ban.chat, user_id=ban.user, until_date=until)
        return Done()

    async def _unban(self, chat: ChatId, user: UserId) -> Receipt:
        await self._api.act("unbanChatMember", chat_id=chat, user_id=user, only_if_banned=True)
        return Done()

    async def _channel(self, effect: BanChannel | UnbanChannel) -> Receipt:
        method = "banChatSenderChat" if isinstance(effect, BanChannel) else "unbanChatSenderChat"
        await self._api.act(method, chat_id=effect.chat, sender_chat_id=effect.channel)
        return Done()

    def _term(self, until: int | None) -> int | None:
        """The end of a term as Telegram will keep it: `None` is for ever, `OVER` has passed already."""
        now = int(self._clock.now())
        if until is None or until - now > LONGEST:
            return None
        return OVER if until <= now else max(until, now + SHORTEST)


def _parts(ids: list[MessageId]) -> Iterator[list[MessageId]]:
    for start in range(0, len(ids), BULK):
        yield ids[start : start + BULK]
