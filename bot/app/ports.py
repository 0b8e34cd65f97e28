"""What the use cases need from the world. Adapters implement these; none of them leaks its tool.

The database side is synchronous on purpose: a transaction is one closure, `Store.run(work)`, run on the one writing
connection; `work` reads in bulk, decides without waiting for anything, writes in bulk. It commits when `work` returns and
rolls back when it raises, so nobody can call Telegram inside a transaction or commit twice.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from typing import Literal, Protocol, TypeVar

from msgspec import Struct

from bot.domain.charter.faults import Reading
from bot.domain.effects import Effect
from bot.domain.events import Chat, Event, Membership, Person
from bot.domain.facts import GroupFacts, Member, Past, StrikeGiven
from bot.domain.ids import ChatId, MemberKey, MessageId, UpdateId, UserId
from bot.domain.outcome import Card

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


class Queued(Struct, frozen=True, kw_only=True):
    """An effect in the outbox. `key` is unique: the update (or timer) it came from and its place there.

    `at` is when it was queued: what Telegram refuses after a time (48 h for deletions) is then dropped.
    """

    key: str
    chat: ChatId
    lane: Literal[0, 1]
    effect: Effect
    id: int = 0
    at: int = 0
    attempts: int = 0
    not_before: float = 0.0


TimerKind = Literal["unsay", "close card"]


class Timer(Struct, frozen=True, kw_only=True):
    """Something that is due later. `key` is unique; `data` is small JSON of the kind."""

    key: str
    due: int
    kind: TimerKind
    chat: ChatId
    data: dict[str, int | str] = {}
    late: Literal["run", "skip"] = "run"


class Decision(Struct, frozen=True, kw_only=True):
    """One judgement that had consequences (or would have had, in observe), with the facts it rests on.

    `facts` is JSON without account ids: the post, the member's standing and windows; `answer` and `rules` as the charter
    writes them.
    """

    update: UpdateId
    at: int
    chat: ChatId
    message: MessageId | None
    member: MemberKey
    charter: int
    rules: tuple[str, ...]
    answer: tuple[str, ...]
    why: bytes
    facts: bytes


class CardRow(Struct, frozen=True, kw_only=True):
    """A card in the staff room and its state."""

    id: int
    card: Card
    state: Literal["open", "agreed", "refused", "expired"]
    room: ChatId
    message: MessageId | None = None


class Adopted(Struct, frozen=True, kw_only=True):
    """A version of the charter that was adopted."""

    number: int
    sha256: str
    body: str
    at: int


class Books(Protocol):
    """Everything kept, within one transaction. Reads take many keys at once; writes take many rows at once."""

    # intake
    def handled(self, updates: Collection[UpdateId]) -> set[UpdateId]:
        """Those of `updates` that were handled before."""
        ...

    def mark_handled(self, updates: Collection[UpdateId], at: int) -> None:
        """Remember that `updates` are handled; those older than 8 days are forgotten."""
        ...

    def set_aside(self, update: UpdateId, at: int, raw: bytes, error: str) -> None:
        """Keep an update that could not be handled, for the operator."""
        ...

    # people and chats
    def members(
        self, people: Mapping[UserId, Person], *, at: int, since: int, chats: Collection[ChatId] | None = None
    ) -> dict[UserId, Member]:
        """The members of these accounts, made at first sight, names kept up to date; with their live strikes, and
        their messages counted since `since` (in `chats`, or everywhere)."""
        ...

    def person(self, user: UserId) -> Person | None:
        """An account that was seen before."""
        ...

    def person_named(self, username: str) -> Person | None:
        """The account last seen with this username (without `@`, any case)."""
        ...

    def person_of(self, member: MemberKey) -> Person | None:
        """The account behind a member; `None` once it is forgotten."""
        ...

    def key_of(self, user: UserId) -> MemberKey | None:
        """The member behind an account that was seen before."""
        ...

    def groups(self) -> dict[ChatId, GroupFacts]:
        """All chats the bot knows, with staff; `name` is empty where the charter names none."""
        ...

    def save_group(self, group: GroupFacts, staff: Mapping[UserId, MemberKey]) -> None:
        """Keep what is known of a chat. `staff` gives the member of each account in `group.staff`."""
        ...

    def move_chat(self, old: ChatId, new: ChatId) -> None:
        """Everything of `old` belongs to `new`: messages, strikes, stays, timers, outbox. Repeating it does nothing."""
        ...

    def joined(self, chat: ChatId, members: Sequence[tuple[MemberKey, int]]) -> None:
        """Members came into a chat at a moment; one who is inside already stays as is."""
        ...

    def left(self, chat: ChatId, member: MemberKey, at: int) -> None:
        """A member left a chat."""
        ...

    # messages
    def messages(self, ids: Collection[tuple[ChatId, MessageId]]) -> dict[tuple[ChatId, MessageId], Past]:
        """What is remembered of these messages."""
        ...

    def authors(self, ids: Collection[tuple[ChatId, MessageId]]) -> dict[tuple[ChatId, MessageId], MemberKey]:
        """Who wrote these messages, where known."""
        ...

    def albums(self, ids: Collection[tuple[ChatId, str]]) -> dict[tuple[ChatId, str], Past]:
        """The first remembered part of these albums."""
        ...

    def remember(self, messages: Sequence[tuple[MemberKey, Past]]) -> None:
        """Keep messages; a known one keeps its first time and takes the new `struck` and `deleted`."""
        ...

    # strikes and decisions
    def strike(self, given: Sequence[tuple[str, MemberKey, StrikeGiven]]) -> None:
        """Write strikes, each under a unique key; the first of a key stands."""
        ...

    def take_back(self, member: MemberKey, number: int | None, *, by: str, at: int) -> int:
        """Take back the newest `number` live strikes (`None`: all) by entries of their own; how many there were."""
        ...

    def decide(self, decisions: Sequence[Decision]) -> None:
        """Keep decisions; one per update and member."""
        ...

    def decisions_of(self, member: MemberKey, limit: int) -> Sequence[Decision]:
        """The newest decisions about a member."""
        ...

    def decision_on(self, chat: ChatId, message: MessageId) -> Decision | None:
        """The newest decision about a message."""
        ...

    # outbox, timers, cards
    def enqueue(self, effects: Sequence[Queued]) -> None:
        """Put effects in the outbox; the first of a key stands."""
        ...

    def waiting(self, limit: int, *, after: int = 0) -> Sequence[Queued]:
        """Effects not settled, oldest first, with ids above `after`."""
        ...

    def settle(self, done: Collection[int]) -> None:
        """Remove settled effects."""
        ...

    def postpone(self, queued: int, *, not_before: float, attempts: int) -> None:
        """Try an effect again later."""
        ...

    def give_up(self, queued: Queued, why: str, at: int) -> None:
        """Move an effect that can never be done to the dead letters."""
        ...

    def set_timers(self, timers: Sequence[Timer]) -> None:
        """Add timers; the first of a key stands."""
        ...

    def due(self, at: int, limit: int) -> Sequence[Timer]:
        """Timers due at `at`, earliest first."""
        ...

    def drop_timers(self, keys: Collection[str]) -> None:
        """Remove timers: done, or no longer wanted."""
        ...

    def next_due(self) -> int | None:
        """When the earliest timer is due."""
        ...

    def open_card(self, key: str, card: Card, room: ChatId) -> int | None:
        """Open a card under a unique key and tell its id; `None` if that key has one already."""
        ...

    def card(self, card: int) -> CardRow | None:
        """A card."""
        ...

    def card_shown(self, card: int, message: MessageId) -> None:
        """Remember which message shows a card."""
        ...

    def close_card(self, card: int, state: Literal["agreed", "refused", "expired"]) -> bool:
        """Close an open card; false if somebody was faster."""
        ...

    # charters and small notes
    def adopt(self, body: str, sha256: str, at: int) -> Adopted:
        """Store a version of the charter, unless the newest is the same; the version in force."""
        ...

    def in_force(self) -> Adopted | None:
        """The charter adopted last."""
        ...

    def charter(self, number: int) -> Adopted | None:
        """An adopted version by its number."""
        ...

    def told(self, note: str, at: int) -> bool:
        """Remember that `note` was said; true the first time (for what staff are told once)."""
        ...

    def untold(self, prefix: str) -> None:
        """Forget notes that begin with `prefix`, so that they may be said again."""
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

    def changes(self) -> AsyncIterator[None]:
        """One item each time the file (or one it names) changes."""
        ...
