"""`examples` of a rule: messages it must or must not match, and stories with the answer they expect."""

from __future__ import annotations

from typing import Any

from bot.domain.charter import suggest
from bot.domain.charter.block import Block, row
from bot.domain.charter.desk import Desk, Field, Reader, say
from bot.domain.charter.nodes import Broken, Mapping, Scalar, Sequence
from bot.domain.charter.phrase import DURATION, MOMENT, phrase
from bot.domain.charter.scalars import number, scalar, shown, text_with_colon
from bot.domain.charter.schema import Example, StoryStep
from bot.domain.charter.sections_people import group_name, nobody
from bot.domain.charter.sections_then import expected
from bot.domain.charter.vocabulary_rules import EXAMPLES

SENDERS = ("newcomer", "staff")
MOST = 1000
"""Examples run on each reload: how many messages or strikes one line may ask for."""

Story = tuple[StoryStep, ...]


class Examples:
    """The examples of one rule as they are read."""

    def __init__(self, desk: Desk, field: Field) -> None:
        block = Block(desk, field, EXAMPLES)
        self.must_match = block.read("must match", _examples) or ()
        self.must_not_match = block.read("must not match", _examples) or ()
        self.stories = block.read("story", _stories) or ()


def _examples(desk: Desk, field: Field) -> tuple[Example, ...]:
    found = (_example(desk, item) for item in row(desk, field))
    return tuple(example for example in found if example is not None)


def _example(desk: Desk, field: Field) -> Example | None:
    match field.node:
        case Scalar(text=text, place=place) if text:
            return Example(text=text, place=place)
        case Mapping() as node if _is_sentence(desk, field, node):
            return None
        case Mapping() as node:
            block = Block(desk, field, desk.catalogue.example)
            facts = _facts(desk, block)
            if (after := block.read("after", _duration)) is not None:
                facts["after"] = after
            text_of = _text(desk, field, block, facts)
            return None if text_of is None else Example(text=text_of, place=node.place, facts=facts)
        case _:
            _no_message(desk, field)
            return None


def _is_sentence(desk: Desk, field: Field, node: Mapping) -> bool:
    """Whether a message with a colon in it stands there, where a single line of a block would."""
    return not any(_is_fact(desk, key) for key, _ in node.entries) and text_with_colon(desk, field)


def _is_fact(desk: Desk, key: Scalar) -> bool:
    """Whether a fact is named, or, between brackets, nearly so."""
    step = desk.catalogue.step
    known = (*step.keys, *step.later, *step.instead)
    return key.text in known or (key.inline and suggest.nearest(key.text, known) is not None)


def _no_message(desk: Desk, field: Field) -> None:
    if not isinstance(field.node, Broken):
        desk.fault(
            field.node.place,
            say("fault-want-message", key=field.key.text, found=shown(field.node)),
            say("fault-do-write-message"),
        )


def _stories(desk: Desk, field: Field) -> tuple[Story, ...]:
    """One story, or a row of them."""
    items = row(desk, field)
    if items and all(isinstance(item.node, Sequence) for item in items):
        return tuple(_story(desk, item) for item in items)
    return (_story(desk, field),) if items else ()


def _story(desk: Desk, field: Field) -> Story:
    found = (_step(desk, item) for item in row(desk, field))
    return tuple(step for step in found if step is not None)


def _step(desk: Desk, field: Field) -> StoryStep | None:
    match field.node:
        case Scalar(text=text, place=place) if text:
            return StoryStep(text=text, place=place)
        case Mapping() as node if _is_sentence(desk, field, node):
            return None
        case Mapping() as node:
            block = Block(desk, field, desk.catalogue.step)
            facts = _facts(desk, block)
            text_of = _text(desk, field, block, facts)
            times = block.read("times", _times) or 1
            step = StoryStep(
                text=text_of or "",
                place=node.place,
                facts=facts,
                by=block.read("by", _words) or "",
                after=block.read("after", _duration) or 0,
                every=block.read("every", _duration) or 0,
                times=times,
                bot=block.read("bot", expected),
            )
            return None if text_of is None else step
        case _:
            _no_message(desk, field)
            return None


def _text(desk: Desk, field: Field, block: Block, facts: dict[str, object]) -> str | None:
    """The text of a message; one that carries something else needs none."""
    if "text" in block:
        return block.read("text", _words)
    if any(key in desk.catalogue.facts and desk.catalogue.facts[key].wordless for key in facts):
        return ""
    if not block.was_meant("text"):
        desk.fault(field.node.place, say("fault-missing-text"), say("fault-do-add-text"))
    return None


def _facts(desk: Desk, block: Block) -> dict[str, object]:
    readers: dict[str, Reader[Any]] = {"in": group_name, "from": _sender, "at": _moment}
    readers |= {key: fact.carried for key, fact in desk.catalogue.facts.items() if fact.carried}
    found = {key: block.read(key, reader) for key, reader in readers.items()}
    return {key: value for key, value in found.items() if value is not None}


def _words(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    return found.text if found else None


def _sender(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    known = (*SENDERS, *desk.tier_names)
    if found is None or found.text in known:
        return found.text if found else None
    nobody(desk, found, known)
    return None


def _moment(desk: Desk, field: Field) -> tuple[int, int] | None:
    found = phrase(desk, field, MOMENT)
    return (found.weekday, found.minutes) if found else None


def _duration(desk: Desk, field: Field) -> int | None:
    return phrase(desk, field, DURATION)


def _times(desk: Desk, field: Field) -> int | None:
    return number(desk, field, least=1, most=MOST)
