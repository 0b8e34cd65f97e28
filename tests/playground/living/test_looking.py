"""A message looked at: what the bot saw, which rules it asked and why, what followed, what it earned or cost."""

import pytest

from tests.support.living import club, rule

SPAM = "Best pots in town https://pots.example/?ref=7"


async def test_spam_vanishes_and_stays_to_be_seen_with_its_reason():
    async with club() as here:
        spam = here.say("rick", SPAM)
        bubble = await here.gone(spam)

        assert (bubble.text, bubble.gone.by, bubble.gone.rules) == (SPAM, "bot", ("advertising",))
        assert bubble in here.living.bubbles(here.lounge)


async def test_why_a_message_was_deleted():
    async with club() as here:
        found = await here.judged(here.say("rick", SPAM))
        (look,) = found.looks
        broken = rule(look, "advertising")

        assert [here.words(one) for one in look.saw] == ["a link: https://pots.example/?ref=7"]
        assert [one.rule for one in look.rules if one.held] == ["advertising"]
        assert here.words(broken.says) == "Advertise only in the Market."
        assert here.words(broken.says, "zh") == "广告只发在集市群。"
        assert [(one.fact, one.held, one.excuse) for one in broken.asked] == [
            ("links to", True, False),
            ("in", False, True),
            ("member may", False, True),
        ]
        assert "0 of 4" in here.words(broken.ladder)
        assert here.words(look.did[0]) == "deletes the message"
        assert "Rick, this is a warning." in here.words(look.did[1])
        assert (look.strikes, look.charter, look.exempt) == (1, 1, None)
        assert [(one.name, one.points, here.words(one.what_for)) for one in found.earned] == [
            ("Rick", -10, "a strike")
        ]


async def test_why_a_message_stays():
    async with club() as here:
        (look,) = (await here.judged(here.say("mei", "今天的白茶很香，推荐大家试试"))).looks

        assert [here.words(one, "zh") for one in look.saw] == ["只有文字：没有链接，没有提及，没有附件"]
        assert [one.rule for one in look.rules if one.held] == []
        assert here.words(rule(look, "advertising").asked[0].why, "zh") == "没有这样的链接"
        assert here.words(rule(look, "kindness").left_out) == "judged by people: it has no “when”"
        assert (look.did, look.strikes) == ((), 0)


async def test_a_rule_on_trial_holds_and_nothing_follows():
    async with club() as here:
        (look,) = (await here.judged(here.say("mei", "这次的团购价便宜一半"))).looks

        assert (rule(look, "discretion").held, rule(look, "discretion").trial) == (True, True)
        assert look.did == ()


async def test_reasons_are_those_of_the_moment():
    async with club() as here:
        first = here.say("rick", SPAM)
        await here.gone(first)
        second = here.say("rick", SPAM + "1")
        await here.gone(second)

        for message, before in ((first, "0 of 4"), (second, "1 of 4")):
            (look,) = (await here.judged(message)).looks
            assert before in here.words(rule(look, "advertising").ladder)


async def test_an_edit_is_looked_at_again():
    async with club() as here:
        message = here.say("mei", "大家晚上好，请多关照")
        await here.judged(message)
        here.done(here.living.acts.edit(here.who("mei"), message, "跟我投资稳赚不赔"))
        found = await here.judged(message, looks=2)

        assert [(one.edited, one.text) for one in found.looks] == [
            (False, "大家晚上好，请多关照"),
            (True, "跟我投资稳赚不赔"),
        ]
        assert rule(found.looks[1], "scams").held
        assert [one.points for one in found.earned] == [1, -1]
        assert here.words(found.earned[1].what_for) == "taken back: a message"


async def test_what_answers_and_thanks_earned_is_told_where_they_were_earned():
    async with club() as here:
        helps = here.say("mei", "普洱要通风避光，别放厨房")
        thanks = here.say("rick", "Thank you!", reply_to=helps)
        await here.judged(thanks)

        for message in (helps, thanks):
            told = [
                (one.name, one.points, here.words(one.what_for))
                for one in (await here.inspected(message)).earned
            ]
            assert ("李梅", 5, "thanks") in told


@pytest.mark.parametrize(
    ("who", "exempt"),
    [
        pytest.param("adam", "Written by staff, whom the bot never judges.", id="staff"),
        pytest.param("rick", None, id="members are judged"),
    ],
)
async def test_who_is_judged(who, exempt):
    async with club() as here:
        (look,) = (await here.judged(here.say(who, "Good evening, everybody!"))).looks

        assert (look.exempt and here.words(look.exempt)) == exempt
        assert bool(look.rules) == (exempt is None)


async def test_in_private_nothing_is_judged_and_the_answer_is_told():
    async with club() as here:
        asked = here.done(here.living.acts.private(here.who("rick"), "/me"))
        (look,) = (await here.judged(asked)).looks
        await here.says(here.who("rick"), "You are")

        assert here.words(look.exempt) == "In private nothing is judged."
        assert here.words(look.saw[0]) == "a command: /me"
        assert here.words(look.did[0], "zh").startswith("私下对 Rick 说：")


async def test_what_nobody_judges_says_so():
    async with club() as here:
        here.done(here.living.acts.private(here.who("rick"), "/help"))
        own = await here.says(here.who("rick"), "/")
        assert here.living.acts.join(here.who("nora"), here.lounge).ok
        joined = await here.until(
            lambda: next((one for one in here.living.bubbles(here.lounge) if one.kind == "service"), None)
        )

        for bubble, words in ((own, "The bot said this itself."), (joined, "Telegram says this")):
            found = await here.inspected((bubble.chat, bubble.message))
            assert here.words(found.passed).startswith(words)
        assert here.words(joined.told, "zh") == "Nora 加入了群"
