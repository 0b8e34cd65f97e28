"""How texts are folded: what looks alike becomes alike, and nothing is lost but what can't be seen."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.rules import fold
from bot.domain.rules.fold import (
    coarse,
    only_case,
    origins,
    parted,
    plain,
    plain_origins,
    quick,
    rough,
    skeleton,
    uncased,
)
from bot.domain.rules.letters import alike, invisible, plain_of, script_of, spaceless, strong, wordlike

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("abcОКоий\u0306 \n\tİß№…ｆ①𝐜🅲👍\u200b\u0301稳ᴄꜱ.!-1"), st.characters(codec="utf-8")
    )
)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Free  Money!", " free money! "),
        ("ｆｒｅｅ", " free "),
        ("c\u200ba\u200bs\u2060h", " cash "),
        ("c̶a̶s̶h̶", " cash "),
        ("𝐜𝐚𝐬𝐡 🅲🅰🆂🅷 ⓒⓐⓢⓗ", " cash cash cash "),
        ("ᴄᴀꜱʜ", " cash "),
        ("САЅН", " cash "),
        ("crème BRÛLÉE", " creme brulee "),
        ("Straße", " strasse "),
        ("free\n\nmoney", " free money "),
        ("«да»…", ' "Da". '),
        ("Łódź øre ıñ", " lodz ore in "),
        ("", " "),
    ],
)
def test_a_skeleton_is_what_a_text_looks_like(text, same):
    assert skeleton(text).decode() == same


def test_a_letter_of_its_own_is_not_its_neighbour():
    assert plain("мой") == plain("мои\u0306") == "мой" != plain("мои")
    assert plain("МОИ\u0306") == "мой"


def test_a_plain_text_keeps_its_line_breaks():
    assert plain("One\nTWO\tthree\u00a0Four\r") == "one\ntwo\tthree four "


def test_at_a_glance_digits_are_letters():
    assert coarse("c4$1n0") == coarse("ca$ih0")
    assert coarse("稳 c4sh") == coarse("稳 cash")


@given(TEXTS)
def test_folding_twice_changes_nothing(text):
    once = plain(text)
    assert plain(once) == once


@given(TEXTS)
def test_a_folded_text_is_single_spaced_with_a_space_at_each_end(text):
    for folded in (skeleton(text), coarse(text)):
        assert folded[:1] == folded[-1:] == b" "
        assert b"  " not in folded.strip(b" ")


@given(TEXTS)
def test_every_folded_character_comes_from_inside_the_text(text):
    folded, places = skeleton(text).decode(), origins(text)
    assert all(0 <= place < len(text) for place in places[1:-1])
    assert places == sorted(places)
    if folded.strip():
        assert len(places) == len(folded)


@given(TEXTS)
def test_every_plain_character_comes_from_inside_the_text(text):
    places = plain_origins(text)
    assert len(places) == len(plain(text)) + 1
    assert places == sorted(places)
    assert places[-1] == len(text)


@given(TEXTS)
def test_the_quick_way_and_the_slow_way_agree(text):
    slow = "".join(map(plain_of, text.replace("и\u0306", "й").replace("И\u0306", "Й")))
    assert plain(text) == slow
    assert uncased(text).lower() == slow


@given(TEXTS)
def test_a_text_is_taken_apart_without_loss(text):
    known, odd = parted(text)
    assert len(known) + len(odd) == len(text) == len(rough(text))
    assert (quick(text) is None) == (odd != "")


def test_no_more_is_remembered_of_letters_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(fold, "_MOST", 0)
    assert plain("\u1d1c\U0001d4d0") == "ua"


def test_a_text_whose_capitals_alone_are_odd_is_known_as_such():
    assert only_case("Hello МИР")
    assert not only_case("Ёлка")
    assert not only_case("稳")
    assert uncased("Hello") == "Hello"


@pytest.mark.parametrize("char", "\u200b\u2060\u00ad\u034f\u2800\u3164\ufe0f\U000e0100\U000e0041\x07")
def test_what_shows_nothing_is_invisible(char):
    assert invisible(char)
    assert plain_of(char) == ""


@pytest.mark.parametrize("char", "a稳 \n\t\u0600é👍")
def test_what_shows_something_is_not_invisible(char):
    assert not invisible(char)


@pytest.mark.parametrize(
    ("char", "script"),
    [("a", "LATIN"), ("Z", "LATIN"), ("ж", "CYRILLIC"), ("稳", "CJK"), ("ｃ", "LATIN"), ("1", ""), ("º", "")],
)
def test_a_letter_has_a_script(char, script):
    assert script_of(char) == script


@pytest.mark.parametrize(
    ("char", "without"), [("稳", True), ("ก", True), ("か", True), ("한", False), ("a", False), ("。", False)]
)
def test_some_scripts_set_no_space(char, without):
    assert spaceless(char) is without


@pytest.mark.parametrize(
    ("one", "other", "same"), [("а", "a", True), ("0", "o", True), ("1", "l", True), ("a", "b", False)]
)
def test_characters_may_stand_for_each_other(one, other, same):
    assert alike(one, other) is same
    assert alike(other, one) is same


@pytest.mark.parametrize(
    ("char", "tells"),
    [("ж", True), ("z", True), ("а", False), ("a", False), ("稳", True), ("1", False), ("д", True)],
)
def test_a_letter_without_a_twin_tells_its_script(char, tells):
    assert strong(char) is tells


def test_marks_belong_to_words():
    assert wordlike("a")
    assert wordlike("\u093e")
    assert not wordlike("-")
