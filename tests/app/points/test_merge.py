"""X31, ban evasion by a new account: once staff say that two accounts are one person's, they have points and tier together."""

import pytest

from bot.adapters.db.store import open_store
from bot.domain.charter.schema import DAY
from bot.domain.effects import Ban, Mute, Tag
from tests.builders import NOON
from tests.support.house import ALICE, BOB, CARL, MOD, done, says, words
from tests.support.twins import ANNA, SAME, Twins


@pytest.fixture
async def store(url):
    opened = open_store(url)
    yield opened
    await opened.close()


@pytest.fixture
async def house(store):
    twins = Twins(store)
    await twins.open()
    return twins


async def test_x31_balances_add_up_and_what_comes_counts_for_the_main_account(house):
    await house.says("/award @alice 8 she helps", by=MOD)
    await house.says("/award @anna_2 5 she helps, too", by=MOD)
    await house.says("good morning everybody", by=ANNA, at=NOON + 60)

    await house.says(SAME, by=MOD)
    assert await house.balances() == (14, 0)

    await house.says("the kettle is on the fire", by=ANNA, at=NOON + 180)
    assert await house.balances() == (15, 0)
    assert await house.differences() == ()
    assert house.put_aside == 0


async def test_x31_moving_points_goes_beyond_every_cap(house):
    await house.says("/award @alice 50 she helps", by=MOD)
    await house.says("/award @anna_2 50 she helps, too", by=MOD)
    await house.says(SAME, by=MOD)

    assert (await house.balances())[0] == 100


async def test_x31_taken_back_each_has_what_was_brought_along(house):
    await house.says("/award @alice 8 she helps", by=MOD)
    await house.says("/award @anna_2 5 she helps, too", by=MOD)
    await house.says(SAME, by=MOD)
    await house.says("the kettle is on the fire", by=ANNA, at=NOON + 180)

    said = words(await house.says("/notsame @anna_2 another Anna", by=MOD))

    assert said[0].startswith("Anna is no other account of Alice any more.")
    assert await house.balances() == (9, 5)
    await house.says("tomorrow I leave for the mountains", by=ANNA, at=NOON + 600)
    assert await house.balances() == (9, 6)
    assert await house.differences() == ()


async def test_x31_said_once_more_it_moves_what_there_is_then(house):
    await house.says("/award @anna_2 5 she helps", by=MOD)
    for _ in range(2):
        await house.says(SAME, by=MOD)
        assert await house.balances() == (5, 0)
        await house.says("/notsame @anna_2", by=MOD)
        assert await house.balances() == (0, 5)
    assert await house.differences() == ()


async def test_x31_what_the_other_account_wrote_before_is_taken_back_from_the_main_one(house):
    said = says("good morning everybody", by=ANNA, at=NOON)
    early = says("and to you, dear Anna", by=BOB, at=NOON + 61, answers=said)
    await house.give(said, early)
    await house.says(SAME, by=MOD)
    late = says("a fine one it is indeed", by=CARL, at=NOON + 200, answers=said)
    await house.give(late)
    assert await house.balances() == (5, 0)

    await house.says("/void", by=MOD, answers=said, at=NOON + 300)

    assert await house.balances() == (0, 0)
    assert await house.differences() == ()


async def test_x31_x8_nobody_answers_or_thanks_oneself_by_another_account(house):
    await house.says(SAME, by=MOD)
    said = says("good morning everybody", by=ALICE, at=NOON + 60)
    await house.give(said, says("what a fine thing to say", by=ANNA, answers=said, at=NOON + 180))
    await house.give(says("thanks", by=ANNA, answers=said, at=NOON + 300))

    assert (await house.balances())[0] == 2
    assert await house.differences() == ()


async def test_x31_strikes_of_both_accounts_count_together(house):
    await house.says("you fool", by=ANNA, at=NOON)
    await house.says("what a fool", by=ALICE, at=NOON + 60)
    await house.says(SAME, by=MOD)

    assert [len(await house.strikes(one)) for one in (ALICE, ANNA)] == [2, 2]
    # The third step of the standard ladder, though it is the second strike of either account.
    third = done(
        await house.give(says("fool again", by=ANNA, at=NOON + 120), says("fool!", by=ALICE, at=NOON + 130))
    )
    assert [len(await house.strikes(one)) for one in (ALICE, ANNA)] == [4, 4]
    assert {one.user for one in third if isinstance(one, Mute | Ban)} == {ALICE.id, ANNA.id}
    assert (await house.balances())[0] == -16
    assert await house.differences() == ()


async def test_x31_a_strike_of_the_other_account_is_taken_back_with_what_it_cost(house):
    await house.says("you fool", by=ANNA, at=NOON)
    await house.says(SAME, by=MOD)
    assert (await house.balances())[0] == -4

    await house.says("/unwarn @alice", by=MOD)

    assert await house.strikes(ANNA) == []
    assert await house.balances() == (0, 0)
    assert await house.differences() == ()


async def test_x31_the_tier_is_the_main_accounts_own_and_looked_at_anew(house):
    await house.says("/award @anna_2 6 kind", by=MOD)
    await house.says("/award @alice 6 kind", by=MOD)
    effects = await house.says(SAME, by=MOD)

    assert (await house.tier(ALICE), await house.tier(ANNA)) == ("host", "member")
    assert {one.user: one.tag for one in effects if isinstance(one, Tag)}[ALICE.id] == "host"
    assert "“host”" in words(await house.says("/me", by=ANNA))[0]


async def test_x31_a_sanction_brought_along_comes_first(house):
    await house.says("/award @alice 20 kind", by=MOD)
    assert await house.tier(ALICE) == "host"
    await house.says("/ban @anna_2 spam", by=MOD)

    await house.says(SAME, by=MOD)
    assert await house.tier(ALICE) == "member"
    await house.says("/notsame @anna_2", by=MOD)
    assert await house.tier(ALICE) == "host"


async def test_x31_redelivered_nothing_changes(house, sql):
    await house.says("/award @anna_2 5 she helps", by=MOD)
    events = (
        says(SAME, by=MOD),
        says("the kettle is on the fire", by=ANNA, at=NOON + 180),
        says("/notsame @anna_2", by=MOD),
        says(SAME, by=MOD),
    )
    for event in events:
        await house.give(event)
    tables = ("entries", "credits", "standings", "members", "sanctions", "tier_states", "decisions", "outbox")
    before = [await sql(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables]

    await house.give(*events)
    for event in reversed(events):
        await house.give(event)

    assert [await sql(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables] == before


async def test_x31_in_one_batch_as_one_by_one(house):
    events = (
        says("good morning everybody", by=ANNA, at=NOON),
        says(SAME, by=MOD, at=NOON + 10),
        says("the kettle is on the fire", by=ANNA, at=NOON + 120),
        says("you fool", by=ANNA, at=NOON + 180),
    )
    await house.give(*events)

    assert await house.balances() == (-2, 0)
    assert len(await house.strikes(ALICE)) == 1
    assert await house.differences() == ()


async def test_what_holds_somebody_back_weighs_within_the_same_batch(house):
    said = says("good morning everybody", by=ALICE, at=NOON)
    muted = says("/tmute @bobby 3d quarrels", by=MOD, at=NOON + 60)
    await house.give(said, muted, says("and to you, dear Alice", by=BOB, answers=said, at=NOON + DAY))

    assert await house.balances() == (1, 0)
    assert not await house.differences()
