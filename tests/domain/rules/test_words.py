"""Word patterns: what they find, however it is written, and what they leave alone."""

import re
from time import process_time

import pytest
from hypothesis import assume, given, strategies as st

from bot.domain.rules import words as module
from bot.domain.rules.alike import is_pattern
from bot.domain.rules.fold import plain
from bot.domain.rules.words import TooManyPatternsError, Words

EVASIONS = {
    "a": "аａ𝐚ⓐáà4@",
    "b": "ｂ𝐛8",
    "c": "сｃ𝐜ⓒć",
    "e": "еｅ𝐞é3",
    "i": "іｉ𝐢í1",
    "n": "ｎ𝐧ñ",
    "o": "оｏ𝐨ó0",
    "s": "ѕｓ𝐬ś5",
    "u": "ｕ𝐮ú",
}
CLEAN = st.sampled_from(
    [
        "the",
        "weather",
        "is",
        "nice",
        "and",
        "we",
        "will",
        "meet",
        "near",
        "that",
        "big",
        "tree",
        "when",
        "rain",
        "ends",
    ]
)


def found(text: str, *patterns: str) -> dict[str, str]:
    """The patterns that `text` contains, each with what it was found in."""
    words = Words(patterns)
    bits, spans = words.find(text)
    held = {pattern: number for pattern, number in words.numbers.items() if bits >> number & 1}
    at = {
        pattern: words.regex_span(number, text) if words.is_regex(number) else spans[number]
        for pattern, number in held.items()
    }
    return {pattern: text[start:end] for pattern, (start, end) in at.items()}


@pytest.mark.parametrize(
    ("pattern", "text", "there"),
    [
        ("cat", "a Cat!", "Cat"),
        ("cat*", "two cats", "cat"),
        ("*cat", "a tomcat", "cat"),
        ("*cat*", "concatenate", "cat"),
        ("#offer", "see #offer", "#offer"),
        ("#offer", "mail#offer", "#offer"),
        ("free money", "FREE \n money", "FREE \n money"),
        ("稳赚不赔", "跟我投资稳赚不赔", "稳赚不赔"),
        ("казино*", "казиношка", "казино"),
        ("c++", "I like C++", "C++"),
        ("мой", "мо\u0438\u0306 дом", "мо\u0438\u0306"),
        ("/usdt.{0,20}bonus/", "Claim USDT welcome bônus", "USDT welcome bônus"),
        ("/^win/", "WIN now", "WIN"),
        ("/выигр(ал|ыш)/", "ВЫИГРЫШ", "ВЫИГРЫШ"),
        ("/Ｗin ß/", "win ß", None),
        ("/l\\nx/", "l\nx", "l\nx"),
    ],
)
def test_a_pattern_is_found_where_it_stands(pattern, text, there):
    assert found(text, pattern).get(pattern) == there


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("cat", "concatenate"),
        ("cat", "cats"),
        ("cat", "tomcat"),
        ("cat*", "tomcat"),
        ("*cat", "cats"),
        ("#offer", "offer"),
        ("#offer", "#offers"),
        ("free money", "free of money"),
        ("казино", "казиношка"),
        ("мой", "мои дела"),
        ("/^win/", "I win"),
    ],
)
def test_a_pattern_is_not_found_in_another_word(pattern, text):
    assert found(text, pattern) == {}


@pytest.mark.parametrize(
    "text",
    [
        "cаsinо",
        "ＣＡＳＩＮＯ",
        "c\u200bas\u200dino",
        "c̶a̶s̶i̶n̶o̶",
        "cAsInO",
        "c4s1n0",
        "c@s1n0",
        "ca$ino",
        "c a s i n o",
        "win c.a.s.i.n.o now",
        "𝐜𝐚𝐬𝐢𝐧𝐨",
        "🅲🅰🆂🅸🅽🅾",
        "ᴄᴀꜱɪɴᴏ",
        "cáśîñö",
        "🔥casino🔥",
        "稳casino赚",
        "c - a - s - i - n - o",
        "c\ta\ts\ti\tn\to",
    ],
)
def test_a_hidden_word_is_found(text):
    assert "casino" in found(text, "casino")


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("заработок", "заработ0к"),
        ("заработок", "3аpа6oтoк"),
        ("заработок", "З А Р А Б О Т О К"),
        ("free money", "f r e e  m o n e y"),
        ("free money", "f.r.e.e.m.o.n.e.y"),
        ("bitcoin", "bltcoin"),
        ("hello", "heIIo"),
        ("invest", "lnvest"),
        ("cop", "buy сор"),
        ("bonus", "b0nu5"),
        ("casino", "! casino c@t"),
    ],
)
def test_a_word_is_found_through_its_disguise(pattern, text):
    assert pattern in found(text, pattern)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("cop", "сор из избы не выносят"),
        ("fail", "you fall"),
        ("fall", "I FAIL"),
        ("sam", "at 5am"),
        ("loo", "100"),
        ("as", "A5 paper"),
        ("boo", "800"),
        ("ill", "I'll"),
        ("hop", "нор много"),
        ("tea", "t-shirt and e-mail a lot"),
        ("in", "i n"),
        ("bob", "808"),
        ("abc", "a b, or c"),
        ("bet", "8 8 8"),
        ("нет", "нєт"),
    ],
)
def test_an_ordinary_word_is_no_other_word(pattern, text):
    assert found(text, pattern) == {}


def test_letters_for_digits_are_a_disguise_of_a_longer_number_with_letters():
    assert "web3room" in found("weberoom", "web3room")
    assert found("loan", "10an1") == {}


