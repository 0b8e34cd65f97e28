"""Somebody looks on: each event of a batch with its outcome and every rule's reasons; nobody else pays for it."""

import pytest

from bot.domain.effects import Delete
from bot.domain.events import Unknown
from tests.support.house import ALICE, BOB, STRICT, says, update


@pytest.fixture(autouse=True)
def in_force(house):
    house.adopt(STRICT)


async def test_nothing_is_told_where_nobody_looks_on(house):
    await house.give(says("casino", by=ALICE))

    assert house.handled[-1].happened == []


async def test_each_event_is_told_with_what_followed_from_it(house):
    house.handle.onlooked = True

    await house.give(says("casino", by=ALICE), says("hello", by=BOB), Unknown(update=update(), kind="poll"))

    bad, good, other = house.handled[-1].happened
    assert any(isinstance(one, Delete) for one in bad.effects)
    assert [one.rule for one in bad.judged.outcome.verdicts] == [
        one.rule for one in bad.judged.rules if one.held
    ]
    assert bad.judged.outcome.verdicts
    assert (good.effects, [one.rule for one in good.judged.rules if one.held]) == ((), [])
    assert (other.judged, other.effects) == (None, ())


async def test_the_reasons_are_those_before_the_message(house):
    house.handle.onlooked = True

    await house.give(says("casino", by=ALICE), says("casino again", by=ALICE))

    first, second = (one.judged for one in house.handled[-1].happened)
    assert (len(first.strikes), len(second.strikes)) == (0, 1)
