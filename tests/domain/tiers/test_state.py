"""What is remembered between two looks at a member, and when the next review is."""

from msgspec.structs import replace

from bot.domain.charter.schema_standing import DAY, Tier
from bot.domain.tiers.evaluate import apply, by_hand, next_review
from bot.domain.tiers.standing import State
from tests.builders import NOON
from tests.support.standings import LONG, MEMBER, OWNER, PARTNER, REGULAR, TIERS, decision_on, state


def test_a_decision_moves_the_state_and_a_review_is_remembered():
    decision = decision_on(100, review=True)

    after = apply(decision, state(MEMBER), NOON)

    assert after == State(tier=REGULAR, since=NOON, reviewed_at=NOON)


def test_without_a_move_the_tier_is_as_old_as_before():
    assert apply(decision_on(0), state(MEMBER), NOON).since == NOON - 100 * DAY


def test_a_question_is_remembered_until_the_member_falls():
    asked = apply(decision_on(200, REGULAR, time_as=LONG), state(REGULAR), NOON)
    fallen = apply(decision_on(0, standing=asked, sanctioned=True), asked, NOON + 1)

    assert (asked.asked, asked.asked_at) == (OWNER, NOON)
    assert fallen.asked is None


def test_staff_give_a_tier_by_hand_and_the_past_is_forgotten():
    before = state(REGULAR, grace_until=NOON, paused=OWNER, asked=OWNER, reviewed_at=NOON - DAY)

    given = by_hand(before, PARTNER, NOON, lock=True)

    assert given == State(tier=PARTNER, since=NOON, locked=True, reviewed_at=NOON - DAY)


def test_reviews_come_in_the_tiers_turn_and_when_grace_is_over():
    tiers = (Tier(name=MEMBER, review_every=10 * DAY), TIERS[1])
    new = State(tier=MEMBER, since=NOON)

    assert next_review(tiers, new) == NOON + 10 * DAY
    assert next_review(tiers, replace(new, reviewed_at=NOON + DAY)) == NOON + 11 * DAY
    assert next_review(tiers, replace(new, grace_until=NOON + 2 * DAY)) == NOON + 2 * DAY
    assert next_review(tiers, replace(new, grace_until=NOON + 20 * DAY)) == NOON + 10 * DAY
