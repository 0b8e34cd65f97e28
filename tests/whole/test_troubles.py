"""The real process in trouble: it says so, and goes on with all that can go on."""

from __future__ import annotations

import asyncio
import json
import urllib.request

import pytest

from tests.support.telegram import run_bot, telegram

CHARTER = """
charter: 1
community: {{name: Test, goal: To last.}}
groups:
  lounge: {{chat: {lounge}}}
  market: {{chat: {market}}}
  office: {{chat: {office}, open to: staff}}
rules:
  links: {{says: No links., when: {{links to: any site}}, then: delete}}
"""
MANY = 3_000


@pytest.fixture
async def play(tmp_path):
    async with telegram(tmp_path) as play:
        yield play


class Town:
    """Three groups; `bot` are the bot's rights in the lounge."""

    def __init__(self, world, bot=("can_delete_messages", "can_restrict_members")):
        owner, self.ann = world.user("Olga"), world.user("Ann")
        self.world = world
        self.lounge = world.supergroup("Lounge", owner, self.ann, bot=bot)
        self.market = world.supergroup("Market", owner, self.ann)
        self.office = world.supergroup("Office", owner)
        chats = {name: getattr(self, name).id for name in ("lounge", "market", "office")}
        self.charter = CHARTER.format(**chats)

    def spam(self, chat, text="look https://shop.example"):
        return self.world.say(self.ann, chat, text)


def told(play, town):
    """What staff were told in their room."""
    return [str(call.params["text"]) for call in play.log.of("sendMessage", chat_id=town.office.id, ok=True)]


async def deleted(play, message):
    await play.until(lambda: play.log.of("deleteMessage", message_id=message.id, ok=True))


@pytest.mark.parametrize("bot", [(), ("can_restrict_members",)], ids=["a plain member", "no right to delete"])
async def test_what_the_bot_may_not_do_is_said_once_and_the_other_groups_go_on(play, tmp_path, bot):
    town = Town(play.world, bot)
    async with run_bot(play, tmp_path, town.charter) as process:
        await play.until(lambda: told(play, town))
        for _ in range(3):
            town.spam(town.lounge)
        await play.polled()
        await deleted(play, town.spam(town.market))
        await process.stop()
        await process.start()
        town.spam(town.lounge)
        await play.polled()
        await deleted(play, town.spam(town.market))

    assert len(told(play, town)) == 1
    assert "Lounge" in told(play, town)[0]


async def test_a_public_group_named_by_its_name_is_looked_at_before_anybody_writes(play, tmp_path):
    town = Town(play.world, bot=())
    town.lounge.username = "lounge"
    named = town.charter.replace(str(town.lounge.id), '"@lounge"').replace(str(town.market.id), '"@nowhere"')
    async with run_bot(play, tmp_path, named) as process:
        await play.until(lambda: len(told(play, town)) == 2)
        first, second = sorted(told(play, town))
        assert "“market” (@nowhere)" in second
        assert "In Lounge I am no administrator" in first

        await process.stop()
        await process.start()
        town.market.username = "nowhere"
        process.charter.write_text(named.replace("No links.", "No links please."))
        await play.until(lambda: "Version 2" in told(play, town)[-1])
        await play.until(lambda: play.log.of("getChatAdministrators", chat_id=town.market.id))
        assert len(told(play, town)) == 3


async def test_a_charter_that_breaks_leaves_the_old_one_in_force(play, tmp_path):
    town = Town(play.world)
    async with run_bot(play, tmp_path, town.charter) as process:
        process.charter.write_text(town.charter.replace("links to", "link to"), "utf-8")
        refused = await process.until("charter_refused")
        await play.until(lambda: told(play, town))
        await deleted(play, town.spam(town.market))
        await process.stop()
        await process.start()
        await deleted(play, town.spam(town.market))

    assert refused["level"] in {"warning", "error"}
    assert len(told(play, town)) == 1
    assert "did you mean" in told(play, town)[0]


