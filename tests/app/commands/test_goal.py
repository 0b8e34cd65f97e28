"""`/goal`: what the community is for, and how far it has come."""

import pytest

from tests.builders import LOUNGE, MARKET, OFFICE
from tests.support.charters import charter
from tests.support.house import BOB, MOD, keys, says, words

AIM = f"""\
charter: 1
community:
  name: Tea
  goal: Good tea.
  target: TARGET
groups: {{lounge: {{chat: {LOUNGE}}}, market: {{chat: {MARKET}}}, office: {{chat: {OFFICE}, open to: staff}}}}
points: {{earn: {{message: {{gives: 4}}}}, strike costs: 9}}
"""


def aiming(target):
    return charter(AIM.replace("TARGET", target))


@pytest.mark.parametrize(
    ("target", "told"),
    [
        (
            "{points given: at least 10, by: 2023-11-20}",
            [
                "Our target: 10 points given to each other. So far 8, 80%.",
                "Until Nov 20, 2023 23:59: 5 days left.",
            ],
        ),
        ("{points given: at least 1600}", ["Our target: 1,600 points given to each other. So far 8, 0%."]),
        (
            "{points given: at least 10, by: 2023-11-14}",
            [
                "Our target: 10 points given to each other. So far 8, 80%.",
                "The time was over on Nov 14, 2023 23:59.",
            ],
        ),
        ("{points given: at least 8}", ["Our target is reached: 8 points given to each other, of 8."]),
    ],
)
async def test_the_goal_is_told_with_what_is_reached_and_the_time_that_is_left(house, target, told):
    house.adopt(aiming(target))
    await house.give(says("a message with enough letters"), says("and one by somebody else", by=BOB))

    (said,) = words(await house.says("/goal"))

    assert said.splitlines() == ["What we are here for: Good tea.", *told]


async def test_what_strikes_take_is_no_less_given(house):
    rules = "rules: {ads: {says: x, when: {contains: casino}, then: [strike]}}\n"
    house.adopt(charter(AIM.replace("TARGET", "{points given: at least 10}") + rules))
    await house.give(says("a message with enough letters"))
    await house.give(says("casino", by=BOB))

    (said,) = words(await house.says("/goal"))

    assert "So far 4, 40%." in said


async def test_where_there_is_no_target_staff_are_told_so(house):
    house.adopt(charter(AIM.replace("  target: TARGET\n", "")))

    assert await house.says("/goal") == []
    assert keys(await house.says("/goal", by=MOD)) == ["points-off-target"]
