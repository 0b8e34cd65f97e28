"""`examples` of a rule: messages it must or must not match, and stories with the answer they expect."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.domain.charter import suggest
from bot.domain.charter.block import Block, row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Broken, Mapping, Scalar, Sequence
from bot.domain.charter.phrase import DURATION, MOMENT, phrase
from bot.domain.charter.scalars import flag, number, scalar, shown, text_with_colon
from bot.domain.charter.schema import Example, StoryStep
from bot.domain.charter.sections_people import group_name, nobody
from bot.domain.charter.sections_then import expected
from bot.domain.charter.sections_when import has
from bot.domain.charter.vocabulary_rules import EXAMPLE, EXAMPLES, STEP

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
            block = Block(desk, field, EXAMPLE)
            facts = _facts(block)
            if (after := block.read("after", _duration)) is not None:
                facts["after"] = after
            text_of = _text(desk, field, block, facts)
            return None if text_of is None else Example(text=text_of, place=node.place, facts=facts)
        case _:
            _no_message(desk, field)
            return None


def _is_sentence(desk: Desk, field: Field, node: Mapping) -> bool:
    """Whether a message with a colon in it stands there, where a single line of a block would."""
    return not any(_is_fact(key) for key, _ in node.entries) and text_with_colon(desk, field)


def _is_fact(key: Scalar) -> bool:
    """Whether a fact is named, or, between brackets, nearly so."""
    known = (*STEP.keys, *STEP.later, *STEP.instead)
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
            block = Block(desk, field, STEP)
            facts = _facts(block)
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
    if facts.keys() & {"has", "forwarded from", "links to"}:
        return ""
    if not block.was_meant("text"):
        desk.fault(field.node.place, say("fault-missing-text"), say("fault-do-add-text"))
    return None


def _facts(block: Block) -> dict[str, object]:
    readers: dict[str, Callable[[Desk, Field], object]] = {
        "in": group_name,
        "from": _sender,
        "has": _kinds,
        "reply": flag,
        "edited": flag,
        "forwarded from": _words,
        "links to": _addresses,
        "strikes": _strikes,
        "at": _moment,
    }
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


def _kinds(desk: Desk, field: Field) -> tuple[str, ...] | None:
    found = has(desk, field) or ()
    if any(one.excepted for one in found):
        desk.fault(
            field.node.place,
            say("fault-except-in-example"),
            say("fault-do-write", text=f"has: {found[0].kind}"),
        )
    return tuple(one.kind for one in found) or None


def _addresses(desk: Desk, field: Field) -> tuple[str, ...] | None:
    found = [_address(desk, item) for item in row(desk, field)]
    return tuple(address for address in found if address) or None


def _address(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    if found is None or re.match(r"(?:https?|tg)://\S+$|[\w-]+(?:\.[\w-]+)+(?:/\S*)?$", found.text):
        return found.text if found else None
    desk.fault(
        found.place,
        say("fault-want-address", found=shown(found)),
        say("fault-do-write", text="links to: https://site.example"),
    )
    return None


def _moment(desk: Desk, field: Field) -> tuple[int, int] | None:
    found = phrase(desk, field, MOMENT)
    return (found.weekday, found.minutes) if found else None


def _duration(desk: Desk, field: Field) -> int | None:
    return phrase(desk, field, DURATION)


def _times(desk: Desk, field: Field) -> int | None:
    return number(desk, field, least=1, most=MOST)


def _strikes(desk: Desk, field: Field) -> int | None:
    return number(desk, field, most=MOST)
