"""Who a list of names means."""

import pytest

from bot.domain.charter.values import Listed, Word
from bot.domain.ids import ListName
from bot.domain.rules.builtin import OUR_GROUPS, STAFF_NAMES, around_of, is_builtin
from bot.domain.rules.names import fits, names_of

HERE = around_of(frozenset({"Anna"}), frozenset({"@OurGroup", "Our Place", "-100123"}))


def names(*entries, **lists):
    found = {ListName(name): tuple(written) for name, written in lists.items()}
    return names_of([Word(one) if isinstance(one, str) else one for one in entries], found)


@pytest.mark.parametrize(
    ("entry", "who", "meant"),
    [
        ("@alice", {"username": "Alice"}, True),
        ("alice", {"username": "Alice"}, True),
        ("@alice", {"name": "alice"}, False),
        ("12345", {"number": 12345}, True),
        ("-100123", {"number": -100123}, True),
        ("123", {"number": -100123}, True),
        ("12345", {"number": 0, "name": "Bob"}, False),
        ("Daily News", {"name": "daily  NEWS"}, True),
        ("*news", {"name": "Daily News"}, True),
        ("daily*", {"name": "Daily News"}, True),
        ("*ly ne*", {"name": "Daily News"}, True),
        ("news", {"name": "Daily News"}, False),
        ("/d.*s$/", {"name": "Daily News"}, True),
        ("daily news", {"name": "Dаily Nеws"}, True),
        ("x", {}, False),
    ],
)
def test_an_entry_means_somebody(entry, who, meant):
    assert names(entry).cover(HERE, **who) is meant


def test_a_list_means_all_of_its_entries():
    friends = names(Listed(ListName("friends")), friends=["@bob", "@carol"])
    assert friends.cover(HERE, username="carol")
    assert not friends.cover(HERE, username="dave")


@pytest.mark.parametrize(
    ("builtin", "who", "meant"),
    [
        (STAFF_NAMES, {"username": "ANNA"}, True),
        (STAFF_NAMES, {"username": "ourgroup"}, False),
        (OUR_GROUPS, {"username": "ourgroup"}, True),
        (OUR_GROUPS, {"name": "our place"}, True),
        (OUR_GROUPS, {"number": -100123}, True),
        (OUR_GROUPS, {"name": "elsewhere"}, False),
    ],
)
def test_built_in_lists_mean_staff_and_our_groups(builtin, who, meant):
    assert names(Listed(builtin)).cover(HERE, **who) is meant


@pytest.mark.parametrize(
    ("entry", "text", "meant"),
    [
        ("+7 999 123-45-67", "8 (999) 1234567", True),
        ("+7 999 123-45-67", "+7 999 123-45-68", False),
        ("112", "112", True),
        ("help@mail.com", "Help@mail.com", True),
        ("help@mail.com", "me@mail.com", False),
    ],
)
def test_an_entry_means_a_number_however_it_is_written(entry, text, meant):
    assert names(entry).cover_item(text, HERE) is meant


def test_two_lists_are_built_in():
    assert is_builtin(ListName("staff names"))
    assert not is_builtin(ListName("friends"))


def test_a_name_fits_a_pattern_whole():
    assert fits("cat", "CAT")
    assert not fits("cat", "cats")
