"""Checking what was kept: each decision is judged again, by the charter it names, on the facts it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from bot.app.books import Books
from bot.app.ports import Charters
from bot.app.rows import Decision
from bot.domain.rules.consequence import phrase
from bot.domain.rules.judge import Program, compile_charter
from bot.domain.stored import rejudge

PAGE = 500


class Difference(Struct, frozen=True, kw_only=True):
    """A decision that comes out otherwise: its number, what was kept, what came now (empty: it can't be judged)."""

    decision: int
    kept: tuple[str, ...]
    now: tuple[str, ...]


class Verified(Struct, frozen=True, kw_only=True):
    """What came of checking: how many decisions were judged again, and those that differ."""

    decisions: int
    differences: tuple[Difference, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing differs."""
        return not self.differences


def verify(books: Books, charters: Charters) -> Verified:
    """Judge every decision again. Decisions by hand rest on no charter and are passed over."""
    programs: dict[int, Program | None] = {}
    count, differences = 0, []
    for number, decision in _decisions(books):
        if not decision.rules:
            continue
        count += 1
        if decision.charter not in programs:
            programs[decision.charter] = _program(books, charters, decision.charter)
        difference = _difference(programs[decision.charter], number, decision)
        if difference is not None:
            differences.append(difference)
    return Verified(decisions=count, differences=tuple(differences))


def _decisions(books: Books) -> Iterator[tuple[int, Decision]]:
    after = 0
    while page := books.decisions(after, PAGE):
        yield from page
        after = page[-1][0]


def _program(books: Books, charters: Charters, number: int) -> Program | None:
    adopted = books.charter(number)
    reading = charters.again(adopted.body) if adopted is not None else None
    return compile_charter(reading.charter) if reading is not None and reading.charter is not None else None


def _difference(program: Program | None, number: int, decision: Decision) -> Difference | None:
    kept = (*decision.rules, *decision.answer)
    if program is None:
        return Difference(decision=number, kept=kept, now=())
    outcome = rejudge(program, decision.facts)
    now = (*(verdict.rule for verdict in outcome.verdicts), *(phrase(one) for one in outcome.answer))
    return None if now == kept else Difference(decision=number, kept=kept, now=now)
