"""The charter tried out: each rule's examples by that rule alone, each story by the whole charter, with a clean slate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.domain.charter.faults import Fault
from bot.domain.charter.schema import Charter, Example, Rule, StoryStep
from bot.domain.charter.values import Consequence, Nothing
from bot.domain.decide import absorb, decide
from bot.domain.effects import Arg, Joined, Text
from bot.domain.explain import explain
from bot.domain.outcome import Outcome, RuleTrace
from bot.domain.rules.consequence import phrase
from bot.domain.rules.judge import Program, compile_charter
from bot.domain.scene import Scene


def try_out(charter: Charter) -> tuple[Fault, ...]:
    """What went otherwise than an example or a story says, in the order of the file. `charter` has no faults else."""
    faults = [*_examples(charter), *_stories(charter)]
    return tuple(sorted(faults, key=lambda fault: (fault.place.file, fault.place.line, fault.place.column)))


def _examples(charter: Charter) -> Iterator[Fault]:
    tried = {
        name: replace(rule, mode="enforce") for name, rule in charter.rules.items() if _has_examples(rule)
    }
    if not tried:
        return
    program = compile_charter(replace(charter, rules=tried))
    for rule in tried.values():
        alone = replace(program, charter=replace(charter, rules={rule.id: rule}))
        for wanted, examples in ((True, rule.must_match), (False, rule.must_not_match)):
            for example in examples:
                trace = _trace(alone, rule, example)
                if trace.held != wanted:
                    yield _otherwise(rule, example, trace)


def _has_examples(rule: Rule) -> bool:
    return bool(rule.when and (rule.must_match or rule.must_not_match))


def _trace(program: Program, rule: Rule, example: Example) -> RuleTrace:
    scene = Scene(program.charter, ladder=rule.ladder)
    event = scene.plays(example.text, example.facts)
    exempt = RuleTrace(rule=rule.id, held=False, facts=(("staff", False, Text(key="why-staff")),))
    return next((trace for trace in explain(program, scene.facts, event) if trace.rule == rule.id), exempt)


def _otherwise(rule: Rule, example: Example, trace: RuleTrace) -> Fault:
    args: dict[str, Arg] = {"rule": rule.id, "whys": Joined(parts=tuple(_reasons(trace)))}
    if trace.held:
        message, remedy = Text(key="fault-example-matches", args=args), Text(key="fault-example-do-excuse")
    else:
        message, remedy = Text(key="fault-example-lacks", args=args), Text(key="fault-example-do-widen")
    return Fault(place=example.place, message=message, remedy=remedy)


def _reasons(trace: RuleTrace) -> tuple[Text, ...]:
    """Why a rule holds: its facts that do. Why not: those that don't, and the exceptions that do."""
    asked = [(fact.startswith("unless"), holds, why) for fact, holds, why in trace.facts if fact != "ladder"]
    if trace.held:
        return tuple(why for exception, holds, why in asked if holds and not exception)
    return tuple(why for exception, holds, why in asked if holds == exception)


def _stories(charter: Charter) -> Iterator[Fault]:
    for rule in charter.rules.values():
        if not rule.stories:
            continue
        rules = {**charter.rules, rule.id: replace(rule, mode="enforce")}
        program = compile_charter(replace(charter, rules=rules))
        for story in rule.stories:
            fault = _told(program, rule, story)
            if fault is not None:
                yield fault


def _told(program: Program, rule: Rule, story: tuple[StoryStep, ...]) -> Fault | None:
    """The first step that went otherwise."""
    scene = Scene(program.charter, ladder=rule.ladder)
    for step in story:
        for time in range(step.times):
            event = scene.plays(step.text, step.facts, by=step.by, later=step.every if time else step.after)
            outcome = decide(program, scene.facts, event)
            absorb(scene.facts, event.post, outcome)
            if step.bot is not None and _named(step.bot) != _named(outcome.answer):
                return _another(step, time, outcome)
    return None


def _named(answer: Iterable[Consequence]) -> frozenset[str]:
    return frozenset(phrase(one) for one in answer if not isinstance(one, Nothing))


def _another(step: StoryStep, time: int, outcome: Outcome) -> Fault:
    rules = [verdict.rule for verdict in outcome.verdicts if not verdict.observed]
    args: dict[str, Arg] = {
        "expected": _answer_words(step.bot or ()),
        "found": _answer_words(outcome.answer),
        "rules": ", ".join(rules) if rules else Text(key="fault-story-no-rule"),
        "time": time + 1,
        "times": step.times,
    }
    return Fault(
        place=step.place,
        message=Text(key="fault-story", args=args),
        remedy=Text(key="fault-story-do", args={"text": _answer_words(outcome.answer)}),
    )


def _answer_words(answer: Iterable[Consequence]) -> str:
    """An answer as a story writes it."""
    words = [phrase(one) for one in answer if not isinstance(one, Nothing)]
    return words[0] if len(words) == 1 else f"[{', '.join(words)}]" if words else "nothing"
