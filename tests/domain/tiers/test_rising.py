"""Up at once, staff where they are asked; down to the lowest by a sanction, and back; a lock keeps."""

from bot.domain.charter.schema_standing import DAY, ONLY_TIER, Needs, Tier
from bot.domain.ids import TierName
from bot.domain.tiers.evaluate import apply, evaluate, place_of
from bot.domain.tiers.standing import Measure, State
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
    stats,
)


def test_who_has_nothing_stays_in_the_lowest_tier():
    decision = decision_on(0)

    assert (decision.kind, decision.to, decision.next) == ("keep", MEMBER, REGULAR)
    assert decision.unmet == (Measure(need="points", has=0, wants=100),)


def test_a_member_without_a_tier_yet_is_in_the_lowest():
    decision = evaluate(TIERS, stats(0), State(), NOON, review=False)

    assert apply(decision, State(), NOON).tier == MEMBER


def test_a_tier_that_the_charter_no_longer_names_is_the_lowest():
    assert decision_on(100, TierName("gone")).kind == "promote"
    assert place_of(TIERS, TierName("gone")) == 0


def test_a_community_without_tiers_has_nothing_to_reach():
    decision = decision_on(10**6, tiers=(ONLY_TIER,), review=True)

    assert (decision.kind, decision.next, decision.unmet) == ("keep", None, ())


def test_whoever_has_what_a_tier_needs_moves_up_at_once():
    decision = decision_on(100)

    assert (decision.kind, decision.to, decision.cause) == ("promote", REGULAR, "needs")
    assert (decision.next, decision.unmet) == (OWNER, ())
    assert decision.reasons == (
        Measure(need="points", has=100, wants=100),
        Measure(need="strikes", has=0, wants=2),
    )


def test_two_steps_at_once_are_one_decision():
    decision = decision_on(200, time_as=LONG, agreed=agreed(ANN, BEN))

    assert (decision.kind, decision.was, decision.to) == ("promote", MEMBER, OWNER)


def test_no_tier_is_reached_past_one_that_is_not():
    assert decision_on(300, agreed=agreed(ANN, BEN)).to == REGULAR
    assert decision_on(300, strikes_now=3, time_as=LONG).to == MEMBER


def test_staff_are_asked_once_all_else_is_there():
    decision = decision_on(200, REGULAR, time_as=LONG)

    assert (decision.kind, decision.to, decision.asks) == ("ask", REGULAR, OWNER)
    assert decision.unmet == (Measure(need="approval", has=0, wants=2),)
    assert Measure(need="points", has=200, wants=200) in decision.evidence


def test_a_promotion_may_come_with_a_question_about_the_tier_above():
    decision = decision_on(200, time_as=LONG)

    assert (decision.kind, decision.to, decision.asks) == ("promote", REGULAR, OWNER)


def test_half_of_the_staff_wanted_is_not_enough():
    assert decision_on(200, REGULAR, time_as=LONG, agreed=agreed(ANN)).to == REGULAR
    assert decision_on(200, REGULAR, time_as=LONG, agreed=agreed(ANN, BEN)).to == OWNER


def test_staff_are_not_asked_again_before_a_review_in_the_tiers_own_turn():
    asked = state(REGULAR, asked=OWNER, asked_at=NOON)

    later = [
        decision_on(200, standing=asked, at=NOON + days * DAY, review=review, time_as=LONG).kind
        for days, review in ((1, True), (29, True), (30, False), (30, True))
    ]

    assert later == ["keep", "keep", "keep", "ask"]


def test_a_sanction_puts_a_member_down_to_the_lowest_tier_at_once():
    decision = decision_on(300, PARTNER, sanctioned=True)

    assert (decision.kind, decision.to, decision.cause) == ("demote", MEMBER, "sanction")
    assert decision.paused == PARTNER
    assert decision.unmet[0].need == "sanction"


def test_a_sanction_in_the_lowest_tier_changes_nothing_and_nobody_rises():
    decision = decision_on(100, sanctioned=True)

    assert (decision.kind, decision.to, decision.paused) == ("keep", MEMBER, None)
    assert decision.unmet == (Measure(need="sanction", has=1, wants=0),)


def test_after_a_sanction_the_tier_comes_back_without_asking_staff_again():
    before = state(OWNER)
    down = apply(decision_on(200, standing=before, time_as=LONG, sanctioned=True), before, NOON)

    back = decision_on(200, standing=down, at=NOON + DAY, time_as=LONG)

    assert (back.kind, back.to, back.cause) == ("promote", OWNER, "return")
    assert apply(back, down, NOON + DAY).paused is None


def test_after_a_sanction_a_tier_waits_until_its_needs_hold():
    down = state(MEMBER, paused=OWNER)

    partly = decision_on(150, standing=down, time_as=LONG)
    then = apply(partly, down, NOON)
    wholly = decision_on(200, standing=then, at=NOON + DAY, time_as=LONG)

    assert (partly.to, partly.cause, partly.paused) == (REGULAR, "return", OWNER)
    assert (wholly.to, wholly.cause, wholly.paused) == (OWNER, "return", None)


def test_a_second_sanction_on_the_way_back_does_not_forget_the_tier():
    assert decision_on(150, standing=state(REGULAR, paused=OWNER), sanctioned=True).paused == OWNER


def test_whoever_rises_above_the_tier_that_was_paused_has_earned_it():
    tiers = (*TIERS[:2], Tier(name=PARTNER, needs=Needs(points=300)))

    assert decision_on(300, tiers=tiers, standing=state(MEMBER, paused=REGULAR)).cause == "needs"


def test_a_lock_keeps_a_tier_whatever_the_numbers_say():
    locked = state(REGULAR, locked=True)

    assert decision_on(0, standing=locked, review=True).kind == "keep"
    assert decision_on(300, standing=locked, time_as=LONG, agreed=agreed(ANN, BEN)).kind == "keep"
    assert decision_on(300, standing=locked).unmet[0].need == "lock"


def test_a_sanction_beats_a_lock_and_the_locked_tier_comes_back_without_any_needs():
    locked = state(OWNER, locked=True)
    down = apply(decision_on(0, standing=locked, sanctioned=True), locked, NOON)

    back = decision_on(0, standing=down, at=NOON + DAY)

    assert (down.tier, down.locked) == (MEMBER, True)
    assert (back.kind, back.to, back.cause) == ("promote", OWNER, "return")
