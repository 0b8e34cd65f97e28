"""A message being judged with all that is known then, and what a rule may ask of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from bot.domain.events import Post
from bot.domain.facts import GroupFacts, Member, Past
from bot.domain.ids import ChatId
from bot.domain.outcome import Match
from bot.domain.rules.seen import Seen


class Case(Struct, frozen=True, kw_only=True, gc=False):
    """A message being judged.

    `at` is the moment at which the standing counts (an edit's own). `own` is what is remembered of the message, with what
    its album went through; `fresh`: it was not remembered before; `counted`: it counts for pace (an edit and a later
    part of an album do not).
    """

    post: Post
    seen: Seen
    member: Member
    group: GroupFacts
    groups: Mapping[ChatId, GroupFacts]
    at: int
    own: Past
    fresh: bool
    counted: bool


class Check(Struct, frozen=True, kw_only=True):
    """One fact that a condition asks, by its key in the charter. Facts of a lower `cost` are asked first.

    `why` says the answer in words, whether it holds or not: at least one `Match`.
    """

    fact: str
    cost: int
    holds: Callable[[Case], bool]
    why: Callable[[Case], tuple[Match, ...]]
