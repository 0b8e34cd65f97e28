"""A message tried on a charter: which rules hold, why and why not, and what the bot would answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.charter.schema import STANDARD, Charter
from bot.domain.decide import decide
from bot.domain.effects import Joined, Said, Text
from bot.domain.explain import explain
from bot.domain.outcome import Outcome, RuleTrace
from bot.domain.rules.catalogue import CONSEQUENCES
from bot.domain.rules.judge import Program
from bot.domain.scene import Scene


@dataclass(frozen=True, slots=True)
class Tried:
    """Each rule with its answers, and what follows from all of them."""

    traces: tuple[RuleTrace, ...]
    outcome: Outcome


def tried(program: Program, text: str, carried: Mapping[str, object]) -> Tried:
    """Try a message with what it carries, as in an example: `from`, `in`, `has` ... Everything else is as in an example.

    Raises `KeyError` for a group that the charter does not have.
    """
    scene = Scene(program.charter, ladder=STANDARD.name)
    event = scene.plays(text, carried)
    traces = explain(program, scene.facts, event)
    return Tried(traces, decide(program, scene.facts, event))


def followed(charter: Charter, found: Tried) -> tuple[Text, ...]:
    """What the bot would do, in words: what follows from rules, then each of the charter's answers."""
    done = tuple(CONSEQUENCES[type(one)].done(one) for one in found.outcome.answer)
    answers = tuple(
        Text(key="try-answers", args={"name": one, "words": reply_of(charter, one)})
        for one in found.outcome.answers
    )
    if done:
        return (Text(key="try-done", args={"done": Joined(parts=done)}), *answers)
    return answers or (Text(key="try-nothing"),)


def reply_of(charter: Charter, answer: str) -> Said:
    """What one of the charter's answers says, its blanks left as they are written."""
    return Said(words=dict(charter.answers[answer].reply))
