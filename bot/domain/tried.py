"""A message tried on a charter: which rules hold, why and why not, and what the bot would answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.charter.schema import STANDARD, Charter
from bot.domain.decide import decide
from bot.domain.explain import explain
from bot.domain.outcome import Outcome, RuleTrace
from bot.domain.rules.judge import compile_charter
from bot.domain.scene import Scene


@dataclass(frozen=True, slots=True)
class Tried:
    """Each rule with its answers, and what follows from all of them."""

    traces: tuple[RuleTrace, ...]
    outcome: Outcome


def tried(charter: Charter, text: str, carried: Mapping[str, object]) -> Tried:
    """Try a message with what it carries, as in an example: `from`, `in`, `has` ... Everything else is as in an example.

    Raises `KeyError` for a group that the charter does not have.
    """
    scene, program = Scene(charter, ladder=STANDARD.name), compile_charter(charter)
    event = scene.plays(text, carried)
    traces = explain(program, scene.facts, event)
    return Tried(traces, decide(program, scene.facts, event))
