"""A change of tier comes out the same when it is judged again from its numbers (P8), whatever caused it."""

import pytest

from bot.domain.tiers.again import moved_again
from tests.builders import NOON
from tests.support.standings import LONG, MEMBER, OWNER, REGULAR, TIERS, agreed, stats


@pytest.mark.parametrize(
    ("cause", "was", "now", "has"),
    [
        pytest.param("needs", MEMBER, REGULAR, stats(150), id="the needs are there"),
        pytest.param(
            "needs", REGULAR, OWNER, stats(250, time_as=LONG, agreed=agreed(1, 2)), id="staff agreed"
        ),
        pytest.param("grace", REGULAR, MEMBER, stats(50), id="grace is over"),
        pytest.param("sanction", OWNER, MEMBER, stats(250, sanctioned=True), id="a ban"),
        pytest.param(
            "return", MEMBER, OWNER, stats(250, time_as=LONG), id="the end of a ban, without asking"
        ),
    ],
)
def test_a_change_comes_out_the_same(cause, was, now, has):
    assert moved_again(TIERS, has, (was, now), NOON, cause=cause, locked=False) == now


def test_a_tier_fixed_by_hand_comes_back_after_a_ban():
    assert moved_again(TIERS, stats(), (MEMBER, OWNER), NOON, cause="return", locked=True) == OWNER


def test_numbers_that_do_not_bear_a_change_lead_elsewhere():
    assert moved_again(TIERS, stats(50), (MEMBER, REGULAR), NOON, cause="needs", locked=False) == MEMBER
