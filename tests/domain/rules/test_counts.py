"""How long and how loud a message is."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter.values import Count, Share
from bot.domain.rules.counts import capitals, caps_hold, length_holds, letters, within


@pytest.mark.parametrize(
    ("text", "number"), [("", 0), ("Hi 5!", 2), ("Привет", 6), ("稳赚ab", 8), ("👍 é稳稳", 7)]
)
def test_a_letter_of_a_script_without_spaces_counts_three(text, number):
    assert letters(text) == number


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("HELLO WORLD", 100),
        ("HELLO world", 50),
        ("ПРИВЕТ привет", 50),
        ("BIG NEWS", None),
        ("稳HELLO world", 50),
        ("ÉÉÉÉÉ êêêêê 稳", 50),
        ("", None),
    ],
)
def test_capitals_are_a_share_of_ten_letters_or_more(text, percent):
    assert capitals(text) == percent


@pytest.mark.parametrize(
    ("bound", "number", "value", "holds"),
    [
        ("at least", 3, 3, True),
        ("at least", 3, 2, False),
        ("at most", 3, 3, True),
        ("at most", 3, 4, False),
        ("under", 3, 2, True),
        ("under", 3, 3, False),
        ("none", 0, 0, True),
        ("none", 0, 1, False),
    ],
)
def test_a_bound_is_kept(bound, number, value, holds):
    assert within(bound, value, number) is holds


def test_a_message_without_text_has_no_length():
    assert not length_holds(Count("under", 5), "")
    assert length_holds(Count("under", 5), "four")


def test_a_short_message_is_never_loud():
    assert not caps_hold(Share("at least", 70), "BUY NOW")
    assert caps_hold(Share("at least", 70), "BUY NOW BUY NOW")
    assert not caps_hold(Share("at least", 70), "Buy now, buy now")


@given(st.text())
def test_capitals_are_a_share(text):
    percent = capitals(text)
    assert percent is None or 0 <= percent <= 100
    assert (letters(text) > 0) == any(map(str.isalpha, text))
