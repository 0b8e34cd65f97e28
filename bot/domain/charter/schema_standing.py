"""What a charter says of contribution and standing: how points are earned, which tiers there are, what each needs.

Durations are whole seconds. Days, weeks and months are those of the community's calendar.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.domain.charter import values
from bot.domain.ids import TierName

Words = Mapping[str, str]
DAY = 86_400

PARTS = "/"
"""Stands between the word for one point and the word for several: `leaf / leaves`."""

Source = Literal["message", "reply received", "thanks received", "staff gift"]
"""What earns points; the other sources of the language come later."""

May = Literal[
    "post links",
    "post media",
    "host activities",
    "moderate own group",
    "invite",
    "skip the captcha for invitees",
    "vote on appeals",
    "vote on promotions",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """`10 points per day`, `3 times per week`: at most so many of the calendar's day, week or month."""

    number: int
    of: Literal["points", "times"]
    per: Literal["day", "week", "month"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Earning:
    """What one source gives.

    `length`: letters that a message needs. `once_per`: seconds of a slice in which one message counts, in each group.
    `at_most` bounds the source, `from_one_person` (times) what one giver gives. Of a staff gift: `up_to` is what one
    person of the staff may give at once, `one_member_gets` bounds the receiver.
    """

    source: Source
    gives: int = 0
    length: int = 0
    once_per: int | None = None
    at_most: Cap | None = None
    from_one_person: Cap | None = None
    up_to: int = 0
    one_member_gets: Cap | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """How contribution counts. `day_cap`: of all sources but gifts.

    `called`: what people call points (empty: points), perhaps with a word for one of them: `leaf / leaves`.
    """

    called: Words = field(default_factory=dict)
    earn: Mapping[Source, Earning] = field(default_factory=dict)
    strike_costs: int = 0
    day_cap: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Active:
    """`at least 20 days in 100 days`: days on which somebody posted."""

    days: int
    within: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanked:
    """`at least 5 people on at least 7 days in 100 days`; `within` `None`: ever."""

    people: int
    days: int = 1
    within: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What a tier needs, or what keeps it; `None` (and an empty `time_as`) asks nothing.

    `in_the_group` is the least time since joining. `time_as`: the least time in other tiers. `strikes`: how many at most
    (`none`, `under 3`, `at most 2`), faded or not, in a window or (without one) those that count now.
    """

    points: int | None = None
    active: Active | None = None
    in_the_group: int | None = None
    time_as: Mapping[TierName, int] = field(default_factory=dict)
    thanked_by: Thanked | None = None
    strikes: values.Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """A tier. `keeps` `None`: nine tenths of each minimum of `needs`. `approval`: how many of the staff must agree.

    `called`: how people read its name, where that is not what the charter calls it.
    `price` is percent of the list price. `invites`: how many people a month, where `may` has `invite`.
    """

    name: TierName
    called: Words = field(default_factory=dict)
    needs: Needs = field(default_factory=Needs)
    keeps: Needs | None = None
    grace: int = 14 * DAY
    review_every: int = 30 * DAY
    approval: int = 0
    may: frozenset[May] = frozenset()
    invites: int = 0
    price: int = 100
    tag: Words = field(default_factory=dict)


ONLY_TIER = Tier(name=TierName("member"))
"""The tier of a community whose charter names none."""
