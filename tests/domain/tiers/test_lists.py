"""What a tier brings and what is missing, as items of a list."""

from bot.domain.charter.schema_standing import DAY, Tier
from bot.domain.ids import TierName
from bot.domain.tiers.standing import Measure
from bot.domain.tiers.words import MAY, brings, listed, missing
from bot.texts.catalog import Catalog

WORDS = Catalog(strict=True)


def test_what_a_tier_brings_is_listed():
    everything = Tier(
        name=TierName("host"), may=frozenset(MAY), invites=3, price=80, tag={"en": "host", "zh": "达人"}
    )

    lines = [WORDS.plain(one, "en") for one in brings(everything)]

    assert len(lines) == len(MAY) + 2
    assert all(line.startswith("• ") for line in lines)


def test_a_tier_that_brings_nothing_lists_nothing():
    assert brings(Tier(name=TierName("member"))) == ()


def test_what_is_missing_is_listed():
    (text,) = listed(missing([Measure(need="active", has=17, wants=20, within=100 * DAY)]))

    assert WORDS.plain(text, "en") == "• 3 more days of writing (you have 17 of 20 in the last 100 days)"
