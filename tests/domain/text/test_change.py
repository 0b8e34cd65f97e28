"""What another charter changes is told in sentences; the same charter changes nothing, wherever its lines stand."""

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from bot.domain.charter.schema import DAY, Community, Example, Ladder, Place
from bot.domain.charter.values import BanFor, Rate, Strike, Warn, Word
from bot.domain.text.change import changes
from bot.texts.catalog import Catalog
from tests.builders import charter, rule, when
from tests.support.charters import charter as written
from tests.support.talks import charters

WORDS = Catalog(strict=True)
HEAD = """\
charter: 1
community: {name: Tea, goal: Good tea.}
groups: {lounge: {chat: -100}}
"""
FLOOD = rule("flood", when(messages=Rate(6, 10)), says={"": "Slowly."}, then=[Strike()])


def told(old, new, language="en"):
    return [WORDS.plain(one.text, language) for one in changes(old, new)]


def both(before, after):
    """What changes between two charters as they are written, below the same head."""
    return told(written(HEAD + before), written(HEAD + after))


def test_a_number_that_changes_is_told_with_both():
    faster = replace(FLOOD, when=(when(messages=Rate(5, 10)),))

    assert told(charter(FLOOD), charter(faster)) == [
        (
            "The rule “flood”: “Broken by a message that is the author’s message number 6, or a later one, within 10 seconds.”"
            " becomes “Broken by a message that is the author’s message number 5, or a later one, within 10 seconds.”"
        )
    ]


def test_a_rule_that_comes_and_one_that_goes_are_told_whole():
    ads = rule("ads", when(contains=(Word("pots"),)), then=[Warn()])

    assert told(charter(FLOOD, ads), charter(FLOOD))[0].startswith("The rule “ads” is gone. It said: No ads.")
    assert told(charter(FLOOD), charter(FLOOD, ads)) == [
        (
            "The rule “ads” is new: No ads.\nBroken by a message that contains “pots”.\n"
            "What follows: the author is warned."
        )
    ]


def test_a_line_that_comes_and_one_that_goes():
    reasoned = replace(FLOOD, why={"": "Let others speak."})

    assert told(charter(FLOOD), charter(reasoned)) == ["The rule “flood”: now “Let others speak.”"]
    assert told(charter(reasoned), charter(FLOOD)) == ["The rule “flood”: no longer “Let others speak.”"]


def test_examples_change_nothing_that_members_read():
    tried = replace(FLOOD, must_match=(Example(text="x", place=Place()),))

    assert told(charter(FLOOD), charter(tried)) == [
        "The rule “flood”: its examples change, and nothing else."
    ]
    moved = replace(tried, must_match=(Example(text="x", place=Place(line=9)),), place=Place(line=7))
    assert told(charter(tried), charter(moved)) == []


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("[a1]", "[a1, b1]", "The list “w”: 1 more (b1)."),
        ("[a1, b1]", "[a1]", "The list “w”: 1 fewer (b1)."),
        ("[a1]", "[b1]", "The list “w”: 1 more (b1), 1 fewer (a1)."),
        ("[a1, b1]", "[b1, a1]", "The list “w”: the same entries in another order, or as often as before."),
    ],
)
def test_entries_that_come_and_go(before, after, sentence):
    text = "lists: {{w: {}}}\nrules: {{r: {{says: x, when: {{contains: $w}}}}}}\n"

    assert both(text.format(before), text.format(after)) == [sentence]


def test_lists_that_come_and_go():
    bare = "rules: {r: {says: x, when: {contains: [a1, $staff names]}}}\n"
    listed = f"lists: {{w: [a1, b1]}}\n{bare}"

    assert both(bare, listed) == ["The list “w” is new: 2 entries."]
    assert both(listed, bare) == ["The list “w” is gone."]


def test_groups_and_what_they_are_for():
    office = "groups: {lounge: {chat: -100}, office: {chat: -101, open to: staff, note: For us.}}\n"
    grown = written(HEAD.replace("groups: {lounge: {chat: -100}}\n", office))

    assert told(written(HEAD), grown) == [
        "The group “office” is new: the group -101\nfor staff only\nFor us."
    ]
    moved = written(HEAD.replace("-100", "-200"))
    assert told(written(HEAD), moved) == ["The group “lounge”: “the group -100” becomes “the group -200”"]


@pytest.mark.parametrize(
    ("changed", "section"),
    [
        ({"newcomer_for": 9 * DAY}, "newcomer for"),
        (
            {
                "community": Community(
                    name={"": "Tea"}, goal={"": "Tea."}, languages=("en", "zh"), timezone="Asia/Tokyo"
                )
            },
            "community",
        ),
        ({"ladders": {"steep": Ladder(name="steep", steps=(BanFor(),))}}, "ladders"),
    ],
)
def test_what_has_no_sentence_is_named(changed, section):
    assert told(charter(FLOOD), replace(charter(FLOOD), **changed))[-1] == (
        f"Something changes in `{section}` that has no sentence of its own."
    )


def test_where_bans_reach():
    banning = rule("ads", when(contains=(Word("x"),)), then=[BanFor()])
    here = replace(charter(banning).community, bans_reach="the group")

    (sentence,) = told(charter(banning), charter(banning, community=here))

    assert sentence.startswith("Where bans reach: “Who is banned is banned in all our groups.” becomes")


@settings(max_examples=60, deadline=None)
@given(charters(), charters(), st.sampled_from(WORDS.languages))
def test_what_is_otherwise_is_told_and_nothing_else(old, new, language):
    assert told(old, old) == []
    assert (told(old, new, language) == []) == (old == new)


def test_what_makes_no_difference_is_told_as_such():
    """A rule that gives no strikes climbs no ladder."""
    warned = rule("ads", when(contains=(Word("x"),)), then=[Warn()])

    assert told(charter(warned), charter(replace(warned, ladder="steep"))) == [
        "The rule “ads”: something changes that makes no difference now."
    ]
