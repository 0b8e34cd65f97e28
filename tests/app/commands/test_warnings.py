"""Strikes by hand: `/warn /unwarn /warns`."""

from bot.domain.charter.schema import DAY, Ladder
from bot.domain.charter.values import BanFor, KickOut, MuteFor, Warn, Word
from bot.domain.effects import Ban, Kick, Mute
from bot.domain.events import Person
from bot.domain.ids import LadderName, UserId
from tests import builders
from tests.builders import LOUNGE, MARKET, NOON, OFFICE
from tests.support.house import ALICE, MOD, done, keys, message_of, says, words

HOUR = 3600
EVERYWHERE = (LOUNGE, OFFICE, MARKET)
LADDER = Ladder(
    name=LadderName("standard"),
    steps=(Warn(), MuteFor(HOUR), KickOut(), BanFor(7 * DAY), BanFor()),
    ask_before=(BanFor(),),
)


async def test_each_warning_climbs_one_step_of_the_standard_ladder(house):
    house.adopt(builders.charter(ladders=[LADDER]))

    steps = [done(await house.says("/warn @alice", by=MOD)) for _ in range(6)]

    ban = [sorted(effects, key=repr) for effects in steps[3:]]
    until = [NOON + 7 * DAY, None, None]
    assert steps[:3] == [
        [],
        [Mute(chat=LOUNGE, user=ALICE.id, until=NOON + HOUR)],
        [Kick(chat=LOUNGE, user=ALICE.id)],
    ]
    assert ban == [
        sorted((Ban(chat=chat, user=ALICE.id, until=end) for chat in EVERYWHERE), key=repr) for end in until
    ]


async def test_a_warning_says_who_why_and_what_comes_next(house):
    effects = await house.says("/warn @alice  too   loud ", by=MOD)

    assert words(effects) == [
        "Alice, this is a warning.\nBy Max: too loud\nStrike 1 of 4. Next: muted for 1 hour."
    ]


async def test_a_warning_is_said_in_the_language_of_whom_it_concerns(house):
    assert words(await house.says("/warn @bobby", by=MOD)) == [
        "Bob，这是一次警告。\n操作人：Max。\n第 1 次违规，处罚共 4 级。下一次：禁言 1小时。"
    ]


async def test_a_warning_is_kept_with_who_gave_it_why_and_for_what(house):
    bad = says("rubbish", by=ALICE)
    await house.give(bad, says("/warn rude", by=MOD, answers=bad))

    (strike,) = await house.strikes(ALICE)
    assert (strike.ladder, strike.rule, strike.chat, strike.at) == ("standard", "", LOUNGE, NOON)
    assert (strike.by, strike.reason) == (str(await house.key(MOD)), "rude")
    assert strike.message == message_of(bad)


async def test_warnings_that_faded_do_not_count(house):
    await house.says("/warn @alice", by=MOD)

    later = await house.says("/warn @alice", by=MOD, at=NOON + 30 * DAY)

    assert done(later) == []


async def test_a_warning_taken_back_does_not_count(house):
    await house.says("/warn @alice one", by=MOD)
    await house.says("/warn @alice two", by=MOD)

    effects = await house.says("/unwarn @alice", by=MOD)

    assert [strike.reason for strike in await house.strikes(ALICE)] == ["one"]
    assert words(effects)[0].splitlines()[-1] == "Strikes left: 1."
    assert keys(await house.says("/unwarn @alice", by=MOD))[-1] == "command-warnings-left"
    assert keys(await house.says("/unwarn @alice", by=MOD)) == ["command-no-warnings"]


async def test_a_warning_can_be_taken_back_in_the_batch_that_gives_it(house):
    effects = await house.give(
        says("/warn @alice", by=MOD), says("/unwarn @alice", by=MOD), says("/warn @alice", by=MOD)
    )

    assert done(effects) == []
    assert len(await house.strikes(ALICE)) == 1


async def test_the_list_of_warnings_tells_reason_date_and_fading(house):
    await house.says("/warn @alice loud", by=MOD, at=NOON - 40 * DAY)
    await house.says("/warn @alice", by=MOD)

    (listed,) = words(await house.says("/warns @alice", by=MOD))

    assert listed.splitlines() == [
        "Alice has one strike:",
        "• Nov 15, 2023 12:00: by hand. Counts until Dec 15, 2023 12:00.",
        "• Oct 6, 2023 12:00: by hand: loud. No longer counts.",
    ]
    assert keys(await house.says("/warns @bobby", by=MOD)) == ["command-no-warnings"]


async def test_a_strike_of_a_rule_is_listed_with_what_the_rule_says(house):
    ads = builders.rule("ads", builders.when(contains=(Word("casino"),)))
    house.adopt(builders.charter(ads))
    await house.says("casino", by=ALICE)

    assert "No ads. (ads)" in words(await house.says("/warns @alice", by=MOD))[0]
    house.adopt(builders.charter(), number=3)
    assert "ads (ads)" in words(await house.says("/warns @alice", by=MOD))[0]


async def test_the_same_update_twice_warns_once(house):
    command = says("/warn @alice", by=MOD)

    await house.give(command)
    again = await house.give(command, command)

    assert again == []
    assert len(await house.strikes(ALICE)) == 1


async def test_a_bot_is_not_warned(house):
    answered = says("buy", by=Person(id=UserId(77), name="Seller", bot=True), voice="bot")

    effects = await house.says("/warn", by=MOD, answers=answered)

    assert keys(effects) == ["command-not-bot"]


async def test_a_long_reason_is_cut(house):
    await house.says("/warn @alice " + "very " * 200, by=MOD)

    (strike,) = await house.strikes(ALICE)
    assert len(strike.reason) == 300
    assert strike.reason.endswith("…")