def test_a_straight_stroke_may_be_capital():
    assert "hello" in found("heIIo", "hello")
    assert found("HEIIO", "hello") == {}


def test_the_first_place_of_several_is_told():
    words = Words(["cat"])
    assert words.find("a cat and a cat")[1] == {0: (2, 5)}


def test_the_place_is_where_it_was_written():
    text = "👍 稳 сasіno ｆｒｅｅ"
    spans = Words(["casino", "free"]).find(text)[1]
    assert [text[slice(*span)] for span in spans.values()] == ["сasіno", "ｆｒｅｅ"]


def test_marks_behind_a_word_belong_to_it():
    text = "c̶a̶t̶ sat"
    assert found(text, "cat") == {"cat": "c̶a̶t̶"}


def test_a_pattern_written_twice_has_one_number():
    assert dict(Words(["cat", "dog", "cat"]).numbers) == {"cat": 0, "dog": 1}


def test_two_patterns_that_look_alike_are_told_apart():
    assert set(found("he said hor", "hor", "ноr")) == {"hor"}


@pytest.mark.parametrize("pattern", ["\u200b", "*\u200b*", "·\u0301"])
def test_a_pattern_that_shows_nothing_or_a_dot_finds_nothing_in_words(pattern):
    assert found("some words", pattern) == {}


def test_no_patterns_find_nothing():
    assert Words([]).find("anything") == (0, {})


def test_a_regex_that_does_not_hold_is_nowhere():
    assert Words(["/cat/"]).regex_span(0, "dog") == (0, 0)


@given(
    st.text(st.sampled_from("caſKkINO5 ｓ1ⓝ\n\u200bсx|?"), max_size=12),
    st.sampled_from(["", "casino", "KASIno", "cas\u200bino5x"]),
)
@pytest.mark.parametrize(
    "regex", ["/casino/", "/casin.{0,3}5/", "/kas|x5/", "/cas?/", "/casino5x/", "/^cas/", "/[ck]as/"]
)
def test_what_a_regex_begins_with_rules_out_nothing_that_it_finds(regex, text, core):
    said = f"{text[:6]}{core}{text[6:]}"
    whole = module.regex_of(regex).search(plain(said)) is not None

    assert Words([regex]).find(said)[0] == whole
    assert Words([regex, "/casino/", "ino"]).find(said)[0] & 1 == whole


def test_regexes_too_many_for_one_set_are_refused(monkeypatch):
    monkeypatch.setattr(module, "MEMORY", 70_000)
    module.regex_of.cache_clear()
    try:
        with pytest.raises(TooManyPatternsError):
            Words([f"/a{place}.*b[0-9]{{30}}/" for place in range(50)])
    finally:
        module.regex_of.cache_clear()


@given(st.lists(CLEAN, min_size=1), st.data())
def test_every_plain_word_of_a_clean_text_is_found(sentence, data):
    word = data.draw(st.sampled_from(sentence))
    text = " ".join(sentence)
    assert found(text, word) == {word: word}


@given(st.lists(CLEAN, max_size=6), st.lists(CLEAN, max_size=6), st.data())
def test_a_word_with_evasive_letters_is_found_among_others(before, after, data):
    letters = [
        data.draw(st.sampled_from(EVASIONS[char] + char + char.upper()))
        + data.draw(st.sampled_from(["", "", "\u200b", "\u0336"]))
        for char in "cabinonesse"[:6]
    ]
    assume(sum(char.isalpha() for char in "".join(letters)) > 3)
    word = "".join(letters)
    assert "cabino" in found(" ".join([*before, word, *after]), "cabino")


@given(st.lists(CLEAN), st.sampled_from([" ", ".", "-", " - ", "_", "  "]))
def test_letters_set_apart_are_found(before, gap):
    assert "casino" in found(" ".join([*before, gap.join("casino")]), "casino")


@given(st.text(), st.lists(st.text(alphabet="аaбbсcоo01iіl .稳", min_size=1, max_size=5), max_size=5))
def test_what_is_found_lies_inside_the_text(text, patterns):
    spans = Words([one for one in patterns if one.strip("* ")]).find(text)[1]
    assert all(0 <= start < end <= len(text) for start, end in spans.values())


@given(st.lists(st.sampled_from(["сор", "вес", "ночь", "тема", "кот", "нет", "рост", "мама"]), min_size=4))
def test_russian_words_are_no_english_ones(sentence):
    text = " ".join(["привет", "друзья", *sentence])
    assert found(text, "cop", "bec", "tema", "kot", "het", "poct", "mama") == {}


@given(st.lists(CLEAN, min_size=1))
def test_a_word_that_is_not_there_is_not_found(sentence):
    text = " ".join(sentence)
    assume(not re.search(r"\b(?:casino|money|bonus|profit)\b", text))
    assert found(text, "casino", "money", "bonus", "profit", "заработок") == {}


@pytest.mark.parametrize("text", ["稳o0 ", "сор ", "4111 ", "c o p ", "稳a@"])
def test_a_text_of_candidates_only_is_read_in_time(text):
    words = Words(["oo", "cop", "*a*", "稳稳"])
    started = process_time()
    words.find(text * (4096 // len(text)))
    assert process_time() - started < 1


def test_a_stretch_of_another_length_is_not_the_pattern():
    assert not is_pattern("cash", "cashs", "cash", frozenset)
    assert not is_pattern("dog", "cat", "dog", frozenset)
    assert is_pattern("cat", "cat", "Cat", frozenset)
