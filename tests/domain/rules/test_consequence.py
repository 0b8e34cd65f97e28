"""Consequences merge: ban before kick before mute (the longest) before warn."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter.values import (
    AlertStaff,
    AskStaff,
    BanFor,
    DeleteMessage,
    KickOut,
    MuteFor,
    Nothing,
    Reply,
    Strike,
    Warn,
)
from bot.domain.rules.answer import Answer, strictest, strictness
from bot.domain.rules.consequence import for_channel, merged, phrase, with_rung

HI = Reply(words=(("", "Hi."),))
BYE = Reply(words=(("", "Bye."),))
STEPS = st.one_of(
    st.just(Warn()),
    st.just(KickOut()),
    st.builds(MuteFor, st.integers(30, 10**6)),
    st.builds(BanFor, st.one_of(st.none(), st.integers(30, 10**6))),
)
CONSEQUENCES = st.one_of(
    STEPS, st.sampled_from([DeleteMessage(), AlertStaff(), HI, BYE, Strike(), Strike(2)])
)


def test_steps_by_their_strictness():
    steps = [Warn(), MuteFor(60), MuteFor(3600), KickOut(), BanFor(60), BanFor(3600), BanFor()]

    assert sorted((steps[place] for place in (3, 0, 6, 2, 5, 1, 4)), key=strictness) == steps


def test_no_step_is_none():
    assert strictest(None, None) is None


def test_the_answer_is_listed_as_a_story_names_it():
    answer = merged([AlertStaff(), HI, Warn(), DeleteMessage(), Strike(), MuteFor(60)])

    assert answer.listed == (DeleteMessage(), MuteFor(60), HI, AlertStaff())


def test_nothing_is_an_empty_answer():
    assert merged([]).listed == ()


@given(st.lists(CONSEQUENCES, max_size=6), st.randoms(use_true_random=False))
def test_merging_knows_no_order(consequences, chance):
    mixed = list(consequences)
    chance.shuffle(mixed)

    assert merged(mixed) == merged(consequences)


@given(st.lists(CONSEQUENCES, max_size=6))
def test_merging_twice_is_merging_once(consequences):
    assert merged(consequences * 2) == merged(consequences)


@given(STEPS, STEPS, STEPS)
def test_the_strictest_of_three_however_they_are_grouped(one, two, three):
    assert strictest(strictest(one, two), three) == strictest(one, strictest(two, three))


@pytest.mark.parametrize(
    ("step", "rung", "asks", "listed"),
    [
        pytest.param(None, Warn(), False, [Warn()], id="the strike's step"),
        pytest.param(MuteFor(60), Warn(), False, [MuteFor(60)], id="a stricter one happens anyway"),
        pytest.param(Warn(), MuteFor(60), False, [MuteFor(60)], id="the strike's step is stricter"),
        pytest.param(None, BanFor(), True, [AskStaff()], id="staff are asked"),
        pytest.param(BanFor(), BanFor(), True, [BanFor()], id="nobody is asked about what happens anyway"),
        pytest.param(MuteFor(600), BanFor(), True, [AskStaff()], id="who waits is muted"),
        pytest.param(MuteFor(10**6), BanFor(), True, [MuteFor(10**6), AskStaff()], id="waiting is shorter"),
        pytest.param(KickOut(), BanFor(), True, [KickOut(), AskStaff()], id="a kick does not wait"),
    ],
)
def test_a_strike_joins_the_answer(step, rung, asks, listed):
    assert with_rung(Answer(step=step), rung, asks=asks).listed == tuple(listed)


@pytest.mark.parametrize(
    ("answer", "listed"),
    [
        pytest.param(Answer(step=MuteFor(60)), [DeleteMessage(), AlertStaff()], id="no mute"),
        pytest.param(Answer(step=KickOut()), [DeleteMessage(), AlertStaff()], id="no kick"),
        pytest.param(Answer(step=BanFor(60)), [BanFor(60)], id="a ban"),
        pytest.param(
            Answer(asked=MuteFor(60)), [DeleteMessage(), AlertStaff()], id="nobody is asked about a mute"
        ),
        pytest.param(
            Answer(step=KickOut(), asked=BanFor()),
            [DeleteMessage(), AskStaff(), AlertStaff()],
            id="no kick while staff are asked",
        ),
        pytest.param(Answer(step=Warn()), [Warn()], id="a warning"),
        pytest.param(
            Answer(asked=BanFor()), [DeleteMessage(), AskStaff()], id="no mute while staff are asked"
        ),
    ],
)
def test_what_can_be_done_to_a_channel(answer, listed):
    assert for_channel(answer).listed == tuple(listed)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (DeleteMessage(), "delete"),
        (Strike(), "strike"),
        (Strike(2), "2 strikes"),
        (Warn(), "warn"),
        (MuteFor(3600), "mute 1 hour"),
        (MuteFor(5400), "mute 90 minutes"),
        (MuteFor(61), "mute 61 seconds"),
        (KickOut(), "kick"),
        (BanFor(), "ban"),
        (BanFor(7 * 86_400), "ban 7 days"),
        (HI, "reply"),
        (AlertStaff(), "alert staff"),
        (AskStaff(), "ask staff"),
        (Nothing(), "nothing"),
    ],
)
def test_a_consequence_as_the_charter_writes_it(one, words):
    assert phrase(one) == words
