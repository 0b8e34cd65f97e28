"""Examples are run, and those that went otherwise are faults at their own lines."""

import pytest

from bot.domain.charter.schema import DAY
from bot.domain.charter.values import (
    Age,
    Count,
    ForwardedFrom,
    Has,
    LinksTo,
    Rate,
    Word,
)
from bot.domain.ids import GroupName
from bot.domain.trial import try_out
from tests.builders import charter, rule, when
from tests.support.trials import complaints, example

POTS = when(contains=(Word("pots"),))


FLOOD = when(messages=Rate(3, 10))


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


def test_groups_that_are_known_by_name_only():
    agreed = charter(rule("ads", POTS, must_match=(example(in_="cafe"),)))
    cafe = type(agreed.groups["lounge"])(name=GroupName("cafe"), chat="cafe")

    assert try_out(type(agreed)(community=agreed.community, groups={"cafe": cafe}, rules=agreed.rules)) == ()
