"""`when` and `unless`: facts that are asked of a message, its author and its place. Lines are AND, dashes are OR."""

from __future__ import annotations

from bot.domain.charter.block import Block, row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Broken, Mapping, Scalar, Sequence
from bot.domain.charter.phrases_grammar import HAS as KINDS
from bot.domain.charter.scalars import empty, shown
from bot.domain.charter.schema import Condition
from bot.domain.charter.vocabulary_rules import PEOPLE


def conditions(desk: Desk, field: Field) -> tuple[Condition, ...]:
    """One condition from lines, several from dashes."""
    found = (_condition(desk, item) for item in row(desk, field))
    return tuple(condition for condition in found if condition is not None)


def _condition(desk: Desk, field: Field) -> Condition | None:
    match field.node:
        case Broken():
            return None
        case Mapping(entries=()):
            empty(desk, field)
            return None
        case Mapping():
            return _facts(desk, field)
        case Sequence():
            desk.fault(
                field.node.place,
                say("fault-dashes-in-dashes", key=field.key.text),
                say("fault-do-facts", key=field.key.text),
            )
        case Scalar() as found:
            _bare(desk, field, found)
    return None


def _bare(desk: Desk, field: Field, found: Scalar) -> None:
    """A text where a fact should stand: most often one whose key was forgotten, or whose colon was."""
    keys = sorted(desk.catalogue.facts, key=len, reverse=True)
    fact = next((key for key in keys if found.text.startswith(f"{key} ")), None)
    if fact:
        meant = f"{fact}: {found.text.removeprefix(fact).strip(' :：')}"
    elif found.text.startswith("$"):
        meant = f"contains: {found.text}"
    elif found.text in PEOPLE:
        meant = f"member: {found.text}"
    elif found.text in desk.group_names:
        meant = f"in: {found.text}"
    else:
        meant = f"has: {found.text}" if found.text in KINDS else ""
    remedy = say("fault-do-write", text=meant) if meant else say("fault-do-facts", key=field.key.text)
    desk.fault(found.place, say("fault-want-fact", key=field.key.text, found=shown(found)), remedy)


def _facts(desk: Desk, field: Field) -> Condition:
    block = Block(desk, field, desk.catalogue.fact)
    desk.excusing = field.key.text == "unless"
    read = {key: block.read(key, fact.read) for key, fact in desk.catalogue.facts.items()}
    return Condition(asks={key: value for key, value in read.items() if value is not None})
