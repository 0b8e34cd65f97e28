"""Strikes climb a ladder, fade, and the last step repeats."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter.schema import DAY, STANDARD, Ladder
from bot.domain.charter.values import BanFor, KickOut, MuteFor, Warn
from bot.domain.ids import LadderName, RuleId
from bot.domain.rules.answer import strictness
from bot.domain.rules.ladder import asks, climb, highest, live, live_on_all
from tests.builders import NOON, strike

ADS = RuleId("ads")
STEEP = Ladder(name=LadderName("steep"), steps=(MuteFor(DAY), BanFor()), fade_after=DAY)


def rung(strikes, number=1, ladder=STANDARD, at=NOON):
    return climb(ladder, ADS, number, strikes, at)


@pytest.mark.parametrize(
    ("before", "number", "step"),
    [
        pytest.param(0, 1, Warn(), id="the first strike is the first step"),
        pytest.param(1, 1, MuteFor(3600), id="each strike climbs one step"),
        pytest.param(0, 2, MuteFor(3600), id="two strikes climb two steps"),
        pytest.param(3, 1, BanFor(), id="the last step"),
        pytest.param(9, 2, BanFor(), id="the last step repeats"),
    ],
)
def test_strikes_climb(before, number, step):
    assert rung([strike()] * before, number).step == step


def test_the_next_step_is_told():
    assert [rung([strike()] * before).next for before in range(4)] == [
        MuteFor(3600),
        MuteFor(DAY),
        BanFor(),
        BanFor(),
    ]


def test_a_strike_beyond_the_last_step_is_nothing_new():
    assert [rung([strike()] * before).new for before in (0, 3, 4, 5)] == [True, True, False, False]


def test_a_strike_fades_its_time_after_it_was_given():
    old, new = strike(at=NOON - 30 * DAY), strike(at=NOON - 30 * DAY + 1)

    assert live([old, new], STANDARD, NOON) == 1


def test_each_ladder_counts_its_own_strikes():
    strikes = [strike(ladder="steep"), strike(), strike()]

    assert (live(strikes, STEEP, NOON), live(strikes, STANDARD, NOON)) == (1, 2)


def test_all_strikes_that_a_member_has_fade_each_by_its_own_ladder():
    strikes = [
        strike(ladder="steep", at=NOON - 2 * DAY),
        strike(at=NOON - 2 * DAY),
        strike(ladder="gone", at=NOON - 2 * DAY),
    ]

    assert live_on_all(strikes, {STEEP.name: STEEP, STANDARD.name: STANDARD}, NOON) == 2


def test_the_strictest_step_is_taken():
    assert highest([rung([]), rung([], ladder=STEEP)]).ladder == STEEP


def test_of_two_bans_the_one_that_asks_nobody_is_taken():
    asking = Ladder(name=LadderName("asking"), steps=(BanFor(),), ask_before=(BanFor(),))
    hasty = Ladder(name=LadderName("hasty"), steps=(BanFor(),))

    assert highest([rung([], ladder=hasty), rung([], ladder=asking)]).ladder == hasty


def test_more_strikes_count_where_the_step_is_the_same():
    assert highest([rung([strike()] * 4, 1), rung([strike()] * 4, 2)]).number == 2


@given(st.permutations(range(4)))
def test_the_order_of_rules_does_not_choose(order):
    rungs = [climb(ladder, RuleId(name), 1, [], NOON) for name in "ab" for ladder in (STANDARD, STEEP)]

    assert highest([rungs[place] for place in order]) == rungs[1]


@pytest.mark.parametrize(
    ("steps", "asked", "step", "answer"),
    [
        pytest.param((Warn(), BanFor()), (BanFor(),), BanFor(), True, id="a step that is named"),
        pytest.param((Warn(), BanFor()), (BanFor(),), Warn(), False, id="another step"),
        pytest.param(
            (Warn(), BanFor(60)), (BanFor(),), BanFor(60), True, id="ban: the ladder's only kind of ban"
        ),
        pytest.param(
            (BanFor(60), BanFor()), (BanFor(),), BanFor(60), False, id="ban: not the one with a term"
        ),
        pytest.param((KickOut(), BanFor()), (), BanFor(), False, id="nobody is asked"),
    ],
)
def test_staff_are_asked_before(steps, asked, step, answer):
    assert asks(Ladder(name=LadderName("x"), steps=steps, ask_before=asked), step) is answer


@given(st.integers(0, 12), st.integers(0, 12), st.integers(1, 3))
def test_more_strikes_never_lead_to_a_milder_step(fewer, more, number):
    low, high = sorted((fewer, more))

    assert strictness(rung([strike()] * low, number).step) <= strictness(rung([strike()] * high, number).step)


@given(st.permutations([strike(at=NOON - days * DAY) for days in (0, 5, 29, 30, 31)]))
def test_the_order_in_which_strikes_were_given_does_not_matter(strikes):
    assert rung(strikes).before == 3
