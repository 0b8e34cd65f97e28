"""What follows from what: whether whatever is asked holds wherever something else does, by the values alone."""

from __future__ import annotations

from collections.abc import Collection
from math import inf

from bot.domain.charter.values import Age, Bound, Count, ForwardedFrom, Has, LinksTo, Rate, Share


def same_or_wider(one: object, other: object) -> bool:
    """Whether `one` holds wherever `other` does: the same, wider bounds, or a rate that is reached earlier."""
    match one, other:
        case Count(), Count():
            return one.within == other.within and _wider(one.bound, one.number, other.bound, other.number)
        case Share(), Share():
            return _wider(one.bound, one.percent, other.bound, other.percent)
        case Age(), Age():
            return _wider(one.bound, one.seconds, other.bound, other.seconds)
        case Rate(), Rate():
            return one.number <= other.number and one.within >= other.within
        case _:
            return one == other


def _wider(bound: Bound, number: int, other: Bound, others: int) -> bool:
    (low, high), (least, most) = _range(bound, number), _range(other, others)
    return low <= least and most <= high


def _range(bound: Bound, number: int) -> tuple[float, float]:
    match bound:
        case "at least":
            return number, inf
        case "at most":
            return 0, number
        case "under":
            return 0, number - 1
        case "none":
            return 0, 0


def more(one: Collection[object], other: Collection[object]) -> bool:
    """Of facts that hold when one of theirs does: whether all of the other's are there."""
    return set(other) <= set(one)


def more_links(one: LinksTo, other: LinksTo) -> bool:
    """Whether more sites are meant, and none of them is excepted that the other means."""
    return more(one.targets, other.targets) and more(other.excepted, one.excepted)


def more_things(one: Collection[Has], other: Collection[Has]) -> bool:
    """Whether more things are meant, and none of them is excepted that the other means."""
    return all(
        any(mine.kind == theirs.kind and more(theirs.excepted, mine.excepted) for mine in one)
        for theirs in other
    )


def more_sources(one: ForwardedFrom, other: ForwardedFrom) -> bool:
    """Whether more sources are meant, and none of them is excepted that the other means."""
    meant = one.anyone or (not other.anyone and more(one.sources, other.sources))
    return meant and more(other.excepted, one.excepted)
