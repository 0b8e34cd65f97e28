"""Which tier the author of a message has, and what it allows: `member: TIER or above`, `member may`.

The tier of newcomers does not count yet, unless staff gave them one above the lowest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from bot.domain.charter.schema import Charter
from bot.domain.charter.schema_standing import May
from bot.domain.charter.values import OfTier, Who
from bot.domain.effects import Arg, Joined, Said, Text
from bot.domain.facts import Member
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check

NO_TIER = -1


def is_newcomer(member: Member, at: int, newcomer_for: int) -> bool:
    """Whether a member joined the community less than `newcomer_for` seconds before `at`."""
    return member.joined is not None and at < member.joined + newcomer_for


def rank_in(charter: Charter) -> Callable[[Case], int]:
    """Makes the number of a member's tier from a case: 0 is the lowest, `NO_TIER` a newcomer's, which does not count."""
    ranks = {tier.name: rank for rank, tier in enumerate(charter.tiers)}

    def rank(case: Case) -> int:
        found = ranks.get(case.member.tier, 0)
        return found if found or not is_newcomer(case.member, case.at, charter.newcomer_for) else NO_TIER

    return rank


def ranks_of(who: Iterable[Who | OfTier], charter: Charter) -> frozenset[int]:
    """The tiers that are named, by their numbers."""
    names = [tier.name for tier in charter.tiers]
    asked = [(names.index(one.tier), one.or_above) for one in who if isinstance(one, OfTier)]
    return frozenset(
        rank for rank in range(len(names)) if any(rank == low or (up and rank > low) for low, up in asked)
    )


def rank_words(charter: Charter, rank: int) -> Text:
    """A tier in words."""
    if rank == NO_TIER:
        return Text(key="why-no-tier")
    tier = charter.tiers[rank]
    return Text(key="why-tier", args={"tier": Said(words=dict(tier.called)) if tier.called else tier.name})


def may_check(asked: Collection[May], charter: Charter) -> Check:
    """Whether a member's tier allows one of several things."""
    rank = rank_in(charter)
    allowing = {place for place, tier in enumerate(charter.tiers) if tier.may.intersection(asked)}

    def holds(case: Case) -> bool:
        return rank(case) in allowing

    def why(case: Case) -> tuple[Match, ...]:
        found = rank(case)
        allowed = [one for one in asked if found in allowing and one in charter.tiers[found].may]
        args: dict[str, Arg] = {
            "what": Joined(parts=tuple(allowed or asked)),
            "tier": rank_words(charter, found),
        }
        return (Match(fact="member may", why=Text(key="why-may" if allowed else "why-may-not", args=args)),)

    return Check(fact="member may", cost=1, holds=holds, why=why)
