"""`/try`: staff ask in private what the bot would do about a message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.app.commands.ask import Ask
from bot.domain.charter.schema import Charter
from bot.domain.effects import Arg, Joined, Said, Text
from bot.domain.outcome import RuleTrace
from bot.domain.tried import Tried, followed, tried

AIMED = re.compile(r"(?:as (?P<who>[^:\n]+?))?(?:(?:^| )in (?P<group>[^:\n]+))?:\s*(?P<text>.+)", re.DOTALL)


def try_out(ask: Ask) -> None:
    """`/try text`, `/try as newcomer in market: text`: what holds and why, and what would follow."""
    charter = ask.work.force.charter
    carried, text = _aimed(ask.command.rest.strip(), charter)
    if not text:
        ask.wrong()
        return
    ask.lines(*_told(charter, tried(ask.work.force.program, text, carried)))


def _aimed(rest: str, charter: Charter) -> tuple[dict[str, str], str]:
    """Who writes where, if that stands before a colon and there are such people and groups; else all is the text."""
    found = AIMED.fullmatch(rest)
    if found is None or not (found["who"] or found["group"]):
        return {}, rest
    people = {"newcomer", "staff", *(tier.name for tier in charter.tiers)}
    who, group = (found["who"] or "").strip(), (found["group"] or "").strip()
    if (who and who not in people) or (group and group not in charter.groups):
        return {}, rest
    return {key: value for key, value in (("from", who), ("in", group)) if value}, found["text"]


def _told(charter: Charter, found: Tried) -> Iterator[Text]:
    if found.outcome.exempt:
        yield Text(key="try-exempt")
        yield from followed(charter, found) if found.outcome.answers else ()
        return
    held = [trace for trace in found.traces if trace.held]
    for trace in held:
        rule = charter.rules[trace.rule]
        key = "try-rule-observed" if rule.mode == "observe" else "try-rule-holds"
        args: dict[str, Arg] = {
            "says": Said(words=dict(rule.says)),
            "whys": Joined(parts=tuple(_whys(trace))),
        }
        yield Text(key=key, args=args)
    if not held:
        yield Text(key="try-no-rule")
    yield from followed(charter, found)


def _whys(trace: RuleTrace) -> Iterator[Text]:
    return (why for fact, holds, why in trace.facts if holds and fact != "ladder" and ": " not in fact)
