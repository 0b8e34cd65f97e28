"""Caps of a week and of a month beside each other: a week that crosses months is worth what the whole set of facts says."""

from hypothesis import given, strategies as st

from bot.domain.charter.schema_standing import Cap, Earning, Points
from bot.domain.ids import MemberKey
from bot.domain.points.days import settled
from bot.domain.points.limits import Caps, Credit, worths

FIRST = 738_837
"""13 November 2023, a Monday: the week of 27 November crosses a month."""

DAYS_LOOKED_AT = st.integers(FIRST, FIRST + 25)

ANN = MemberKey(1)


@st.composite
def bounds(draw, of):
    """A cap, or now and then none."""
    per = draw(st.sampled_from(("week", "month", "week", "month", "day", None)))
    return None if per is None else Cap(number=draw(st.integers(1, 6)), of=draw(of), per=per)


@st.composite
def mixed(draw):
    """Caps of every kind and length, for one kind or for several."""
    both, times = st.sampled_from(("points", "times")), st.just("times")
    thanks = Earning(
        source="thanks received",
        gives=5,
        at_most=draw(bounds(both)),
        from_one_person=draw(bounds(times)),
    )
    gifts = Earning(source="staff gift", up_to=9, one_member_gets=draw(bounds(both)))
    earn = {one.source: one for one in (thanks, gifts)}
    return Caps(Points(earn=earn, day_cap=draw(st.none() | st.integers(5, 20))))


DAYS = st.dictionaries(
    DAYS_LOOKED_AT,
    st.lists(
        st.builds(
            Credit,
            st.sampled_from(("thanks received", "staff gift", "strike")),
            st.integers(1, 3),
            st.just(2),
            st.integers(1, 2),
        ),
        min_size=1,
        max_size=3,
    ),
    min_size=4,
    max_size=20,
)


@given(caps=mixed(), days=DAYS, day=DAYS_LOOKED_AT)
def test_what_a_change_is_counted_anew_from_is_far_enough_back(caps, days, day):
    whole = worths(caps, days)

    again = worths(caps, {each: got for each, got in days.items() if each >= caps.since(day)})

    assert {each: again[each] for each in days if each >= day} == {
        each: whole[each] for each in days if each >= day
    }


@given(caps=mixed(), days=DAYS)
def test_days_settled_in_turn_are_worth_what_all_together_are(caps, days):
    found = settled(lambda _: caps, [(day, {ANN: days[day]}) for day in sorted(days)])

    assert {day: worth for _, some in found for day, worth in some.items()} == worths(caps, days)
