"""The form of a rule: what it does, however it is told."""

import pytest

from bot.domain.charter.forms import form_of, observing
from bot.domain.charter.values import Count, DeleteMessage, Listed, Word
from tests.builders import charter, rule, when

ADS = when(contains=(Listed("bad words"), Word("casino")))


def form(made, **more):
    ruled = charter(made, **more)
    return form_of(ruled, ruled.rules[made.id])


LISTS = {"lists": {"bad words": ("spam",), "others": ("eggs",)}}


def test_the_same_rule_told_otherwise_has_the_same_form():
    one, other = rule("ads", ADS), rule("ads", ADS, says={"": "Other words."})

    assert form(one, **LISTS) == form(other, **LISTS)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(rule("ads", when(contains=(Word("casino"),))), id="other facts"),
        pytest.param(rule("ads", ADS, then=[DeleteMessage()]), id="other consequences"),
        pytest.param(rule("ads", ADS, mode="observe"), id="another mode"),
        pytest.param(
            rule("ads", when(contains=(Word("casino"),), length=Count("under", 5))), id="one more fact"
        ),
    ],
)
def test_what_does_otherwise_has_another_form(other):
    assert form(rule("ads", ADS), **LISTS) != form(other, **LISTS)


def test_a_list_that_it_names_is_part_of_its_form_and_no_other_is():
    made = rule("ads", ADS)
    more = {"bad words": ("spam", "ham"), "others": ("eggs",)}
    elsewhere = {"bad words": ("spam",), "others": ("bacon",)}

    assert form(made, **LISTS) != form(made, lists=more)
    assert form(made, **LISTS) == form(made, lists=elsewhere)


def test_a_charter_in_which_some_rules_are_only_observed():
    made = charter(rule("ads", ADS), rule("off", ADS, mode="off"), rule("more", ADS))

    modes = {name: one.mode for name, one in observing(made, ["ads", "off"]).rules.items()}

    assert modes == {"ads": "observe", "off": "off", "more": "enforce"}
    assert observing(made, ["off"]) is made
