"""What came of a replay, as a report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from bot.domain.effects import Text
from bot.domain.ids import MessageId, RuleId, TierName, UserId

Skip = Literal["service", "unsupported", "exempt", "duplicate"]
SKIPS: tuple[Skip, ...] = ("service", "unsupported", "exempt", "duplicate")


class Example(Struct, frozen=True, kw_only=True):
    """A message at which a rule held, and why."""

    message: MessageId
    why: Text


class RuleReport(Struct, frozen=True, kw_only=True):
    """What a rule would have done: messages at which it held, to how many members, consequences as the charter names them."""

    matches: int
    members: int
    consequences: Mapping[str, int]
    examples: tuple[Example, ...]


class Report(Struct, frozen=True, kw_only=True):
    """What a charter would have done. `messages` are those judged and those skipped as exempt or duplicate.

    `members`: authors of at least one message; `joins`: people who came or were added. Every rule of the charter is there.
    `points` are of members who have any, `tiers` how many authors and joiners stand in each at the end.
    """

    messages: int
    judged: int
    skipped: Mapping[Skip, int]
    members: int
    joins: int
    rules: Mapping[RuleId, RuleReport]
    points: Mapping[UserId, int] = {}
    tiers: Mapping[TierName, int] = {}
