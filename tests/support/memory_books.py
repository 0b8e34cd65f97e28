"""Outbox, timers and cards in memory: as much of the books as delivering needs."""

from collections.abc import Callable, Collection, Sequence
from copy import deepcopy
from typing import TypeVar, cast

from msgspec.structs import replace

from bot.app.ports import Books, Queued, Timer
from bot.domain.ids import ChatId, MessageId

T = TypeVar("T")


class MemoryBooks:
    """The books of `bot.app.ports`, as far as delivering reads and writes them."""

    def __init__(self) -> None:
        self.last = 0
        self.outbox: dict[int, Queued] = {}
        self.keys: set[str] = set()
        self.timers: dict[str, Timer] = {}
        self.given_up: list[tuple[Queued, str]] = []
        self.shown: dict[int, MessageId] = {}
        self.moves: list[tuple[ChatId, ChatId]] = []

    def enqueue(self, effects: Sequence[Queued]) -> None:
        for queued in effects:
            if queued.key not in self.keys:
                self.last += 1
                self.keys.add(queued.key)
                self.outbox[self.last] = replace(queued, id=self.last)

    def waiting(self, limit: int, *, after: int = 0) -> Sequence[Queued]:
        return [queued for number, queued in sorted(self.outbox.items()) if number > after][:limit]

    def settle(self, done: Collection[int]) -> None:
        for number in done:
            self.outbox.pop(number, None)

    def postpone(self, queued: int, *, not_before: float, attempts: int) -> None:
        self.outbox[queued] = replace(self.outbox[queued], not_before=not_before, attempts=attempts)

    def give_up(self, queued: Queued, why: str, at: int) -> None:
        self.outbox.pop(queued.id, None)
        self.given_up.append((queued, why))

    def move_chat(self, old: ChatId, new: ChatId) -> None:
        self.moves.append((old, new))
        for number, queued in self.outbox.items():
            if queued.chat == old:
                self.outbox[number] = replace(queued, chat=new)

    def card_shown(self, card: int, message: MessageId) -> None:
        self.shown[card] = message

    def set_timers(self, timers: Sequence[Timer]) -> None:
        for timer in timers:
            self.timers.setdefault(timer.key, timer)

    def due(self, at: int, limit: int) -> Sequence[Timer]:
        return sorted(
            (timer for timer in self.timers.values() if timer.due <= at), key=lambda timer: timer.due
        )[:limit]

    def drop_timers(self, keys: Collection[str]) -> None:
        for key in keys:
            self.timers.pop(key, None)

    def next_due(self) -> int | None:
        return min((timer.due for timer in self.timers.values()), default=None)


class MemoryStore:
    """The port `Store` over `MemoryBooks`: what raises changes nothing. `commits` counts transactions."""

    def __init__(self) -> None:
        self.books = MemoryBooks()
        self.commits = 0

    async def run(self, work: Callable[[Books], T]) -> T:
        tried = deepcopy(self.books)
        result = work(cast("Books", tried))
        self.books = tried
        self.commits += 1
        return result

    async def close(self) -> None:
        return
