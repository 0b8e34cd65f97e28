"""Golden numbers: one tier that asks for everything."""

import pytest

from bot.domain.charter.schema_standing import DAY, Active, Needs, Thanked, Tier
from bot.domain.charter.values import Count
from bot.domain.ids import MemberKey
from bot.domain.tiers.evaluate import evaluate
from tests.builders import NOON
from tests.support.standings import (
    MEMBER,
    REGULAR,
    TODAY,
    state,
    stats,
)


def whole(points, *, days, people, group, strike):
    """A member with numbers for everything."""
    thanks = tuple((TODAY - giver % 7, MemberKey(giver)) for giver in range(1, people + 1))
    return stats(
        points,
        active=(1 << days) - 1,
        thanks=thanks,
        in_the_group=group * DAY,
        strikes=() if strike is None else (NOON - strike * DAY,),
    )


GOLDEN = (
    Tier(name=MEMBER),
    Tier(
        name=REGULAR,
        needs=Needs(
            points=100,
            active=Active(days=20, within=100 * DAY),
            in_the_group=30 * DAY,
            thanked_by=Thanked(people=10, days=7, within=100 * DAY),
            strikes=Count("none", 0, 60 * DAY),
        ),
    ),
)


@pytest.mark.parametrize(
    ("numbers", "upwards", "downwards"),
    [
        pytest.param((100, 20, 10, 30, None), "promote", "keep", id="all there"),
        pytest.param((99, 20, 10, 30, None), "keep", "keep", id="a point less"),
        pytest.param((89, 20, 10, 30, None), "keep", "warn", id="too few points"),
        pytest.param((100, 19, 10, 30, None), "keep", "keep", id="a day of writing less"),
        pytest.param((100, 17, 10, 30, None), "keep", "warn", id="too few days of writing"),
        pytest.param((100, 20, 9, 30, None), "keep", "keep", id="one giver less"),
        pytest.param((100, 20, 8, 30, None), "keep", "warn", id="too few givers"),
        pytest.param((100, 20, 10, 27, None), "keep", "keep", id="not long enough to rise"),
        pytest.param((100, 20, 10, 26, None), "keep", "warn", id="came back lately"),
        pytest.param((100, 20, 10, 30, 61), "promote", "keep", id="an old strike"),
        pytest.param((100, 20, 10, 30, 60), "keep", "warn", id="a strike at the window's start"),
        pytest.param((100, 20, 10, 30, 0), "keep", "warn", id="a strike just now"),
    ],
)
def test_golden_numbers(numbers, upwards, downwards):
    points, days, people, group, strike = numbers
    has = whole(points, days=days, people=people, group=group, strike=strike)

    assert evaluate(GOLDEN, has, state(MEMBER), NOON, review=True).kind == upwards
    assert evaluate(GOLDEN, has, state(REGULAR), NOON, review=True).kind == downwards
