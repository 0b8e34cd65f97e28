"""What Telegram sends at odd moments and in odd shapes, and the real process, which goes on."""

import sqlite3

import pytest

from tests.support.telegram import PATIENCE, run_bot, telegram

CHARTER = """
charter: 1
community: {{name: Tea, goal: Good tea.}}
groups: {{kitchen: {{chat: {kitchen}}}}}
ladders: {{standard: {{steps: [warn, mute 1 hour, ban]}}}}
rules:
  ads: {{says: No ads., when: {{contains: casino}}, then: [delete, strike]}}
"""
ODD = (
    {"message": {"message_id": 5}},
    {"message": {"message_id": "five", "date": None, "chat": []}},
    {"message_reaction": {"new_reaction": "?"}},
    {"chat_member": {"old_chat_member": {"status": "away"}}},
    {"something_new": {"deep": [[[]]]}},
    {
        "callback_query": {
            "id": "1",
            "from": {"id": 7, "first_name": "Eve", "is_bot": False},
            "data": "x" * 64,
        }
    },
    {"message": None},
    {},
)


@pytest.fixture
async def play(tmp_path):
    async with telegram(tmp_path) as play:
        yield play


def set_aside(bot):
    with sqlite3.connect(bot.database) as books:
        found = books.execute("SELECT kind, error FROM dead_letters").fetchall()
    books.close()
    return found


def mutes(play):
    return [call.params["chat_id"] for call in play.log.calls if call.method == "restrictChatMember"]


def told(play, person):
    said = [call for call in play.log.calls if call.method == "sendMessage" and call.ok]
    return [call.params["text"] for call in said if call.params["chat_id"] == person.id]


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param(False, id="the migration told first"),
        pytest.param(True, id="the supergroup told first"),
    ],
)
async def test_strikes_move_with_a_group_that_becomes_a_supergroup(play, tmp_path, odd):
    world = play.world
    olga, ann = world.user("Olga"), world.user("Ann")
    kitchen = world.group("Kitchen", olga, ann)
    world.dm(olga, "/start")
    world.updates.clear()
    async with run_bot(play, tmp_path, CHARTER.format(kitchen=kitchen.id)) as bot:
        first = world.say(ann, kitchen, "the casino")
        await play.until(lambda: first.deleted, PATIENCE)

        supergroup = world.migrate(kitchen, odd=odd)
        second = world.say(ann, supergroup, "the casino again")
        await play.until(lambda: second.deleted and mutes(play), PATIENCE)
        await play.drained()

        assert mutes(play) == [supergroup.id]
        assert [one.split()[0] for one in told(play, olga)] == ["Kitchen"]
        assert set_aside(bot) == []
        assert bot.lines("batch_failed") == []


async def test_updates_of_every_odd_shape_stop_nothing(play, tmp_path):
    world = play.world
    olga, ann = world.user("Olga"), world.user("Ann")
    kitchen = world.supergroup("Kitchen", olga, ann)
    world.updates.clear()
    async with run_bot(play, tmp_path, CHARTER.format(kitchen=kitchen.id)) as bot:
        for update in ODD:
            world.feed(update)
        said = world.say(ann, kitchen, "the casino")
        await play.until(lambda: said.deleted, PATIENCE)
        await play.drained()

        assert set_aside(bot) == []
        assert bot.lines("batch_failed") == []
        assert world.complaints == []
