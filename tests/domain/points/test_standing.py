"""A member's standing goes on from day to day."""

from hypothesis import given, strategies as st

from bot.domain.charter.schema_standing import Cap, Earning, Points
from bot.domain.points.limits import Caps, Credit
from bot.domain.points.standing import KEPT_DAYS, Day, Standing, change, settle, turn, write_on

CAPS = Caps(
    Points(
        earn={"message": Earning(source="message", gives=1, at_most=Cap(number=3, of="points", per="day"))}
    )
)
ONE = Credit("message", 0, 1)


def test_a_day_is_turned_forward_only():
    standing = Standing(today=Day(day=10))

    assert turn(standing, 12)
    assert turn(standing, 12)
    assert not turn(standing, 11)
    assert standing.today.day == 12


def test_a_new_day_begins_with_nothing_and_keeps_the_balance():
    standing = Standing()
    turn(standing, 10)
    assert [change(CAPS, standing, ONE) for _ in range(4)] == [1, 1, 1, 0]

    turn(standing, 11)

    assert (standing.balance, standing.today.worth, standing.today.credits) == (3, 0, [])
    assert change(CAPS, standing, ONE) == 1


def test_void_then_live_again_is_as_if_nothing_happened():
    standing = Standing()
    turn(standing, 10)
    change(CAPS, standing, ONE)
    before = standing.balance

    assert change(CAPS, standing, ONE._replace(number=-1)) == -1
    assert change(CAPS, standing, ONE) == 1
    assert standing.balance == before


def test_credits_of_others_stand_beside():
    standing = Standing()
    turn(standing, 10)
    change(CAPS, standing, ONE)
    change(CAPS, standing, Credit("thanks received", 7, 5))
    change(CAPS, standing, Credit("thanks received", 7, 5))

    assert standing.today.credits == [ONE, Credit("thanks received", 7, 5, 2)]


def test_settling_tells_the_difference():
    standing = Standing(balance=5, today=Day(day=1, worth=2))

    assert settle(standing, 7) == 5
    assert standing.balance == 10


@given(st.lists(st.integers(1, 900), max_size=12))
def test_days_of_writing_are_kept_as_long_as_activity_is(days):
    standing = Standing()
    written = set()
    for day in days:
        turn(standing, day)
        write_on(standing, day)
        written.add(day)
    last = max(days, default=0)

    kept = {last - bit for bit in range(KEPT_DAYS + 5) if standing.active >> bit & 1}
    assert kept >= {day for day in written if day == last}
    assert kept <= written


def test_a_day_long_past_is_not_noted():
    standing = Standing(today=Day(day=1000))
    write_on(standing, 1000 - KEPT_DAYS)
    write_on(standing, 1001)

    assert standing.active == 0
