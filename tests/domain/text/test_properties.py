"""Every number and every action of a rule is in the text, and changing one changes the text."""

import re

import pytest
from hypothesis import given, settings, strategies as st

from bot.domain.charter.schema import DAY, NEWCOMER_FOR
from bot.domain.charter.values import Age, BanFor, Count, Mentions, MuteFor, Rate, Share, Strike
from bot.domain.effects import Text
from bot.domain.rules.facts.member import MEMBER
from bot.domain.text.page import items, naming_of
from bot.texts import numbers
from bot.texts.catalog import Catalog
from tests.builders import charter, rule, when
from tests.support.talks import CONSEQUENCES, conditions

WORDS = Catalog(strict=True)
LANGUAGES = WORDS.languages


def lines_about(rule_, language):
    agreed = charter(rule_)
    (item,) = [item for item in items(agreed, naming_of(agreed)) if item.kind == "rule"]
    return [WORDS.plain(line, language) for line in item.lines]


NUMBERED = [
    (when(length=Count("under", 711)), "711"),
    (when(member=("newcomer",)), "3"),
    (when(caps=Share("at least", 71)), "71"),
    (when(repeats=Rate(13, 17)), "13 17"),
    (when(messages=Rate(13, 1020)), "13 17"),
    (when(mentions=Mentions(13)), "13"),
    (when(mentions=Mentions(13, 17 * 3600)), "13 17"),
    (when(in_the_group=Age("under", 17 * DAY)), "17"),
    (when(strikes=Count("at least", 13, 17 * DAY)), "13 17"),
    (when(messages=Rate(13, 1441 * 60)), "13 1441"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("condition", "numbers"), NUMBERED)
def test_every_number_of_a_condition_is_in_the_text(condition, numbers, language):
    told = re.sub(r"(?<=\d),(?=\d)", "", " ".join(lines_about(rule("r", condition), language)))

    assert set(numbers.split()) <= set(re.findall(r"\d+", told))


thens = st.lists(CONSEQUENCES, min_size=1, max_size=3, unique_by=type).map(tuple)
rules = st.builds(
    lambda asked, excused, then: rule("r", *asked, unless=tuple(excused), then=then),
    st.lists(conditions(), min_size=1, max_size=2),
    st.lists(conditions(), max_size=1),
    thens,
)


def wanted(one):
    """What must be in the text of a step: its number."""
    seconds = getattr(one, "seconds", None)
    return (
        []
        if seconds is None
        else [str(next(seconds // unit for unit in (DAY, 3600, 60, 1) if seconds % unit == 0))]
    )


@settings(max_examples=60, deadline=None)
@given(rules, st.sampled_from(LANGUAGES))
def test_every_action_is_in_the_text(agreed, language):
    whole = lines_about(agreed, language)[-1]

    for one in agreed.then:
        alone = lines_about(rule("r", *agreed.when, then=[one]), language)[-1]
        said = re.sub(r"^.*?[:：] ?|[.。]$", "", alone)
        assert said in whole
        assert set(wanted(one)) <= set(re.findall(r"\d+", said))


@settings(max_examples=150, deadline=None)
@given(rules, rules, st.sampled_from(LANGUAGES))
def test_what_is_otherwise_is_said_otherwise(one, other, language):
    same = (one.when, one.unless, one.then) == (other.when, other.unless, other.then)

    assert same == (lines_about(one, language) == lines_about(other, language))


@given(st.integers(1, 99), st.integers(1, 99), st.sampled_from(LANGUAGES))
def test_another_number_of_an_action_is_another_text(number, other, language):
    makers = (Strike, lambda n: MuteFor(n * 60), lambda n: BanFor(n * DAY))

    for make in makers:
        one, two = (lines_about(rule("r", then=[make(n)]), language) for n in (number, other))
        assert (number == other) == (one == two)


@given(st.integers(2, 99), st.integers(2, 99), st.integers(0, 8), st.sampled_from(LANGUAGES))
def test_another_number_of_a_condition_is_another_text(number, other, place, language):
    makers = (
        lambda n: {"length": Count("under", n)},
        lambda n: {"caps": Share("at least", n)},
        lambda n: {"repeats": Rate(n, 60)},
        lambda n: {"messages": Rate(3, n)},
        lambda n: {"mentions": Mentions(n)},
        lambda n: {"mentions": Mentions(3, n)},
        lambda n: {"in_the_group": Age("under", n)},
        lambda n: {"strikes": Count("at least", n)},
        lambda n: {"strikes": Count("at least", 1, n)},
    )

    one, two = (lines_about(rule("r", when(**makers[place](n))), language) for n in (number, other))

    assert (number == other) == (one == two)


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_long_one_is_a_newcomer_is_said_wherever_it_is_asked_for(language):
    long = numbers.span(NEWCOMER_FOR, language, exact=True)

    assert long in lines_about(rule("r", when(member=("newcomer",))), language)[1]
    assert long in WORDS.plain(MEMBER.about, language)
    assert long in WORDS.plain(Text(key="about-example-from"), language)
