"""P1 to P8: what holds of every charter's tiers and every member."""

import msgspec
from hypothesis import given, strategies as st
from msgspec.structs import replace

from bot.domain.charter.schema_standing import DAY, Active, Needs, Thanked, Tier
from bot.domain.charter.values import Count
from bot.domain.ids import MemberKey, TierName
from bot.domain.tiers.evaluate import apply, evaluate, place_of
from bot.domain.tiers.standing import State, Stats, stats_hash
from tests.builders import NOON
from tests.support.standings import TODAY

NAMES = tuple(map(TierName, "abcd"))
STAFF = tuple(map(MemberKey, range(1, 4)))
small = st.integers(0, 12)
windows = st.integers(1, 10).map(lambda days: days * DAY)


def perhaps(strategy):
    """Rather not: with many needs nobody would ever reach anything."""
    return st.none() | st.none() | strategy


limits = st.builds(Count, st.sampled_from(["under", "at most", "none"]), st.integers(0, 3), perhaps(windows))
needs = st.builds(
    Needs,
    points=st.none() | small,
    active=perhaps(st.builds(Active, days=small, within=windows)),
    in_the_group=perhaps(small.map(lambda days: days * DAY)),
    time_as=st.dictionaries(st.sampled_from(NAMES), small.map(lambda days: days * DAY), max_size=1),
    thanked_by=perhaps(st.builds(Thanked, people=small, days=st.integers(1, 4), within=perhaps(windows))),
    strikes=perhaps(limits),
)


@st.composite
def ladders_of_tiers(draw):
    number = draw(st.integers(1, 4))
    return tuple(
        Tier(
            name=name,
            needs=Needs() if place == 0 else draw(needs),
            keeps=draw(perhaps(needs)),
            grace=draw(st.integers(0, 3)) * DAY,
            approval=draw(st.sampled_from([0, 0, 1, 2])),
        )
        for place, name in enumerate(NAMES[:number])
    )


members = st.builds(
    Stats,
    day=st.just(TODAY),
    points=st.integers(-3, 15),
    active=st.integers(0, (1 << 12) - 1),
    in_the_group=perhaps(small.map(lambda days: days * DAY)),
    time_as=st.dictionaries(st.sampled_from(NAMES), small.map(lambda days: days * DAY)),
    thanks=st.lists(
        st.tuples(st.integers(TODAY - 12, TODAY), st.integers(1, 6).map(MemberKey)), max_size=8
    ).map(tuple),
    strikes=st.lists(st.integers(0, 12).map(lambda days: NOON - days * DAY), max_size=4).map(tuple),
    strikes_now=st.integers(0, 3),
    sanctioned=st.sampled_from([False, False, False, True]),
    peer_points=st.integers(0, 20),
    peer_credits=st.integers(0, 8),
    from_one_giver=st.integers(0, 20),
    agreed=st.dictionaries(st.sampled_from(NAMES), st.frozensets(st.sampled_from(STAFF))),
)
standings = st.builds(
    State,
    tier=st.sampled_from((*NAMES, TierName(""))),
    since=st.just(NOON - 40 * DAY),
    locked=st.sampled_from([False, False, False, True]),
    grace_until=perhaps(st.sampled_from([NOON - DAY, NOON, NOON + DAY])),
    reviewed_at=perhaps(st.sampled_from([NOON - 30 * DAY, NOON])),
    paused=perhaps(st.sampled_from(NAMES)),
    asked=perhaps(st.sampled_from(NAMES)),
    asked_at=st.sampled_from([NOON - 60 * DAY, NOON - DAY]),
)
tiers_of_any = ladders_of_tiers()
reviews = st.booleans()

MORE = (
    lambda had: replace(had, points=had.points + 3),
    lambda had: replace(had, active=had.active | 0b1011),
    lambda had: replace(had, in_the_group=None),
    lambda had: replace(had, in_the_group=None if had.in_the_group is None else had.in_the_group + 3 * DAY),
    lambda had: replace(had, time_as={name: had.time_as.get(name, 0) + 3 * DAY for name in NAMES}),
    lambda had: replace(had, thanks=(*had.thanks, (TODAY, MemberKey(9)), (TODAY - 1, MemberKey(1)))),
    lambda had: replace(had, peer_points=had.peer_points + 5),
    lambda had: replace(had, agreed={name: had.agreed.get(name, frozenset()) | {STAFF[0]} for name in NAMES}),
)
"""More of each thing that speaks for a member. The number of portions is none: it says whether a share says anything."""

WORSE = (
    lambda had: replace(had, strikes=(*had.strikes, NOON - DAY)),
    lambda had: replace(had, strikes_now=had.strikes_now + 1),
    lambda had: replace(had, sanctioned=True),
    lambda had: replace(had, from_one_giver=had.from_one_giver + 5),
)


def place(tiers, decision):
    return place_of(tiers, decision.to)


@given(tiers_of_any, members, standings, reviews)
def test_p1_the_same_question_has_the_same_answer(tiers, stats, state, review):
    again = msgspec.json.decode(msgspec.json.encode(stats), type=Stats)

    first = evaluate(tiers, stats, state, NOON, review=review)

    assert evaluate(list(tiers), again, state, NOON, review=review) == first


