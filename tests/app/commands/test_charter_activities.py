"""`/charter` tells what happens when, in words of the reader's language."""

import pytest

from tests.support.charters import charter
from tests.support.house import ALICE, BOB, private, words

HEAD = """\
charter: 1
community: {name: Tea, goal: Good tea., languages: [en, zh]}
groups: {lounge: {chat: -1001}, market: {chat: -1002}, office: {chat: -1003, open to: staff}}
"""
ACTIVITIES = """\
activities:
  morning question:
    every: weekday at 09:00
    post:
      en: What are you drinking today?
      zh: 今天喝什么茶？
  order:
    every: first Saturday of the month at 15:00
    in: [lounge, market]
    poll: "Which tea?"
    choices: [Longjing, Oolong]
  staff meeting:
    every: Friday at 18:00
    in: office
    post: Meet!
"""


async def said(house, text, by):
    house.adopt(charter(HEAD + text))
    (effect,) = await house.give(private("/charter", by=by))
    return words([effect])[0].split("\n")


async def test_what_happens_when_is_told_and_what_is_for_staff_is_not(house):
    assert (await said(house, ACTIVITIES, ALICE))[-4:] == [
        "",
        "What happens when",
        "• Every weekday at 09:00 in Lounge: What are you drinking today?",
        "• On the first Saturday of the month at 15:00 in Lounge and Market, a poll: Which tea? (Longjing and Oolong)",
    ]
    assert (await said(house, ACTIVITIES, BOB))[-2:] == [
        "• 每个工作日 09:00，在 Lounge：今天喝什么茶？",
        "• 每月第一个星期六 15:00，在 Lounge 和 Market 投票：Which tea?（Longjing 和 Oolong）",
    ]


@pytest.mark.parametrize(
    ("post", "shown"),
    [("Hello.\n      More.", "Hello."), ("a" * 150, "a" * 150), ("a" * 151, f"{'a' * 149}…")],
)
async def test_of_a_long_post_the_beginning_is_told(house, post, shown):
    text = f"activities:\n  a:\n    every: day at 09:00\n    post: |\n      {post}\n"

    assert (await said(house, text, ALICE))[-1] == f"• Every day at 09:00 in Lounge: {shown}"


async def test_nothing_is_told_of_activities_where_there_are_none(house):
    assert "What happens when" not in await said(house, "", ALICE)
