"""What the visitor did becomes a test of the charter: pasted under a rule's examples, it passes there."""

from bot.adapters.charter_file import read_text
from tests.support.living import CHARTER, club

AT = """      must not match:
        - The article is at https://en.wikipedia.org/wiki/Oolong
"""


def pasted(story):
    """The sample charter with the story under the examples of a rule."""
    text = CHARTER.read_text("utf-8")
    assert AT in text
    return text.replace(AT, story + AT, 1)


def faults(story):
    return [one.message for one in read_text(pasted(story)).faults]


async def test_a_story_tells_who_said_what_and_what_the_bot_did_and_passes():
    async with club() as here:
        here.say("mei", "今天的白茶很香，推荐大家试试")
        await here.gone(here.say("rick", "Best pots: https://pots.example"))
        here.done(here.living.acts.say(here.who("rick"), here.market, "Then here: https://pots.example"))
        assert here.living.acts.join(here.who("nora"), here.lounge).ok
        here.done(here.living.acts.private(here.who("nora"), "/help"))
        await here.gone(here.say("nora", "Join us: https://t.me/+QmFkSWRlYQ"))
        story = here.living.story.text()

    assert len(here.living.story) == 4
    assert story.startswith("      story:\n        - by: 李梅\n")
    assert "          from: newcomer\n" in story
    assert "          in: market\n" in story
    assert "          bot: [delete, warn]\n" in story
    assert "          bot: [delete, ban, alert staff]\n" in story
    assert "/help" not in story
    assert faults(story) == []


async def test_a_false_answer_would_be_found():
    async with club() as here:
        await here.gone(here.say("rick", "Best pots: https://pots.example"))
        story = here.living.story.text()

    assert faults(story.replace("[delete, warn]", "nothing"))


async def test_what_a_message_carries_is_told():
    async with club() as here:
        said = here.say("mei", '大家好：请看这里 "茶" #1 {x}, [y]\n- 第二行')
        await here.judged(said)
        here.say("rick", "+1", reply_to=said)
        here.done(here.living.acts.edit(here.who("mei"), said, "跟我投资稳赚不赔"))
        await here.gone(said)
        story = here.living.story.text()

    assert "reply: yes" in story
    assert "edited: yes" in story
    assert faults(story) == []


async def test_strikes_from_before_are_told_with_the_first_message():
    async with club() as here:
        await here.gone(here.say("rick", "Best pots: https://pots.example"))
        here.living.story.clear()
        assert here.living.story.text() == ""
        await here.gone(here.say("rick", "Again: https://pots.example"))
        story = here.living.story.text()

    assert "strikes: 1" in story
    assert "bot: [delete, mute 1 hour]" in story
    assert faults(story) == []


async def test_what_a_story_cannot_know_is_a_comment():
    async with club() as here:
        for _ in range(2):
            here.say("rick", "Who has Longjing? Write to me!")
        await here.judged(here.say("rick", "Good evening, everybody!"))
        here.living.story.clear()
        await here.gone(here.say("rick", "Who has Longjing? Write to me!"))
        story, chinese = here.living.story.text("en"), here.living.story.text("zh")

    assert "# The bot answered “delete, warn”, for reasons that this story does not tell." in story
    assert "# 机器人的处理是“delete, warn”" in chinese
    assert "bot:" not in story
    assert faults(story) == []


async def test_a_keyword_answer_is_no_answer_that_a_story_names():
    async with club() as here:
        await here.judged(here.say("mei", "when will it ship?"))
        story = here.living.story.text()

    assert "when will it ship?" in story
    assert "bot:" not in story
    assert faults(story) == []


async def test_long_times_are_told_in_round_figures():
    async with club() as here:
        await here.judged(here.say("mei", "今天的白茶很香，推荐大家试试"))
        await here.living.time.move(221_113)
        await here.judged(here.say("mei", "昨天的也很香"))
        story = here.living.story.text()

    assert "after: 3 days\n" in story
    assert faults(story) == []
