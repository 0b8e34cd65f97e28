"""The bot as a process, and a clock that is moved: what happens when the charter says so, on Telegram's side."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.support.telegram import run_bot, telegram

SHANGHAI = ZoneInfo("Asia/Shanghai")
DAY = 86_400
CHARTER = """
charter: 1
community: {name: Test, goal: To test., languages: [en, zh], timezone: Asia/Shanghai}
groups:
  lounge: {chat: LOUNGE}
  market: {chat: MARKET}
activities:
  morning question:
    every: weekday at 09:00
    post:
      en: What are you drinking <today>?
      zh: 今天喝什么茶？
  order:
    every: Monday at 10:00
    in: [lounge, market]
    poll:
      en: Which tea?
      zh: 哪款茶？
    choices: [Longjing, Shou Mei]
    open for: 3 days
"""


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).timestamp())


@pytest.fixture
async def play(tmp_path):
    async with telegram(tmp_path, fixed_at=at("2027-01-04T08:59")) as play:
        world = play.world
        owner = world.user("Olga")
        world.lounge = world.supergroup("Lounge", owner)
        world.market = world.supergroup("Market", owner)
        yield play


def charter(world):
    return CHARTER.replace("LOUNGE", str(world.lounge.id)).replace("MARKET", str(world.market.id))


def calls(play, method):
    return [call.params for call in play.log.of(method, ok=True)]


async def test_posts_and_polls_come_at_their_times_and_once(play, tmp_path):
    world = play.world
    async with run_bot(play, tmp_path, charter(world)) as bot:
        world.clock.set(at("2027-01-04T09:00"))
        await play.until(lambda: calls(play, "sendMessage"))
        world.clock.set(at("2027-01-04T10:00"))
        await play.until(lambda: len(calls(play, "sendPoll")) == 2)
        await bot.stop()
        await bot.start()
        world.clock.set(at("2027-01-05T09:00"))
        await play.until(lambda: len(calls(play, "sendMessage")) == 2)

    posts, polls = calls(play, "sendMessage"), calls(play, "sendPoll")
    assert {post["chat_id"] for post in posts} == {world.lounge.id}
    assert {post["text"] for post in posts} == {"What are you drinking &lt;today&gt;?\n\n今天喝什么茶？"}
    assert {poll["chat_id"] for poll in polls} == {world.lounge.id, world.market.id}
    assert {poll["question"] for poll in polls} == {"Which tea?\n哪款茶？"}
    assert polls[0]["options"] == [{"text": "Longjing"}, {"text": "Shou Mei"}]
    assert polls[0]["open_period"] == 3 * DAY
    (shown,) = [poll.body for poll in world.polls.values() if poll.message.chat is world.market]
    assert (shown["is_anonymous"], shown["close_date"]) == (True, at("2027-01-07T10:00"))


async def test_a_charter_that_moves_an_activity_moves_it(play, tmp_path):
    world = play.world
    async with run_bot(play, tmp_path, charter(world)) as bot:
        bot.charter.write_text(charter(world).replace("at 09:00", "at 09:30"), encoding="utf-8")
        await bot.until("charter_adopted")
        world.clock.set(at("2027-01-04T09:00"))
        await bot.until(
            lambda line: line.get("event") == "clock_moved" and line["offset"], after=len(bot.log)
        )
        world.clock.set(at("2027-01-04T09:30"))
        await play.until(lambda: calls(play, "sendMessage"))

        assert [message.date for message in said(world.lounge)] == [at("2027-01-04T09:30")]


async def test_what_is_missed_for_long_is_left_out(play, tmp_path):
    world = play.world
    async with run_bot(play, tmp_path, charter(world)) as bot:
        await bot.stop()
        world.clock.set(at("2027-01-04T10:30"))
        await bot.start()
        await play.until(lambda: len(calls(play, "sendPoll")) == 2)

        assert calls(play, "sendMessage") == []
        assert [line["activity"] for line in bot.lines("activity_missed")] == ["morning question"]


def said(chat):
    return [message for message in chat.messages.values() if message.sender and message.sender.is_bot]
