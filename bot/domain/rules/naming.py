"""How the generated text calls things: groups by their titles, tiers by their names in the reader's language, lists and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce

from bot.domain.charter.schema import NEWCOMER_FOR
from bot.domain.charter.values import Bound, Count, Listed, Word
from bot.domain.effects import Arg, Joined, Said, Span, Text
from bot.domain.ids import GroupName, TierName


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Titles of groups and names of tiers by language, where they are known; else the charter's own.

    `newcomer_for`: seconds since joining.
    """

    groups: Mapping[GroupName, str] = field(default_factory=dict)
    tiers: Mapping[TierName, Mapping[str, str]] = field(default_factory=dict)
    newcomer_for: int = NEWCOMER_FOR

    def group(self, name: GroupName) -> Arg:
        """A group."""
        return self.groups.get(name) or name

    def tier(self, name: TierName) -> Arg:
        """A tier."""
        words = self.tiers.get(name)
        return Said(words=dict(words)) if words else name


PLAIN = Naming()
"""Everything by its name in the charter."""


def one_of(parts: Iterable[Arg]) -> Joined:
    """`a, b or c`."""
    return Joined(parts=tuple(parts), any=True)


def all_of(parts: Iterable[Arg]) -> Joined:
    """`a, b and c`."""
    return Joined(parts=tuple(parts))


def entries(asked: Iterable[Listed | Word], listed: str = "text-list") -> tuple[Text, ...]:
    """Words in quotes, and lists by their names."""
    return tuple(
        Text(key=listed, args={"name": one.name})
        if isinstance(one, Listed)
        else Text(key="text-word", args={"word": one.pattern})
        for one in asked
    )


BOUNDS: Mapping[Bound, str] = {
    "at least": "text-at-least",
    "at most": "text-at-most",
    "under": "text-under",
    "none": "text-none",
}


def chained(key: str, parts: Iterable[Text]) -> Text:
    """Phrases one behind the other, each joined by the text `key` to those `before`."""
    return reduce(lambda before, one: Text(key=key, args={"before": before, "one": one}), parts)


def bounded(bound: Bound, what: Arg) -> Text:
    """`at least 3`, `under 3 days`."""
    return Text(key=BOUNDS[bound], args={"what": what})


def counted(count: Count) -> Text:
    """A count without its window."""
    return bounded(count.bound, count.number)


def exactly(seconds: int) -> Span:
    """A length of time that is said in full."""
    return Span(seconds=seconds, exact=True)
