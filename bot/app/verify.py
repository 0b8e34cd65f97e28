"""Checking what was kept: each decision, balance and tier is derived again, by the charters of its time, from its facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from bot.app.books import Books
from bot.app.force import prepared
from bot.app.history import in_force
from bot.app.ports import Charters
from bot.app.rows import Decision
from bot.app.verify_points import BalanceDifference, balances
from bot.app.verify_tiers import TierDifference, tiers
from bot.domain.charter.forms import observing
from bot.domain.charter.schema import Charter
from bot.domain.charter.schema_standing import Tier
from bot.domain.ids import RuleId
from bot.domain.rules.consequence import phrase
from bot.domain.rules.judge import Program
from bot.domain.stored import observed_in, rejudge

PAGE = 500


class Difference(Struct, frozen=True, kw_only=True):
    """A decision that comes out otherwise: its number, what was kept, what came now (empty: it can't be judged)."""

    decision: int
    kept: tuple[str, ...]
    now: tuple[str, ...]


AnyDifference = Difference | BalanceDifference | TierDifference


class Verified(Struct, frozen=True, kw_only=True):
    """What came of checking: how many decisions, balances and tiers were derived again, and those that differ."""

    decisions: int
    balances: int
    tiers: int
    differences: tuple[AnyDifference, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing differs."""
        return not self.differences


def verify(books: Books, charters: Charters, *, only_decisions: bool = False) -> Verified:
    """Derive everything, or only decisions, again. Decisions by hand rest on no charter and are passed over."""
    again, differences = _Charters(books, charters), list[AnyDifference]()
    force = None if only_decisions else in_force(books, charters)
    decisions = _looked_at(_judged(books, again), differences)
    counted = _looked_at(balances(books, force), differences) if force is not None else 0
    stand = _looked_at(tiers(books, again.tiers, force.number), differences) if force is not None else 0
    return Verified(decisions=decisions, balances=counted, tiers=stand, differences=tuple(differences))


def _looked_at(found: Iterable[AnyDifference | None], differences: list[AnyDifference]) -> int:
    """Collect the differences; how many things were looked at, each of which gives a `None`, too."""
    number = 0
    for one in found:
        if one is None:
            number += 1
        else:
            differences.append(one)
    return number


@dataclass(slots=True)
class _Charters:
    """The charters there were, each read once."""

    books: Books
    charters: Charters
    read: dict[int, Charter | None] = field(default_factory=dict)
    programs: dict[tuple[int, tuple[RuleId, ...]], Program | None] = field(default_factory=dict)

    def charter(self, number: int) -> Charter | None:
        if number not in self.read:
            adopted = self.books.charter(number)
            reading = self.charters.again(adopted) if adopted is not None else None
            self.read[number] = reading.charter if reading is not None else None
        return self.read[number]

    def program(self, number: int, observed: tuple[RuleId, ...]) -> Program | None:
        key = (number, observed)
        if key not in self.programs:
            charter = self.charter(number)
            self.programs[key] = prepared(observing(charter, observed)) if charter is not None else None
        return self.programs[key]

    def tiers(self, number: int) -> Sequence[Tier] | None:
        charter = self.charter(number)
        return None if charter is None else charter.tiers


def _judged(books: Books, again: _Charters) -> Iterator[Difference | None]:
    for number, decision in _decisions(books):
        if decision.rules:
            yield None
            yield from _differences(
                again.program(decision.charter, observed_in(decision.facts)), number, decision
            )


def _decisions(books: Books) -> Iterator[tuple[int, Decision]]:
    after = 0
    while page := books.decisions(after, PAGE):
        yield from page
        after = page[-1][0]


def _differences(program: Program | None, number: int, decision: Decision) -> Iterator[Difference]:
    kept = (*decision.rules, *decision.answer)
    now: tuple[str, ...] = ()
    if program is not None:
        outcome = rejudge(program, decision.facts)
        now = (*(verdict.rule for verdict in outcome.verdicts), *(phrase(one) for one in outcome.answer))
    if now != kept:
        yield Difference(decision=number, kept=kept, now=now)
