"""Whom somebody is who has just opened the page."""

from types import SimpleNamespace

from bot.playground.page.page import _arriving as arriving

LOUNGE = SimpleNamespace(chat=-1)
PEOPLE = {"ann": [], "peng": [], "swindler": ["Boss", "Max Profit"]}


def persona(user, key, language, stands="member"):
    return SimpleNamespace(user=user, key=key, language=language, stands={LOUNGE.chat: stands})


def who(*people, language="zh"):
    scene = SimpleNamespace(people={key: SimpleNamespace(names=names) for key, names in PEOPLE.items()})
    living = SimpleNamespace(people=lambda: people, places=lambda: [LOUNGE], scene=scene, zone="UTC")
    return arriving(living, language).me


def test_the_last_member_of_ones_own_language():
    assert who(persona(1, "ann", "en"), persona(2, "peng", "zh"), persona(3, "ann", "en")) == 2


def test_nobody_who_comes_and_goes_and_no_guest_of_another_window():
    assert who(persona(1, "peng", "zh"), persona(2, "swindler", "zh"), persona(3, "", "zh")) == 1


def test_where_nobody_speaks_it_any_member():
    assert who(persona(1, "ann", "en"), persona(2, "peng", "zh", "banned")) == 1
