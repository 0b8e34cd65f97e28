"""What the bot did with each message, heard from the bot itself at that moment, and its books, asked afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.app.books import Books
from bot.app.counting import Counting
from bot.app.draft import Draft
from bot.app.force import InForce
from bot.app.onlook import Happened
from bot.app.running import Parts
from bot.app.work import Work
from bot.domain.charter.schema import Rule
from bot.domain.events import MessageEdited, MessagePosted, Person
from bot.domain.ids import RuleId
from bot.playground.demo.watch import Watch
from bot.playground.living.values import Key

T = TypeVar("T")
KEPT = 5000
"""Messages of which is kept what the bot did with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """An event about a message, and the rules that were in force."""

    happened: Happened
    event: MessagePosted | MessageEdited
    rules: Mapping[RuleId, Rule]


@dataclass(slots=True)
class Onlooking:
    """Give `between` to the bot. `changed` is called whenever it has handled something."""

    watch: Watch
    changed: Callable[[], None] = lambda: None
    force: InForce | None = None
    _me: Person | None = None
    _heard: dict[Key, list[Heard]] = field(default_factory=dict)

    def between(self, parts: Parts) -> Parts:
        """The same parts, looked on."""
        return replace(self.watch.between(parts), onlooker=self)

    def begins(self, force: InForce, me: Person) -> None:
        """The bot begins."""
        self.force, self._me = force, me

    def happened(self, events: Sequence[Happened]) -> None:
        """Remember what became of each message."""
        for one in events:
            event = one.event
            if isinstance(event, MessagePosted | MessageEdited) and self.force is not None:
                key: Key = (event.post.chat, event.post.message)
                heard = Heard(happened=one, event=event, rules=self.force.charter.rules)
                self._heard.setdefault(key, []).append(heard)
        for old in list(self._heard)[: max(len(self._heard) - KEPT, 0)]:
            del self._heard[old]
        self.changed()

    def of(self, key: Key) -> Sequence[Heard]:
        """What became of a message: as it was posted, then after each edit."""
        return self._heard.get(key, ())

    def broken(self, key: Key) -> tuple[str, ...]:
        """The rules that a message broke, without those on trial; the newest time that it was judged."""
        for heard in reversed(self.of(key)):
            judged = heard.happened.judged
            if judged is not None and judged.outcome.verdicts:
                return tuple(one.rule for one in judged.outcome.verdicts if not one.observed)
        return ()

    async def ask(self, work: Callable[[Books], T]) -> T:
        """Ask the bot's books."""
        return await self.watch.ask(work)

    def work(self, books: Books, now: int) -> Work | None:
        """A transaction's work as the bot itself would do it, for asking only; `None`: the bot has not begun."""
        if self.force is None or self._me is None:
            return None
        draft = Draft(now)
        return Work(
            books=books,
            force=self.force,
            facts=self.force.facts(),
            draft=draft,
            counting=Counting(books=books, draft=draft, force=self.force, now=now),
            me=self._me,
            now=now,
        )
