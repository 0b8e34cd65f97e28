"""Thanks, by words and by `/thanks`: what the group sees, what counts, and why something does not."""

from dataclasses import replace

import pytest

from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Cap, Earning
from bot.domain.charter.values import Warn, Word
from bot.domain.effects import React, Say
from bot.domain.events import PeopleArrived, Person
from bot.domain.ids import ChatId, MessageId, UserId
from tests import builders
from tests.builders import LOUNGE, NOON
from tests.support.house import (
    BOB,
    CARL,
    ME,
    MOD,
    House,
    chat,
    keys,
    says,
    update,
    words,
)
from tests.support.leaves import POINTS, TIERS, balance


@pytest.fixture
async def house(store):
    made = House(store, builders.charter(points=POINTS, tiers=TIERS))
    await made.open()
    return made


async def test_thanks_by_words_are_told_in_one_line_that_goes_after_a_minute(house):
    helped = says("boil it at ninety degrees", at=NOON + 4 * DAY)
    await house.give(helped)

    (notice,) = await house.says("thanks", by=BOB, answers=helped, at=NOON + 4 * DAY + 9)
    assert (words([notice]), notice.stays) == (["Bob thanked Alice: +5 leaves"], 60)
    (again,) = await house.says("+1", by=BOB, answers=helped, at=NOON + 4 * DAY + 90)
    assert words([again]) == ["Bob 再次感谢了 Alice。没有增加茶叶：同一个人的感谢每天只计 1 次。"]


async def test_while_a_line_stands_more_thanks_are_seen_by_an_emoji(house):
    helped = says("boil it at ninety degrees", at=NOON)
    await house.give(helped)

    told = [await house.says("谢谢", by=BOB, answers=helped, at=NOON + 7 * place) for place in range(20)]

    kinds = [[type(effect) for effect in effects] for effects in told]
    assert [place for place, kind in enumerate(kinds) if kind == [Say]] == [0, 9, 18]
    assert [kind for kind in kinds if kind != [Say]] == [[React]] * 17
    assert (told[1][0].chat, told[1][0].emoji) == (LOUNGE, "👍")


async def test_what_members_ask_keeps_no_rule_from_speaking(store):
    rude = builders.rule("rude", builders.when(contains=(Word("fool"),)), then=[Warn()])
    house = House(store, builders.charter(rude, points=POINTS, tiers=TIERS))
    await house.open()
    for second in range(15):
        await house.says("/me", by=BOB, at=NOON + second)

    (notice,) = await house.says("you fool", at=NOON + 20)
    assert (words([notice])[0].splitlines()[0], notice.urgent) == ("Alice, this is a warning.", True)


@pytest.mark.parametrize(
    ("earning", "day_cap", "said"),
    [
        pytest.param(
            Earning(source="thanks received", gives=5, from_one_person=Cap(number=2, of="times", per="week")),
            None,
            "Carl Smith thanked Alice again. It brings no more leaves: one person’s thanks count 2 times a week.",
            id="one giver",
        ),
        pytest.param(
            Earning(source="thanks received", gives=5, at_most=Cap(number=10, of="points", per="month")),
            None,
            "Carl Smith thanked Alice. It brings no more leaves: Alice has all that thanks can bring in a month.",
            id="all thanks",
        ),
        pytest.param(
            Earning(source="thanks received", gives=5),
            10,
            "Carl Smith thanked Alice. It brings no more leaves today: Alice has all that one day can bring.",
            id="the day",
        ),
    ],
)
async def test_thanks_that_bring_nothing_say_why(store, earning, day_cap, said):
    points = replace(POINTS, earn={"thanks received": earning}, day_cap=day_cap)
    house = House(store, builders.charter(points=points))
    await house.open()

    told = [words(await house.says("/thanks @alice", by=CARL, at=NOON + 61 * place))[0] for place in range(3)]

    assert told == ["Carl Smith thanked Alice: +5 leaves"] * 2 + [said]


async def test_thanks_for_a_message_that_was_taken_back_say_so(house):
    helped = says("boil it at ninety degrees")
    await house.give(helped)
    await house.says("/void", by=MOD, answers=helped)

    assert words(await house.says("thanks", by=CARL, answers=helped)) == [
        "Carl Smith thanked Alice. It brings no leaves: the message that it is about does not count."
    ]


async def test_thanks_to_another_account_of_ones_own_are_told_to_be_that(house):
    await house.says("/same @bobby @alice one and the same", by=MOD)

    assert keys(await house.says("/thanks @alice", by=BOB)) == ["points-thanks-yourself"]


async def test_thanks_by_command_count_as_much(house):
    before = await balance(house)

    assert words(await house.says("/thanks @alice for the tea", by=BOB)) == ["Bob thanked Alice: +5 leaves"]
    assert await balance(house) == before + 5


@pytest.mark.parametrize(
    ("command", "more", "key"),
    [
        pytest.param("/thanks @bobby", {}, "points-thanks-yourself", id="not to oneself"),
        pytest.param("/thanks @warden_bot", {}, "points-not-bot", id="not to the bot"),
        pytest.param("/thanks", {"answers": says(by=ME, voice="bot")}, "points-not-bot", id="not to bots"),
        pytest.param(
            "/thanks",
            {"answers": says(by=Person(id=136817688, name="S"), voice="channel", sender_chat=ChatId(-1007))},
            "points-no-person",
            id="not to channels",
        ),
    ],
)
async def test_whom_thanks_can_not_reach(house, command, more, key):
    assert keys(await house.says(command, by=BOB, **more)) == [key]


async def test_a_newcomers_thanks_do_not_count_and_they_are_told_kindly(house):
    nina = Person(id=UserId(77), name="Nina", language="en")
    await house.give(
        PeopleArrived(update=update(), at=NOON - 60, chat=chat(), message=MessageId(9), people=(nina,))
    )

    assert keys(await house.says("/thanks @alice", by=nina)) == ["points-thanks-new"]
    assert await balance(house) == 2
