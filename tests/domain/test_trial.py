"""Examples and stories are run, and those that went otherwise are faults at their own lines."""

import pytest

from bot.domain.charter.schema import DAY, Example, Place, StoryStep
from bot.domain.charter.values import (
    Age,
    AlertStaff,
    AskStaff,
    BanFor,
    Count,
    DeleteMessage,
    ForwardedFrom,
    Has,
    LinksTo,
    MuteFor,
    Nothing,
    Rate,
    Reply,
    Strike,
    Warn,
    Word,
)
from bot.domain.ids import GroupName
from bot.domain.trial import try_out
from bot.texts.catalog import Catalog
from tests.builders import charter, rule, when

POTS = when(contains=(Word("pots"),))
FLOOD = when(messages=Rate(3, 10))


def example(text="pots", line=1, **facts_told):
    told = {name.strip("_").replace("_", " "): value for name, value in facts_told.items()}
    return Example(text=text, place=Place(line=line), facts=told)


def step(text="pots", line=1, **more):
    facts_told = {
        key: more.pop(key) for key in list(more) if key not in {"by", "after", "every", "times", "bot"}
    }
    told = {name.strip("_").replace("_", " "): value for name, value in facts_told.items()}
    return StoryStep(text=text, place=Place(line=line), facts=told, **more)


def complaints(*rules, **more):
    catalog = Catalog(strict=True)
    return [
        (fault.place.line, catalog.plain(fault.message, "en"), catalog.plain(fault.remedy, "en"))
        for fault in try_out(charter(*rules, **more))
    ]


def matches(condition, one, *, unless=()):
    """Whether an example matches a rule."""
    return not complaints(rule("ads", condition, unless=unless, must_match=(one,)))


def test_examples_that_are_right_are_no_faults():
    assert complaints(rule("ads", POTS, must_match=(example(),), must_not_match=(example("tea"),))) == []


def test_examples_that_are_not_are_faults_at_their_lines_with_the_reason():
    wrong = rule(
        "ads",
        POTS,
        unless=(when(in_=(GroupName("market"),)),),
        must_match=(example("tea", line=9), example(in_="market", line=8)),
        must_not_match=(example(line=4),),
    )

    assert complaints(wrong) == [
        (
            4,
            "the rule “ads” must not match this example, and does: contains “pots”",
            "narrow `when` or widen `unless`; or, if the rule is right, move the example to `must match`",
        ),
        (
            8,
            "the rule “ads” must match this example, and does not: excused by “unless”: in market",
            "widen `when` or narrow `unless`; or, if the rule is right, move the example to `must not match`",
        ),
        (
            9,
            "the rule “ads” must match this example, and does not: contains none of the words",
            "widen `when` or narrow `unless`; or, if the rule is right, move the example to `must not match`",
        ),
    ]


def test_staff_are_exempt_in_examples_too():
    ((_, message, _),) = complaints(rule("ads", POTS, must_match=(example(from_="staff"),)))

    assert message.endswith("does not: written by staff, who are exempt")


@pytest.mark.parametrize("mode", ["enforce", "observe", "off"])
def test_examples_are_tried_whatever_the_mode(mode):
    assert len(complaints(rule("ads", POTS, mode=mode, must_match=(example("tea"),)))) == 1


def test_a_rule_that_people_judge_has_nothing_to_try():
    assert complaints(rule("kind", must_match=(example(),))) == []


