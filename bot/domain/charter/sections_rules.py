"""The section `rules`: what may not be, why, and what follows."""

from __future__ import annotations

from typing import Literal

from bot.domain.charter import sense
from bot.domain.charter.block import Block, named
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.prose import prose
from bot.domain.charter.scalars import choice, name
from bot.domain.charter.schema import STANDARD, Rule
from bot.domain.charter.sections_examples import Examples
from bot.domain.charter.sections_ladders import ladder_name
from bot.domain.charter.sections_then import consequences
from bot.domain.charter.sections_when import conditions
from bot.domain.charter.values import Consequence, DeleteMessage, Strike
from bot.domain.ids import RuleId

WATCHED_LATER = ("joins", "leaves", "names", "reactions", "reports", "promotions", "silence", "channel posts")
DEFAULT_THEN = (DeleteMessage(), Strike())
MODES = {
    **dict.fromkeys(("on", "yes", "true", "enabled", "active", "live"), "enforce"),
    **dict.fromkeys(("test", "log", "dry run", "watch", "shadow", "silent"), "observe"),
    **dict.fromkeys(("no", "false", "disabled", "inactive", "none"), "off"),
}
Mode = Literal["enforce", "observe", "off"]


def rules(desk: Desk, field: Field) -> dict[RuleId, Rule]:
    """The rules by their ids."""
    found: dict[RuleId, Rule] = {}
    for entry in named(desk, field, desk.catalogue.rule):
        before = len(desk.faults)
        called = name(desk, entry.key)
        rule = _rule(desk, entry)
        if called is None:
            continue
        if len(desk.faults) == before and (reason := sense.never(desk, rule.when, rule.unless)):
            desk.fault(entry.key.place, *reason)
        found[rule.id] = rule
    return found


def _rule(desk: Desk, field: Field) -> Rule:
    block = Block(desk, field, desk.catalogue.rule)
    block.read("watch", _watch)
    _judged_by_people(desk, block)
    examples = block.read("examples", Examples)
    then = block.read("then", consequences) or DEFAULT_THEN
    _climbs(desk, block, then)
    return Rule(
        id=RuleId(field.key.text),
        says=block.need("says", prose) or {},
        place=field.key.place,
        why=block.read("why", prose) or {},
        when=block.read("when", conditions) or (),
        unless=block.read("unless", conditions) or (),
        then=then,
        ladder=block.read("ladder", ladder_name) or STANDARD.name,
        mode=block.read("mode", _mode) or "enforce",
        must_match=examples.must_match if examples else (),
        must_not_match=examples.must_not_match if examples else (),
        stories=examples.stories if examples else (),
    )


def _judged_by_people(desk: Desk, block: Block) -> None:
    """A rule without `when` is judged by people: there is nothing to excuse or to try."""
    for key in ("unless", "examples"):
        field = block.field(key)
        if field is not None and "when" not in block:
            desk.fault(field.key.place, say("fault-needs-when", key=key), say("fault-do-add-when"))


def _climbs(desk: Desk, block: Block, then: tuple[Consequence, ...]) -> None:
    """A ladder is climbed by strikes only."""
    field = block.field("ladder")
    if field is not None and not any(isinstance(one, Strike) for one in then):
        desk.fault(field.key.place, say("fault-no-strike"), say("fault-do-strike"), level="warning")


def _watch(desk: Desk, field: Field) -> str | None:
    return choice(desk, field, ("messages",), WATCHED_LATER)


def _mode(desk: Desk, field: Field) -> Mode | None:
    match choice(desk, field, ("enforce", "observe", "off"), meant=MODES):
        case "enforce" | "observe" | "off" as found:
            return found
        case _:
            return None
