"""Where a charter is read: what was found wrong so far, what was declared so far, and what lies beside the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from bot.domain.charter import suggest
from bot.domain.charter.faults import Fault
from bot.domain.charter.nodes import Node, Scalar
from bot.domain.charter.schema import Group, Place
from bot.domain.charter.schema_standing import ONLY_TIER, May
from bot.domain.charter.values import Listed
from bot.domain.effects import Arg, Text
from bot.domain.ids import GroupName, LadderName, ListName, TierName

BUILT_IN_LISTS = (ListName("staff names"), ListName("our groups"))


class Field(NamedTuple):
    """A value and the key it stands at. What stands behind a dash has the key of the whole row."""

    key: Scalar
    node: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What a charter refers to outside itself: files by name (`None`: there is none), the time zones there are, today."""

    files: Mapping[str, str | None] = field(default_factory=dict)
    zones: frozenset[str] = frozenset({"UTC"})
    today: date | None = None


def say(key: str, /, **args: Arg) -> Text:
    """A text of the catalogue."""
    return Text(key=key, args=args)


@dataclass(slots=True, kw_only=True)
class Desk:
    """What reading a charter has brought so far. Sections are read in order: communities, groups, lists, ladders, rules ...

    `languages` is `None` where they could not be read, so that nothing is said of missing ones; so is `earning`, what earns
    points. `granted`: what tiers may, and where that stands first; `asked`: what rules ask a member to be allowed.
    """

    shelf: Shelf
    faults: list[Fault] = field(default_factory=list)
    languages: tuple[str, ...] | None = ("en",)
    groups: Mapping[GroupName, Group] = field(default_factory=dict)
    group_names: frozenset[GroupName] = frozenset()
    list_names: frozenset[ListName] = frozenset()
    ladder_names: frozenset[LadderName] = frozenset()
    used_lists: set[ListName] = field(default_factory=set)
    site_lists: set[ListName] = field(default_factory=set)
    earning: frozenset[str] | None = frozenset()
    tier_names: tuple[TierName, ...] = (ONLY_TIER.name,)
    granted: dict[May, Place] = field(default_factory=dict)
    asked: set[May] = field(default_factory=set)

    def fault(
        self,
        place: Place,
        message: Text,
        remedy: Text | None = None,
        *,
        level: Literal["error", "warning"] = "error",
    ) -> None:
        """Note that something is wrong."""
        self.faults.append(Fault(place=place, message=message, remedy=remedy, level=level))

    def use_lists(self, place: Place, entries: Iterable[object], *, as_sites: bool = False) -> None:
        """Note which lists are used; a name that no list has is a fault."""
        for entry in entries:
            if isinstance(entry, Listed):
                self._use_list(place, entry.name, as_sites=as_sites)

    def _use_list(self, place: Place, name: ListName, *, as_sites: bool) -> None:
        self.used_lists.add(name)
        if as_sites:
            self.site_lists.add(name)
        if name in self.list_names or name in BUILT_IN_LISTS:
            return
        meant = suggest.nearest(name, (*self.list_names, *BUILT_IN_LISTS))
        remedy = (
            say("fault-do-mean-or-text", word=f"${meant}", regex=_as_regex(name))
            if meant
            else say("fault-do-declare-list", name=name, regex=_as_regex(name))
        )
        self.fault(place, say("fault-unknown-list", name=name), remedy)


def _as_regex(name: str) -> str:
    escaped = re.escape(name).replace("\\ ", " ")
    return rf"/\${escaped}/"
