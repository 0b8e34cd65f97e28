"""How often something may be said."""

from itertools import pairwise

from hypothesis import given, strategies as st

from bot.app.pace import Pace

GROUP, OTHER, PERSON = -100, -200, 100


def test_a_message_a_second_in_a_chat():
    pace = Pace()

    assert [pace.book_chat(PERSON, 10.0) for _ in range(3)] == [10.0, 11.0, 12.0]


def test_twenty_a_minute_in_a_group_and_no_such_limit_with_a_person():
    pace = Pace()

    group = [pace.book_chat(GROUP, 0.0) for _ in range(21)]
    person = [pace.book_chat(PERSON, 0.0) for _ in range(21)]

    assert (group[19], group[20], person[20]) == (19.0, 60.0, 20.0)


def test_thirty_a_second_overall():
    pace = Pace()

    assert [pace.book_any(5.0) for _ in range(61)] == [5.0] * 30 + [6.0] * 30 + [7.0]


def test_a_429_holds_its_chat_and_lane_alone():
    pace = Pace()

    pace.hold(GROUP, 1, 50.0, 10.0)

    assert (pace.held(GROUP, 1), pace.held(GROUP, 0), pace.held(OTHER, 1)) == (50.0, 0.0, 0.0)


def test_a_shorter_429_does_not_lift_a_longer_one():
    pace = Pace()

    pace.hold(GROUP, 0, 50.0, 10.0)
    pace.hold(GROUP, 0, 20.0, 10.0)

    assert pace.held(GROUP, 0) == 50.0


def test_what_delays_nothing_is_forgotten():
    pace = Pace()

    for chat in range(2500):
        pace.book_chat(chat + 1, chat * 100.0)
        pace.hold(chat, 0, chat * 100.0 + 1, chat * 100.0)

    assert len(pace._chats) <= 1000
    assert len(pace._held) <= 1000


@given(st.lists(st.floats(0, 30), max_size=80))
def test_no_minute_has_more_than_twenty_and_no_second_more_than_one(pauses):
    pace, now, booked = Pace(), 0.0, []
    for pause in pauses:
        now += pause
        booked.append(pace.book_chat(GROUP, now))

    assert all(later - earlier >= 0.999 for earlier, later in pairwise(booked))
    assert all(later - earlier >= 59.999 for earlier, later in zip(booked, booked[20:], strict=False))
    assert all(at >= asked for at, asked in zip(booked, _sums(pauses), strict=True))


def _sums(pauses):
    total = 0.0
    for pause in pauses:
        total += pause
        yield total
