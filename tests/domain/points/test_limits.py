"""What a day is worth: the set of its credits decides, the caps bound it, the largest count first."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter.schema_standing import Cap, Earning, Points
from bot.domain.points.limits import NOTHING, Caps, Credit, stopped_by, used_up, worth, worths

MONDAY = 738_837
"""13 November 2023."""


def cap(number, of="points", per="day"):
    return Cap(number=number, of=of, per=per)


def caps(*earnings, **more):
    return Caps(Points(earn={one.source: one for one in earnings}, **more))


MESSAGE = Earning(source="message", gives=1, at_most=cap(10))
REPLY = Earning(source="reply received", gives=2, at_most=cap(20))
THANKS = Earning(source="thanks received", gives=5, at_most=cap(25), from_one_person=cap(1, "times"))
GIFT = Earning(source="staff gift", up_to=50, one_member_gets=cap(200, per="month"))
USUAL = caps(MESSAGE, REPLY, THANKS, GIFT)


@pytest.mark.parametrize(
    ("got", "points"),
    [
        pytest.param([], 0, id="nothing is worth nothing"),
        pytest.param([Credit("message", 0, 1, 3)], 3, id="a message gives one"),
        pytest.param([Credit("message", 0, 1, 12)], 10, id="ten messages a day at most"),
        pytest.param([Credit("reply received", 7, 2, 3)], 2, id="one replier counts once a day"),
        pytest.param([Credit("reply received", n, 2) for n in range(1, 4)], 6, id="three repliers count"),
        pytest.param(
            [Credit("reply received", n, 2) for n in range(1, 15)], 20, id="twenty by replies at most"
        ),
        pytest.param([Credit("thanks received", 7, 5, 2)], 5, id="one who thanks twice counts once"),
        pytest.param(
            [Credit("thanks received", 7, 5), Credit("thanks received", 7, 8)], 8, id="the larger one"
        ),
        pytest.param([Credit("thanks received", n, 5) for n in range(1, 9)], 25, id="five thanks at most"),
        pytest.param([Credit("staff gift", 1, 50, 5)], 200, id="a member gets two hundred a month"),
        pytest.param([Credit("strike", 0, -10, 2)], -20, id="strikes cost, even below nothing"),
    ],
)
def test_a_day_is_worth_what_the_caps_let_count(got, points):
    assert worth(USUAL, got) == points


def test_the_day_cap_bounds_all_but_gifts_and_strikes():
    bounded = caps(MESSAGE, THANKS, GIFT, day_cap=12)
    got = [Credit("message", 0, 1, 9), Credit("thanks received", 7, 5, 1), Credit("staff gift", 1, 30)]

    assert worth(bounded, [*got, Credit("strike", 0, -4)]) == 12 + 30 - 4


@pytest.mark.parametrize(
    ("asked", "days", "what"),
    [
        pytest.param(THANKS, {MONDAY: [Credit("thanks received", 7, 5, 2)]}, "one giver", id="again"),
        pytest.param(
            THANKS, {MONDAY: [Credit("thanks received", n, 5) for n in range(1, 8)]}, "all", id="all thanks"
        ),
        pytest.param(
            Earning(source="thanks received", gives=5, at_most=cap(2, "times", "week")),
            {MONDAY - 1: [Credit("thanks received", 7, 5, 9)], MONDAY: [Credit("thanks received", 7, 5, 3)]},
            "all",
            id="all thanks of a week, in times",
        ),
        pytest.param(
            Earning(source="thanks received", gives=5, at_most=cap(3, "times", "week")),
            {MONDAY - 1: [Credit("thanks received", 7, 5, 9)], MONDAY: [Credit("thanks received", 7, 5, 1)]},
            "day",
            id="another week does not matter",
        ),
        pytest.param(
            Earning(source="thanks received", gives=5), {MONDAY: [Credit("thanks received", 7, 5)]}, "day"
        ),
    ],
)
def test_what_stops_a_credit_is_told(asked, days, what):
    found, bound = stopped_by(caps(asked, day_cap=3), days, MONDAY, days[MONDAY][-1])

    assert found == what
    assert bound in {asked.at_most, asked.from_one_person, None}


def test_a_kind_without_a_source_is_stopped_by_the_day():
    assert stopped_by(NOTHING, {MONDAY: []}, MONDAY, Credit("thanks received", 7, 5)).what == "day"


def test_a_cap_in_times_takes_the_largest():
    twice = caps(Earning(source="thanks received", gives=5, at_most=cap(2, "times")))

    assert worth(twice, [Credit("thanks received", n, value) for n, value in ((1, 5), (2, 9), (3, 7))]) == 16


def test_a_cap_of_a_week_is_used_up_from_monday_on():
    weekly = caps(Earning(source="thanks received", gives=5, at_most=cap(12, per="week")))
    days = {MONDAY + n: [Credit("thanks received", 1, 5)] for n in (0, 2, 6, 7)}

    assert worths(weekly, days) == {MONDAY: 5, MONDAY + 2: 5, MONDAY + 6: 2, MONDAY + 7: 5}


def test_one_giver_counts_so_often_a_month():
    monthly = caps(
        Earning(source="thanks received", gives=5, from_one_person=cap(2, "times", "month")),
    )
    days = {MONDAY + n: [Credit("thanks received", 1, 5)] for n in (0, 1, 2, 17, 18)}

    assert list(worths(monthly, days).values()) == [5, 5, 0, 0, 5]


def test_times_of_a_week_are_used_up_too():
    weekly = caps(Earning(source="message", gives=1, at_most=cap(3, "times", "week")))
    days = {MONDAY + n: [Credit("message", 0, 1, 2)] for n in (0, 1, 7)}

    assert list(worths(weekly, days).values()) == [2, 1, 2]


def test_days_that_share_a_cap_begin_with_its_first():
    assert USUAL.first(MONDAY) == MONDAY - 12
    assert caps(MESSAGE, REPLY).first(MONDAY + 3) == MONDAY + 3
    assert caps(Earning(source="message", gives=1, at_most=cap(3, per="week"))).first(MONDAY + 3) == MONDAY
    assert NOTHING.first(MONDAY) == MONDAY


def test_kinds_with_a_longer_cap_are_known():
    assert USUAL.long == {"staff gift"}


def test_caps_are_the_same_by_what_they_bound():
    assert caps(MESSAGE) == caps(MESSAGE)
    assert hash(caps(MESSAGE)) == hash(caps(MESSAGE))
    assert caps(MESSAGE) != caps(MESSAGE, day_cap=5)
    assert caps(MESSAGE) != caps(REPLY)
    assert caps(MESSAGE) != "caps"


def test_a_source_that_brings_nothing_more_is_told():
    full = {MONDAY: (Credit("message", 0, 1, 10), Credit("thanks received", 7, 5))}

    assert used_up(USUAL, full, MONDAY) == ("message",)
    assert used_up(caps(MESSAGE, day_cap=3), {MONDAY: (Credit("message", 0, 1, 3),)}, MONDAY) == ("message",)
    assert used_up(USUAL, {}, MONDAY) == ()


def test_what_the_charter_does_not_name_any_more_counts_without_a_cap():
    assert worth(caps(REPLY), [Credit("message", 0, 1, 30)]) == 30


CREDITS = st.lists(
    st.builds(
        Credit,
        st.sampled_from(("message", "reply received", "thanks received", "staff gift", "strike")),
        st.integers(0, 3),
        st.integers(1, 9),
        st.integers(1, 3),
    ),
    max_size=12,
)


@given(CREDITS, st.randoms(use_true_random=False))
def test_x12_the_order_of_credits_never_matters(got, chance):
    mixed = list(got)
    chance.shuffle(mixed)

    assert worth(USUAL, mixed) == worth(USUAL, got)


@given(CREDITS)
def test_one_more_credit_never_lowers_a_day(got):
    without = [one for one in got if one.kind != "strike"]

    assert worth(USUAL, [*without, Credit("thanks received", 9, 5)]) >= worth(USUAL, without)


@given(CREDITS)
def test_equal_credits_may_be_told_together_or_apart(got):
    apart = [one._replace(number=1) for one in got for _ in range(one.number)]

    assert worth(USUAL, apart) == worth(USUAL, got)


@given(st.lists(st.tuples(st.integers(0, 40), CREDITS), max_size=8))
def test_a_month_never_gives_more_than_its_cap(days):
    gathered = {}
    for day, got in days:
        gathered.setdefault(MONDAY + day, []).extend(one for one in got if one.kind == "staff gift")
    months = {}
    for day, points in worths(USUAL, gathered).items():
        months.setdefault(day >= 738_855, []).append(points)

    assert all(sum(points) <= 200 for points in months.values())
