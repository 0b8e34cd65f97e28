"""What a tier needs, at its edges."""

import pytest

from bot.domain.charter.schema_standing import DAY, Needs, Thanked, Tier
from bot.domain.charter.values import Count
from bot.domain.ids import MemberKey
from bot.domain.tiers.needs import along, kept_by, measures, unmet, window_in_days
from bot.domain.tiers.standing import Measure
from tests.builders import NOON
from tests.support.standings import MEMBER, REGULAR, TODAY, decision_on, stats


@pytest.mark.parametrize(("points", "enough"), [(14, True), (13, False)])
def test_nine_tenths_are_rounded_up(points, enough):
    kept = kept_by(Tier(name=REGULAR, needs=Needs(points=15)), stats(points), NOON)

    assert (unmet(kept) == ()) == enough


@pytest.mark.parametrize(
    ("seconds", "days"), [(3600, 1), (DAY, 1), (DAY + DAY // 2, 2), (100 * DAY, 100), (0, 1)]
)
def test_a_window_covers_every_day_it_touches(seconds, days):
    assert window_in_days(seconds) == days


@pytest.mark.parametrize(("ago", "people"), [(9, 1), (10, 0), (-1, 0)])
def test_thanks_count_from_the_windows_first_day_to_today(ago, people):
    thanked = Needs(thanked_by=Thanked(people=1, within=10 * DAY))

    (measure,) = measures(thanked, stats(thanks=((TODAY - ago, MemberKey(1)),)), NOON)

    assert measure.has == people


def test_of_what_two_tiers_ask_for_the_most_is_told():
    tiers = (
        Tier(name=MEMBER, needs=Needs(points=20, strikes=Count("none", 0))),
        Tier(name=REGULAR, needs=Needs(points=10, strikes=Count("under", 3))),
    )

    assert along(tiers, stats(), NOON) == (
        Measure(need="points", has=0, wants=20),
        Measure(need="strikes", has=0, wants=0),
    )


def test_five_portions_are_enough_to_look_at_who_gave_them():
    assert decision_on(100, from_one_giver=41, peer_points=100, peer_credits=5).kind == "ask"
