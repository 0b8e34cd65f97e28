"""Why, and why not: every rule of the charter asked again about a message, with each answer in words."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.charter.schema import Rule
from bot.domain.decide import exempt_as, open_case
from bot.domain.effects import Arg, Joined, Text
from bot.domain.events import MessageEdited, MessagePosted
from bot.domain.facts import Facts
from bot.domain.outcome import RuleTrace
from bot.domain.rules.case import Case, Check
from bot.domain.rules.judge import Judged, Program, holds
from bot.domain.rules.ladder import climb
from bot.domain.rules.telling import next_words

Asked = tuple[str, bool, Text]


def explain(program: Program, facts: Facts, event: MessagePosted | MessageEdited) -> tuple[RuleTrace, ...]:
    """Each rule by its id: the facts it asks with their answers, its exceptions, the place on its ladder.

    Empty for a message that is not judged; `decide` says why. Facts of an exception are named `unless: ...`.
    """
    group = facts.groups.get(event.post.chat)
    if group is None or exempt_as(group, event.post):
        return ()
    case = open_case(program, facts, group, event)
    judged = {one.rule.id: one for one in program.rules}
    return tuple(
        _trace(judged[rule.id], case) if rule.id in judged else _left_out(rule)
        for _, rule in sorted(program.charter.rules.items())
    )


def _left_out(rule: Rule) -> RuleTrace:
    if rule.mode == "off":
        return RuleTrace(rule=rule.id, held=False, facts=(("mode", False, Text(key="why-off")),))
    return RuleTrace(rule=rule.id, held=False, facts=(("when", False, Text(key="why-judged-by-people")),))


def _trace(judged: Judged, case: Case) -> RuleTrace:
    asked = (*_answers(judged, case), *_exceptions(judged, case), *_standing(judged, case))
    return RuleTrace(rule=judged.rule.id, held=holds(judged, case), facts=asked)


def _answers(judged: Judged, case: Case) -> Iterator[Asked]:
    for checks in judged.when:
        yield from (_answer(check, case) for check in checks)


def _exceptions(judged: Judged, case: Case) -> Iterator[Asked]:
    for checks in judged.unless:
        for check in checks:
            fact, holding, why = _answer(check, case)
            key = "why-excused" if holding else "why-not-excused"
            yield f"unless: {fact}", holding, Text(key=key, args={"why": why})


def _answer(check: Check, case: Case) -> Asked:
    found = tuple(match.why for match in check.why(case))
    why = found[0] if len(found) == 1 else Text(key="why-several", args={"whys": Joined(parts=found)})
    return check.fact, check.holds(case), why


def _standing(judged: Judged, case: Case) -> Iterator[Asked]:
    if not judged.strikes:
        return
    ladder = judged.ladder
    rung = climb(ladder, judged.rule.id, judged.strikes, case.member.strikes, case.at)
    args: dict[str, Arg] = {
        "ladder": ladder.name,
        "number": min(rung.before, len(ladder.steps)),
        "of": len(ladder.steps),
        "next": next_words(ladder, rung.step),
    }
    yield "ladder", True, Text(key="why-ladder", args=args)
