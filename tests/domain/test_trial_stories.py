"""Stories are run by the whole charter, and those that went otherwise are faults at the line of the step."""

from bot.domain.charter.schema import DAY
from bot.domain.charter.values import (
    AlertStaff,
    AskStaff,
    BanFor,
    DeleteMessage,
    MuteFor,
    Nothing,
    Rate,
    Reply,
    Strike,
    Warn,
    Word,
)
from tests.builders import rule, when
from tests.support.trials import complaints, step

POTS = when(contains=(Word("pots"),))


FLOOD = when(messages=Rate(3, 10))


def story(*steps, **more):
    return rule("flood", FLOOD, then=[DeleteMessage(), MuteFor(600)], stories=(steps,), **more)


def test_a_story_that_goes_as_told():
    told = story(
        step("hi", every=1, times=2, bot=(Nothing(),)),
        step("hi", after=1, bot=(MuteFor(600), DeleteMessage())),
        step("hi", after=60, bot=(Nothing(),)),
    )

    assert complaints(told) == []


def test_a_story_that_goes_otherwise_stops_at_the_step():
    told = story(step("hi", line=5, every=1, times=4, bot=(Nothing(),)), step("hi", line=6, bot=(Warn(),)))

    assert complaints(told) == [
        (
            5,
            (
                "at message 3 of 4 the bot answers [delete, mute 10 minutes] (rules that hold: flood); "
                "expected nothing"
            ),
            "mend the rule; or, if the rule is right, write `bot: [delete, mute 10 minutes]`",
        )
    ]


def test_a_story_says_when_nothing_happened():
    told = story(step("hi", bot=(DeleteMessage(),)))

    assert complaints(told)[0][1] == ("here the bot answers nothing (rules that hold: none); expected delete")


def test_each_story_has_a_clean_slate():
    twice = (step("hi", times=2, bot=(Nothing(),)),)

    assert complaints(rule("flood", FLOOD, then=[DeleteMessage()], stories=(twice, twice))) == []


def test_a_story_is_judged_by_the_whole_charter():
    told = rule(
        "ads",
        POTS,
        stories=((step(times=1, bot=(DeleteMessage(), Warn(), Reply((("", ""),)), AlertStaff())),),),
    )
    other = rule("sing", POTS, then=[Reply((("", "La."),)), AlertStaff()])

    assert complaints(told, other) == []
    assert complaints(told, rule("sing", POTS, then=[AlertStaff()], mode="observe")) != []


def test_the_rule_of_a_story_is_tried_as_if_enforced():
    told = rule("ads", POTS, mode="observe", stories=((step(bot=(DeleteMessage(), Warn())),),))

    assert complaints(told) == []


def test_strikes_are_told_by_their_steps():
    told = rule(
        "ads",
        POTS,
        stories=(
            (
                step(bot=(DeleteMessage(), Warn())),
                step(after=60, bot=(DeleteMessage(), MuteFor(3600))),
                step(after=60, bot=(DeleteMessage(), MuteFor(DAY))),
                step(after=60, bot=(DeleteMessage(), AskStaff())),
                step(after=31 * DAY, bot=(DeleteMessage(), Warn())),
            ),
            (step(strikes=3, bot=(DeleteMessage(), AskStaff())),),
        ),
    )

    assert complaints(told) == []


def test_people_in_a_story():
    told = story(
        step("hi", by="Ann", times=2),
        step("hi", by="Ben", bot=(Nothing(),)),
        step("hi", by="Ann", bot=(DeleteMessage(), MuteFor(600))),
        step("hi", by="Cem", from_="staff", times=5, bot=(Nothing(),)),
    )

    assert complaints(told) == []


def test_a_newcomer_in_a_story_grows_older():
    fresh = rule(
        "fresh",
        when(member=("newcomer",)),
        then=[Warn()],
        stories=(
            (
                step(from_="newcomer", bot=(Warn(),)),
                step(after=DAY, from_="newcomer", bot=(Warn(),)),
                step(after=3 * DAY, bot=(Nothing(),)),
                step(from_="newcomer", bot=(Warn(),)),
            ),
        ),
    )

    assert complaints(fresh) == []


def test_a_moment_of_the_week_comes_after_what_was_before():
    told = rule(
        "ads",
        POTS,
        then=[Strike()],
        stories=(
            (
                step(at=(4, 600), bot=(Warn(),)),
                step(at=(4, 660), bot=(MuteFor(3600),)),
                *(step("tea", after=1, at=(3, 0)) for _ in range(5)),
                step(bot=(Warn(),)),
            ),
        ),
    )

    assert complaints(told) == []


def test_bans_in_a_story():
    told = rule("ads", POTS, then=[BanFor()], stories=((step(bot=(BanFor(),)),),))

    assert complaints(told) == []
