"""A warning by hand takes a message's points back; taking the warning back gives them again, and nothing else."""

import pytest

from bot.domain.charter.schema_standing import Earning, Points
from tests import builders
from tests.builders import NOON
from tests.support.house import ALICE, BOB, MOD, House, says

POINTS = Points(
    earn={
        "message": Earning(source="message", gives=1),
        "thanks received": Earning(source="thanks received", gives=5),
    },
    strike_costs=2,
)


@pytest.fixture
async def house(store):
    made = House(store, builders.charter(points=POINTS))
    await made.open()
    return made


async def balance(house):
    key = await house.key(ALICE)
    return (await house.books(lambda books: books.standings([key])))[key].balance


async def test_it_is_as_if_nothing_happened(house):
    rude = says("you are all wrong about oolong", at=NOON + 60)
    await house.give(rude)
    await house.says("thanks", by=BOB, answers=rude, at=NOON + 70)
    before = await balance(house)

    await house.says("/warn rude", by=MOD, answers=rude, at=NOON + 80)
    assert await balance(house) == before - 1 - 5 - 2

    await house.says("/unwarn @alice", by=MOD, at=NOON + 90)
    assert await balance(house) == before


async def test_what_staff_voided_for_itself_stays_void(house):
    rude = says("you are all wrong about oolong", at=NOON + 60)
    await house.give(rude)
    before = await balance(house)
    await house.says("/void", by=MOD, answers=rude, at=NOON + 70)
    await house.says("/warn rude", by=MOD, answers=rude, at=NOON + 80)

    await house.says("/unwarn @alice", by=MOD, at=NOON + 90)

    assert await balance(house) == before - 1


async def test_a_warning_without_a_message_gives_back_what_it_cost(house):
    before = await balance(house)
    await house.says("/warn @alice rude", by=MOD, at=NOON + 80)

    await house.says("/unwarn @alice", by=MOD, at=NOON + 90)

    assert await balance(house) == before
