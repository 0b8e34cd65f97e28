"""Where a charter is read: what was found wrong so far, what was declared so far, what lies beside the file, and the catalogue.

The catalogue says what rules may ask and do. Reading needs how that is written; what it means stands in the same entries,
in `bot.domain.rules`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from bot.domain.charter import suggest, vocabulary_rules as words
from bot.domain.charter.faults import Fault
from bot.domain.charter.implied import same_or_wider
from bot.domain.charter.kinds import Kind
from bot.domain.charter.languages import BY_NAME
from bot.domain.charter.nodes import Node, Scalar
from bot.domain.charter.phrases_then import Form, Phrases
from bot.domain.charter.schema import Condition, Group, Place
from bot.domain.charter.schema_standing import ONLY_TIER, May
from bot.domain.charter.values import Consequence, Listed
from bot.domain.charter.vocabulary import Vocabulary
from bot.domain.effects import Arg, Text
from bot.domain.ids import GroupName, LadderName, ListName, TierName

T = TypeVar("T")
C = TypeVar("C", bound=Consequence)
BUILT_IN_LISTS = (ListName("staff names"), ListName("our groups"))


class Field(NamedTuple):
    """A value and the key it stands at. What stands behind a dash has the key of the whole row."""

    key: Scalar
    node: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What a charter refers to outside itself: files by name (`None`: there is none), the time zones there are, today.

    `languages`: codes of those that there are, without regions; `spoken`: of those that the bot's own texts are in.
    """

    files: Mapping[str, str | None] = field(default_factory=dict)
    zones: frozenset[str] = frozenset({"UTC"})
    languages: frozenset[str] = frozenset(BY_NAME.values())
    spoken: tuple[str, ...] = ("en", "zh")
    today: date | None = None


def say(key: str, /, **args: Arg) -> Text:
    """A text of the catalogue."""
    return Text(key=key, args=args)


Reader = Callable[["Desk", Field], T | None]
"""What makes a value of what stands at a key; `None` and a fault if it is no good."""

Reason = tuple[Text, Text]
"""What is wrong, and what to do."""

Groups = Mapping[GroupName, Group]


def _nothing_wrong(*_: object) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactForm(Generic[T]):
    """How a fact is written: its key, what reads its value, the kind of phrase that one value is.

    `row`: several may stand there. `instead`: what people write for the key. `never`: why nothing can be so beside what else
    is asked. `covers`: whether one value holds wherever another does. `carried`: what reads the fact where an example has it.
    """

    key: str
    read: Reader[T]
    kind: Kind[Any]
    row: bool = False
    examples: tuple[str, ...]
    """Values as they are written, for people and editors; each of them reads."""
    instead: tuple[str, ...] = ()
    never: Callable[[T, Condition, Groups], Reason | None] = _nothing_wrong
    covers: Callable[[T, T], bool] = same_or_wider
    carried: Reader[Any] | None = None
    wordless: bool = False
    """Whether a message that carries it needs no text."""


Use = Literal["then", "ladder", "story"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsequenceForm(Generic[C]):
    """How a consequence is written: its phrase in the grammar with what that means, or (`words`) a key with a text.

    `uses`: where it may stand; `misplaced`: what to do where it may not. `bounds`: why Telegram refuses it (the text
    is the phrase as it was found).
    """

    value: type[C]
    form: Form[C]
    written: Callable[[C], str]
    """The consequence as the charter writes it, and stories name it."""
    examples: tuple[str, ...]
    """Phrases, for people and editors; each of them reads."""
    uses: frozenset[Use] = frozenset({"then", "story"})
    misplaced: str = "fault-do-drop-line"
    bounds: Callable[[C, str], Reason | None] = _nothing_wrong
    words: str = ""
    read: Reader[C] | None = None


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """All that rules may ask, by key, and all that they may do, by the type of its value."""

    facts: Mapping[str, FactForm[Any]]
    consequences: Mapping[type[Consequence], ConsequenceForm[Any]]

    @cached_property
    def rule(self) -> Vocabulary:
        """The keys of a rule."""
        return words.rule(self.facts)

    @cached_property
    def fact(self) -> Vocabulary:
        """The keys below `when` and `unless`."""
        return words.fact(
            self.facts, {wrong: one.key for one in self.facts.values() for wrong in one.instead}
        )

    @cached_property
    def then(self) -> Vocabulary:
        """The consequences that have a text of their own, by their keys."""
        return words.then(self.keyed)

    @cached_property
    def example(self) -> Vocabulary:
        """The keys of a message of an example."""
        return words.example(key for key, fact in self.facts.items() if fact.carried)

    @cached_property
    def step(self) -> Vocabulary:
        """The keys of a message of a story."""
        return words.step(self.example)

    @cached_property
    def keyed(self) -> Mapping[str, ConsequenceForm[Any]]:
        """The consequences that have a text of their own."""
        return {one.words: one for one in self.consequences.values() if one.words}

    @cached_property
    def phrases(self) -> Phrases:
        """What reads consequences."""
        return Phrases([one.form for one in self.consequences.values()])

    def examples(self, use: Use) -> tuple[str, ...]:
        """Ways to write what may stand somewhere. One with a text of its own is its bare word in stories, else left out."""
        there = [one for one in self.consequences.values() if use in one.uses]
        bare = [one.words for one in there if one.words and use == "story"]
        return (*(text for one in there if not one.words for text in one.examples), *bare)


@dataclass(slots=True, kw_only=True)
class Desk:
    """What reading a charter has brought so far. Sections are read in order: communities, groups, lists, ladders, rules ...

    `languages` is `None` where they could not be read, so that nothing is said of missing ones; so is `earning`, what earns
    points. `granted`: what tiers may, and where that stands first; `asked`: what rules ask a member to be allowed.
    `excusing`: what is read stands below `unless`. `target_at`: where the community's target stands.
    """

    shelf: Shelf
    catalogue: Catalogue
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
    excusing: bool = False
    target_at: Place | None = None

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
