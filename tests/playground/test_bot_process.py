"""The support for tests with the real process: started, watched, killed, started again - here with a stand-in."""

import sys

import pytest

from tests.support.telegram import BotEnded, run_bot, telegram

STAND_IN = """
import json, os, sys, urllib.request
from pathlib import Path
print(json.dumps({"event": "starting", "charter": Path(os.environ["CHARTER_FILE"]).read_text()}), flush=True)
if os.environ.get("FAIL"):
    sys.exit(2)
address = os.environ["BOT_API_URL"] + "/bot" + os.environ["BOT_TOKEN"] + "/"
def call(method):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    return json.load(opener.open(address + method))["result"]
print("no json at all", flush=True)
print(json.dumps({"event": "ready", "me": call("getMe")["username"], "mood": os.environ.get("MOOD")}), flush=True)
offset = 0
while True:
    for update in call(f"getUpdates?timeout=50&offset={offset}"):
        offset = update["update_id"] + 1
        print(json.dumps({"event": "heard", "text": update["message"]["text"]}), flush=True)
"""
COMMAND = (sys.executable, "-c", STAND_IN)


@pytest.fixture
async def play(tmp_path):
    async with telegram(tmp_path) as play:
        yield play


@pytest.fixture
def lounge(play):
    ann = play.world.user("Ann")
    return play.world.supergroup("Lounge", ann)


async def test_it_is_ready_and_its_log_can_be_read(play, lounge, tmp_path):
    async with run_bot(play, tmp_path, "rules: []\n", command=COMMAND, MOOD="good") as bot:
        play.world.say(play.world.owner(lounge), lounge, "hello")
        heard = await bot.until(lambda line: line.get("text") == "hello")

        assert bot.lines("starting")[0]["charter"] == "rules: []\n"
        assert bot.lines("ready") == [{"event": "ready", "me": "charter_test_bot", "mood": "good"}]
        assert heard["event"] == "heard"
        assert "no json at all" in bot.tail()
        await play.drained()


async def test_after_a_kill_it_starts_again_and_hears_what_it_had_not_confirmed(play, lounge, tmp_path):
    async with run_bot(play, tmp_path, "", command=COMMAND) as bot:
        await play.polled()
        first = bot.pid
        await bot.kill()
        play.world.say(play.world.owner(lounge), lounge, "while it was dead")
        await bot.start()
        await bot.until("heard")

        assert bot.pid != first
        assert len(bot.lines("ready")) == 2
        assert await bot.stop() == -15


async def test_a_bot_that_ends_instead_is_shown_with_its_last_words(play, tmp_path):
    with pytest.raises(BotEnded, match=r"(?s)ended \(2\).*starting"):
        async with run_bot(play, tmp_path, "", command=COMMAND, FAIL="1"):
            pass


async def test_a_bot_that_is_meant_to_end_is_waited_for(play, tmp_path):
    async with run_bot(play, tmp_path, "", command=COMMAND, ready=False, FAIL="1") as bot:
        assert await bot.ended() == 2


async def test_what_never_happens_is_not_waited_for_long(play, tmp_path):
    async with run_bot(play, tmp_path, "", command=COMMAND) as bot:
        with pytest.raises(TimeoutError, match="no 'miracle'"):
            await bot.until("miracle", patience=0.05)
