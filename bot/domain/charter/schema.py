"""A charter as the bot enforces it: frozen, whole, names resolved. `sections` makes it from what somebody wrote.

Words for people are mappings from language to text; the empty language stands for all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from bot.domain.charter import values
from bot.domain.charter.schema_activities import Activity
from bot.domain.charter.schema_housekeeping import Housekeeping, Own
from bot.domain.charter.schema_privacy import Privacy
from bot.domain.charter.schema_standing import ONLY_TIER, Points, Tier
from bot.domain.ids import ActivityName, ChatId, GroupName, LadderName, ListName, RuleId

Words = Mapping[str, str]
DAY = 86_400
NEWCOMER_FOR = 3 * DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a thing stands in a charter: file, line and column, counted from 1."""

    file: str = ""
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Something to be reached: points given in all, until the end of a day (`None`: some time)."""

    points_given: int
    by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """What the community is for."""

    name: Words
    goal: Words
    values: tuple[Words, ...] = ()
    languages: tuple[str, ...] = ("en",)
    timezone: str = "UTC"
    bans_reach: Literal["all groups", "the group"] = "all groups"
    target: Target | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A chat of the community: `chat` is its id, or its @name without `@` in lower case."""

    name: GroupName
    chat: ChatId | str
    kind: Literal["group", "channel"] = "group"
    open_to: Literal["everyone", "staff"] = "everyone"
    topics: Mapping[str, int] = field(default_factory=dict)
    """The topics of a forum by their names: the numbers that Telegram gives them (1: General)."""
    note: Words = field(default_factory=dict)
    pin_charter: bool = False
    """Whether the charter is posted and pinned there, and again whenever it reads otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Steps that strikes climb; each ladder counts its own."""

    name: LadderName
    steps: tuple[values.Step, ...]
    fade_after: int = 30 * DAY
    ask_before: tuple[values.Step, ...] = ()


STANDARD = Ladder(
    name=LadderName("standard"),
    steps=(values.Warn(), values.MuteFor(3600), values.MuteFor(DAY), values.BanFor()),
    ask_before=(values.BanFor(),),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Facts that must all hold: what is asked of each, by its key in the charter. The catalogue tells what a key asks for."""

    asks: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A message and whether the rule must hold on it.

    `facts` are what it carries besides its text, as parsed values by their key in the charter
    (`in`, `from`, `has`, `reply`, `forwarded from`, `links to`, `strikes`, `after`, `at`, `edited` ...).
    """

    text: str
    place: Place
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryStep:
    """One or `times` messages of a story, `after` seconds since the step before (then `every` seconds), and the answer."""

    text: str
    place: Place
    facts: Mapping[str, object] = field(default_factory=dict)
    by: str = ""
    after: int = 0
    every: int = 0
    times: int = 1
    bot: tuple[values.Consequence, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What may not be, why, and what follows. Without `when` it is judged by people.

    `when`: one of the conditions must hold; `unless`: none may.
    """

    id: RuleId
    says: Words
    place: Place
    why: Words = field(default_factory=dict)
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    then: tuple[values.Consequence, ...] = (values.DeleteMessage(), values.Strike())
    ladder: LadderName = LadderName("standard")
    mode: Literal["enforce", "observe", "off"] = "enforce"
    must_match: tuple[Example, ...] = ()
    must_not_match: tuple[Example, ...] = ()
    stories: tuple[tuple[StoryStep, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeywordAnswer:
    """What is said to a message on which one of the conditions holds."""

    id: str
    when: tuple[Condition, ...]
    reply: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Charter:
    """The whole charter. `lists` hold their entries as written; `newcomer_for` is seconds since joining."""

    community: Community
    groups: Mapping[GroupName, Group]
    lists: Mapping[ListName, tuple[str, ...]] = field(default_factory=dict)
    ladders: Mapping[LadderName, Ladder] = field(default_factory=lambda: {STANDARD.name: STANDARD})
    rules: Mapping[RuleId, Rule] = field(default_factory=dict)
    points: Points | None = None
    tiers: tuple[Tier, ...] = (ONLY_TIER,)
    """Lowest first; there is always one."""
    newcomer_for: int = NEWCOMER_FOR
    activities: Mapping[ActivityName, Activity] = field(default_factory=dict)
    housekeeping: Housekeeping = field(default_factory=Housekeeping)
    notes: Mapping[str, Words] = field(default_factory=dict)
    """Texts that members ask for, by their names as written."""
    answers: Mapping[str, KeywordAnswer] = field(default_factory=dict)
    privacy: Privacy = field(default_factory=Privacy)
    messages: Mapping[str, Own] = field(default_factory=dict)
    """The community's own words, by the keys of the catalogue."""

    @property
    def staff_room(self) -> Group | None:
        """The one group that is `open to: staff`."""
        return next((group for group in self.groups.values() if group.open_to == "staff"), None)

    @property
    def contribution(self) -> Points | None:
        """How contribution is kept: by `points`, or without any where there are tiers, which ask for days and thanks."""
        return Points() if self.points is None and len(self.tiers) > 1 else self.points

    def ladder_of(self, rule: Rule) -> Ladder:
        """The ladder that strikes of `rule` climb."""
        return self.ladders.get(rule.ladder, STANDARD)