async def test_a_second_process_that_polls_is_said_and_both_go_on_trying(play, tmp_path):
    town = Town(play.world)
    async with run_bot(play, tmp_path, town.charter) as process:
        await play.polled()
        await asyncio.to_thread(_poll_once, f"{play.url}/bot{play.world.token}/getUpdates")
        said = await process.until("another_process_polls")
        await deleted(play, town.spam(town.market))

    assert said["level"] == "warning"
    assert said["pause"] == 1


def _poll_once(url):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    return json.load(opener.open(url))


async def test_a_server_that_was_never_reached_is_given_up_after_a_minute(play, tmp_path, unused_tcp_port):
    town = Town(play.world)
    nowhere = f"http://127.0.0.1:{unused_tcp_port}"
    async with run_bot(play, tmp_path, town.charter, ready=False, BOT_API_URL=nowhere) as process:
        for _ in range(3):
            line = await process.until("telegram_unreachable", after=len(process.log))
            play.world.clock.move(20)
        code = await process.ended()

    pauses = [each["pause"] for each in process.lines("telegram_unreachable")]
    assert code == 1
    assert pauses[:3] == [1, 2, 4]
    assert line["level"] == "warning"
    assert process.log[-1] == {
        "raw": f"{nowhere} could not be reached for 60 seconds. Check the network, and BOT_API_URL if you set it."
    }


async def test_a_server_that_goes_away_later_is_waited_for(play, tmp_path):
    town = Town(play.world)
    async with run_bot(play, tmp_path, town.charter) as process:
        await play.polled()
        play.faults.outage()
        await process.until("telegram_unreachable")
        play.world.clock.move(120)
        await process.until(lambda line: line.get("attempt") == 2)
        play.faults.outage(on=False)
        play.world.clock.move(120)
        await deleted(play, town.spam(town.market))


async def test_a_token_revoked_later_ends_the_bot_as_a_wrong_one_does(play, tmp_path):
    town = Town(play.world)
    async with run_bot(play, tmp_path, town.charter) as process:
        await play.polled()
        play.world.token = "7000000001:" + "B" * 35
        town.spam(town.market)
        code = await process.ended()

    assert code == 2
    assert str(process.log[-1]["raw"]).startswith("Telegram does not know this bot token.")
    assert process.log[-2]["event"] == "ready"


async def test_a_bot_asked_to_stop_amid_a_batch_stops_cleanly_and_goes_on_later(play, tmp_path):
    town = Town(play.world)
    messages = [town.spam(town.market) for _ in range(MANY)]
    async with run_bot(play, tmp_path, town.charter) as process:
        await play.until(lambda: len(play.world.updates.pending) < MANY)
        code = await process.stop()
        left = len(play.world.updates.pending)
        await process.start()
        wanted = {message.id for message in messages}
        await play.until(lambda: wanted <= gone(play))

    assert code == 0
    assert 0 < left < MANY
    assert len(process.lines("stopped")) == 1
    assert not [line for line in process.log if line.get("level") in {"error", "critical"} or "raw" in line]


def gone(play):
    bulk = [one for call in play.log.of("deleteMessages", ok=True) for one in call.params["message_ids"]]
    return {*bulk, *(call.params["message_id"] for call in play.log.of("deleteMessage", ok=True))}


async def test_neither_words_of_members_nor_the_token_are_logged(play, tmp_path):
    town = Town(play.world)
    async with run_bot(play, tmp_path, town.charter, LOG_LEVEL="DEBUG") as process:
        await play.polled()
        town.spam(town.lounge, "canary https://shop.example")
        await deleted(play, town.spam(town.market, "canary https://shop.example"))
        play.world.feed({"message": {"message_id": 1, "text": "canary", "chat": "odd"}})
        play.world.feed({"canary": {"text": "canary"}})
        await play.polled()
        play.faults.outage()
        await process.until("telegram_unreachable")

    log = "\n".join(map(str, process.log))
    assert "canary" not in log.replace("'kind': 'canary'", "")
    assert play.world.token.partition(":")[2] not in log
