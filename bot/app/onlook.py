"""Somebody looks on: what each event came to, with the reasons at that moment. The demo's page does; nobody else pays for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from bot.app.force import InForce
from bot.domain.effects import Effect
from bot.domain.events import Event, MessageEdited, MessagePosted, Person
from bot.domain.explain import explain
from bot.domain.facts import Facts, StrikeGiven, author_of
from bot.domain.ids import TierName
from bot.domain.outcome import Outcome, RuleTrace


class Judged(Struct, frozen=True, kw_only=True):
    """A message as it was judged: what was decided, and each rule asked with the facts of that moment.

    `tier`, `joined` and `strikes` are what was known of who wrote it, before.
    """

    outcome: Outcome
    rules: tuple[RuleTrace, ...]
    charter: int
    tier: TierName
    joined: int | None
    strikes: tuple[StrikeGiven, ...]


class Happened(Struct, frozen=True, kw_only=True):
    """An event that was handled, and what is to be done because of it."""

    event: Event
    judged: Judged | None
    effects: tuple[Effect, ...]


class Onlooker(Protocol):
    """Who looks on."""

    def begins(self, force: InForce, me: Person) -> None:
        """The bot begins: what is in force (it changes with every charter), and its own account."""
        ...

    def happened(self, events: Sequence[Happened]) -> None:
        """A batch is kept."""
        ...


def judged(force: InForce, facts: Facts, event: MessagePosted | MessageEdited, outcome: Outcome) -> Judged:
    """The reasons of a decision. Take them before it is absorbed."""
    member = facts.members.get(author_of(event.post))
    return Judged(
        outcome=outcome,
        rules=explain(force.program, facts, event),
        charter=force.number,
        tier=member.tier if member is not None else TierName(""),
        joined=member.joined if member is not None else None,
        strikes=tuple(member.strikes) if member is not None else (),
    )
