"""The section `ladders`: what strikes lead to, and when they fade."""

from __future__ import annotations

from bot.domain.charter import suggest, values
from bot.domain.charter.block import Block, named, row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Scalar, Sequence
from bot.domain.charter.phrase import FADING, phrase
from bot.domain.charter.scalars import name, scalar
from bot.domain.charter.schema import STANDARD, Ladder
from bot.domain.charter.sections_then import steps
from bot.domain.charter.vocabulary import LADDER
from bot.domain.ids import LadderName


def ladders(desk: Desk, field: Field) -> dict[LadderName, Ladder]:
    """The ladders by name; their names are known from here on. What a ladder leaves out is as in the standard one."""
    found = {STANDARD.name: STANDARD}
    names = [STANDARD.name]
    for entry in named(desk, field, LADDER):
        called = name(desk, entry.key)
        ladder = _ladder(desk, entry)
        names.append(ladder.name)
        if called is not None:
            found[ladder.name] = ladder
    desk.ladder_names = frozenset(names)
    return found


def _ladder(desk: Desk, field: Field) -> Ladder:
    block = Block(desk, field, LADDER)
    climbed = block.read("steps", steps) or STANDARD.steps
    fade_after = block.read("strikes fade after", _fade_after) or STANDARD.fade_after
    at = block.field("ask staff before")
    standard = tuple(step for step in STANDARD.ask_before if step in climbed)
    _to_its_end(desk, block.field("steps"), climbed)
    return Ladder(
        name=LadderName(field.key.text),
        steps=climbed,
        fade_after=fade_after,
        ask_before=_asked(desk, at, climbed) if at else standard,
    )


def _to_its_end(desk: Desk, field: Field | None, climbed: tuple[values.Step, ...]) -> None:
    """Nobody climbs on from a ban without end."""
    if field is not None and values.BanFor() in climbed[:-1]:
        desk.fault(field.node.place, say("fault-beyond-ban"), say("fault-do-ban-last"), level="warning")


def _fade_after(desk: Desk, field: Field) -> int | None:
    seconds = phrase(desk, field, FADING)
    if seconds == 0:
        desk.fault(
            field.node.place,
            say("fault-zero-time", key=field.key.text),
            say("fault-do-write", text="30 days"),
        )
    return seconds


def _asked(desk: Desk, field: Field, climbed: tuple[values.Step, ...]) -> tuple[values.Step, ...]:
    """The steps that staff are asked about, each a step of the ladder; `nothing` and `[]` ask never."""
    match field.node:
        case Sequence(items=()) | Scalar(text="nothing"):
            return ()
        case _:
            return tuple(step for item in row(desk, field) for step in _asked_step(desk, item, climbed))


def _asked_step(desk: Desk, field: Field, climbed: tuple[values.Step, ...]) -> tuple[values.Step, ...]:
    found = steps(desk, field)
    if any(step not in climbed for step in found):
        desk.fault(field.node.place, say("fault-asked-no-step"), say("fault-do-ask-for-a-step"))
    return found


def ladder_name(desk: Desk, field: Field) -> LadderName | None:
    """The name of a ladder that a rule climbs."""
    found = scalar(desk, field)
    if found is None or found.text in desk.ladder_names:
        return LadderName(found.text) if found else None
    near = suggest.nearest(found.text, desk.ladder_names)
    desk.fault(
        found.place,
        say("fault-unknown-ladder", name=found.text),
        say("fault-do-mean", word=near)
        if near
        else say("fault-do-choose", words=", ".join(sorted(desk.ladder_names))),
    )
    return None
