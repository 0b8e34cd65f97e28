"""Members at a moment, for tests of standing: builders name only what matters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.domain.charter.schema_standing import DAY, Needs, Tier
from bot.domain.charter.values import Count
from bot.domain.ids import MemberKey, TierName
from bot.domain.tiers.evaluate import evaluate
from bot.domain.tiers.standing import Decision, State, Stats
from tests.builders import NOON

TODAY = 738_000
MEMBER, REGULAR = TierName("member"), TierName("regular")
OWNER, PARTNER = TierName("group owner"), TierName("partner")
ANN, BEN, CARL = MemberKey(1), MemberKey(2), MemberKey(3)

TIERS = (
    Tier(name=MEMBER),
    Tier(name=REGULAR, needs=Needs(points=100, strikes=Count("under", 3))),
    Tier(name=OWNER, needs=Needs(points=200, time_as={REGULAR: 30 * DAY}), approval=2, grace=7 * DAY),
    Tier(name=PARTNER, needs=Needs(points=300), keeps=Needs(points=100)),
)
LONG = {REGULAR: 30 * DAY}
"""As long as a group owner has to have been a regular."""


def stats(points: int = 0, **more: Any) -> Stats:
    """What a member has."""
    return Stats(day=TODAY, points=points, **more)


def state(tier: TierName = MEMBER, **more: Any) -> State:
    """Where a member has stood for a hundred days."""
    return State(tier=tier, since=NOON - 100 * DAY, **more)


def decision_on(
    points: int = 0,
    tier: TierName = MEMBER,
    *,
    at: int = NOON,
    review: bool = False,
    standing: State | None = None,
    tiers: Sequence[Tier] = TIERS,
    **more: Any,
) -> Decision:
    """What follows for a member with so many points (and `more`) in a tier, or with a `standing`."""
    return evaluate(tiers, stats(points, **more), standing or state(tier), at, review=review)


def agreed(*staff: MemberKey) -> dict[TierName, frozenset[MemberKey]]:
    """So many of the staff want the member as a group owner."""
    return {OWNER: frozenset(staff)}
