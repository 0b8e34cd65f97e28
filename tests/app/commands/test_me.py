"""`/me`: where somebody stands, in private all of it and in a group one sentence."""

from dataclasses import replace

import pytest

from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Active, Needs
from tests import builders
from tests.builders import NOON
from tests.support.house import (
    BOB,
    MOD,
    House,
    keys,
    private,
    words,
)
from tests.support.leaves import POINTS, TIERS


@pytest.fixture
async def house(store):
    made = House(store, builders.charter(points=POINTS, tiers=TIERS))
    await made.open()
    return made


async def test_me_says_in_private_what_there_is_and_what_is_missing(house):
    (text,) = words(await house.give(private("/me", at=NOON)))

    assert text.splitlines() == [
        "You are “guest” in Tea.",
        "",
        "You have 2 leaves: place 1.",
        "Today so far: 2 leaves.",
        "",
        "For “host” you still need:",
        "• 38 more leaves (you have 2 of 40)",
        "• 1 more day of writing (you have 1 of 2 in the last 10 days)",
        "“host” brings:",
        "• the price: 80% of the list price",
    ]


@pytest.mark.parametrize(
    ("kept", "english", "chinese"),
    [
        pytest.param(
            {"points": POINTS, "tiers": TIERS},
            "Alice is “guest” and has 2 leaves (place 1).",
            "Bob 是“guest”，有 2 茶叶（第 1 名）。",
            id="points and tiers",
        ),
        pytest.param(
            {"points": POINTS},
            "Alice has 2 leaves (place 1).",
            "Bob 有 2 茶叶（第 1 名）。",
            id="points alone",
        ),
        pytest.param(
            {"tiers": (TIERS[0], replace(TIERS[1], needs=Needs(active=Active(days=9, within=9 * DAY))))},
            "Alice is “guest”.",
            "Bob 是“guest”。",
            id="tiers alone",
        ),
    ],
)
async def test_me_in_a_group_is_one_sentence(store, kept, english, chinese):
    house = House(store, builders.charter(**kept))
    await house.open()

    assert words(await house.says("/me")) == [english]
    assert words(await house.says("/me", by=BOB)) == [chinese]


async def test_help_tells_which_words_are_thanks(house):
    (text,) = words(await house.give(private("/help")))

    assert (
        "/thanks – thank somebody; answering with “thanks”, “+1”, “谢谢” or “спасибо” does the same" in text
    )


async def test_me_tells_that_a_cap_is_reached(house):
    for minute in range(1, 4):
        await house.says(f"{'a very different thing ' * minute} {minute}", at=NOON + 61 * minute)

    (text,) = words(await house.give(private("/me")))
    assert "Nothing more comes today from: messages you write." in text


async def test_without_points_and_tiers_me_is_kindly_declined_in_private_and_not_in_help(store):
    house = House(store)
    await house.open()

    assert keys(await house.give(private("/me"))) == ["points-off-either"]
    assert await house.says("/me") == []
    assert keys(await house.says("/award @alice 3 nice", by=MOD)) == ["points-off-points"]
    assert "/me" not in words(await house.give(private("/help")))[0]


async def test_me_tells_what_keeps_a_tier_and_that_nine_tenths_are_enough(house):
    await house.says("/tier @alice host she helps", by=MOD)

    lines = words(await house.give(private("/me")))[0].splitlines()
    assert lines[:6] == [
        "You are “host” in Tea.",
        "Your price: 80% of the list price.",
        "You stay “host” as long as you have:",
        "• leaves: 2 (at least 36)",
        "• days of writing in the last 10 days: 1 (at least 2)",
        "To stay “host”, nine tenths of each number that it took to get there are enough: the numbers above are those.",
    ]


async def test_a_tier_is_read_as_it_is_called_in_each_language(store):
    host = replace(TIERS[1], called={"en": "good host", "zh": "主人"})
    house = House(store, builders.charter(points=POINTS, tiers=(TIERS[0], host)))
    await house.open()

    (told, _) = await house.says("/tier @Bobby 主人 很热心", by=MOD)
    assert words([told])[0].splitlines()[0] == "您在 Tea 现在是“主人”。"
    assert words(await house.give(private("/me", by=BOB)))[0].splitlines()[0] == "您在 Tea 是“主人”。"
    assert words(await house.says("/tier @alice good host lock kind", by=MOD))[-1].startswith(
        "Alice is “good host” now"
    )
    assert "the tier “good host” was set" in words(await house.give(private("/why")))[0]
