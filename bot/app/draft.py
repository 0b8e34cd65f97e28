"""What a batch is going to write: gathered while its events are decided, written in bulk before the commit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from bot.app.books import Books
from bot.app.rows import CreditFact, Decision, Queued, Timer
from bot.domain.effects import Effect, lane_of
from bot.domain.facts import Past, StrikeGiven
from bot.domain.ids import MemberKey, UpdateId
from bot.domain.points.standing import Entry


@dataclass(slots=True)
class Draft:
    """Rows of one batch. Everything has a key that names the update it came from, so twice is once."""

    at: int
    messages: dict[tuple[int, int], tuple[MemberKey, Past]] = field(default_factory=dict)
    strikes: list[tuple[str, MemberKey, StrikeGiven]] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    queued: list[Queued] = field(default_factory=list)
    echoes: list[Queued] = field(default_factory=list)
    """What is done to other accounts of a person; nothing more follows from it."""
    timers: list[Timer] = field(default_factory=list)
    credits: list[CreditFact] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)

    def remember(self, member: MemberKey, past: Past) -> None:
        """Keep a message; what is known last of it counts, but for what it says itself."""
        place = (past.chat, past.message)
        earlier = self.messages.get(place)
        if earlier is not None:
            said = earlier[1] if earlier[1].said >= 0 > past.said else past
            void = past.void or earlier[1].void
            past = replace(said, struck=past.struck, deleted=past.deleted, void=void)
        self.messages[place] = (member, past)

    def strike(
        self, update: UpdateId, member: MemberKey, strikes: Iterable[StrikeGiven]
    ) -> list[tuple[str, StrikeGiven]]:
        """Keep strikes that an update led to. Gives each with its key."""
        given = [(self._key(f"u{update}:strike"), one) for one in strikes]
        self.strikes += [(key, member, one) for key, one in given]
        return given

    def do(self, update: UpdateId, effects: Iterable[Effect], *, since: int | None = None) -> None:
        """Have effects done that an update led to; `since`: when it happened, if that may be long ago."""
        self.do_under(f"u{update}", effects, since=since)

    def do_under(self, source: str, effects: Iterable[Effect], *, since: int | None = None) -> None:
        """Have effects done that `source` (a unique word) led to."""
        self.queued += self._rows(source, effects, since)

    def echo(self, source: str, effects: Iterable[Effect], *, since: int | None = None) -> None:
        """Have effects done to other accounts of a person."""
        self.echoes += self._rows(f"{source}:too", effects, since)

    def write_record(self, books: Books) -> None:
        """Write strikes and decisions now, for a command of the same batch that asks for them. Twice is once."""
        if self.strikes:
            books.strike(self.strikes)
        if self.decisions:
            books.decide(self.decisions)

    def write_facts(self, books: Books) -> None:
        """Write what points rest on now, for a day that is counted anew."""
        if self.messages:
            books.remember(list(self.messages.values()))
            self.messages = {}
        if self.credits:
            books.add_credits(self.credits)
            self.credits = []
        if self.entries:
            books.enter(self.entries)
            self.entries = []

    def write(self, books: Books) -> None:
        """Write it all."""
        self.write_facts(books)
        self.write_record(books)
        if self.does:
            books.enqueue([*self.queued, *self.echoes])
        if self.timers:
            books.set_timers(self.timers)

    @property
    def does(self) -> bool:
        """Whether anything is to be done."""
        return bool(self.queued or self.echoes)

    def _rows(self, source: str, effects: Iterable[Effect], since: int | None) -> list[Queued]:
        at = self.at if since is None else since
        return [
            Queued(key=self._key(source), chat=effect.chat, lane=lane_of(effect), effect=effect, at=at)
            for effect in effects
        ]

    def _key(self, source: str) -> str:
        number = self._numbers.get(source, 0)
        self._numbers[source] = number + 1
        return f"{source}:{number}"
