"""Reading blocks, rows, names and words: what all sections of a charter have in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from bot.domain.charter import mend, suggest
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Broken, Mapping, Node, Scalar, Sequence, is_empty
from bot.domain.charter.vocabulary import Vocabulary

T = TypeVar("T")
Reader = Callable[[Desk, Field], T | None]

PLAIN_TRAPS = {
    "fault-trap-boolean": re.compile(r"yes|no|on|off|true|false|y|n|null|~", re.IGNORECASE),
    "fault-trap-octal": re.compile(r"0[0-9]+|0x[0-9a-f]+|0o[0-7]+", re.IGNORECASE),
    "fault-trap-clock": re.compile(r"[0-9]{1,2}(:[0-5]?[0-9])+"),
    "fault-trap-date": re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"),
}
SHOWN = 60


class Block:
    """Lines of `key: value` at one place of the charter: each key is known, and there once."""

    def __init__(self, desk: Desk, field: Field, vocabulary: Vocabulary) -> None:
        self._desk = desk
        self._key = field.key
        self._whole = isinstance(field.node, Mapping)
        self._fields = _fields(desk, field, vocabulary)

    def read(self, key: str, reader: Reader[T]) -> T | None:
        """What `reader` makes of the value of `key`; `None` if it is absent or no good."""
        field = self._fields.get(key)
        return reader(self._desk, field) if field else None

    def need(self, key: str, reader: Reader[T]) -> T | None:
        """As `read`, for a key that must be there: its absence is a fault at the line of the block."""
        if self._whole and key not in self._fields:
            self._desk.fault(
                self._key.place,
                say("fault-missing-key", block=self._key.text, key=key),
                say(f"fault-do-add-{key.replace(' ', '-')}"),
            )
        return self.read(key, reader)

    def field(self, key: str) -> Field | None:
        """The key and its value, if it is there."""
        return self._fields.get(key)

    def __contains__(self, key: str) -> bool:
        return key in self._fields


def _fields(desk: Desk, field: Field, vocabulary: Vocabulary) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for key, node in entries(desk, field):
        if key.text in vocabulary.keys:
            found[key.text] = Field(key, node)
        else:
            _unknown_key(desk, Field(key, node), vocabulary)
    return found


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


def _no_block(desk: Desk, field: Field) -> None:
    node = field.node
    if isinstance(node, Broken):
        return
    message = say("fault-want-lines", key=field.key.text, found=shown(node))
    if isinstance(node, Scalar) and mend.is_wide(node.text):
        desk.fault(
            node.place,
            say("fault-wide", found=node.text),
            say("fault-do-narrow", text=mend.narrow(node.text)),
        )
    elif isinstance(node, Sequence):
        desk.fault(node.place, message, say("fault-do-drop-dashes"))
    else:
        desk.fault(
            field.key.place if is_empty(node) else node.place,
            message,
            say("fault-do-write-lines", key=field.key.text),
        )


def _unknown_key(desk: Desk, field: Field, vocabulary: Vocabulary) -> None:
    key = field.key
    if isinstance(field.node, Broken) and key.text == "<<":
        return
    if key.text in vocabulary.later:
        later(desk, key, key.text)
        return
    meant = vocabulary.instead.get(key.text.lower())
    wish = vocabulary.answers.get(key.text.lower())
    near = meant or suggest.nearest(key.text, (*vocabulary.keys, *vocabulary.later))
    if wish:
        remedy = say(wish, key=key.text)
    elif near:
        remedy = say("fault-do-mean", word=near)
    else:
        remedy = say("fault-do-choose", words=", ".join(vocabulary.keys))
    desk.fault(key.place, say("fault-unknown-key", key=shown(key)), remedy)


def later(desk: Desk, at: Scalar, what: str) -> None:
    """Say that the bot can't do something yet."""
    desk.fault(at.place, say("fault-not-yet", what=what), say("fault-do-leave-out"))


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


def empty(desk: Desk, field: Field) -> None:
    """Say that nothing stands at a key."""
    desk.fault(
        field.key.place if is_empty(field.node) else field.node.place,
        say("fault-empty", key=field.key.text),
        say("fault-do-fill-or-drop", key=field.key.text),
    )


