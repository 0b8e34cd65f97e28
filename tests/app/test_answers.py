"""Answers to messages that ask the same again and again, in the charter's own words."""

import pytest
from msgspec.structs import replace

from bot.domain.events import MessageEdited
from tests.builders import NOON
from tests.support.charters import of_the_house
from tests.support.house import ALICE, BOB, MOD, keys, message_of, says, update, words

CHARTER = """\
    answers:
      shipping:
        when: {contains: [shipping date, 发货]}
        reply:
          en: Mondays, {member}.
          zh: "{member}，每周一。"
      where:
        when:
          - contains: where are you
          - {contains: address, length: under 30}
        reply: Nowhere.
"""


@pytest.fixture(autouse=True)
def charter(house):
    house.adopt(of_the_house(CHARTER))


async def test_a_question_is_answered_below_it_in_the_askers_language(house):
    question = says("what is the shipping date?", by=BOB)

    (said,) = await house.give(question)

    assert (words([said]), said.reply_to) == (["Bob，每周一。"], message_of(question))


async def test_each_answer_comes_once_a_minute_and_all_of_a_message_in_one(house):
    both = await house.says("shipping date and address?")
    again = await house.says("shipping date!", by=BOB, at=NOON + 30)
    later = await house.says("shipping date!", at=NOON + 61)

    assert (words(both), again, words(later)) == (["Mondays, Alice.\nNowhere."], [], ["Mondays, Alice."])


async def test_staff_are_answered_too_for_an_answer_is_no_sanction(house):
    assert words(await house.says("shipping date?", by=MOD)) == ["Mondays, Max."]


async def test_other_messages_and_edits_are_not_answered(house):
    first = says("hello", by=ALICE)
    edit = MessageEdited(
        update=update(), post=replace(first.post, text="shipping date", edited_at=NOON), chat=first.chat
    )
    await house.give(first)

    assert await house.says("the address of the tea house that I told you about is this") == []
    assert await house.give(edit) == []


async def test_what_breaks_a_rule_is_not_answered_and_what_a_rule_only_observes_is(house):
    rules = "    rules: {ads: {says: No ads., when: {contains: casino}, then: [delete], mode: MODE}}\n"
    house.adopt(of_the_house(CHARTER + rules.replace("MODE", "enforce")), number=3)
    assert keys(await house.says("casino shipping date")) == []

    house.adopt(of_the_house(CHARTER + rules.replace("MODE", "observe")), number=4)
    assert words(await house.says("casino shipping date")) == ["Mondays, Alice."]
