"""What days bring, from facts alone, each valued when its turn comes."""

from hypothesis import given, strategies as st

from bot.domain.charter.schema_standing import Cap, Earning, Points
from bot.domain.facts import Member
from bot.domain.ids import MemberKey, UserId
from bot.domain.points.days import Settling, from_messages, gathered, settled
from bot.domain.points.limits import NOTHING, Caps, Credit, worths
from bot.domain.points.standing import Day, Standing, looks_back
from bot.domain.points.writing import Written

MONDAY = 738_837
ANN, BEN = MemberKey(1), MemberKey(2)
MESSAGE = Earning(source="message", gives=3)
WEEKLY = Caps(
    Points(
        earn={
            "thanks received": Earning(
                source="thanks received", gives=5, at_most=Cap(number=12, of="points", per="week")
            )
        }
    )
)
THANKS = Credit("thanks received", BEN, 5)
LOST = Credit("strike", MemberKey(0), -1)


def written(number, *, void=False):
    return Written(chat=-1, message=number, at=600 * number, said=20, void=void)


def test_messages_bring_what_they_gave_at_their_time():
    brought, trails = from_messages(lambda at: MESSAGE if at else None, [written(1), written(2, void=True)])

    assert brought == [Credit("message", MemberKey(0), 3)]
    assert trails[-1].top == 2


def test_equal_credits_are_told_as_one():
    assert gathered([THANKS, THANKS._replace(number=2), Credit("strike", MemberKey(0), -1)]) == [
        THANKS._replace(number=3),
        Credit("strike", MemberKey(0), -1),
    ]


def test_days_that_share_a_cap_use_it_up_one_after_another():
    days = [(MONDAY + day, {ANN: [THANKS]}) for day in (0, 2, 6, 7)]

    assert list(settled(lambda _: WEEKLY, days)) == [
        (ANN, {MONDAY: 5}),
        (ANN, {MONDAY + 2: 5}),
        (ANN, {MONDAY + 6: 2}),
        (ANN, {MONDAY + 7: 5}),
    ]


def test_a_day_is_valued_at_once_for_each_member_by_themselves():
    settling = Settling(lambda _: WEEKLY)

    assert settling.add(MONDAY, {ANN: [THANKS], BEN: [LOST]}) == [(ANN, {MONDAY: 5}), (BEN, {MONDAY: -1})]
    assert settling.add(MONDAY + 1, {ANN: [THANKS], BEN: [THANKS]})[1] == (BEN, {MONDAY + 1: 5})


def test_other_caps_begin_anew():
    by_day = {MONDAY: WEEKLY, MONDAY + 1: NOTHING}

    assert list(
        settled(by_day.__getitem__, [(day, {ANN: [THANKS._replace(number=3)]}) for day in by_day])
    ) == [
        (ANN, {MONDAY: 12}),
        (ANN, {MONDAY + 1: 15}),
    ]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 20),
            st.sampled_from((ANN, BEN)),
            st.integers(1, 4),
            st.sampled_from((THANKS, LOST)),
        ),
        max_size=12,
    )
)
def test_settling_in_turn_comes_to_the_same_as_all_at_once(lines):
    days = {}
    for day, member, number, credit in lines:
        days.setdefault(MONDAY + day, {})[member] = [credit._replace(number=number)]
    wanted = {
        (member, day): worth
        for member in (ANN, BEN)
        for day, worth in worths(
            WEEKLY, {day: got[member] for day, got in days.items() if member in got}
        ).items()
    }

    found = settled(lambda _: WEEKLY, sorted(days.items()))

    assert {(member, day): worth for member, some in found for day, worth in some.items()} == wanted


def test_a_longer_cap_is_seen_in_what_changes_and_in_what_counts_already():
    plain = Standing(today=Day(day=MONDAY))
    thanked = Standing(today=Day(day=MONDAY, credits=[THANKS]))

    assert looks_back(WEEKLY, plain, "thanks received")
    assert looks_back(WEEKLY, thanked, "message")
    assert not looks_back(WEEKLY, plain, "message")


def test_an_account_counts_for_itself_unless_it_is_somebodys():
    assert Member(key=ANN, user=UserId(1)).account == ANN
    assert Member(key=ANN, user=UserId(1), own=BEN).account == BEN
