"""`/try` in private: staff learn what the bot would do about a message, before anybody writes it."""

from dataclasses import replace

import pytest

from bot.domain.charter.schema import KeywordAnswer
from bot.domain.charter.values import Count
from tests.builders import when
from tests.support.house import ALICE, MOD, private, words
from tests.support.tea import CHARTER


@pytest.fixture(autouse=True)
def tea(house):
    house.adopt(CHARTER, number=7)


async def tries(house, text, by=MOD):
    (told,) = words(await house.give(private(f"/try {text}".strip(), by=by)))
    return told.splitlines()


async def test_what_holds_and_what_would_follow(house):
    assert await tries(house, "come to the casino") == [
        "• No advertising. – contains “casino”",
        "The bot: the message deleted and a warning.",
    ]


async def test_what_is_harmless_and_what_is_on_trial(house):
    assert await tries(house, "good tea") == ["No rule holds.", "The bot does nothing."]
    assert await tries(house, "let us shout") == [
        "• No shouting. – contains “shout” (on trial)",
        "The bot does nothing.",
    ]


async def test_what_the_charter_answers_is_told_too(house):
    answers = {"when": KeywordAnswer(id="when", when=(when(length=Count("under", 9)),), reply={"": "Soon."})}
    house.adopt(replace(CHARTER, answers=answers), number=8)

    assert await tries(house, "good tea") == ["No rule holds.", "The bot answers (“when”): Soon."]
    assert await tries(house, "as staff: tea") == [
        "Staff are exempt: no rule is asked.",
        "The bot answers (“when”): Soon.",
    ]


async def test_whose_and_where_may_stand_before_a_colon(house):
    assert await tries(house, "as staff: casino") == ["Staff are exempt: no rule is asked."]
    assert (await tries(house, "as newcomer in market: casino"))[
        -1
    ] == "The bot: the message deleted and a warning."
    assert (await tries(house, "in market: casino"))[0].startswith("• No advertising.")
    assert (await tries(house, "as somebody: casino"))[0].startswith("• No advertising.")


async def test_without_a_text_it_says_how_it_is_written(house):
    assert "/try text of a message" in (await tries(house, ""))[0]


async def test_it_is_for_staff_in_private_only(house):
    assert await tries(house, "casino", by=ALICE) != await tries(house, "casino")
    assert await house.says("/try casino", by=MOD) == []
