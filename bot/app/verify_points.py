"""All balances, derived again from facts and charters, day by day: against the ledger, and that against what is cached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from msgspec import Struct

from bot.app.books import Books
from bot.app.force import InForce, caps_of
from bot.app.history import REACH
from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Earning, Source
from bot.domain.ids import MemberKey
from bot.domain.points.calendar import begin_of, day_of
from bot.domain.points.days import from_messages, gathered, settled
from bot.domain.points.limits import Credit
from bot.domain.points.writing import Written

PAGE = 500
MONTH = 31


class BalanceDifference(Struct, frozen=True, kw_only=True):
    """Points that come out otherwise: those of a day in the ledger, or (without a day) the balance kept of all days."""

    member: str
    day: str = ""
    kept: int
    now: int


def balances(books: Books, force: InForce) -> Iterator[BalanceDifference | None]:
    """Check all members: a `None` for each balance looked at, and what differs. Memory grows with members, not with messages."""
    return _Audit(books, force).run()


@dataclass(slots=True)
class _Audit:
    """`ledger`: what the ledger says of days that are not settled. `totals`: what it says of all days.

    Of days before `forgotten` the messages are gone: the ledger's word is taken, also for those whose caps look back there.
    """

    books: Books
    force: InForce
    ledger: dict[tuple[MemberKey, int], int] = field(default_factory=dict)
    totals: dict[MemberKey, int] = field(default_factory=dict)
    forgotten: int = 0

    def run(self) -> Iterator[BalanceDifference | None]:
        self.forgotten = self.books.kept_since()
        if self.forgotten:
            for member, amount in self.books.ledger_before(self.forgotten).items():
                self.totals[MemberKey(member)] = amount
        yield from self._days_differ()
        after = MemberKey(0)
        while page := self.books.standings_after(after, PAGE):
            after = page[-1][0]
            for member, standing in page:
                total = self.totals.pop(member, 0)
                yield None
                yield from _differs(member, standing.balance, total)
        for member, total in sorted(self.totals.items()):
            yield from _differs(member, 0, total)

    def _days_differ(self) -> Iterator[BalanceDifference]:
        for member, worth in settled(lambda day: caps_of(self.force, day), self._days()):
            for day, now in worth.items():
                if self.forgotten and day < self.forgotten + REACH // DAY:
                    continue
                on = date.fromordinal(day).isoformat()
                yield from _differs(member, self.ledger.pop((member, day), 0), now, on)

    def _days(self) -> Iterator[tuple[int, Mapping[MemberKey, Sequence[Credit]]]]:
        """The days from the first to the last of which anything is kept, with what each member got."""
        found = self.books.first_and_last_day(lambda at: day_of(at, self.force.zone))
        if found is None:
            return
        first, last = found
        for begin in range(max(first, self.forgotten), last + 1, MONTH):
            end = min(begin + MONTH, last + 1)
            credits_ = self._credits(begin, end)
            for day in range(begin, end):
                yield day, self._got(day, credits_.get(day, []))

    def _credits(self, first: int, end: int) -> dict[int, list[tuple[MemberKey, Credit]]]:
        found: dict[int, list[tuple[MemberKey, Credit]]] = {}
        for fact in self.books.credits_between(first, end):
            credit = Credit(fact.kind, fact.giver, fact.value)
            found.setdefault(fact.day, []).append((fact.member, credit))
        return found

    def _got(
        self, day: int, credits_: Sequence[tuple[MemberKey, Credit]]
    ) -> dict[MemberKey, Sequence[Credit]]:
        got: dict[MemberKey, list[Credit]] = {}
        for member, amount in self.books.ledger_of(day).items():
            self.ledger[member, day] = amount
            self.totals[member] = self.totals.get(member, 0) + amount
            got[member] = []
        for member, credit in (*credits_, *self._replies(day), *self._messages(day)):
            got.setdefault(member, []).append(credit)
        return {member: gathered(of_member) for member, of_member in got.items()}

    def _replies(self, day: int) -> Iterator[tuple[MemberKey, Credit]]:
        for receiver, reply in self.books.replies_on(day, *self._around(day)):
            earning = self._earning("reply received", reply.at)
            if earning is not None:
                yield receiver, Credit("reply received", reply.giver, earning.gives)

    def _messages(self, day: int) -> Iterator[tuple[MemberKey, Credit]]:
        of_members: dict[MemberKey, list[Written]] = {}
        for member, written in self.books.written_on(day, *self._around(day)):
            of_members.setdefault(member, []).append(written)
        for member, messages in of_members.items():
            for credit in from_messages(lambda at: self._earning("message", at), messages)[0]:
                yield member, credit

    def _around(self, day: int) -> tuple[int, int]:
        """Moments around a day, in whatever zone it was one."""
        return begin_of(day - 1, self.force.zone), begin_of(day + 2, self.force.zone)

    def _earning(self, source: Source, at: int) -> Earning | None:
        points = self.force.points_at(at)
        return None if points is None else points.earn.get(source)


def _differs(member: MemberKey, kept: int, now: int, day: str = "") -> Iterator[BalanceDifference]:
    if kept != now:
        yield BalanceDifference(member=str(member), day=day, kept=kept, now=now)
