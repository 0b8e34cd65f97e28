"""Which tier a member has, and what it allows."""

import pytest

from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Tier
from bot.domain.charter.values import AlertStaff, OfTier, Word
from bot.domain.decide import decide
from bot.domain.explain import explain
from bot.domain.rules.judge import compile_charter
from bot.domain.stored import facts_json, facts_of, rejudge
from bot.texts.catalog import Catalog
from tests.builders import NOON, charter, facts, follows, member, posted, rule, when
from tests.support.trials import complaints, example, step

TIERS = (
    Tier(name="member"),
    Tier(name="regular", may=frozenset({"post media"})),
    Tier(name="host", may=frozenset({"post links", "post media"})),
)
MEMBER, REGULAR, HOST = (when(member=(OfTier(tier.name),)) for tier in TIERS)
REGULAR_OR_ABOVE = when(member=(OfTier("regular", or_above=True),))


def asking(condition):
    return charter(rule("asked", condition, then=[AlertStaff()]), tiers=TIERS)


def holds(condition, **more):
    return bool(follows(asking(condition), posted(), facts(member(**more))).verdicts)


def words(condition, **more):
    (trace,) = explain(compile_charter(asking(condition)), facts(member(**more)), posted())
    return [Catalog(strict=True).plain(why, "en") for _, _, why in trace.facts]


@pytest.mark.parametrize("tier", ["", "member", "regular", "host", "a tier of an older charter"])
@pytest.mark.parametrize(
    ("condition", "holding"),
    [
        pytest.param(MEMBER, {"", "member", "a tier of an older charter"}, id="member"),
        pytest.param(REGULAR, {"regular"}, id="regular"),
        pytest.param(HOST, {"host"}, id="host"),
        pytest.param(REGULAR_OR_ABOVE, {"regular", "host"}, id="regular or above"),
        pytest.param(when(member=(OfTier("host"), OfTier("regular"))), {"regular", "host"}, id="one of two"),
        pytest.param(when(member_may=("post links",)), {"host"}, id="may post links"),
        pytest.param(when(member_may=("post links", "post media")), {"regular", "host"}, id="may one of two"),
        pytest.param(when(member_may=("invite",)), set(), id="what nobody may"),
    ],
)
def test_a_rule_asks_for_a_tier_and_for_what_it_allows(condition, holding, tier):
    assert holds(condition, tier=tier) is (tier in holding)


@pytest.mark.parametrize("everybody", [MEMBER, when(member=(OfTier("member", or_above=True),))])
def test_the_tier_of_newcomers_does_not_count_yet(everybody):
    assert not holds(everybody, joined=NOON - DAY)
    assert holds(everybody, joined=NOON - 3 * DAY)


def test_newcomers_whom_staff_gave_a_tier_have_it():
    assert holds(REGULAR, tier="regular", joined=NOON)


def test_newcomers_may_not_what_the_lowest_tier_may():
    agreed = charter(
        rule("asked", when(member_may=("post links",))),
        tiers=(Tier(name="member", may=frozenset({"post links"})),),
    )

    assert not follows(agreed, posted(), facts(member(joined=NOON))).verdicts
    assert follows(agreed, posted(), facts(member())).verdicts


def test_a_newcomer_or_a_tier():
    either = when(member=("newcomer", OfTier("host")))

    assert holds(either, joined=NOON)
    assert holds(either, tier="host")
    assert not holds(either, tier="regular")


@pytest.mark.parametrize(
    ("condition", "known", "said"),
    [
        (REGULAR, {"tier": "regular"}, ["of the tier “regular”"]),
        (REGULAR, {}, ["of the tier “member”"]),
        (MEMBER, {"joined": NOON}, ["a newcomer, whose tier does not count yet"]),
        (
            when(member=("newcomer", OfTier("host"))),
            {},
            ["of the tier “member” and no newcomer (here since before the bot)"],
        ),
        (when(member_may=("post links",)), {"tier": "host"}, ["may post links (of the tier “host”)"]),
        (
            when(member_may=("post links", "post media")),
            {"tier": "regular"},
            ["may post media (of the tier “regular”)"],
        ),
        (when(member_may=("post links",)), {}, ["may not post links (of the tier “member”)"]),
        (
            when(member_may=("post links",)),
            {"joined": NOON},
            ["may not post links (a newcomer, whose tier does not count yet)"],
        ),
    ],
)
def test_standing_in_words(condition, known, said):
    assert words(condition, **known) == said


ADS = rule(
    "ads",
    when(contains=(Word("pots"),)),
    unless=(when(member_may=("post links",)),),
    must_match=(example(), example(from_="member"), example(from_="regular"), example(from_="newcomer")),
    must_not_match=(example(from_="host"), example(from_="host", after=60)),
)


def test_authors_of_examples_have_the_tier_that_they_are_said_to_have():
    assert complaints(ADS, tiers=TIERS) == []


def test_a_person_of_a_story_keeps_a_tier():
    story = (
        step(by="Ann", from_="host", bot=()),
        step(by="Bob", bot=(AlertStaff(),)),
        step(by="Ann", bot=()),
    )
    told = rule(
        "ads",
        when(contains=(Word("pots"),)),
        unless=(when(member_may=("post links",)),),
        then=[AlertStaff()],
        stories=(story,),
    )

    assert complaints(told, tiers=TIERS) == []


@pytest.mark.parametrize("tier", ["", "regular", "host"])
def test_a_decision_is_judged_again_with_the_tier_of_its_time(tier):
    agreed = charter(ADS, rule("hosts", HOST), tiers=TIERS)
    program, known, event = compile_charter(agreed), facts(member(tier=tier)), posted("pots")
    outcome = decide(program, known, event)

    stored = facts_json(program, known, event, outcome)

    assert rejudge(program, stored).verdicts == outcome.verdicts
    assert b"regular" not in stored or tier == "regular"


def test_facts_that_were_kept_before_there_were_tiers_are_of_the_lowest():
    program, known, event = compile_charter(charter(ADS, tiers=TIERS)), facts(), posted("pots")
    stored = facts_json(program, known, event, decide(program, known, event))

    (kept,) = facts_of(stored)[0].members.values()

    assert b"tier" not in stored
    assert kept.tier == ""
    assert rejudge(program, stored).verdicts
