"""The attacks on standing, by number."""

from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from bot.domain.charter.schema_standing import DAY, Active, Needs, Thanked, Tier
from bot.domain.ids import MemberKey
from bot.domain.points.calendar import day_of
from bot.domain.tiers.evaluate import apply, evaluate
from bot.domain.tiers.standing import Measure, Stats, stats_hash
from tests.builders import NOON
from tests.support.standings import (
    ANN,
    BEN,
    LONG,
    MEMBER,
    OWNER,
    REGULAR,
    TODAY,
    agreed,
    decision_on,
    state,
    stats,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")
WRITERS = (Tier(name=MEMBER), Tier(name=REGULAR, needs=Needs(active=Active(days=2, within=10 * DAY))))
LIKED = (
    Tier(name=MEMBER),
    Tier(name=REGULAR, needs=Needs(thanked_by=Thanked(people=3, days=2, within=10 * DAY))),
)


@pytest.mark.parametrize(
    ("one", "all_of_them", "portions", "kind"),
    [
        pytest.param(40, 100, 10, "promote", id="two fifths"),
        pytest.param(41, 100, 10, "ask", id="more than two fifths"),
        pytest.param(401, 1000, 10, "ask", id="a little more than two fifths"),
        pytest.param(10, 10, 1, "promote", id="the first thanks of all says nothing"),
        pytest.param(40, 40, 4, "promote", id="nor do four"),
        pytest.param(0, 0, 10, "promote", id="nothing of it is left"),
        pytest.param(-3, -5, 10, "promote", id="nor is anything below nothing"),
    ],
)
def test_x9_a_promotion_that_one_giver_stands_behind_goes_to_staff(one, all_of_them, portions, kind):
    decision = decision_on(100, from_one_giver=one, peer_points=all_of_them, peer_credits=portions)

    assert decision.kind == kind


RING = {"from_one_giver": 90, "peer_points": 100, "peer_credits": 10}


def test_x9_staff_see_the_share_and_their_word_is_enough():
    decision = decision_on(100, **RING)
    share = Measure(need="one giver", has=90, wants=40)

    assert (decision.to, decision.asks) == (MEMBER, REGULAR)
    assert share in decision.evidence
    assert decision.unmet == (Measure(need="approval", has=0, wants=1), share)
    assert decision_on(100, **RING, agreed={REGULAR: frozenset({ANN})}).to == REGULAR


def test_x9_where_staff_are_asked_anyway_no_more_of_them_are():
    asked = decision_on(200, REGULAR, **RING, time_as=LONG)

    assert asked.unmet[0] == Measure(need="approval", has=0, wants=2)
    assert decision_on(200, REGULAR, **RING, time_as=LONG, agreed=agreed(ANN, BEN)).to == OWNER


def test_x9_a_tier_that_asks_for_no_recognition_is_nothing_for_a_ring():
    assert evaluate(WRITERS, stats(active=0b11, **RING), state(), NOON, review=False).to == REGULAR


@given(st.integers(1, 200), st.integers(0, 9))
def test_x9_x10_one_giver_is_one_person_however_often(times, days):
    ring = tuple((TODAY - index % (days + 1), MemberKey(index % 2 + 1)) for index in range(times))

    assert evaluate(LIKED, Stats(day=TODAY, thanks=ring), state(), NOON, review=False).to == MEMBER


def test_x9_the_breadth_that_a_tier_asks_for_is_people_and_days():
    one_day = tuple((TODAY, MemberKey(giver)) for giver in range(1, 9))
    two_days = (*one_day[:2], (TODAY - 9, MemberKey(3)))

    assert evaluate(LIKED, Stats(day=TODAY, thanks=one_day), state(), NOON, review=False).to == MEMBER
    assert evaluate(LIKED, Stats(day=TODAY, thanks=two_days), state(), NOON, review=False).to == REGULAR


@given(st.permutations([(TODAY - day, MemberKey(giver)) for day in range(3) for giver in range(1, 4)]))
def test_x12_the_order_in_which_facts_came_changes_nothing(thanks):
    ordered, other = Stats(day=TODAY, thanks=tuple(sorted(thanks))), Stats(day=TODAY, thanks=tuple(thanks))

    assert evaluate(LIKED, other, state(), NOON, review=True) == evaluate(
        LIKED, ordered, state(), NOON, review=True
    )
    assert stats_hash(other) == stats_hash(ordered)


def written(*moments, zone=SHANGHAI):
    """What a member has who wrote at these moments."""
    days = [day_of(moment, zone) for moment in moments]
    return Stats(day=max(days), active=sum({1 << max(days) - day for day in days}))


def local(day, hour, minute):
    return int(datetime(2026, 3, day, hour, minute, tzinfo=SHANGHAI).timestamp())


def test_x13_days_are_the_communitys_and_no_clock_of_a_member_makes_two_of_one():
    one_day = written(local(10, 0, 1), local(10, 7, 59), local(10, 8, 1), local(10, 23, 59))
    two_days = written(local(10, 23, 59), local(11, 0, 1))

    assert evaluate(WRITERS, one_day, state(), NOON, review=False).to == MEMBER
    assert evaluate(WRITERS, two_days, state(), NOON, review=False).to == REGULAR


def test_x13_the_window_is_of_whole_days_today_included():
    assert evaluate(WRITERS, stats(active=1 | 1 << 9), state(), NOON, review=False).to == REGULAR
    assert evaluate(WRITERS, stats(active=1 | 1 << 10), state(), NOON, review=False).to == MEMBER


@given(st.integers(1, 10_000), st.data())
def test_x29_numbers_between_nine_tenths_and_the_minimum_move_nobody(minimum, data):
    tiers = (Tier(name=MEMBER), Tier(name=REGULAR, needs=Needs(points=minimum)))
    swings = data.draw(st.lists(st.integers(-(-9 * minimum // 10), minimum), min_size=1, max_size=12))
    first = evaluate(tiers, stats(minimum), state(), NOON, review=False)
    standing = apply(first, state(), NOON)

    kinds = set()
    for step, points in enumerate(swings, start=1):
        decision = evaluate(tiers, stats(points), standing, NOON + step * 30 * DAY, review=True)
        standing = apply(decision, standing, NOON + step * 30 * DAY)
        kinds.add(decision.kind)

    assert (first.kind, kinds, standing.tier) == ("promote", {"keep"}, REGULAR)


@given(st.lists(st.integers(0, 120), min_size=2, max_size=40))
def test_x29_between_a_rise_and_the_next_lies_a_fall_with_its_warning(points_by_day):
    tiers = (Tier(name=MEMBER), Tier(name=REGULAR, needs=Needs(points=100), grace=5 * DAY))
    standing, kinds = state(), []
    for day, points in enumerate(points_by_day):
        decision = evaluate(tiers, stats(points), standing, NOON + day * DAY, review=True)
        standing = apply(decision, standing, NOON + day * DAY)
        kinds += [decision.kind] if decision.kind != "keep" else []

    follows = {"promote": {"warn"}, "warn": {"recover", "demote"}, "recover": {"warn"}, "demote": {"promote"}}
    assert all(after in follows[before] for before, after in pairwise(kinds))


@pytest.mark.parametrize(
    "standing",
    [
        pytest.param(state(OWNER), id="no lock"),
        pytest.param(state(OWNER, locked=True), id="a lock"),
        pytest.param(state(OWNER, grace_until=NOON + DAY), id="in grace"),
        pytest.param(state(OWNER, grace_until=NOON - DAY), id="after grace"),
        pytest.param(state(OWNER, reviewed_at=NOON), id="just reviewed"),
    ],
)
@pytest.mark.parametrize("review", [False, True])
def test_x30_a_live_sanction_beats_lock_grace_and_window_at_once(standing, review):
    decision = decision_on(10**6, standing=standing, review=review, time_as=LONG, sanctioned=True)

    assert (decision.kind, decision.to) == ("demote", MEMBER)


def test_x30_a_ban_cannot_be_sat_out_within_grace():
    in_grace = state(REGULAR, grace_until=NOON + 7 * DAY)
    banned = apply(decision_on(85, standing=in_grace, sanctioned=True), in_grace, NOON)

    still_below = decision_on(85, standing=banned, at=NOON + DAY)
    nearly = decision_on(95, standing=banned, at=NOON + DAY)
    enough = decision_on(100, standing=banned, at=NOON + DAY)

    assert banned.grace_until is None
    assert [one.to for one in (still_below, nearly, enough)] == [MEMBER, MEMBER, REGULAR]


def test_x30_a_sanction_that_is_undone_gives_the_tier_back_as_it_was():
    before = replace(state(REGULAR), reviewed_at=NOON - DAY)
    down = apply(decision_on(100, standing=before, sanctioned=True), before, NOON)

    after = apply(decision_on(100, standing=down, at=NOON + 60), down, NOON + 60)

    assert after == replace(before, since=NOON + 60)
