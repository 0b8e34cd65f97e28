"""Staff and the real process: commands, questions with buttons, and a charter that changes while the bot runs."""

import pytest

from tests.support.telegram import PATIENCE, run_bot, telegram

CHARTER = """
charter: 1
community: {{name: Tea, goal: Good tea., languages: [en, zh]}}
groups:
  lounge: {{chat: {lounge}}}
  market: {{chat: {market}}}
  office: {{chat: {office}, open to: staff}}
ladders:
  hard: {{steps: [ban], ask staff before: [ban]}}
rules:
  scams: {{says: No scams., when: {{contains: scam}}, ladder: hard, then: [delete, strike]}}
"""
TEN_MINUTES, A_DAY = 600, 86_400


class Town:
    """A lounge, a market and an office. Max moderates the lounge; Gus is a guest of the office."""

    def __init__(self, play):
        self.play, self.world = play, play.world
        self.olga, self.max, self.gus, self.ann = (
            self.world.user(name, f"{name.lower()}_tea", language_code=language)
            for name, language in (("Olga", "en"), ("Max", "en"), ("Gus", "zh"), ("Ann", "zh"))
        )
        self.lounge = self.world.supergroup("Lounge", self.olga, self.max, self.ann)
        self.market = self.world.supergroup("Market", self.olga, self.ann)
        self.office = self.world.supergroup("Office", self.olga, self.max, self.gus)
        self.world.promote(self.max, self.lounge)
        self.world.updates.clear()

    @property
    def charter(self):
        return CHARTER.format(lounge=self.lounge.id, market=self.market.id, office=self.office.id)

    async def reads(self, chat, words):
        """The bot's message in a chat that has these words, once it is there."""

        def found():
            ours = [one for one in chat.messages.values() if one.sender is self.world.bot]
            return next((one for one in ours if words in one.text), None)

        return await self.play.until(found, PATIENCE)

    async def goes(self, message):
        """Wait until a message is gone."""
        await self.play.until(lambda: message.deleted, PATIENCE)

    async def window(self, who, card, button):
        """Somebody presses a button: what the little window says."""
        answer = await self.play.answered(self.world.press(who, card, button))
        return answer["text"]


@pytest.fixture
async def town(tmp_path):
    async with telegram(tmp_path) as play:
        yield Town(play)


async def test_a_command_is_obeyed_answered_and_the_answer_goes_by_itself(town, tmp_path):
    async with run_bot(town.play, tmp_path, town.charter):
        loud = town.world.say(town.ann, town.lounge, "LOUD")
        town.world.say(town.max, town.lounge, "/tmute 2h too loud", reply_to=loud)
        answer = await town.reads(town.lounge, "操作人：Max。理由：too loud")
        await town.play.until(lambda: town.world.member(town.lounge, town.ann).status == "restricted")
        # An answer to somebody else is sent when the first one is settled, with the time at which it goes.
        town.world.say(town.max, town.lounge, "/unmute", reply_to=loud)
        await town.reads(town.lounge, "可以在这里发言了")
        town.world.clock.move(TEN_MINUTES + 1)
        await town.goes(answer)

    assert town.world.complaints == []


async def test_who_may_ban_there_answers_a_question_and_nobody_else(town, tmp_path):
    async with run_bot(town.play, tmp_path, town.charter):
        town.world.say(town.ann, town.lounge, "a scam")
        card = await town.reads(town.office, "The next step for Ann in Lounge: a ban.")

        assert await town.window(town.gus, card, "Yes: a ban") == "只有那个群里有权封禁用户的管理员可以回答。"
        pressed = [town.world.press(town.max, card, "Yes: a ban") for _ in range(2)]
        windows = [(await town.play.answered(press))["text"] for press in pressed]
        await town.reads(town.lounge, "Ann 被封禁。")
        await town.reads(town.office, "Max agreed: a ban")
        await town.play.until(lambda: town.world.member(town.market, town.ann).status == "kicked")

    assert windows == ["Done.", "Somebody answered before you."]
    assert card.markup is None
    assert town.world.complaints == []


async def test_a_question_that_nobody_answers_closes_after_a_day_even_while_the_bot_is_off(town, tmp_path):
    async with run_bot(town.play, tmp_path, town.charter) as process:
        town.world.say(town.ann, town.lounge, "a scam")
        card = await town.reads(town.office, "The next step for Ann in Lounge: a ban.")
        await town.play.until(lambda: town.world.member(town.lounge, town.ann).status == "restricted")
        await process.stop()
        town.world.clock.move(A_DAY + 1)
        await process.start()
        await town.reads(town.office, "Nobody answered in time")

    assert card.markup is None
    assert town.world.member(town.lounge, town.ann).status == "member"


async def test_a_changed_charter_is_in_force_for_the_next_message_and_faults_are_told_once(town, tmp_path):
    async with run_bot(town.play, tmp_path, town.charter) as process:
        process.charter.write_text(town.charter.replace("contains: scam", "contians: scam"), "utf-8")
        await town.reads(town.office, "unknown key `contians`")
        await process.stop()
        await process.start()
        process.charter.write_text(town.charter.replace("contains: scam", "contains: trick"), "utf-8")
        await town.reads(town.office, "Version 2 is in force now.")
        town.world.say(town.ann, town.lounge, "no scam any more")
        trick = town.world.say(town.ann, town.lounge, "a trick")
        await town.goes(trick)

    told = [message.text for message in town.office.messages.values() if "unknown key" in message.text]
    assert len(told) == 1
    assert any(message.text == "no scam any more" for message in town.lounge.messages.values())
