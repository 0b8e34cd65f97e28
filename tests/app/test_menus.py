"""Menus of commands: who sees which, in which languages."""

import pytest

from bot.app.menus import lines, menus, same_menus
from bot.domain.charter.schema import Community
from bot.domain.charter.schema_standing import Points
from bot.texts.catalog import Catalog, languages
from tests import builders


def charter(*spoken, **more):
    community = Community(name={"": "Tea"}, goal={"": "Tea."}, languages=spoken or ("en",))
    return builders.charter(community=community, **more)


def names(agreed, audience):
    return {name for name, _ in lines(agreed, audience)}


def test_each_audience_sees_what_it_can_use():
    agreed = charter(points=Points())

    assert names(agreed, "everybody") == {"charter", "me", "top", "why", "notes", "get", "help"}
    assert names(agreed, "private chats") == names(agreed, "everybody") | {"start"}
    assert names(agreed, "groups") == names(agreed, "everybody") | {"thanks"}
    assert {"ban", "award", "void"} <= names(agreed, "staff")
    assert "tier" not in names(agreed, "staff")


def test_what_the_charter_does_not_keep_is_in_no_menu():
    assert {"me", "top", "thanks", "award"} & names(charter(), "staff") == set()


async def test_every_audience_gets_one_for_each_language_and_one_for_the_rest(store):
    found = await store.run(lambda books: menus(books, charter("zh", "en"), 1))

    assert {(one.language, one.rest) for one in found} == {("zh", True), ("zh", False), ("en", False)}
    assert len(found) == 12


async def test_a_language_that_goes_takes_its_menus_along_once(store):
    await store.run(lambda books: menus(books, charter("en", "zh"), 1))

    gone = await store.run(lambda books: menus(books, charter("en"), 2))
    assert [one.language for one in gone if not one.commands] == ["zh"] * 4
    again = await store.run(lambda books: menus(books, charter("en"), 3))
    assert all(one.commands for one in again)


def test_menus_are_the_same_while_languages_points_and_tiers_are():
    assert same_menus(charter(), charter(newcomer_for=5))
    assert not same_menus(charter(), charter("en", "zh"))
    assert not same_menus(charter(), charter(points=Points()))


@pytest.mark.parametrize("language", languages())
def test_telegram_takes_every_line(language):
    catalog = Catalog(strict=True)

    for name, about in lines(charter(points=Points()), "staff"):
        assert name.islower()
        assert len(name) <= 32
        assert 1 <= len(catalog.plain(about, language)) <= 256
