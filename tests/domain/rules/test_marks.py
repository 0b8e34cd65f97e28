"""What Telegram would mark in a text that comes without marks."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.rules.marks import find_items, find_links, find_mentions, is_ip


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("see https://en.example.org/wiki/Oolong_(tea), ok", ["https://en.example.org/wiki/Oolong_(tea)"]),
        ("(https://a.example.org/x)", ["https://a.example.org/x"]),
        ("best https://pots.shop/?ref=7!", ["https://pots.shop/?ref=7"]),
        ("site.com.Nextword", ["site.com"]),
        ("site.com", ["site.com"]),
        ("foo.рф and xn--e1a.xn--p1ai/x", ["foo.рф", "xn--e1a.xn--p1ai/x"]),
        ("tg://resolve?domain=x", ["tg://resolve?domain=x"]),
        ("1.2.3.4 http://1.2.3.4/x http://999.1.1.1", ["http://1.2.3.4/x"]),
        ("т.е. и т.д. привет.как дела file.txt.", []),
        ("t.me/+abc! mail a@b.com", ["t.me/+abc"]),
        ("https://user@evil.com/", ["https://user@evil.com/"]),
        ("https://made.up", ["https://made.up"]),
        ("no links at all", []),
        ("shop.com:8080/x", ["shop.com:8080/x"]),
    ],
)
def test_addresses_are_found(text, urls):
    assert [link.url for link in find_links(text)] == urls


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@Bar_x and @ab, a@b.com", ("bar_x",)),
        ("@alice@bob", ()),
        ("none", ()),
        ("@alice. @bob_1!", ("alice", "bob_1")),
        ("t.me/@alice", ()),
    ],
)
def test_mentions_are_found(text, names):
    assert find_mentions(text) == names


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("+7 (999) 123-45-67", [("phone number", "+7 (999) 123-45-67")]),
        ("call 89991234567 now", [("phone number", "89991234567")]),
        ("13812345678", [("phone number", "13812345678")]),
        ("2024-11-24 10:30, 12345678901, 10 000 000", []),
        ("mail a.b+c@x.co.uk", [("e-mail", "a.b+c@x.co.uk")]),
        ("a@b.nonsense", []),
        ("+12 3", []),
        ("+1234567890123456789012", []),
    ],
)
def test_numbers_and_e_mails_are_found(text, items):
    assert [(item.kind, item.text) for item in find_items(text)] == items


@pytest.mark.parametrize(("text", "number"), [("1.2.3.4", True), ("256.1.1.1", False), ("1.2.3", False)])
def test_a_number_of_the_internet_has_four_bytes(text, number):
    assert is_ip(text) is number


@given(st.text(alphabet="ab.@/:+19 ()хт\n_-#?", max_size=60))
def test_what_is_found_is_written_there(text):
    assert all(link.url in text for link in find_links(text))
    assert all(item.text in text for item in find_items(text))
    assert all(f"@{name}" in text.lower() for name in find_mentions(text))
