"""Moderation and answers overtake words."""

import pytest

from bot.domain.effects import Answer, Delete, LookAt, Mute, Poll, Rewrite, Say, Text, lane_of
from tests.builders import ALICE, LOUNGE

HI = Text(key="notice-many")


@pytest.mark.parametrize(
    ("effect", "lane"),
    [
        (Delete(chat=LOUNGE, messages=(1,)), 0),
        (Mute(chat=LOUNGE, user=ALICE, until=None), 0),
        (Answer(chat=LOUNGE, query="1", text=HI, language="en"), 0),
        (Say(chat=LOUNGE, text=HI, language="en"), 1),
        (Rewrite(chat=LOUNGE, message=1, text=HI, language="en"), 1),
        (LookAt(chat=LOUNGE), 1),
        (Poll(chat=LOUNGE, question="Tea?", choices=("yes", "no")), 1),
    ],
)
def test_the_lane_of_an_effect(effect, lane):
    assert lane_of(effect) == lane
