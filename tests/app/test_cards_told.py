"""What /why tells of questions to staff."""

import pytest

from bot.domain.charter.values import BanFor
from tests.support.asking import asked, card_of, charter, due, press
from tests.support.house import ALICE, MOD, private, says, words


@pytest.fixture(autouse=True)
def in_force(house):
    house.adopt(charter(BanFor()))


async def test_why_tells_that_staff_are_asked_and_what_became_of_it(house):
    card = await asked(house)
    (while_asked,) = words(await house.give(private("/why")))
    await due(house, card.card)
    (told,) = words(await house.give(private("/why")))

    assert while_asked.splitlines()[-2] == (
        "Strikes now: 1. Staff are being asked about the next step: a ban"
    )
    assert told.splitlines()[-3:] == [
        "Strikes now: 1 of 1. Next: a ban if staff agree",
        "By version 2 of the charter.",
        "Nov 16, 2023 12:00: none of the staff answered in time, so this did not happen: a ban",
    ]


async def test_why_about_the_message_knows_that_staff_answered(house):
    rude = says("fool", by=ALICE)
    await house.give(rude)
    (before,) = words(await house.says("/why", by=MOD, answers=rude))
    await house.give(press(await card_of(house), MOD, "refused"))
    (after,) = words(await house.says("/why", by=MOD, answers=rude))

    assert "Staff are being asked" in before
    assert "Staff are being asked" not in after
