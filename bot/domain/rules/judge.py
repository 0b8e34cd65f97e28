"""A charter prepared for judging, once, and which of its rules hold on a message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.domain.charter.schema import Charter, Condition, Ladder, Rule
from bot.domain.charter.values import Mentions, Strike
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.content import Content, compile_content
from bot.domain.rules.message import message_checks
from bot.domain.rules.pace import horizon, pace_checks
from bot.domain.rules.person import person_checks
from bot.domain.rules.place import place_checks
from bot.domain.rules.seen import Seen
from bot.domain.rules.sieve import Sieve, shows

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


def compile_charter(charter: Charter) -> Program:
    """Prepare `charter`. Rules in `mode: off`, and those that people judge (no `when`), are left out."""
    content = compile_content(charter)
    rules = [rule for _, rule in sorted(charter.rules.items()) if rule.when and rule.mode != "off"]
    asked = [condition for rule in rules for condition in (*rule.when, *rule.unless)]
    judged = tuple(_prepared(rule, charter, content) for rule in rules)
    return Program(
        charter=charter,
        content=content,
        rules=judged,
        horizon=max(map(horizon, asked), default=0),
        remembers_text=any(condition.repeats is not None for condition in asked) or _counts_messages(charter),
        counts=charter.points is not None or len(charter.tiers) > 1,
        mentions=content.mentioned(_remembered(asked)),
        sieve=Sieve((one, one.rule.when) for one in judged),
        asks_for_words=any(condition.contains or condition.contains_all for condition in asked),
    )


def _counts_messages(charter: Charter) -> bool:
    return charter.points is not None and "message" in charter.points.earn


def _remembered(asked: Iterable[Condition]) -> Mentions:
    excused = (
        one
        for condition in asked
        if condition.mentions is not None and condition.mentions.within is not None
        for one in condition.mentions.excepted
    )
    return Mentions(number=1, excepted=tuple(dict.fromkeys(excused)))


def _prepared(rule: Rule, charter: Charter, content: Content) -> Judged:
    when = tuple(_checks(condition, charter, content) for condition in rule.when)
    unless = tuple(_checks(condition, charter, content) for condition in rule.unless)
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


def _checks(condition: Condition, charter: Charter, content: Content) -> Checks:
    checks: list[Check] = [
        *place_checks(condition),
        *person_checks(condition, charter),
        *message_checks(condition, content),
        *pace_checks(condition),
    ]
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
