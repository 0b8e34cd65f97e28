"""What a message carries."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter.phrases_grammar import HAS
from bot.domain.events import Forward, Item, Link
from bot.domain.rules.has import finder_of
from tests.builders import post

ETHER = "0x52908400098527886E0F7030069857D2E4169EE7"
LINKS = {
    "itself": Link(url="https://a.example/x", shown="https://a.example/x"),
    "short for itself": Link(url="https://www.a.example/x", shown="a.example.com"),
    "plain": Link(url="https://a.example"),
    "words": Link(url="https://a.example", shown="click here"),
    "another": Link(url="https://evil.com", shown="https://good.com"),
    "the same site": Link(url="https://good.com/ref", shown="good.com"),
    "an address among words": Link(url="https://evil.com", shown="see good.com now"),
}


def finds(kind, text="", **more):
    return list(finder_of(kind)(post(text, **more)))


@pytest.mark.parametrize("kind", ["photo", "sticker", "spoiler", "custom emoji", "button"])
def test_media_are_what_telegram_names(kind):
    assert finds(kind, media=(kind,)) == [""]
    assert finds(kind, media=("video",)) == []


@pytest.mark.parametrize("kind", HAS)
def test_an_empty_message_carries_nothing(kind):
    assert finds(kind) == []


def test_what_the_charter_has_no_word_for_is_unknown():
    with pytest.raises(KeyError):
        finder_of("teapot")


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("phone number", "call +7 999 123-45-67", ["+7 999 123-45-67"]),
        ("phone number", "call ＋７９９９１２３４５６７", ["+79991234567"]),
        ("phone number", "+7\u200b9991234567", ["+79991234567"]),
        ("phone number", "in 2024 we were 15", []),
        ("e-mail", "to me@mail.com", ["me@mail.com"]),
        ("e-mail", "to me＠mail.com", ["me@mail.com"]),
        ("card number", "pay 4111 1111 1111 1111 now", ["4111 1111 1111 1111"]),
        ("card number", "4111-1111-1111-1111", ["4111-1111-1111-1111"]),
        ("card number", "378282246310005", ["378282246310005"]),
        ("card number", "4111 1111 1111 1112", []),
        ("card number", "order 12345", []),
        ("wallet", f"send to {ETHER}!", [ETHER]),
        ("wallet", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", ["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"]),
        ("wallet", f"给我 {ETHER[:20]}\u200b{ETHER[20:]}", [ETHER]),
        ("wallet", "supercalifragilisticexpialidocious", []),
        ("ip address", "join 203.0.113.7 now", ["203.0.113.7"]),
        ("ip address", "2001:db8::1", ["2001:db8::1"]),
        ("ip address", "at 10:30:15, version 1.2.3. or 999.1.1.1", []),
        ("ip address", ":: and ::: are signs", []),
        ("mixed letters", "see pаyment", ["pаyment"]),
        ("mixed letters", "稳 pаyment", ["pаyment"]),
        ("mixed letters", "Привет hello", []),
        ("mixed letters", "我 hello 한글 ok", []),
        ("mixed letters", "用USDT付款", []),
        ("torn words", "m o n e y now", ["m o n e y"]),
        ("torn words", "m.o.n.e.y", ["m.o.n.e.y"]),
        ("torn words", "m . o . n . e . y", ["m . o . n . e . y"]),
        ("torn words", "a b. c", []),
        ("torn words", "m o n e y. Now", ["m o n e y"]),
        ("torn words", "m.o.n.e.y now", ["m.o.n.e.y"]),
        ("torn words", "at o.a.j.p.j.c.DataSource", []),
        ("torn words", "a b c", []),
        ("torn words", "💰 m o n e y", ["m o n e y"]),
    ],
)
def test_things_are_found_in_the_text(kind, text, found):
    assert finds(kind, text) == found


def test_text_quoted_from_another_chat_is_text_of_the_message():
    assert finds("wallet", "look", quoted=f"pay {ETHER}") == [ETHER]


def test_what_telegram_marked_counts_too():
    item = Item(kind="phone number", text="112")
    assert finds("phone number", "call 112", items=(item,)) == ["112"]
    assert finds("e-mail", "x", items=(item,)) == []


@pytest.mark.parametrize(
    ("text", "hiding"),
    [
        ("cas\u200bino", True),
        ("cas\u00adino", True),
        ("cas\u200dino", True),
        ("👩\u200d👩\u200d👧 family ❤\ufe0f", False),
        ("می\u200cخواهم", False),
        ("\u200d", True),
        ("hello \u200eworld", True),
        ("שלום \u200e(hi)", False),
        ("a\u2800b", True),
        ("\u2801\u2800\u2803", False),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", False),
        ("x\U000e0067\U000e0062", True),
        ("\ufeffhello", False),
        ("hel\ufefflo", True),
        ("plain ёлка", False),
        ("日本\x07", False),
        ("㐂\ufe00", False),
        ("a\u034fb", True),
    ],
)
def test_invisible_text_is_what_hides_without_an_honest_task(text, hiding):
    assert finds("invisible text", text) == ([""] if hiding else [])


@pytest.mark.parametrize(
    ("link", "hidden", "disguised"),
    [
        ("itself", False, False),
        ("plain", False, False),
        ("words", True, False),
        ("another", True, True),
        ("the same site", False, False),
        ("short for itself", True, True),
        ("an address among words", True, False),
    ],
)
def test_links_hide_behind_words_or_other_addresses(link, hidden, disguised):
    links = (LINKS[link],)
    assert finds("link", links=links) == [LINKS[link].url]
    assert bool(finds("hidden link", links=links)) is hidden
    assert bool(finds("disguised link", links=links)) is disguised


def test_a_forward_is_named():
    assert finds("forward", forward=Forward(kind="channel", name="News")) == ["News"]


@given(st.sampled_from(HAS), st.text(max_size=40))
def test_any_text_can_be_asked(kind, text):
    assert all(isinstance(one, str) for one in finds(kind, text))
