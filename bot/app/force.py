"""What is in force: the charter adopted last, prepared for judging, and the chats as the bot knows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from zoneinfo import ZoneInfo

from bot.app.rows import RuleState
from bot.domain.charter.forms import observing
from bot.domain.charter.schema import Charter
from bot.domain.charter.schema_standing import Points, Words
from bot.domain.effects import LookAt
from bot.domain.facts import Facts, GroupFacts, Spoken
from bot.domain.ids import ChatId, GroupName, MemberKey, RuleId
from bot.domain.points.calendar import begin_of
from bot.domain.points.limits import Caps
from bot.domain.rules.judge import Program, compile_charter
from bot.domain.tiers.names import Names, names_of

NO_NAME = GroupName("")


def prepared(charter: Charter) -> Program:
    """`charter`, prepared for judging in its own time zone."""
    return compile_charter(charter, ZoneInfo(charter.community.timezone))


@dataclass(slots=True, kw_only=True)
class InForce:
    """The charter in force and the chats. Replaced between two batches, never within one."""

    number: int
    charter: Charter
    """With the rules in observe that the bot only observes until staff decide."""
    program: Program
    adopted: Charter = field(init=False)
    """As it was written."""
    states: dict[RuleId, RuleState] = field(default_factory=dict)
    """What is remembered of each rule."""
    acted_on: dict[RuleId, set[MemberKey]] = field(default_factory=dict)
    """On which members who had been here each young rule acted, as far as it is worked out."""
    groups: dict[ChatId, GroupFacts] = field(default_factory=dict)
    aliases: dict[ChatId, ChatId] = field(default_factory=dict)
    spoken: dict[ChatId, list[Spoken]] = field(default_factory=dict)
    told_lately: dict[ChatId, list[tuple[int, str, MemberKey]]] = field(default_factory=dict)
    """What the bot said in a chat within the last minute besides notices and answers to commands: when, what, to whom."""
    caps: Caps = field(init=False)
    """The caps of points now."""
    zone: tzinfo = field(init=False)
    """The community's time zone."""
    contribution: Points | None = field(init=False)
    """How contribution is kept now; `None`: it is not."""
    names: Names = field(init=False)
    """What people call points and tiers."""
    before: tuple[tuple[int, Points | None], ...] = ()
    """How points counted under earlier charters: until which moment, the newest last."""

    def __post_init__(self) -> None:
        self.adopted = self.charter
        self._make_ready()

    @classmethod
    def of(cls, number: int, charter: Charter) -> InForce:
        """`charter`, prepared, with no chat known yet."""
        return cls(number=number, charter=charter, program=prepared(charter))

    @property
    def counts(self) -> bool:
        """Whether contribution counts for anything: there are points, or tiers to rise to."""
        return self.contribution is not None

    @property
    def notices_stay(self) -> int:
        """Seconds after which what the bot says by the way is removed."""
        return self.charter.housekeeping.notices_stay

    @property
    def called(self) -> Words:
        """The charter's own word for points; empty where it has none."""
        return self.names.points

    def points_at(self, at: int) -> Points | None:
        """How points counted at a moment; `None`: they did not."""
        for until, points in self.before:
            if at < until:
                return points
        return self.contribution

    @property
    def observed(self) -> tuple[RuleId, ...]:
        """The rules that the bot only observes until staff decide, whatever the charter says."""
        return tuple(sorted(state.rule for state in self.states.values() if state.fuse == "blown"))

    def adopt(self, number: int, charter: Charter, program: Program, at: int) -> None:
        """Put another charter in force, prepared; the chats stay, under the names it gives them."""
        if number != self.number:
            self.before = (*self.before, (at, self.contribution))
        self.number, self.charter, self.program, self.adopted = number, charter, program, charter
        self._make_ready()
        self.know(self.groups, self.aliases)

    def remember(self, states: Mapping[RuleId, RuleState]) -> None:
        """Take over what is remembered of the rules: which are only observed until staff decide, and which are no more."""
        self.states, self.acted_on = dict(states), {}
        charter = observing(self.adopted, self.observed)
        if charter.rules != self.charter.rules:
            self.charter, self.program = charter, prepared(charter)

    def know(self, groups: Mapping[ChatId, GroupFacts], aliases: Mapping[ChatId, ChatId]) -> None:
        """Take over what the books say of the chats, and of those that became others."""
        self.aliases = dict(aliases)
        self.groups = {chat: replace(group, name=self.name_of(group)) for chat, group in groups.items()}

    def met(self, group: GroupFacts) -> GroupFacts:
        """Take over what is new about one chat, under the name the charter gives it."""
        known = replace(group, name=self.name_of(group))
        self.groups = {**self.groups, known.chat: known}
        return known

    def name_of(self, group: GroupFacts) -> GroupName:
        """What the charter calls a chat, by its id (now or before it became another) or its @name; else empty."""
        username = group.username.lower()
        for name, place in self.charter.groups.items():
            if isinstance(place.chat, str):
                if place.chat == username:
                    return name
            elif self.aliases.get(place.chat, place.chat) == group.chat:
                return name
        return NO_NAME

    def facts(self) -> Facts:
        """Facts for a batch: the chats, and nobody yet."""
        return Facts(charter=self.number, observed=self.observed, groups=self.groups, spoken=self.spoken)

    def _make_ready(self) -> None:
        """What every message asks for is worked out once."""
        self.caps = Caps(self.charter.points or Points())
        self.zone = ZoneInfo(self.charter.community.timezone)
        self.contribution = self.charter.contribution
        called = self.charter.points.called if self.charter.points is not None else {}
        self.names = names_of(self.charter.tiers, called)

    @property
    def staff_room(self) -> GroupFacts | None:
        """The staff room, once the bot has met it."""
        room = self.charter.staff_room
        return (
            None
            if room is None
            else next((one for one in self.groups.values() if one.name == room.name), None)
        )


def unmet(force: InForce) -> list[LookAt]:
    """How to look at the groups of the charter that no chat known stands for, the staff room first: it hears of the rest."""
    known = {group.name for group in force.groups.values()}
    places = sorted(force.charter.groups.values(), key=lambda place: place.open_to != "staff")
    chats = [place.chat for place in places if place.name not in known]
    return [
        LookAt(chat=ChatId(0), username=chat)
        if isinstance(chat, str)
        else LookAt(chat=force.aliases.get(chat, chat))
        for chat in chats
    ]


def caps_of(force: InForce, day: int) -> Caps:
    """The caps of a day: those of the newest charter adopted before the end of the time that they bound."""
    caps = force.caps
    for adopted, before in reversed(force.before):
        if adopted < begin_of(_after(caps, day), force.zone):
            return caps
        caps = Caps(before or Points())
    return caps


def _after(caps: Caps, day: int) -> int:
    """The first day that shares no cap with `day` any more."""
    after = day + 1
    while caps.first(after) <= day:
        after += 1
    return after
