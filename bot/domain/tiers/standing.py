"""What is asked about a member's standing, and what is answered: values only.

Moments are seconds since the epoch, lengths of time are seconds, days are ordinals of the community's calendar.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Literal

import msgspec
from msgspec import Struct

from bot.domain.ids import MemberKey, TierName

Kind = Literal["keep", "promote", "demote", "ask", "warn", "recover"]

Cause = Literal["", "needs", "grace", "sanction", "return"]
"""Why a tier changes: its needs are there, they were missing until grace was over, a sanction began, it is over."""

Need = Literal[
    "points",
    "active",
    "in the group",
    "time as",
    "thanked by",
    "thanked on",
    "strikes",
    "approval",
    "one giver",
    "sanction",
    "lock",
]
LIMITS: frozenset[Need] = frozenset({"strikes", "one giver", "sanction", "lock"})
"""Needs of which there must not be more; of all others there must not be less."""


class Stats(Struct, frozen=True, kw_only=True):
    """All that a member's tier depends on, at one moment.

    `active` has a bit for each day: bit 0 is `day`, bit n the n-th day before; set on days of writing. `in_the_group`
    `None`: since before the bot's memory, which is always enough. `time_as` counts the present tier too. `thanks` are
    (day, giver) of the givers that weigh. `strikes` are the moments of all that nobody took back, `strikes_now` how many
    have not faded. `sanctioned`: a live mute of a day or more, or a ban. `peer_points` are those that other members gave,
    in `peer_credits` portions; `from_one_giver` is the largest part of them that came from one person. `agreed`: who of
    the staff agreed to which tier.
    """

    day: int
    points: int = 0
    active: int = 0
    in_the_group: int | None = None
    time_as: dict[TierName, int] = {}
    thanks: tuple[tuple[int, MemberKey], ...] = ()
    strikes: tuple[int, ...] = ()
    strikes_now: int = 0
    sanctioned: bool = False
    peer_points: int = 0
    peer_credits: int = 0
    from_one_giver: int = 0
    agreed: dict[TierName, frozenset[MemberKey]] = {}


class State(Struct, frozen=True, kw_only=True):
    """Where a member stands. An empty or unknown `tier` is the lowest.

    `locked`: staff fixed it by hand. `grace_until`: what keeps the tier is missing, and it is kept until then.
    `paused`: the tier that a sanction took, to come back to. `asked`: the tier that staff were asked about, at `asked_at`.
    """

    tier: TierName = TierName("")
    since: int = 0
    locked: bool = False
    grace_until: int | None = None
    reviewed_at: int | None = None
    paused: TierName | None = None
    asked: TierName | None = None
    asked_at: int = 0


class Measure(Struct, frozen=True, kw_only=True):
    """One thing that is needed: how much a member has of it, and how much it takes (of a limit: how much is allowed).

    `within`: seconds of the window looked at, `None` without one. `tier` is that of `time as`.
    """

    need: Need
    has: int
    wants: int
    within: int | None = None
    tier: TierName = TierName("")

    @property
    def met(self) -> bool:
        """Whether it is enough, or not too much."""
        return self.has <= self.wants if self.need in LIMITS else self.has >= self.wants


class Decision(Struct, frozen=True, kw_only=True):
    """What follows for a member who stands in `was`: from now on the tier is `to`.

    `kind` `ask`: staff are asked whether the member moves up to `asks`; a promotion may come with such a question about
    the tier after it. `warn`: grace begins and lasts `until`; `recover`: it ends well. `unmet` is what is missing for
    `next`, the tier above `to`; it is empty if the member has just moved up, and in the highest tier, which has no next.
    `reasons` are the numbers that decided: what the new tier needs and is there, or what fell below what keeps the old.
    `evidence` are the numbers that staff are shown when they are asked. `paused`: the tier to come back to after a
    sanction. `reviewed`: this was a review.
    """

    kind: Kind
    was: TierName
    to: TierName
    cause: Cause = ""
    asks: TierName | None = None
    until: int | None = None
    next: TierName | None = None
    unmet: tuple[Measure, ...] = ()
    reasons: tuple[Measure, ...] = ()
    evidence: tuple[Measure, ...] = ()
    paused: TierName | None = None
    reviewed: bool = False


def stats_hash(stats: Stats) -> str:
    """The same for the same numbers, in whatever order they were collected."""
    in_order = msgspec.structs.replace(
        stats, thanks=tuple(sorted(stats.thanks)), strikes=tuple(sorted(stats.strikes))
    )
    return sha256(msgspec.json.encode(in_order, order="deterministic")).hexdigest()