@pytest.mark.parametrize(
    ("condition", "one", "holding"),
    [
        pytest.param(when(member=("newcomer",)), example(), False, id="a member by default"),
        pytest.param(when(member=("newcomer",)), example(from_="newcomer"), True, id="a newcomer"),
        pytest.param(when(member=("newcomer",)), example(after=2 * DAY), True, id="two days after joining"),
        pytest.param(
            when(member=("newcomer",)), example(after=3 * DAY), False, id="three days after joining"
        ),
        pytest.param(
            when(in_the_group=Age("under", DAY)), example(after=60), True, id="a minute in the group"
        ),
        pytest.param(
            when(in_the_group=Age("at least", DAY)), example(), True, id="long in the group by default"
        ),
        pytest.param(when(in_=(GroupName("lounge"),)), example(), True, id="the first group by default"),
        pytest.param(
            when(in_=(GroupName("market"),)), example(in_="market"), True, id="the group that is named"
        ),
        pytest.param(when(strikes=Count("at least", 2)), example(strikes=2), True, id="strikes"),
        pytest.param(when(strikes=Count("none", 0)), example(), True, id="no strikes by default"),
        pytest.param(when(has=(Has("photo"),)), example("", has=("photo",)), True, id="a photo"),
        pytest.param(
            when(has=(Has("phone number"),)), example("", has=("phone number",)), True, id="a number"
        ),
        pytest.param(
            when(has=(Has("phone number"),)), example("call +1 202 555 0147"), True, id="a number in the text"
        ),
        pytest.param(when(has=(Has("card number"),)), example("", has=("card number",)), True, id="a card"),
        pytest.param(when(has=(Has("wallet"),)), example("", has=("wallet",)), True, id="a wallet"),
        pytest.param(when(has=(Has("ip address"),)), example("", has=("ip address",)), True, id="an address"),
        pytest.param(when(has=(Has("e-mail"),)), example("", has=("e-mail",)), True, id="an e-mail"),
        pytest.param(
            when(has=(Has("invisible text"),)), example("", has=("invisible text",)), True, id="unseen"
        ),
        pytest.param(
            when(has=(Has("mixed letters"),)), example("", has=("mixed letters",)), True, id="mixed"
        ),
        pytest.param(when(has=(Has("torn words"),)), example("", has=("torn words",)), True, id="torn"),
        pytest.param(when(has=(Has("link"),)), example("", has=("link",)), True, id="a link"),
        pytest.param(when(has=(Has("hidden link"),)), example("", has=("hidden link",)), True, id="hidden"),
        pytest.param(
            when(has=(Has("disguised link"),)), example("", has=("disguised link",)), True, id="disguised"
        ),
        pytest.param(when(has=(Has("forward"),)), example("", has=("forward",)), True, id="a forward"),
        pytest.param(
            when(links_to=LinksTo(("any site",))),
            example("see https://pots.example"),
            True,
            id="a link is found",
        ),
        pytest.param(
            when(links_to=LinksTo(("any site",))),
            example("see", links_to=("https://pots.example",)),
            True,
            id="a link behind words",
        ),
        pytest.param(
            when(forwarded_from=ForwardedFrom(anyone=False, sources=(Word("News"),))),
            example("", forwarded_from="News"),
            True,
            id="forwarded from a name",
        ),
        pytest.param(
            when(forwarded_from=ForwardedFrom(anyone=False, sources=(Word("@news"),))),
            example("", forwarded_from="@news"),
            True,
            id="forwarded from a username",
        ),
        pytest.param(
            when(forwarded_from=ForwardedFrom(anyone=False, sources=(Word("-1005"),))),
            example("", forwarded_from="-1005"),
            True,
            id="forwarded from an id",
        ),
        pytest.param(when(messages=Rate(1, 10)), example(edited=True), True, id="an edit of what nobody saw"),
        pytest.param(POTS, example("pots", reply=True), True, id="an answer"),
    ],
)
def test_what_an_example_carries(condition, one, holding):
    assert matches(condition, one) is holding


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


def test_groups_that_are_known_by_name_only():
    agreed = charter(rule("ads", POTS, must_match=(example(in_="cafe"),)))
    cafe = type(agreed.groups["lounge"])(name=GroupName("cafe"), chat="cafe")

    assert try_out(type(agreed)(community=agreed.community, groups={"cafe": cafe}, rules=agreed.rules)) == ()


def test_bans_in_a_story():
    told = rule("ads", POTS, then=[BanFor()], stories=((step(bot=(BanFor(),)),),))

    assert complaints(told) == []
