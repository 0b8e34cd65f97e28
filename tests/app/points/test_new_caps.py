"""Another charter with other caps: the day that is under way counts by the newest, and no entry is changed for it."""

from dataclasses import replace

import pytest

from bot.app.recount import count_by_new_caps
from bot.domain.charter.schema_standing import Cap, Earning, Points
from bot.domain.points.limits import Caps
from tests import builders
from tests.builders import NOON
from tests.support.house import ALICE, House


def capped(number, **more):
    most = Cap(number=number, of="points", per="day")
    return Points(earn={"message": Earning(source="message", gives=1, at_most=most)}, **more)


@pytest.fixture
async def house(store):
    made = House(store, builders.charter(points=capped(2)))
    await made.open()
    for number in range(5):
        await made.says(f"good morning number {number} {'tea ' * number}", at=NOON + 61 * number)
    return made


async def balance(house):
    key = await house.key(ALICE)
    return (await house.books(lambda books: books.standings([key])))[key].balance


async def adopt(house, points):
    before = house.force.caps
    house.adopt(replace(house.force.charter, points=points), house.force.number + 1)
    now = int(house.clock.now())
    return await house.books(lambda books: count_by_new_caps(books, house.force, before, now))


async def test_a_wider_cap_lets_more_of_the_day_count(house):
    assert await balance(house) == 2

    assert await adopt(house, capped(4)) == 3

    assert await balance(house) == 4


async def test_a_narrower_cap_takes_back_and_the_old_one_gives_back(house):
    await adopt(house, capped(1))
    assert await balance(house) == 1

    await adopt(house, capped(2))

    assert await balance(house) == 2


async def test_the_same_caps_count_nothing_anew(house):
    assert await adopt(house, capped(2)) == 0


async def test_messages_after_it_go_on_from_there(house):
    await adopt(house, capped(7))
    await house.says("one more cup of tea for all", at=NOON + 3600)

    assert await balance(house) == 6


def test_caps_are_the_same_by_what_they_bound():
    assert Caps(capped(2)) == Caps(capped(2))
    assert hash(Caps(capped(2))) == hash(Caps(capped(2)))
    assert Caps(capped(2)) != Caps(capped(3))
    assert Caps(capped(2)) != Caps(capped(2, day_cap=5))
    assert Caps(capped(2)) != "caps"
