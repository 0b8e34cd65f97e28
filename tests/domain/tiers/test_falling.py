"""Down at a review, below what keeps a tier, after grace, one step at a time."""

import pytest

from bot.domain.charter.schema_standing import DAY, Needs, Tier
from bot.domain.tiers.evaluate import apply
from bot.domain.tiers.standing import Measure
from tests.builders import NOON
from tests.support.standings import (
    ANN,
    BEN,
    LONG,
    MEMBER,
    OWNER,
    PARTNER,
    REGULAR,
    TIERS,
    agreed,
    decision_on,
    state,
)


@pytest.mark.parametrize(
    ("points", "kind"),
    [
        pytest.param(100, "keep", id="all of it"),
        pytest.param(90, "keep", id="nine tenths"),
        pytest.param(89, "warn", id="less than nine tenths"),
        pytest.param(-5, "warn", id="a balance below zero"),
    ],
)
def test_at_a_review_nine_tenths_of_each_minimum_keep_a_tier(points, kind):
    assert decision_on(points, REGULAR, review=True).kind == kind


def test_nobody_is_warned_outside_a_review():
    assert decision_on(0, REGULAR).kind == "keep"


def test_a_charter_may_say_what_keeps_a_tier():
    assert decision_on(100, PARTNER, review=True).kind == "keep"
    assert decision_on(99, PARTNER, review=True).kind == "warn"


def test_whoever_has_all_that_a_tier_needs_is_not_below_even_where_keeping_asks_more():
    tiers = (TIERS[0], Tier(name=REGULAR, needs=Needs(points=10), keeps=Needs(points=50)))

    assert decision_on(10, REGULAR, tiers=tiers, review=True).kind == "keep"
    assert decision_on(9, REGULAR, tiers=tiers, review=True).kind == "warn"


@pytest.mark.parametrize("keeps", [None, Needs(points=50)], ids=["nine tenths", "keeps while"])
def test_a_limit_of_the_needs_holds_whatever_keeps_a_tier(keeps):
    limited = replace_keeps(TIERS[1], keeps)

    warned = decision_on(100, REGULAR, tiers=(TIERS[0], limited), review=True, strikes_now=3)

    assert warned.kind == "warn"
    assert warned.reasons == (Measure(need="strikes", has=3, wants=2),)


def replace_keeps(tier, keeps):
    return Tier(name=tier.name, needs=tier.needs, keeps=keeps)


def test_a_warning_begins_the_grace_of_the_tier():
    decision = decision_on(0, OWNER, review=True, time_as=LONG)

    assert (decision.kind, decision.to, decision.until) == ("warn", OWNER, NOON + 7 * DAY)
    assert decision.reasons == (Measure(need="points", has=0, wants=180),)
    assert apply(decision, state(OWNER), NOON).grace_until == NOON + 7 * DAY


def test_grace_is_granted_once_and_then_costs_one_step():
    in_grace = state(PARTNER, grace_until=NOON)

    before = decision_on(0, standing=in_grace, at=NOON - 1, review=True)
    unreviewed = decision_on(0, standing=in_grace, at=NOON + DAY)
    after = decision_on(0, standing=in_grace, at=NOON, review=True)

    assert (before.kind, unreviewed.kind) == ("keep", "keep")
    assert (after.kind, after.to, after.cause) == ("demote", OWNER, "grace")
    assert after.reasons == (Measure(need="points", has=0, wants=100),)
    assert after.next == PARTNER
    assert Measure(need="points", has=0, wants=300) in after.unmet


def test_the_next_step_down_takes_a_warning_of_its_own():
    in_grace = state(PARTNER, grace_until=NOON)
    down = apply(decision_on(0, standing=in_grace, review=True), in_grace, NOON)

    assert decision_on(0, standing=down, review=True).kind == "keep"
    assert decision_on(0, standing=down, at=NOON + 30 * DAY, review=True).kind == "warn"


def test_whoever_is_back_above_nine_tenths_is_told_at_once_and_keeps_the_tier():
    in_grace = state(REGULAR, grace_until=NOON)

    decision = decision_on(90, standing=in_grace)

    assert (decision.kind, decision.to) == ("recover", REGULAR)
    assert apply(decision, in_grace, NOON).grace_until is None


def test_a_promotion_ends_grace():
    in_grace = state(REGULAR, grace_until=NOON)

    decision = decision_on(200, standing=in_grace, time_as=LONG, agreed=agreed(ANN, BEN))

    assert apply(decision, in_grace, NOON).grace_until is None


def test_a_recovery_may_come_with_a_question():
    decision = decision_on(200, standing=state(REGULAR, grace_until=NOON), time_as=LONG)

    assert (decision.kind, decision.asks) == ("recover", OWNER)


def test_a_demotion_gives_up_the_way_back_that_a_sanction_left_open():
    returning = state(REGULAR, paused=OWNER, grace_until=NOON)

    assert decision_on(0, standing=returning, review=True).paused is None


def test_the_lowest_tier_is_never_lost():
    tiers = (Tier(name=MEMBER, needs=Needs(points=1)), TIERS[1])

    assert decision_on(0, tiers=tiers, review=True).kind == "keep"
