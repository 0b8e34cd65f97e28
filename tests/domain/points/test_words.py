"""Points in words."""

import pytest

from bot.domain.charter.schema import Charter, Community
from bot.domain.charter.schema_standing import ONLY_TIER, Points, Tier
from bot.domain.effects import Text
from bot.domain.ids import TierName
from bot.domain.points.words import amount, name
from bot.domain.tiers.words import brings, listed
from bot.texts.catalog import Catalog

catalog = Catalog(strict=True)
LEAVES = {"en": "leaves", "zh": "茶叶"}


@pytest.mark.parametrize(
    ("number", "called", "english", "chinese"),
    [
        (1, {}, "1 point", "1 积分"),
        (1234, {}, "1,234 points", "1,234 积分"),
        (-5, {}, "-5 points", "-5 积分"),
        (1, LEAVES, "1 leaves", "1 茶叶"),
        (12345, LEAVES, "12,345 leaves", "12,345 茶叶"),
    ],
)
def test_so_many_points(number, called, english, chinese):
    assert catalog.plain(amount(number, called), "en") == english
    assert catalog.plain(amount(number, called), "zh") == chinese


def test_points_have_a_name():
    said = [
        catalog.plain(Text(key="points-top-nobody", args={"called": name(each)}), "en")
        for each in ({}, LEAVES)
    ]

    assert said == [
        "Nobody has any points yet. You can be the first.",
        "Nobody has any leaves yet. You can be the first.",
    ]


def test_what_a_tier_brings_is_a_list():
    host = Tier(
        name=TierName("host"), may=frozenset({"post links", "invite"}), invites=3, price=80, tag={"": "Host"}
    )

    assert [catalog.plain(one, "en") for one in brings(host)] == [
        "• post links",
        "• invite 3 people a month",
        "• the price: 80% of the list price",
        "• the tag “Host” in the group",
    ]
    assert brings(ONLY_TIER) == listed(())


def test_tiers_without_points_still_keep_days_and_thanks():
    def charter(**more):
        return Charter(community=Community(name={"": "Tea"}, goal={"": "Tea."}), groups={}, **more)

    assert charter().contribution is None
    assert charter(points=Points(day_cap=3)).contribution == Points(day_cap=3)
    assert charter(tiers=(ONLY_TIER, Tier(name=TierName("host")))).contribution == Points()
