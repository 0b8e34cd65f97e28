"""Points and tiers in the real process: thanks, the board with its buttons, staff's gifts, and the menus of commands."""

import pytest

from tests.support.telegram import PATIENCE, run_bot, telegram

CHARTER = """
charter: 1
community: {{name: Tea, goal: Good tea., languages: [en, zh]}}
groups:
  lounge: {{chat: {lounge}}}
  office: {{chat: {office}, open to: staff}}
points:
  called: {{en: leaves, zh: 茶叶}}
  earn:
    message: {{gives: 1, once per: 1 second}}
    thanks received: {{gives: 5}}
    staff gift: {{up to: 20 points}}
tiers:
  guest: {{}}
  host: {{needs: {{points: at least 100}}}}
"""


class Room:
    """A lounge in which Max moderates, and Ann and Bo talk."""

    def __init__(self, play):
        self.play, self.world = play, play.world
        self.max, self.ann = (
            self.world.user(name, name.lower(), language_code="en") for name in ("Max", "Ann")
        )
        self.bo = self.world.user("Bo", "bo_tea", language_code="zh")
        self.lounge = self.world.supergroup("Lounge", self.max, self.ann, self.bo)
        self.office = self.world.supergroup("Office", self.max)
        self.world.updates.clear()

    @property
    def charter(self):
        return CHARTER.format(lounge=self.lounge.id, office=self.office.id)

    async def reads(self, words, chat=None):
        def found():
            ours = [one for one in (chat or self.lounge).messages.values() if one.sender is self.world.bot]
            return next((one for one in ours if words in one.text), None)

        return await self.play.until(found, PATIENCE)


@pytest.fixture
async def room(tmp_path):
    async with telegram(tmp_path) as play:
        yield Room(play)


async def test_thanks_gifts_and_the_board(room, tmp_path):
    async with run_bot(room.play, tmp_path, room.charter):
        helped = room.world.say(room.ann, room.lounge, "boil it at ninety degrees")
        room.world.say(room.bo, room.lounge, "谢谢", reply_to=helped)
        notice = await room.reads("Bo thanked Ann: +5 leaves")
        room.world.say(room.max, room.lounge, "/award 12 she looked after the garden", reply_to=helped)
        await room.reads("Ann gets 12 leaves from the staff.")
        room.world.say(room.ann, room.lounge, "/top")
        board = await room.reads("who has most leaves")
        assert "1. Ann – 18 leaves" in board.text
        room.world.say(room.max, room.lounge, "thanks!", reply_to=helped)
        seen = [{"type": "emoji", "emoji": "👍"}]
        await room.play.until(lambda: seen in room.world.reactions.values(), PATIENCE)
        room.world.say(room.max, room.lounge, "/void", reply_to=helped)
        await room.reads("Ann loses the 11 leaves that this message earned.")
        room.world.clock.move(61)
        await room.play.until(lambda: notice.deleted, PATIENCE)

    assert room.world.complaints == []


async def test_the_menus_follow_the_charter_and_its_languages(room, tmp_path):
    async with run_bot(room.play, tmp_path, room.charter) as process:
        await room.play.until(lambda: len(room.world.commands) == 12, PATIENCE)
        menus = {
            scope: {line["command"]: line["description"] for line in lines}
            for scope, lines in room.world.commands.items()
        }
        assert menus["all_private_chats:"].keys() == {
            *("charter", "me", "top", "why", "notes", "get", "help", "start")
        }
        assert menus["all_private_chats:zh"]["me"] == "您现在的情况，以及下一步"
        assert menus["all_group_chats:en"].keys() >= {"thanks", "me"}
        assert "award" not in menus["all_group_chats:"]
        assert menus["all_chat_administrators:"].keys() >= {"award", "ban", "tier", "me"}

        smaller = room.charter.partition("points:")[0].replace("[en, zh]", "[en]")
        process.charter.write_text(smaller, "utf-8")
        await room.play.until(lambda: "all_private_chats:zh" not in room.world.commands, PATIENCE)
        await room.play.until(
            lambda: "me" not in {line["command"] for line in room.world.commands["all_private_chats:en"]},
            PATIENCE,
        )

    assert room.world.complaints == []


async def test_menus_that_telegram_refuses_stop_nothing(room, tmp_path):
    room.play.faults.too_many("setMyCommands", retry_after=1, times=3)
    async with run_bot(room.play, tmp_path, room.charter):
        room.world.say(room.ann, room.lounge, "/me")
        await room.reads("Ann is “guest” and has ")
