"""What is kept of contribution and standing, as one transaction sees it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Protocol

from bot.app.rows import Counted, CreditFact, Reply, TierChange
from bot.domain.facts import Sanction
from bot.domain.ids import ChatId, MemberKey, MessageId
from bot.domain.points.limits import Kind
from bot.domain.points.standing import Entry, Standing
from bot.domain.points.writing import Written
from bot.domain.tiers.standing import State


class StandingBooks(Protocol):
    """Facts that earn, the ledger, balances, tiers and sanctions."""

    # facts and ledger
    def enter(self, entries: Sequence[Entry]) -> None:
        """Add lines to the ledger; the first of a key stands."""
        ...

    def points_given(self) -> int:
        """All points that members got, but for what strikes took."""
        ...

    def worth_of(self, member: MemberKey, day: int) -> int:
        """What the ledger says of one day of a member."""
        ...

    def worths_of(self, member: MemberKey, first: int) -> dict[int, int]:
        """What the ledger says of a member's days from `first` on."""
        ...

    def add_credits(self, facts: Sequence[CreditFact]) -> None:
        """Keep facts; the first of a name stands."""
        ...

    def credits_of(self, member: MemberKey, first: int) -> Sequence[CreditFact]:
        """A member's live facts of the days from `first` on."""
        ...

    def credits_on(self, chat: ChatId, message: MessageId) -> Sequence[CreditFact]:
        """All facts, void ones too, that a message made or is about."""
        ...

    def live_credits(self, member: MemberKey, kind: Kind) -> Sequence[CreditFact]:
        """The live facts of a kind of all accounts of a member, the newest first."""
        ...

    def void_credits(self, facts: Collection[str], cause: str) -> None:
        """Take facts back, or (without a cause) let them count again."""
        ...

    def void_message(self, chat: ChatId, message: MessageId, cause: str) -> None:
        """Take back what a message counts for, or (without a cause) let it count again."""
        ...

    def voided(self, ids: Collection[tuple[ChatId, MessageId]]) -> set[tuple[ChatId, MessageId]]:
        """Those of these messages that are taken back."""
        ...

    def counted(self, chat: ChatId, message: MessageId) -> Counted | None:
        """What is known of a message that was counted."""
        ...

    def reply_days(self, chat: ChatId, message: MessageId) -> Sequence[tuple[MemberKey, int]]:
        """For whom replies to a message count, and on which days."""
        ...

    def written(self, member: MemberKey, first: int, since: int, until: int) -> Iterator[tuple[int, Written]]:
        """A member's messages between two moments, with their days, from the day `first` on."""
        ...

    def replies(self, member: MemberKey, first: int, since: int, until: int) -> Iterator[Reply]:
        """The live replies that a member got between two moments, from the day `first` on."""
        ...

    # all of it, day by day, to check it
    def first_and_last_day(self, day_of: Callable[[int], int]) -> tuple[int, int] | None:
        """The days between which all facts and the ledger lie; `None`: there is nothing. `day_of` knows the calendar."""
        ...

    def ledger_of(self, day: int) -> dict[MemberKey, int]:
        """What the ledger says of a day of everybody who has a line."""
        ...

    def entries_about(self, day: int, facts: Collection[str], causes: Collection[str]) -> Sequence[Entry]:
        """The lines of a day in the ledger about these facts or by these causes, oldest first."""
        ...

    def credits_between(self, first: int, end: int) -> Iterator[CreditFact]:
        """All live facts of the days from `first` on and before `end`."""
        ...

    def written_on(self, day: int, since: int, until: int) -> Iterator[tuple[MemberKey, Written]]:
        """All messages of a day, which lies between two moments, with their authors."""
        ...

    def replies_on(self, day: int, since: int, until: int) -> Iterator[tuple[MemberKey, Reply]]:
        """All live replies of a day, which lies between two moments, with those who got them."""
        ...

    # standing
    def standings(self, members: Collection[MemberKey]) -> dict[MemberKey, Standing]:
        """What members have; those without any are not there."""
        ...

    def standings_after(self, member: MemberKey, limit: int) -> Sequence[tuple[MemberKey, Standing]]:
        """All standings in the order of their keys, those above `member`."""
        ...

    def save_standings(self, standings: Mapping[MemberKey, Standing]) -> None:
        """Keep what members have."""
        ...

    def top(self, first: int, limit: int) -> Sequence[tuple[MemberKey, int]]:
        """People who have points and an account, those with most first; equals always in the same order."""
        ...

    def above(self, balance: int) -> int:
        """How many of those have more."""
        ...

    # sanctions
    def impose(self, sanctions: Sequence[Sanction]) -> None:
        """Keep sanctions; one that goes on keeps its beginning."""
        ...

    def lift(self, sanctions: Sequence[tuple[MemberKey, ChatId, str]]) -> None:
        """End sanctions of all accounts of members, by member, chat and kind."""
        ...

    def sanctions(self, members: Collection[MemberKey], at: int) -> dict[MemberKey, list[Sanction]]:
        """The sanctions of all accounts of members that last at a moment."""
        ...

    # tiers
    def tier_states(self, members: Collection[MemberKey]) -> dict[MemberKey, State]:
        """Where members stand; those who never left the lowest tier are not there."""
        ...

    def all_tier_states(self) -> dict[MemberKey, State]:
        """Where everybody stands who ever left the lowest tier."""
        ...

    def save_tier_states(self, states: Mapping[MemberKey, State]) -> None:
        """Keep where members stand."""
        ...

    def note_tier_changes(self, changes: Sequence[TierChange]) -> None:
        """Keep changes of tiers; the first of a key stands."""
        ...

    def tier_changes(self, member: MemberKey) -> Sequence[TierChange]:
        """All changes of a member's tier, oldest first."""
        ...

    def thanks_of(self, member: MemberKey) -> Sequence[tuple[int, MemberKey, int]]:
        """The live thanks a member got: day, giver, points."""
        ...

    def gifts_by(self, staff: MemberKey, first: int) -> int:
        """The points that somebody of the staff gave since a day."""
        ...