@given(tiers_of_any, members, standings, reviews, st.sampled_from(MORE))
def test_p2_more_of_what_speaks_for_a_member_never_lowers_the_tier(tiers, stats, state, review, more):
    before = evaluate(tiers, stats, state, NOON, review=review)
    after = evaluate(tiers, more(stats), state, NOON, review=review)

    assert place(tiers, after) >= place(tiers, before)


@given(tiers_of_any, members, standings, reviews, st.sampled_from(WORSE))
def test_p3_more_of_what_speaks_against_a_member_never_raises_the_tier(tiers, stats, state, review, worse):
    before = evaluate(tiers, stats, state, NOON, review=review)
    after = evaluate(tiers, worse(stats), state, NOON, review=review)

    assert place(tiers, after) <= place(tiers, before)


@given(tiers_of_any, members, standings, reviews)
def test_p4_a_decision_taken_leaves_nothing_to_decide(tiers, stats, state, review):
    taken = apply(evaluate(tiers, stats, state, NOON, review=review), state, NOON)

    again = evaluate(tiers, stats, taken, NOON, review=review)

    assert again.kind == "keep"
    assert again.to == taken.tier
    assert apply(again, taken, NOON) == taken


@given(tiers_of_any, members, standings, reviews)
def test_p5_whoever_has_just_moved_does_not_move_back_on_the_same_numbers(tiers, stats, state, review):
    decision = evaluate(tiers, stats, state, NOON, review=review)
    moved = replace(apply(decision, state, NOON), reviewed_at=None, locked=False)

    reviewed = evaluate(tiers, stats, moved, NOON, review=True)

    assert decision.cause == "" or reviewed.to == decision.to
    assert decision.cause != "needs" or reviewed.kind in ("keep", "ask")


@given(tiers_of_any, members, standings, reviews)
def test_p6_nothing_is_missing_exactly_where_the_next_tier_is_reached(tiers, stats, state, review):
    decision = evaluate(tiers, stats, state, NOON, review=review)

    highest = place(tiers, decision) == len(tiers) - 1
    assert (decision.unmet == ()) == (decision.kind == "promote" or highest)
    assert not any(one.met for one in decision.unmet)
    assert (decision.next is None) == highest


@given(tiers_of_any, members, standings, reviews, st.data())
def test_p7_what_lies_outside_the_windows_changes_nothing(tiers, stats, state, review, data):
    old = data.draw(st.integers(10, 400))
    longer = replace(
        stats,
        active=stats.active | 1 << old,
        thanks=(*far_off(tiers, old), *stats.thanks),
        strikes=(NOON - old * DAY - 1, *stats.strikes),
    )

    assert evaluate(tiers, longer, state, NOON, review=review) == evaluate(
        tiers, stats, state, NOON, review=review
    )


def far_off(tiers, old):
    """Thanks of tomorrow, and old ones unless a tier counts those of ever."""
    asked = [keeps.thanked_by for tier in tiers for keeps in (tier.needs, tier.keeps) if keeps is not None]
    ever = any(one is not None and one.within is None for one in asked)
    return (
        ((TODAY + 1, MemberKey(98)),) if ever else ((TODAY + 1, MemberKey(98)), (TODAY - old, MemberKey(99)))
    )


@given(tiers_of_any, members, standings, reviews, st.randoms(use_true_random=False))
def test_p8_what_was_kept_of_a_decision_gives_it_again(tiers, stats, state, review, chance):
    decision = evaluate(tiers, stats, state, NOON, review=review)
    kept = msgspec.json.decode(msgspec.json.encode((stats, state)), type=tuple[Stats, State])
    shuffled = replace(
        kept[0],
        thanks=tuple(chance.sample(stats.thanks, len(stats.thanks))),
        strikes=tuple(chance.sample(stats.strikes, len(stats.strikes))),
        time_as=dict(chance.sample(sorted(stats.time_as.items()), len(stats.time_as))),
    )

    assert stats_hash(shuffled) == stats_hash(stats)
    assert evaluate(tiers, shuffled, kept[1], NOON, review=review) == decision


@given(members, members)
def test_p8_other_numbers_have_another_hash(one, other):
    same = [
        replace(stats, thanks=tuple(sorted(stats.thanks)), strikes=tuple(sorted(stats.strikes)))
        for stats in (one, other)
    ]

    assert (stats_hash(one) == stats_hash(other)) == (same[0] == same[1])


@given(tiers_of_any, members, standings, reviews)
def test_a_tier_is_lost_one_step_at_a_time_unless_by_a_sanction(tiers, stats, state, review):
    decision = evaluate(tiers, stats, state, NOON, review=review)

    down = place_of(tiers, decision.was) - place(tiers, decision)

    assert down <= 1 or (decision.cause == "sanction" and place(tiers, decision) == 0)


@given(tiers_of_any, members, standings, reviews)
def test_a_decision_is_of_one_piece(tiers, stats, state, review):
    decision = evaluate(tiers, stats, state, NOON, review=review)

    assert (decision.to != decision.was) == (decision.kind in ("promote", "demote"))
    assert (decision.until is not None) == (decision.kind == "warn")
    assert (decision.asks is not None) >= (decision.kind == "ask")
