"""`/del` and `/purge`."""

import msgspec
import pytest

from bot.domain.effects import Delete, Say
from bot.domain.events import Person
from bot.domain.ids import ChatId
from tests.builders import LOUNGE, NOON
from tests.support.house import ALICE, HELPER, ME, OWNER, chat, done, keys, message_of, says, words


async def test_del_removes_the_message_and_the_command(house):
    bad = says(by=ALICE)
    command = says("/del", by=HELPER, answers=bad)

    effects = await house.give(command)

    assert effects == [Delete(chat=LOUNGE, messages=(message_of(bad), message_of(command)))]


async def test_what_a_command_removed_is_on_record(house):
    await house.says("/del rude words", by=HELPER, answers=says(by=ALICE))

    (decision,) = await house.decisions(ALICE)
    assert (decision.answer, decision.rules) == (("delete",), ())


async def test_a_message_of_the_bot_or_of_the_group_is_removed_without_a_record(house):
    anonymous = says(by=Person(id=1087968824, name="Lounge"), voice="anonymous admin", sender_chat=LOUNGE)
    for answered in (says(by=ME, voice="bot"), anonymous):
        assert len(done(await house.says("/del", by=HELPER, answers=answered))) == 1

    assert await house.decisions(ALICE) == []


async def test_messages_of_channels_and_those_that_telegram_does_not_show_are_on_record(house):
    shop = says(by=Person(id=136817688, name="Shop"), voice="channel", sender_chat=ChatId(-1007))
    unseen = says(by=ALICE)
    await house.give(shop, unseen)

    await house.says("/del", by=HELPER, answers=shop)
    await house.says("/del", by=HELPER, reply_to=message_of(unseen))
    await house.says("/del", by=HELPER, reply_to=1)

    assert len(await house.decisions(Person(id=-1007))) == 1
    assert len(await house.decisions(ALICE)) == 1


@pytest.mark.parametrize("command", ["/del", "/purge"])
async def test_what_telegram_deletes_no_more_is_said_to_be_so(house, command):
    two_days = 48 * 3600

    effects = await house.says(command, by=HELPER, reply_to=1, reply_author=ALICE, reply_at=NOON - two_days)

    assert keys(effects) == ["command-too-old"]
    assert done(effects) == []
    assert done(
        await house.says(command, by=HELPER, reply_to=1, reply_author=ALICE, reply_at=NOON - two_days + 1)
    )


async def test_purge_removes_everything_between_in_calls_of_a_hundred(house):
    effects = await house.says("/purge", by=HELPER, message=1250, reply_to=1000, reply_author=ALICE)

    deletions = [effect.messages for effect in effects if isinstance(effect, Delete)]
    assert [len(ids) for ids in deletions] == [100, 100, 51]
    assert [number for ids in deletions for number in ids] == list(range(1000, 1251))
    assert words(effects) == ["Everything from that message on is deleted."]


async def test_what_purge_says_is_gone_soon(house):
    (said,) = [
        effect
        for effect in await house.says("/purge", by=HELPER, message=12, reply_to=10)
        if isinstance(effect, Say)
    ]

    assert said.stays == 30


async def test_purge_removes_a_thousand_at_most_and_says_so(house):
    effects = await house.says("/purge", by=OWNER, message=5000, reply_to=1000)

    ids = [number for effect in done(effects) for number in effect.messages]
    assert (len(ids), ids[0], ids[-1]) == (1000, 4001, 5000)
    assert keys(effects) == ["command-purged-most"]


async def test_purge_does_not_touch_other_topics(house):
    in_topic = says("/purge", by=HELPER, message=5000, reply_to=4990, thread=7)
    in_general = says("/purge", by=HELPER, message=5001, reply_to=4990)
    general = msgspec.structs.replace(in_general, chat=chat(forum=True))

    for command in (in_topic, general):
        effects = await house.give(command)
        assert done(effects) == []
        assert keys(effects) == ["command-purge-topics"]
