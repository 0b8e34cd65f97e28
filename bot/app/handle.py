"""The heart: a batch of events in one transaction - claim, load, decide, record - and what is done after the commit."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.app import comings, pinned, rising
from bot.app.buttons import pressed
from bot.app.follow_up import follow_up
from bot.app.force import InForce
from bot.app.housekeeping import tidy_service
from bot.app.load import load
from bot.app.messages import edited, posted
from bot.app.onlook import Happened, Judged
from bot.app.ports import Batch, Books, ChatSeen, Clock, Gateway, Never, Queued, Store, Timer
from bot.app.sanctions import keep_sanctions
from bot.app.staff_room import not_there
from bot.app.work import Work
from bot.domain.effects import LookAt
from bot.domain.events import (
    Announced,
    ButtonPressed,
    Chat,
    Event,
    MessageEdited,
    MessagePosted,
    Person,
    Unknown,
)
from bot.domain.facts import GroupFacts
from bot.domain.ids import ChatId, GroupName, MemberKey

log = logging.getLogger(__name__)

TRIES = 3
"""How often Telegram is asked who leads a chat before its messages go by unjudged: staff must not be punished."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """What a batch came to: rows for the deliverer, the earliest timer, and how many events of each kind were new.

    `happened` is told only where somebody looks on.
    """

    queued: Sequence[Queued]
    due: int | None
    kinds: dict[str, int]
    matches: dict[str, int]
    happened: Sequence[Happened] = ()


@dataclass(slots=True, kw_only=True)
class Handle:
    """Handles batches, one after the other.

    `fresh` and `hand` are the deliverer's, `timer_set` wakes the timers; `observed` hears what each batch came to,
    with the reasons if `onlooked`.
    """

    store: Store
    gateway: Gateway
    clock: Clock
    force: InForce
    me: Person
    fresh: Callable[[Books], Sequence[Queued]]
    hand: Callable[[Sequence[Queued]], None]
    timer_set: Callable[[int], None]
    observed: Callable[[Handled], None]
    set_aside: Callable[[], None]
    onlooked: bool = False
    _odd: set[str] = field(default_factory=set)
    _strange: set[ChatId] = field(default_factory=set)

    async def __call__(self, batch: Batch) -> None:
        """Handle each event once, however often it is delivered. Returns when all of it is kept."""
        await self._look(batch.events)
        try:
            handled = await self.store.run(lambda books: self._handle(books, batch.events))
        except Exception:
            log.exception("batch_failed", extra={"events": len(batch.events)})
            await self._recall()
            await self._one_by_one(batch)
        else:
            self._follow(handled)

    async def look_at(self, chats: Sequence[ChatId], names: Sequence[str] = ()) -> None:
        """Ask Telegram who leads these chats and how the bot stands there; what it does not say stays as it was.

        `names`: of public chats whose number nobody knows yet, without `@`.
        """
        looks = (
            *(LookAt(chat=chat) for chat in chats),
            *(LookAt(chat=ChatId(0), username=name) for name in names),
        )
        for look in looks:
            for _ in range(TRIES):
                answer = await self.gateway.perform(look)
                if isinstance(answer, ChatSeen | Never):
                    break
            if isinstance(answer, ChatSeen):
                await self._see(answer)
            elif isinstance(answer, Never):
                await self._miss(look)

    def seen(self, books: Books, queued: Queued, look: ChatSeen) -> Sequence[Queued]:
        """What follows, in the transaction that settles it, from having looked at a chat."""
        work = self._work(books)
        work.draft.do_under(f"o{queued.id}:seen", comings.seen(work, look))
        pinned.post(books, self.force, work.draft)
        return work.draft.queued

    def review(self, books: Books, timer: Timer) -> Sequence[Queued]:
        """It is time to look at a member again, in the transaction that ends the timer."""
        work = self._work(books)
        if self.force.counts:
            rising.review(work, MemberKey(int(timer.data["member"])), f"timer:{timer.key}")
            work.counting.write()
            work.draft.write(books)
        return ()

    async def _look(self, events: Sequence[Event]) -> None:
        """Nobody is judged in a chat before the bot knows who leads it."""
        met = {
            event.chat.id: event.chat for event in events if isinstance(event, MessagePosted | MessageEdited)
        }
        new = [
            chat.id
            for chat in met.values()
            if chat.id not in self.force.groups
            and self.force.name_of(GroupFacts(chat=chat.id, name=GroupName(""), username=chat.username))
        ]
        await self.look_at(new)

    async def _see(self, look: ChatSeen) -> None:
        def work(books: Books) -> Sequence[Queued]:
            at_work = self._work(books)
            effects = comings.seen(at_work, look)
            pinned.post(books, self.force, at_work.draft)
            at_work.draft.do_under(f"look:{look.chat.id}:{at_work.now}", effects)
            at_work.draft.write(books)
            return self.fresh(books)

        self.hand(await self.store.run(work))

    async def _miss(self, look: LookAt) -> None:
        def work(books: Books) -> Sequence[Queued]:
            at_work = self._work(books)
            effects = not_there(self.force, books, look, at_work.now)
            at_work.draft.do_under(f"miss:{look.chat}{look.username}:{at_work.now}", effects)
            at_work.draft.write(books)
            return self.fresh(books)

        self.hand(await self.store.run(work))

    async def _recall(self) -> None:
        """What a failed transaction taught is not so: read the chats and the states of rules again."""
        groups, aliases, states = await self.store.run(
            lambda books: (books.groups(), books.aliases(), books.rule_states())
        )
        self.force.know(groups, aliases)
        self.force.remember(states)

    async def _one_by_one(self, batch: Batch) -> None:
        for event, raw in zip(batch.events, batch.raw, strict=True):
            try:
                handled = await self.store.run(lambda books, event=event: self._handle(books, (event,)))  # type: ignore[misc]  # a default is how a lambda in a loop keeps its event
            except Exception as bug:
                log.exception("event_set_aside", extra={"kind": type(event).__name__})
                await self._recall()
                await self._set_aside(event, raw, f"{type(bug).__name__}: {bug}")
            else:
                self._follow(handled)

    async def _set_aside(self, event: Event, raw: bytes, error: str) -> None:
        now = int(self.clock.now())

        def work(books: Books) -> None:
            books.set_aside(event.update, now, raw, error)
            books.mark_handled([event.update], now)

        await self.store.run(work)
        self.set_aside()

    def _follow(self, handled: Handled) -> None:
        self.hand(handled.queued)
        if handled.due is not None:
            self.timer_set(handled.due)
        self.observed(handled)

    def _work(self, books: Books) -> Work:
        return Work.begin(books, self.force, self.me, int(self.clock.now()), onlooked=self.onlooked)

    def _handle(self, books: Books, events: Sequence[Event]) -> Handled:
        work = self._work(books)
        happened: list[Happened] = []
        new = _new(books, events)
        if new:
            load(work, new)
            for event in new:
                before = len(work.draft.queued)
                self._happened(work, event)
                if len(work.draft.queued) > before:
                    work.held.update(keep_sanctions(work, work.draft.queued[before:]))
                if work.judged is not None:
                    happened.append(_seen(work.judged, event, work.draft.queued[before:]))
            follow_up(work, f"u{new[-1].update}")
            work.draft.write(books)
            books.mark_handled([event.update for event in new], work.now)
        kinds: dict[str, int] = {}
        for event in new:
            kinds[type(event).__name__] = kinds.get(type(event).__name__, 0) + 1
        matches: dict[str, int] = {}
        for decision in work.draft.decisions:
            for rule in decision.rules:
                matches[rule] = matches.get(rule, 0) + 1
        return Handled(
            queued=self.fresh(books) if work.draft.does else (),
            due=min((timer.due for timer in work.draft.timers), default=None),
            kinds=kinds,
            matches=matches,
            happened=happened,
        )

    def _happened(self, work: Work, event: Event) -> None:
        match event:
            case MessagePosted():
                posted(work, event)
                self._elsewhere(work, event.chat)
            case MessageEdited():
                edited(work, event)
            case ButtonPressed():
                pressed(work, event)
            case Unknown():
                self._unknown(event)
            case Announced():
                tidy_service(work, event)
            case _:
                comings.came(work, event)

    def _elsewhere(self, work: Work, chat: Chat) -> None:
        """Where nobody of staff can be told of a chat that the charter does not name, the log tells its id."""
        known = chat.kind == "private" or work.group(chat.id) is not None
        if not known and chat.id not in self._strange:
            self._strange.add(chat.id)
            log.warning("chat_not_in_charter", extra={"chat": chat.id})

    def _unknown(self, event: Unknown) -> None:
        if event.kind not in self._odd:
            self._odd.add(event.kind)
            log.info("update_unknown", extra={"kind": event.kind, "why": event.why})


def _seen(judged: list[Judged], event: Event, queued: Sequence[Queued]) -> Happened:
    """What an event came to; what was judged because of it is taken."""
    effects = tuple(one.effect for one in queued)
    return Happened(event=event, judged=judged.pop() if judged else None, effects=effects)


def _new(books: Books, events: Sequence[Event]) -> list[Event]:
    known = books.handled([event.update for event in events])
    new: list[Event] = []
    for event in events:
        if event.update not in known:
            known.add(event.update)
            new.append(event)
    return new
