"""Everything kept, as one transaction sees it: synchronous, in bulk; see `ports.Store`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, Protocol

from bot.app.books_kept import KeptBooks
from bot.app.books_notes import NoteBooks
from bot.app.books_standing import StandingBooks
from bot.app.rows import Adopted, CardRow, Decision, Queued, RuleState, Timer, TimerKind
from bot.domain.events import Person
from bot.domain.facts import GroupFacts, Member, Past, StrikeGiven
from bot.domain.ids import ChatId, MemberKey, MessageId, RuleId, UpdateId, UserId
from bot.domain.outcome import Card

NO_FILES: Mapping[str, str] = MappingProxyType({})
"""A charter that names none."""


class Books(NoteBooks, KeptBooks, StandingBooks, Protocol):
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
        """The members of these accounts, made at first sight, names kept up to date.

        With their live strikes, and their messages counted since `since` (in `chats`, or everywhere).
        """
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
        """The member for whom an account counts that was seen before."""
        ...

    def own_key(self, user: UserId) -> MemberKey | None:
        """The member that an account is by itself, whoever it counts for."""
        ...

    def accounts(self, member: MemberKey) -> Sequence[UserId]:
        """All accounts that count for a member."""
        ...

    def mains(self, members: Collection[MemberKey]) -> dict[MemberKey, MemberKey]:
        """Those of `members` who count for another one, with whom."""
        ...

    def count_for(self, member: MemberKey, main: MemberKey | None) -> None:
        """Let what a member's account does count for another member from now on, or (`None`) for itself again."""
        ...

    def first_seen(self, member: MemberKey) -> int:
        """When the bot first saw a member."""
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

    def aliases(self) -> dict[ChatId, ChatId]:
        """Chats that became others, each with the one it is now."""
        ...

    def wrote_first(self, member: MemberKey, at: int) -> None:
        """An account wrote for the first time; what is known already stands."""
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

    def albums(self, ids: Collection[tuple[ChatId, str]]) -> dict[tuple[ChatId, str], tuple[Past, ...]]:
        """The remembered parts of these albums, oldest first."""
        ...

    def remember(self, messages: Sequence[tuple[MemberKey, Past]]) -> None:
        """Keep messages; a known one keeps its first time and takes the new `struck` and `deleted`."""
        ...

    # strikes and decisions
    def strike(self, given: Sequence[tuple[str, MemberKey, StrikeGiven]]) -> None:
        """Write strikes, each under a unique key; the first of a key stands."""
        ...

    def take_back(self, member: MemberKey, number: int | None, *, by: str, at: int) -> int:
        """Take back the newest `number` live strikes (`None`: all), whichever account got them; how many there were."""
        ...

    def take_back_given(self, update: UpdateId, rule: str, *, by: str, at: int) -> Sequence[str]:
        """Take back the live strikes that a rule gave for an update. Gives their keys."""
        ...

    def decide(self, decisions: Sequence[Decision]) -> None:
        """Keep decisions; one per update and member."""
        ...

    def decisions_of(self, member: MemberKey, limit: int) -> Sequence[Decision]:
        """The newest decisions about a member."""
        ...

    def numbered_decisions_of(self, member: MemberKey, limit: int) -> Sequence[tuple[int, Decision]]:
        """The same, each with its number."""
        ...

    def decision_on(self, chat: ChatId, message: MessageId) -> Decision | None:
        """The newest decision about a message."""
        ...

    def decisions(self, after: int, limit: int) -> Sequence[tuple[int, Decision]]:
        """All decisions in the order they were kept, each with its number, with numbers above `after`."""
        ...

    def decisions_since(self, at: int) -> Sequence[tuple[int, Decision]]:
        """Decisions made at `at` or later that stand, oldest first, each with its number."""
        ...

    def mark_undone(self, decisions: Collection[int], at: int) -> None:
        """Remember that decisions were taken back; the first time stands."""
        ...

    def rule_states(self) -> dict[RuleId, RuleState]:
        """What is remembered of every rule of the charter in force."""
        ...

    def keep_rule_states(self, states: Sequence[RuleState]) -> None:
        """Remember rules as they are now."""
        ...

    def drop_rule_states(self, rules: Collection[RuleId]) -> None:
        """Forget rules that the charter has no more."""
        ...

    def writers_since(self, at: int) -> int:
        """How many members wrote since `at`."""
        ...

    # the pinned charter
    def pin_mark(self, chat: ChatId, language: str) -> str | None:
        """What marks the text that was posted last to be pinned; `None`: none was."""
        ...

    def keep_pin_mark(self, chat: ChatId, language: str, mark: str) -> None:
        """Another text is being posted."""
        ...

    def pin_shown(self, chat: ChatId, language: str, message: MessageId) -> MessageId | None:
        """It is there now; gives the message that showed the one before."""
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

    def timers(self, kind: TimerKind) -> Sequence[Timer]:
        """All timers of a kind, earliest first."""
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

    def open_cards(self) -> Sequence[CardRow]:
        """The cards that wait for an answer, oldest first."""
        ...

    def card_shown(self, card: int, message: MessageId) -> None:
        """Remember which message shows a card."""
        ...

    def rewrite_card(self, card: int, new: Card) -> None:
        """Keep what an open card says now."""
        ...

    def close_card(self, card: int, state: Literal["agreed", "refused", "expired"]) -> bool:
        """Close an open card; false if somebody was faster."""
        ...

    # charters and small notes
    def adopt(self, body: str, sha256: str, at: int, files: Mapping[str, str] = NO_FILES) -> Adopted:
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
