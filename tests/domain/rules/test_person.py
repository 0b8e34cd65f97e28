"""Who wrote: newcomers, time in the group, strikes."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter.schema import DAY
from bot.domain.charter.values import Age, Count
from bot.domain.rules.counts import within
from tests.builders import (
    LOUNGE,
    MARKET,
    NOON,
    answers,
    edited,
    facts,
    holds,
    member,
    post,
    posted,
    strike,
    when,
)

NEWCOMER = when(member=("newcomer",))


def known(**more):
    return facts(member(**more))


@pytest.mark.parametrize(
    ("joined", "newcomer"),
    [
        pytest.param(None, False, id="who was here before the bot is none"),
        pytest.param(NOON, True, id="who just joined is one"),
        pytest.param(NOON - 3 * DAY + 1, True, id="until three days are over"),
        pytest.param(NOON - 3 * DAY, False, id="and no longer"),
    ],
)
def test_newcomers(joined, newcomer):
    assert holds(NEWCOMER, posted(), known(joined=joined)) is newcomer


def test_everyone_is_everyone():
    assert holds(when(member=("everyone",)), posted())


def test_no_message_that_is_judged_is_by_staff():
    assert not holds(when(member=("staff",)), posted())


@pytest.mark.parametrize(
    ("joined", "words"),
    [
        (None, "no newcomer (here since before the bot)"),
        (NOON - DAY, "a newcomer (joined 1 day ago; the time of newcomers is 3 days)"),
        (NOON - 5 * DAY, "no newcomer (joined 5 days ago; the time of newcomers is 3 days)"),
    ],
)
def test_standing_in_words(joined, words):
    assert answers(NEWCOMER, posted(), known(joined=joined)) == [words]


def test_an_edit_is_judged_with_the_standing_of_its_own_time():
    said = post(at=NOON)

    assert not holds(NEWCOMER, edited(said, "hi", at=NOON + 4 * DAY), known(joined=NOON))


@pytest.mark.parametrize(
    ("age", "since", "holding"),
    [
        (Age("under", 60), NOON - 59, True),
        (Age("under", 60), NOON - 60, False),
        (Age("at least", 60), NOON - 60, True),
        (Age("at least", 60), NOON - 59, False),
        (Age("at least", 60), None, True),
        (Age("under", 60), None, False),
    ],
)
def test_time_in_the_group(age, since, holding):
    stays = {} if since is None else {LOUNGE: since}

    assert holds(when(in_the_group=age), posted(), known(inside_since=stays)) is holding


def test_each_group_has_its_own_time():
    stays = {MARKET: NOON - 60, LOUNGE: NOON - 3600}

    assert answers(when(in_the_group=Age("under", 600)), posted(), known(inside_since=stays)) == [
        "in the group for 1 hour"
    ]
    assert answers(when(in_the_group=Age("under", 600)), posted(), known()) == [
        "in the group since before the bot"
    ]


@pytest.mark.parametrize(
    ("count", "holding"),
    [
        pytest.param(Count("at least", 1), True, id="one has not faded"),
        pytest.param(Count("at least", 2), False, id="the other has"),
        pytest.param(Count("at least", 2, 40 * DAY), True, id="in a window faded ones count, too"),
        pytest.param(Count("none", 0, DAY), False, id="none in a day"),
        pytest.param(Count("none", 0, 10), True, id="none in ten seconds"),
    ],
)
def test_strikes(count, holding):
    strikes = [strike(at=NOON - 35 * DAY), strike(at=NOON - 3600)]

    assert holds(when(strikes=count), posted(), known(strikes=strikes)) is holding


def test_strikes_in_words():
    strikes = [strike(at=NOON - 60)]

    assert answers(when(strikes=Count("at least", 1)), posted(), known(strikes=strikes)) == ["one strike"]
    assert answers(when(strikes=Count("none", 0, 3600)), posted(), known(strikes=strikes)) == [
        "one strike within 1 hour"
    ]


@given(st.integers(0, 20), st.integers(1, 20))
def test_bounds(number, limit):
    assert within("at least", number, limit) is not within("under", number, limit)
    assert within("at most", number, limit) is (number <= limit)
    assert within("none", number, 0) is (number == 0)
