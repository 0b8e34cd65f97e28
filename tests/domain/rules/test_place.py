"""Where something is said."""

from bot.domain.ids import GroupName
from tests.builders import MARKET, answers, holds, posted, when

MARKETS = when(in_=(GroupName("market"), GroupName("office")))


def test_in_a_group_that_is_named():
    assert holds(MARKETS, posted(chat=MARKET))
    assert answers(MARKETS, posted(chat=MARKET)) == ["in market"]


def test_in_another_group():
    assert not holds(MARKETS, posted())
    assert answers(MARKETS, posted()) == ["in lounge (not in market and office)"]
