"""Where somebody stands: the same words that the bot tells them, and each strike until it has faded."""

from tests.support.living import club

DAY = 86_400
SPAM = "Best pots in town https://pots.example"


async def test_the_page_says_what_me_says():
    async with club() as here:
        await here.gone(here.say("rick", SPAM))
        here.done(here.living.acts.private(here.who("rick"), "/me"))
        told = await here.says(here.who("rick"), "You are")
        standing = await here.stands("rick")

        assert [here.words(one) for one in standing.lines] == [one for one in told.text.split("\n") if one]
        assert (standing.tier, standing.points, here.words(standing.called)) == ("member", -10, "leaves")
        assert standing.tiers == ("member", "group owner", "distributor")


async def test_a_chinese_reader_reads_it_in_chinese():
    async with club() as here:
        await here.judged(here.say("mei", "今天的白茶很香，推荐大家试试"))

        standing = await here.stands("mei")
        assert any("茶叶" in here.words(line, "zh") for line in standing.lines)
        assert [here.words(one, "zh") for one in standing.tiers_called] == ["成员", "群主", "分销商"]


async def test_a_strike_stands_on_its_ladder_until_it_fades():
    async with club() as here:
        await here.gone(here.say("rick", SPAM))
        (ladder,) = (await here.stands("rick")).ladders

        assert (ladder.ladder, ladder.number, here.words(ladder.following)) == (
            "standard",
            1,
            "muted for 1 hour",
        )
        assert [here.words(one) for one in ladder.steps][-1] == "a ban"
        (strike,) = ladder.strikes
        assert (strike.rule, strike.live, strike.fades - strike.at) == ("advertising", True, 30 * DAY)

        await here.living.time.move(30 * DAY)
        (ladder,) = (await here.stands("rick")).ladders
        assert (ladder.number, [one.live for one in ladder.strikes]) == (0, [False])


async def test_whom_the_bot_never_met_has_no_standing():
    async with club() as here:
        standing = await here.stands("nora")

        assert (standing.known, standing.lines, standing.points) == (False, (), None)
