"""All tiers, derived again: each change by what it rests on, and the chain of changes up to where a member stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import get_args

import msgspec
from msgspec import Struct

from bot.app.books import Books
from bot.app.rows import TierChange
from bot.domain.charter.schema_standing import Tier
from bot.domain.ids import MemberKey, TierName
from bot.domain.tiers.again import moved_again
from bot.domain.tiers.evaluate import place_of
from bot.domain.tiers.standing import Cause, State, Stats

TiersOf = Callable[[int], Sequence[Tier] | None]
"""The tiers of a charter by its number; `None`: it can't be read any more."""

CAUSES: tuple[Cause, ...] = get_args(Cause)
_stats = msgspec.json.Decoder(Stats)


class TierDifference(Struct, frozen=True, kw_only=True):
    """A tier that comes out otherwise: that of a change, or (without one) where a member stands by all changes."""

    member: str
    change: str = ""
    kept: TierName
    now: TierName


def tiers(books: Books, tiers_of: TiersOf, newest: int) -> Iterator[TierDifference | None]:
    """Check all members who ever left the lowest tier: a `None` for each, and what differs."""
    for member, state in books.all_tier_states().items():
        yield None
        yield from _differences(member, state, books.tier_changes(member), tiers_of, newest)


def _differences(
    member: MemberKey, state: State, changes: Sequence[TierChange], tiers_of: TiersOf, newest: int
) -> Iterator[TierDifference]:
    stands: TierName | None = None
    for change in in_turn(changes):
        known = tiers_of(change.charter) or ()
        if stands is not None and known and place_of(known, stands) != place_of(known, change.was):
            yield TierDifference(member=str(member), change=change.key, kept=change.was, now=stands)
        again = _again(change, known)
        if again != change.now:
            yield TierDifference(member=str(member), change=change.key, kept=change.now, now=again)
        stands = change.now
    known = tiers_of(newest) or ()
    if stands is None:
        stands = known[0].name if place_of(known, state.tier) else state.tier
    if state.tier != stands:
        yield TierDifference(member=str(member), kept=state.tier, now=stands)


def in_turn(changes: Sequence[TierChange]) -> Iterator[TierChange]:
    """Changes oldest first; of those within one second each begins where the one before it ended."""
    left, stands = list(changes), TierName("")
    while left:
        now = [change for change in left if change.at == left[0].at]
        change = next((one for one in now if one.was == stands), now[0])
        left.remove(change)
        stands = change.now
        yield change


def _again(change: TierChange, known: Sequence[Tier]) -> TierName:
    """Where the change leads now. What staff did by hand rests on their word."""
    cause = next((cause for cause in CAUSES if cause and cause == change.why), None)
    if cause is None:
        return change.now
    if not known:
        return TierName("")
    stats = _stats.decode(change.stats)
    return moved_again(known, stats, (change.was, change.now), change.at, cause=cause, locked=change.locked)
