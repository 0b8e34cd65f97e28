"""Two libraries that know nothing of each other play the same scene and find the same."""

import aiogram
import pytest
import telegram
from aiogram.types import ChatPermissions as AiogramPermissions
from telegram import ChatPermissions as PtbPermissions


class ByPtb:
    """The scene's acts by python-telegram-bot."""

    refusals = telegram.error.TelegramError

    def __init__(self, bot):
        self.bot = bot

    async def updates(self, offset):
        return [
            (one.update_id, one.message.text if one.message else None)
            for one in await self.bot.get_updates(offset=offset, timeout=1)
        ]

    async def mute(self, chat, user, until):
        return await self.bot.restrict_chat_member(
            chat, user, PtbPermissions.no_permissions(), until_date=until
        )

    async def ask(self, chat, text):
        button = telegram.InlineKeyboardButton("Yes", callback_data="y")
        markup = telegram.InlineKeyboardMarkup([[button]])
        return (await self.bot.send_message(chat, text, parse_mode="HTML", reply_markup=markup)).message_id


class ByAiogram:
    """The scene's acts by aiogram."""

    refusals = aiogram.exceptions.TelegramAPIError

    def __init__(self, bot):
        self.bot = bot

    async def updates(self, offset):
        return [
            (one.update_id, one.message.text if one.message else None)
            for one in await self.bot.get_updates(offset=offset, timeout=1)
        ]

    async def mute(self, chat, user, until):
        shut = AiogramPermissions(can_send_messages=False)
        return await self.bot.restrict_chat_member(
            chat, user, shut, use_independent_chat_permissions=True, until_date=until
        )

    async def ask(self, chat, text):
        button = aiogram.types.InlineKeyboardButton(text="Yes", callback_data="y")
        markup = aiogram.types.InlineKeyboardMarkup(inline_keyboard=[[button]])
        return (await self.bot.send_message(chat, text, parse_mode="HTML", reply_markup=markup)).message_id


@pytest.fixture(params=["ptb", "aiogram"])
def client(request, ptb, aio):
    return ByPtb(ptb) if request.param == "ptb" else ByAiogram(aio)


async def test_the_same_scene(client, world, cast, play):
    bot, lounge, ann = client.bot, cast.lounge.id, cast.ann
    spam = world.say(ann, cast.lounge, "cheap at https://shop.example")

    assert (await bot.get_me()).username == "charter_test_bot"
    [(number, text)] = await client.updates(0)
    assert text == "cheap at https://shop.example"
    assert await bot.delete_message(lounge, spam.id) is True
    assert await client.mute(lounge, ann.id, world.clock.now() + 600) is True
    assert (await bot.get_chat_member(lounge, ann.id)).status == "restricted"
    asked = cast.lounge.messages[await client.ask(lounge, "<b>Ban</b> Ann?")]
    query = world.press(cast.adam, asked, "Yes")
    assert await bot.answer_callback_query(query.id, text="Done") is True
    assert query.answer["text"] == "Done"
    edited = await bot.edit_message_text("Ann is banned", chat_id=lounge, message_id=asked.id)
    assert edited.reply_markup is None
    assert await bot.ban_chat_member(lounge, ann.id) is True
    assert await bot.unban_chat_member(lounge, ann.id, only_if_banned=True) is True
    assert await bot.delete_messages(lounge, [asked.id, 999]) is True
    assert {one.user.first_name for one in await bot.get_chat_administrators(lounge)} == {
        "Olga",
        "Adam",
        "Charter",
    }
    assert (await bot.get_chat(lounge)).title == "Lounge"
    assert [kind for _, kind in await client.updates(number + 1)][-1] is None
    with pytest.raises(client.refusals, match=r"(?i)chat owner"):
        await bot.ban_chat_member(lounge, cast.olga.id)

    assert world.complaints == []
    assert [call.status for call in play.log.of("banChatMember")] == [200, 400]


async def test_migration_and_patience_are_understood_by_both(ptb, aio, world, cast, play):
    kitchen = world.group("Kitchen", cast.olga)
    new = world.migrate(kitchen)
    play.faults.too_many("sendMessage", retry_after=7, times=2)

    with pytest.raises(telegram.error.RetryAfter) as waits:
        await ptb.send_message(cast.lounge.id, "hi")
    assert waits.value._retry_after.total_seconds() == 7
    with pytest.raises(aiogram.exceptions.TelegramRetryAfter) as patience:
        await aio.send_message(cast.lounge.id, "hi")
    assert patience.value.retry_after == 7
    with pytest.raises(telegram.error.ChatMigrated) as moved:
        await ptb.send_message(kitchen.id, "hi")
    assert moved.value.new_chat_id == new.id
    with pytest.raises(aiogram.exceptions.TelegramMigrateToChat) as migrated:
        await aio.send_message(kitchen.id, "hi")
    assert migrated.value.migrate_to_chat_id == new.id