def scalar(desk: Desk, field: Field) -> Scalar | None:
    """The one text at a key; anything else is a fault."""
    match field.node:
        case Broken():
            return None
        case Scalar() as found if not is_empty(found):
            return found
        case Scalar():
            empty(desk, field)
        case _:
            desk.fault(
                field.node.place,
                say("fault-want-one", key=field.key.text, found=shown(field.node)),
                say("fault-do-write-one", key=field.key.text),
            )
    return None


def word(desk: Desk, field: Field) -> Scalar | None:
    """A name or word: one text that YAML would not read as something else, without quotes that are none."""
    found = scalar(desk, field)
    return found if found is not None and is_itself(desk, found) else None


def is_itself(desk: Desk, found: Scalar) -> bool:
    """Whether a text means just itself to every reader of YAML; if not, that is a fault."""
    if found.quoted:
        return True
    trap = next((name for name, shape in PLAIN_TRAPS.items() if shape.fullmatch(found.text)), None)
    if trap is not None:
        desk.fault(found.place, say(trap, found=found.text), say("fault-do-quote", text=found.text))
    elif found.text[0] in "“”‘’「『":
        desk.fault(
            found.place,
            say("fault-wide-quotes", found=found.text),
            say("fault-do-quote", text=found.text.strip("“”‘’「」『』")),
        )
    elif found.inline and re.search("[，、]", found.text):
        desk.fault(
            found.place,
            say("fault-wide", found=found.text),
            say("fault-do-narrow", text=mend.narrow(found.text)),
        )
    else:
        return True
    return False


def choice(desk: Desk, field: Field, words: Collection[str], later_words: Collection[str] = ()) -> str | None:
    """One of a few words."""
    found = scalar(desk, field)
    if found is None or found.text in words:
        return found.text if found else None
    if found.text in later_words:
        later(desk, found, f"{field.key.text}: {found.text}")
        return None
    near = suggest.nearest(found.text, words)
    desk.fault(
        found.place,
        say("fault-want-choice", key=field.key.text, found=shown(found), words=", ".join(words)),
        say("fault-do-mean", word=near) if near else say("fault-do-choose", words=", ".join(words)),
    )
    return None


def flag(desk: Desk, field: Field) -> bool | None:
    """`yes` or `no`."""
    found = scalar(desk, field)
    if found is None or found.text in ("yes", "no"):
        return found.text == "yes" if found else None
    meant = "no" if found.text.lower() in ("false", "off", "n", "0") else "yes"
    desk.fault(
        found.place,
        say("fault-want-choice", key=field.key.text, found=shown(found), words="yes, no"),
        say("fault-do-write", text=f"{field.key.text}: {meant}"),
    )
    return None


def number(desk: Desk, field: Field) -> int | None:
    """A whole number from 0 on."""
    found = scalar(desk, field)
    if found is None or re.fullmatch(r"0|[1-9][0-9]{0,8}", found.text):
        return int(found.text) if found else None
    trap = "fault-trap-octal" if re.fullmatch(r"0[0-9]+", found.text) else "fault-want-number"
    digits = re.search(r"[1-9][0-9]{0,8}|0$", found.text)
    desk.fault(
        found.place,
        say(trap, key=field.key.text, found=shown(found)),
        say("fault-do-write", text=f"{field.key.text}: {digits[0] if digits else 1}"),
    )
    return None


def name(desk: Desk, key: Scalar) -> str | None:
    """The name that a key gives to something: any script and spaces, but no `,` or `$`, and no `or above` at its end."""
    if not key.text.strip():
        desk.fault(key.place, say("fault-empty-name"), say("fault-do-name"))
        return None
    wrong = (
        ","
        if "," in key.text
        else "$"
        if "$" in key.text
        else "or above"
        if key.text.endswith("or above")
        else None
    )
    if wrong is not None:
        better = re.sub(r"[,$]|or above$", " ", key.text)
        desk.fault(
            key.place,
            say("fault-name-sign", name=key.text, sign=wrong),
            say("fault-do-write", text=f"{' '.join(better.split()) or 'name'}:"),
        )
        return None
    return key.text if is_itself(desk, key) else None


def shown(node: Node) -> str:
    """What was found, short enough for a line."""
    match node:
        case Scalar(text=text):
            flat = " ".join(text.split())
            return flat if len(flat) <= SHOWN else f"{flat[: SHOWN - 1]}…"
        case Sequence():
            return "[…]"
        case _:
            return "{…}"
