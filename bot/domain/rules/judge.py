"""A charter prepared for judging, once, and which of its rules hold on a message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, tzinfo

from bot.domain.charter.schema import Charter, Condition, Ladder, Rule
from bot.domain.charter.values import Mentions, Strike
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.catalogue import CONSEQUENCES, facts_of
from bot.domain.rules.consequences.sweeping import COPIES
from bot.domain.rules.content import Content, compile_content
from bot.domain.rules.facts.carried import BY_KIND
from bot.domain.rules.facts.fact import Asking
from bot.domain.rules.facts.in_ import IN
from bot.domain.rules.facts.mentions import MENTIONS
from bot.domain.rules.facts.repeats import REPEATS
from bot.domain.rules.seen import Seen
from bot.domain.rules.shown import shows
from bot.domain.rules.sieve import Sieve

Checks = tuple[Check, ...]
Asked = tuple[Callable[[Case], bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A rule as it is judged: each condition's facts, cheap ones first. `strikes` is 0 for a rule that gives none.

    `asks` and `spares` are `when` and `unless` again, but for whether they hold only.
    """

    rule: Rule
    when: tuple[Checks, ...]
    unless: tuple[Checks, ...]
    asks: tuple[Asked, ...]
    spares: tuple[Asked, ...]
    ladder: Ladder
    strikes: int
    observed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A charter prepared for judging. `rules` are those that machines judge, by their ids: no order matters.

    `horizon`: how many seconds of `Member.past` are needed (0: none). `remembers_text`: repeats are asked
    for, by a rule or by points. `counts`: contribution counts for anything.
    `mentions` counts those that are remembered of a message: all but the ones that a rule about their pace excuses.
    `sieve` tells which rules can hold at all; for it `asks_for_words` says whether words must be looked for.
    `answers`: the keyword answers by their ids, with what their conditions ask. `remembers_kinds`: a rule asks for them.
    """

    charter: Charter
    content: Content
    rules: tuple[Judged, ...]
    horizon: int
    remembers_text: bool
    counts: bool
    mentions: Callable[[Seen], int]
    sieve: Sieve[Judged]
    asks_for_words: bool
    answers: tuple[tuple[str, tuple[Asked, ...]], ...] = ()
    remembers_kinds: bool = False


def compile_charter(charter: Charter, zone: tzinfo = UTC) -> Program:
    """Prepare `charter`, whose time zone is `zone`. Rules in `mode: off`, and those that people judge (no `when`), are left out.

    Raises `TooManyPatternsError`, and `re2.error` for a regular expression that RE2 refuses.
    """
    rules = [rule for _, rule in sorted(charter.rules.items()) if rule.when and rule.mode != "off"]
    conditions = [condition for rule in rules for condition in (*rule.when, *rule.unless)]
    conditions += [condition for answer in charter.answers.values() for condition in answer.when]
    asked = [one for condition in conditions for one in facts_of(condition)]
    done = [CONSEQUENCES[type(one)] for rule in rules for one in rule.then]
    patterns = [pattern for fact, value in asked for pattern in fact.patterns(value, charter.lists)]
    content = compile_content(charter, patterns)
    judged = tuple(_prepared(rule, charter, content, zone) for rule in rules)
    return Program(
        charter=charter,
        content=content,
        rules=judged,
        horizon=max(
            (0, *(fact.looks_back(value) for fact, value in asked), *(one.looks_back for one in done))
        ),
        remembers_text=COPIES in done
        or any(fact is REPEATS for fact, _ in asked)
        or _counts_messages(charter),
        counts=charter.points is not None or len(charter.tiers) > 1,
        mentions=content.mentioned(_remembered(conditions)),
        sieve=Sieve((one, one.rule.when) for one in judged),
        asks_for_words=bool(patterns),
        remembers_kinds=any(fact in BY_KIND for fact, _ in asked),
        answers=tuple(
            (
                answer.id,
                tuple(_asked(_checks(condition, charter, content, zone)) for condition in answer.when),
            )
            for answer in charter.answers.values()
        ),
    )


def _counts_messages(charter: Charter) -> bool:
    return charter.points is not None and "message" in charter.points.earn


def _remembered(asked: Iterable[Condition]) -> Mentions:
    counted = (one for one in map(MENTIONS.of, asked) if one is not None and one.within is not None)
    excused = (entry for one in counted for entry in one.excepted)
    return Mentions(number=1, excepted=tuple(dict.fromkeys(excused)))


def _prepared(rule: Rule, charter: Charter, content: Content, zone: tzinfo) -> Judged:
    when = tuple(_checks(condition, charter, content, zone) for condition in rule.when)
    unless = tuple(_checks(condition, charter, content, zone) for condition in rule.unless)
    return Judged(
        rule=rule,
        when=when,
        unless=unless,
        asks=tuple(map(_asked, when)),
        spares=tuple(map(_asked, unless)),
        ladder=charter.ladder_of(rule),
        strikes=max((one.number for one in rule.then if isinstance(one, Strike)), default=0),
        observed=rule.mode == "observe",
    )


def _checks(condition: Condition, charter: Charter, content: Content, zone: tzinfo) -> Checks:
    groups = IN.of(condition)
    named = None if groups is None else frozenset(groups)
    asking = Asking(charter=charter, content=content, groups=named, zone=zone)
    checks = (fact.check(asked, asking) for fact, asked in facts_of(condition))
    return tuple(sorted(checks, key=lambda check: check.cost))


def _asked(checks: Checks) -> Asked:
    return tuple(check.holds for check in checks)


def held(program: Program, case: Case) -> list[Judged]:
    """The rules that hold, by their ids."""
    shown = shows(case, program.charter.newcomer_for, program.horizon, words=program.asks_for_words)
    return [judged for judged in program.sieve.left(shown, case.group.name) if holds(judged, case)]


def holds(judged: Judged, case: Case) -> bool:
    """Whether one of the rule's conditions holds and none of its exceptions."""
    return _one_holds(judged.asks, case) and not _one_holds(judged.spares, case)


def answers_to(program: Program, case: Case) -> tuple[str, ...]:
    """The keyword answers that a message gets, in the charter's order."""
    return tuple(answer for answer, asks in program.answers if _one_holds(asks, case))


def matches(judged: Judged, case: Case) -> tuple[Match, ...]:
    """Why a rule holds: what each fact of its first condition that holds found."""
    held_first = next(
        (
            checks
            for checks, asked in zip(judged.when, judged.asks, strict=True)
            if _one_holds((asked,), case)
        ),
        (),
    )
    return tuple(match for check in held_first for match in check.why(case))


def _one_holds(conditions: tuple[Asked, ...], case: Case) -> bool:
    # Asked of every message, mostly in vain: loops are three times as quick here as `any` and `all`.
    for asked in conditions:
        for holds_here in asked:
            if not holds_here(case):
                break
        else:
            return True
    return False
