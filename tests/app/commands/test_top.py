"""`/top`: ten on a page, turned by buttons."""

import pytest

from bot.domain.effects import Answer, Rewrite
from bot.domain.events import Person
from bot.domain.ids import ChatId, MessageId, UserId
from tests import builders
from tests.builders import NOON
from tests.support.house import ALICE, BOB, MOD, House, private, words
from tests.support.leaves import POINTS, TIERS, presses


@pytest.fixture
async def house(store):
    made = House(store, builders.charter(points=POINTS, tiers=TIERS))
    await made.open()
    return made


async def crowd(house, number):
    people = [Person(id=UserId(500 + place), name=f"Guest {place}", language="en") for place in range(number)]
    for place, one in enumerate(people):
        await house.says("a good day to you all", by=one, at=NOON - 600, message=MessageId(200 + place))
    return people


async def test_top_shows_ten_and_buttons_turn_it_for_anybody(house):
    await crowd(house, 12)

    (board,) = await house.give(private("/top", by=BOB))
    lines = words([board])[0].splitlines()
    assert lines[0] == "Tea 茶叶排行榜"
    assert [line.partition(".")[0] for line in lines[1:11]] == ["1"] * 10
    assert [button.data for row in board.buttons for button in row] == ["top:1"]

    rewrite, answer = await presses(house, "top:1")
    assert isinstance(rewrite, Rewrite)
    assert answer == Answer(chat=ChatId(BOB.id), query="q", text=None, language="zh")
    assert [button.data for row in rewrite.buttons for button in row] == ["top:0"]
    assert len(words([rewrite])[0].splitlines()) == 1 + 5 + 2


async def test_equals_share_a_place_and_own_place_stands_below(house):
    await house.says("/award @Bobby 9 he cooked for all", by=MOD)

    (text,) = words(await house.give(private("/top", by=ALICE)))
    head, first, *equals, empty, own = text.splitlines()
    assert [head, first, *sorted(equals), empty, own] == [
        "Tea: who has most leaves",
        "1. Bob – 11 leaves",
        "2. Alice – 2 leaves",
        "2. Carl Smith – 2 leaves",
        "",
        "You: place 2, 2 leaves",
    ]


@pytest.mark.parametrize("data", ["top:", "top:x", "top:-1", "top:99999999", "top:٣", "top", "zebra:1", ""])
async def test_every_press_is_answered_whatever_it_carries(house, data):
    assert isinstance((await presses(house, data))[-1], Answer)


async def test_a_page_beyond_the_last_is_the_last(house):
    (rewrite, _) = await presses(house, "top:900")

    assert "1. " in words([rewrite])[0]
