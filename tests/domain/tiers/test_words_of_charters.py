"""Standing in a charter's own words: what tiers are called, what keeps them, and tags."""

from bot.domain.charter.schema_standing import DAY, Needs, Tier
from bot.domain.effects import Mention
from bot.domain.ids import TierName
from bot.domain.tiers.names import Names, names_of
from bot.domain.tiers.standing import Measure
from bot.domain.tiers.words import (
    NO_NAMES,
    brings,
    gives,
    message,
    missing,
    numbers,
    question,
    reason,
)
from bot.texts.catalog import Catalog
from tests.support.standings import (
    LONG,
    MEMBER,
    REGULAR,
    TIERS,
    decision_on,
    stats,
)

CATALOG = Catalog(strict=True)


ALICE = Mention(user=11, name="Alice")


SPARKS = Names(
    points={"en": "spark / sparks", "zh": "火花"}, tiers={REGULAR: {"en": "old friend", "zh": "老友"}}
)


def need(name, has, wants, within=100 * DAY, tier=""):
    return Measure(need=name, has=has, wants=wants, within=within, tier=TierName(tier))


def english(text):
    return CATALOG.plain(text, "en")


def chinese(text):
    return CATALOG.plain(text, "zh")


def told(decision, tiers=TIERS, names=NO_NAMES, **more):
    return message(decision, tiers, "Film Circle", names, **more)


def test_a_warning_tells_of_nine_tenths_only_where_they_are_the_measure():
    asks = Tier(name=REGULAR, needs=TIERS[1].needs, keeps=Needs(points=80))

    said = english(told(decision_on(70, REGULAR, tiers=(TIERS[0], asks), review=True), (TIERS[0], asks)))
    struck = english(told(decision_on(100, REGULAR, review=True, strikes_now=9)))

    assert "(you have 70 of 80)" in said
    assert "nine tenths" not in said
    assert "at most 2 strikes" in struck
    assert "nine tenths" not in struck


def test_a_tier_is_called_as_people_of_each_language_read_it():
    decision = decision_on(200, REGULAR, time_as={MEMBER: 9 * DAY, REGULAR: 9 * DAY})

    text = question(decision_on(200, REGULAR, time_as=LONG), ALICE, TIERS, stats(200), SPARKS)
    assert "time as “old friend”: 30 days" in english(text)
    assert "当“老友”的时间：30天" in chinese(text)
    assert "more as “old friend”" in "\n".join(map(english, missing(decision.unmet, SPARKS)))
    assert (
        english(told(decision_on(120), names=SPARKS))
        .splitlines()[0]
        .endswith("you are “old friend” now. Thank you for all you do.")
    )
    assert chinese(reason(decision_on(120), SPARKS)) == "“老友”的条件都已达到。"
    assert names_of((Tier(name=REGULAR, called={"": "x"}), Tier(name=MEMBER)), {}).tiers == {
        REGULAR: {"": "x"}
    }


def test_no_tag_is_promised_to_whom_none_is_given():
    tagged = Tier(name=REGULAR, tag={"": "Regular"})

    assert (len(gives(tagged)), gives(tagged, tagged=False)) == (1, ())
    assert (len(brings(tagged)), brings(tagged, tagged=False)) == (1, ())
    tiers = (TIERS[0], tagged)
    assert "Your tag" not in english(told(decision_on(0, tiers=tiers), tiers, tagged=False))


def test_points_are_called_what_the_charter_calls_them():
    (text,), (number,) = (said([need("points", 1, 3)], SPARKS) for said in (missing, numbers))

    assert english(text) == "2 more sparks (you have 1 of 3)"
    assert chinese(number) == "火花：1（至少 3）"
