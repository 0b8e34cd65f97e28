"""What the use cases need from the world. Adapters implement these; none of them leaks its tool.

The database side is synchronous on purpose: a transaction is one closure, `Store.run(work)`, run on the one writing
connection; `work` reads in bulk, decides without waiting for anything, writes in bulk. It commits when `work` returns and
rolls back when it raises, so nobody can call Telegram inside a transaction or commit twice.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from typing import Protocol, TypeVar

from msgspec import Struct

from bot.app.books import Books
from bot.app.rows import Adopted, CardRow, Decision, Queued, Timer, TimerKind
from bot.domain.charter.faults import Reading
from bot.domain.effects import Effect
from bot.domain.events import Chat, Event, Membership, Person
from bot.domain.ids import ChatId, MessageId

__all__ = [
    "Adopted",
    "Batch",
    "Books",
    "CardRow",
    "Charters",
    "ChatSeen",
    "Clock",
    "Decision",
    "Done",
    "Gateway",
    "Later",
    "Moved",
    "Never",
    "Queued",
    "Receipt",
    "Source",
    "Store",
    "Timer",
    "TimerKind",
]

T = TypeVar("T")


class Clock(Protocol):
    """The time that waiting uses. What is judged on a message uses the message's own date."""

    def now(self) -> float:
        """Seconds since the epoch."""
        ...

    async def sleep_until(self, at: float) -> None:
        """Return when `now() >= at`; a clock that jumps wakes its sleepers."""
        ...


class Done(Struct, frozen=True, kw_only=True, tag="done"):
    """Performed, or already so. `message`: the id of what was said."""

    message: MessageId | None = None


class Later(Struct, frozen=True, kw_only=True, tag="later"):
    """Not now: try again in `seconds`. `limited`: Telegram asked for it (429)."""

    seconds: float
    limited: bool = False


class Never(Struct, frozen=True, kw_only=True, tag="never"):
    """Refused for good; `why` is Telegram's sentence. `lacks` is the right that is missing, where that is the reason."""

    why: str
    lacks: str = ""


class Moved(Struct, frozen=True, kw_only=True, tag="moved"):
    """The chat has become another one (group to supergroup)."""

    to: ChatId


class ChatSeen(Struct, frozen=True, kw_only=True, tag="seen"):
    """What Telegram says of a chat: its administrators (people only) and how the bot stands there."""

    chat: Chat
    linked: ChatId | None
    staff: tuple[tuple[Person, Membership], ...]
    me: Membership


Receipt = Done | Later | Never | Moved | ChatSeen


class Gateway(Protocol):
    """Telegram, as a place where effects are performed. Never raises for what Telegram answers."""

    async def perform(self, effect: Effect) -> Receipt:
        """Perform one effect once."""
        ...


class Batch(Struct, frozen=True, kw_only=True):
    """What a source gave: events in order, with the raw bytes of each update for the dead letters."""

    events: tuple[Event, ...]
    raw: tuple[bytes, ...]


class Source(Protocol):
    """Where updates come from. Delivery is at least once."""

    def batches(self) -> AsyncIterator[Batch]:
        """Batches, each given only after the one before was acknowledged."""
        ...

    async def acknowledge(self, batch: Batch) -> None:
        """Tell the source that `batch` is kept: it may forget it."""
        ...


class Store(Protocol):
    """The database."""

    async def run(self, work: Callable[[Books], T]) -> T:
        """Run `work` in one transaction on the writing connection: commit on return, roll back on an exception."""
        ...

    async def close(self) -> None:
        """Close every connection."""
        ...


class Charters(Protocol):
    """Where the charter comes from."""

    def read(self) -> Reading:
        """Read and check the file, examples included."""
        ...

    def body(self) -> str:
        """The text of the file as last read."""
        ...

    def files(self) -> Mapping[str, str]:
        """The texts of the files it named when it was last read, by their names."""
        ...

    def again(self, adopted: Adopted) -> Reading:
        """Read what was adopted before, with the files it named then."""
        ...

    def changes(self) -> AsyncIterator[None]:
        """One item each time the file (or one it names) changes."""
        ...
