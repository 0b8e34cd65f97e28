"""Reading blocks of lines and rows of dashes: what all sections of a charter have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeVar

from bot.domain.charter import mend, suggest
from bot.domain.charter.desk import Desk, Field, Reader, say
from bot.domain.charter.nodes import Broken, Mapping, Scalar, Sequence, is_empty
from bot.domain.charter.scalars import empty, later, shown
from bot.domain.charter.vocabulary import TOP, Vocabulary

T = TypeVar("T")


class Block:
    """Lines of `key: value` at one place of the charter: each key is known, and there once."""

    def __init__(self, desk: Desk, field: Field, vocabulary: Vocabulary) -> None:
        self._desk = desk
        self._key = field.key
        self._whole = isinstance(field.node, Mapping)
        self._fields: dict[str, Field] = {}
        self._meant: set[str | None] = set()
        """Keys that somebody most likely wanted to write."""
        if not self._whole and vocabulary.main:
            _only_main(desk, field, vocabulary)
            return
        taken: dict[str, Field] = {}
        for one in entries(desk, field):
            if one.key.text in vocabulary.keys:
                self._fields[one.key.text] = one
            else:
                self._meant.add(meant := _unknown_key(desk, one, vocabulary))
                if vocabulary.forgiving and meant in vocabulary.keys:
                    taken.setdefault(meant, Field(Scalar(text=meant, place=one.key.place), one.node))
        self._fields = taken | self._fields

    def read(self, key: str, reader: Reader[T]) -> T | None:
        """What `reader` makes of the value of `key`; `None` if it is absent or no good."""
        field = self._fields.get(key)
        return reader(self._desk, field) if field else None

    def need(self, key: str, reader: Reader[T]) -> T | None:
        """As `read`, for a key that must be there: its absence is a fault at the line of the block."""
        if self._whole and key not in self._fields and not self.was_meant(key):
            self._desk.fault(
                self._key.place,
                say("fault-missing-key", block=self._key.text, key=key),
                say(f"fault-do-add-{key.replace(' ', '-')}"),
            )
        return self.read(key, reader)

    def was_meant(self, key: str) -> bool:
        """Whether another word stands where `key` was meant, which is told already."""
        return key in self._meant

    def field(self, key: str) -> Field | None:
        """The key and its value, if it is there."""
        return self._fields.get(key)

    def __contains__(self, key: str) -> bool:
        return key in self._fields


def _only_main(desk: Desk, field: Field, vocabulary: Vocabulary) -> None:
    """A block of which only its main value is there: `standard: [warn, ban]`."""
    match field.node:
        case Scalar(text=text) if text:
            text = f'"{text}"' if text.startswith("@") else shown(field.node)
            meant = f"{vocabulary.main}: {text}"
        case Sequence(items=items) if vocabulary.row and all(isinstance(item, Scalar) for item in items):
            meant = f"{vocabulary.main}: [{', '.join(shown(item) for item in items)}]"
        case _:
            _no_block(desk, field)
            return
    desk.fault(
        field.node.place,
        say("fault-want-lines", key=field.key.text, found=shown(field.node)),
        say("fault-do-write-below", key=field.key.text, text=meant),
    )


def entries(desk: Desk, field: Field) -> Iterator[Field]:
    """The lines of a block, each key once; anything but a block, and a key that is there twice, is a fault."""
    if not isinstance(field.node, Mapping):
        _no_block(desk, field)
        return
    first: dict[str, Scalar] = {}
    for key, node in field.node.entries:
        if key.text in first:
            desk.fault(
                key.place,
                say("fault-duplicate-key", key=key.text, line=first[key.text].place.line),
                say("fault-do-join-keys"),
            )
            continue
        first[key.text] = key
        yield Field(key, node)


def named(desk: Desk, field: Field, vocabulary: Vocabulary) -> Iterator[Field]:
    """The lines of a section, each of which names something; another section that stands among them is a fault."""
    above: Field | None = None
    for entry in entries(desk, field):
        if above is not None and entry.key.text in vocabulary.keys:
            desk.fault(
                entry.key.place,
                say("fault-key-beside", key=entry.key.text, name=above.key.text),
                say("fault-do-indent", name=above.key.text),
            )
            continue
        above = entry if is_empty(entry.node) else None
        if _is_section(entry, vocabulary):
            desk.fault(
                entry.key.place,
                say("fault-section-inside", key=entry.key.text, section=field.key.text),
                say("fault-wish-at-the-left-edge", key=entry.key.text),
            )
        elif above is None or not _goes_on(field, entry, vocabulary):
            yield entry


def _goes_on(field: Field, entry: Field, vocabulary: Vocabulary) -> bool:
    """Whether the line below an empty name is one that should stand inside it."""
    lines = field.node.entries if isinstance(field.node, Mapping) else ()
    after = next((below.text for (key, _), (below, _) in pairwise(lines) if key is entry.key), None)
    return after in vocabulary.keys


def _is_section(entry: Field, vocabulary: Vocabulary) -> bool:
    if entry.key.text not in (*TOP.keys, *TOP.later) or not isinstance(entry.node, Mapping):
        return False
    return not any(key.text in (*vocabulary.keys, *vocabulary.later) for key, _ in entry.node.entries)


def _no_block(desk: Desk, field: Field) -> None:
    node = field.node
    if isinstance(node, Broken):
        return
    if is_empty(node):
        message = say("fault-empty", key=field.key.text)
        desk.fault(field.key.place, message, say("fault-do-write-lines", key=field.key.text))
        return
    message = say("fault-want-lines", key=field.key.text, found=shown(node))
    if isinstance(node, Scalar) and mend.is_wide(node.text):
        desk.fault(
            node.place,
            say("fault-wide", found=node.text),
            say("fault-do-write", text=mend.narrow(node.text)),
        )
    elif isinstance(node, Sequence):
        desk.fault(node.place, message, say("fault-do-drop-dashes"))
    else:
        desk.fault(node.place, message, say("fault-do-write-lines", key=field.key.text))


def _unknown_key(desk: Desk, field: Field, vocabulary: Vocabulary) -> str | None:
    """Say that nobody knows a key; the key that was meant, if that can be guessed."""
    key = field.key
    if isinstance(field.node, Broken) and key.text == "<<":
        return None
    if re.sub("[0-9]+", "N", key.text) in vocabulary.later:
        later(desk, key, key.text)
        return None
    if key.inline and is_empty(field.node) and key.text.endswith(":"):
        empty(desk, Field(Scalar(text=key.text[:-1], place=key.place), field.node))
        return None
    if key.inline and is_empty(field.node):
        desk.fault(key.place, say("fault-bare-inline", key=shown(key)), say("fault-do-brackets"))
        return None
    plain = " ".join(re.sub("[_-]", " ", key.text.lower()).split())
    meant = vocabulary.instead.get(plain, plain)
    wish = vocabulary.answers.get(meant)
    near = vocabulary.instead.get(plain) or suggest.nearest(key.text, (*vocabulary.keys, *vocabulary.later))
    if wish:
        remedy = say(wish, key=meant)
    elif near in vocabulary.later:
        remedy = say("fault-do-not-yet", word=near)
    elif near:
        remedy = say("fault-do-mean", word=near)
    else:
        remedy = say("fault-do-choose", words=", ".join(vocabulary.keys))
    desk.fault(key.place, say("fault-unknown-key", key=shown(key)), remedy)
    return None if wish else near


def row(desk: Desk, field: Field) -> tuple[Field, ...]:
    """The things at a key: behind dashes, in `[]`, or a single one. Nothing there is a fault."""
    match field.node:
        case Broken():
            return ()
        case Sequence(items=items) if items:
            return tuple(Field(field.key, item) for item in items)
        case Scalar() | Mapping() if not is_empty(field.node):
            return (field,)
        case _:
            empty(desk, field)
            return ()
