"""A change of tier, judged again from what was kept of it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.charter.schema_standing import Tier
from bot.domain.ids import TierName
from bot.domain.tiers.evaluate import evaluate
from bot.domain.tiers.standing import Cause, State, Stats


def moved_again(
    tiers: Sequence[Tier],
    stats: Stats,
    change: tuple[TierName, TierName],
    at: int,
    *,
    cause: Cause,
    locked: bool,
) -> TierName:
    """Where a member comes to who moved between two tiers for this cause: if nothing differs, to where they did."""
    was, now = change
    before = State(
        tier=was,
        locked=locked,
        grace_until=at if cause == "grace" else None,
        paused=now if cause == "return" else None,
    )
    return evaluate(tiers, stats, before, at, review=cause == "grace").to
