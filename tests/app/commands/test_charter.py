"""What `/charter` tells: the goal, the rules and what follows, in words."""

import pytest

from bot.domain.charter.schema import Ladder
from bot.domain.charter.values import (
    BanFor,
    Warn,
    Word,
)
from bot.domain.events import Person
from bot.domain.ids import LadderName
from tests import builders
from tests.support.house import ALICE, private, words
from tests.support.tea import CHARTER


@pytest.fixture(autouse=True)
def tea(house):
    house.adopt(CHARTER, number=7)


async def test_rules_is_another_word_for_it(house):
    assert words(await house.says("/rules", by=ALICE)) == words(await house.says("/charter", by=ALICE))


async def test_the_charter_tells_goal_values_rules_and_what_follows(house):
    (told,) = words(await house.says("/charter", by=ALICE))

    assert told.splitlines() == [
        "Tea Club",
        "Good tea.",
        "• Thank who helped you.",
        "",
        "Rules",
        "1. No advertising.",
        "It drowns the talk.",
        "Broken by a message that contains “casino”.",
        "What follows: the message is deleted and a strike (“standard”).",
        "2. Slowly, please.",
        "Broken by a message that is the author’s message number 3, or a later one, within 10 seconds.",
        "What follows: the author is muted for 10 minutes, staff are told, and an answer, “Slowly!”.",
        "3. No shouting.",
        "Broken by a message that contains “shout”.",
        "On trial: nothing follows yet. Later: the message is deleted and a strike (“standard”).",
        "4. Be kind.",
        "Staff judge this. What follows: the message is deleted and 2 strikes (“kind”).",
        "Strikes (“standard”): 1: a warning, 2: muted for 1 hour, 3: a ban. Each counts for 30 days.",
        "Strikes (“kind”): 1: a warning, 2: banned for 7 days. Each counts for 1 day.",
        "Who is banned is banned in all our groups.",
    ]


async def test_one_ladder_needs_no_name_and_tells_which_steps_staff_decide(house):
    ladder = Ladder(name=LadderName("standard"), steps=(Warn(), BanFor()), ask_before=(BanFor(),))
    house.adopt(
        builders.charter(builders.rule("ads", builders.when(contains=(Word("x"),))), ladders=[ladder])
    )

    (told,) = words(await house.says("/charter", by=ALICE))

    assert told.splitlines()[-3:] == [
        "What follows: the message is deleted and a strike.",
        "Strikes: 1: a warning, 2: a ban if staff agree. Each counts for 30 days.",
        "Who is banned is banned in all our groups.",
    ]


async def test_a_long_charter_comes_in_several_messages_that_telegram_takes(house):
    rules = [
        builders.rule(
            f"r{number}", builders.when(contains=(Word("x"),)), says={"": f"Rule {number}: " + "word " * 30}
        )
        for number in range(60)
    ]
    house.adopt(builders.charter(*rules))

    told = words(await house.give(private("/charter", by=ALICE)))

    assert 2 <= len(told) <= 8
    assert all(len(page) <= 4096 for page in told)
    assert [line for page in told for line in page.splitlines() if "Rule " in line][-1].startswith("60.")


async def test_a_charter_without_rules_has_no_heading_for_them(house):
    house.adopt(builders.charter())

    assert words(await house.says("/charter", by=Person(id=5, name="New"))) == ["Tea\nTea."]
