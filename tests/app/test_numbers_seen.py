"""Numbers are remembered in little room."""

from hypothesis import given, strategies as st

from bot.app.numbers_seen import NumbersSeen


@given(st.lists(st.integers(-(10**6), 10**6)))
def test_a_number_is_there_again_exactly_if_it_came_before(numbers):
    seen, known = NumbersSeen(), set()
    for number in numbers:
        assert seen.again(number) == (number in known)
        known.add(number)
