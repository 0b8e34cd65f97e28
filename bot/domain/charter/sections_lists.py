"""The section `lists`, and the words that rules look for: patterns and `$names`, checked as they are read."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.domain.charter import patterns, phrases, suggest
from bot.domain.charter.block import Block, named, row
from bot.domain.charter.desk import BUILT_IN_LISTS, Desk, Field, say
from bot.domain.charter.nodes import Mapping, Scalar
from bot.domain.charter.scalars import is_itself, joined, name, scalar, shown, text_with_colon, word
from bot.domain.charter.schema import Place
from bot.domain.charter.values import Listed, Word
from bot.domain.charter.vocabulary import LIST_FILE
from bot.domain.ids import ListName

Entry = Listed | Word


class Held(NamedTuple):
    """A list: the key that names it, and its entries, each with its place."""

    key: Scalar
    entries: tuple[Scalar, ...]


def lists(desk: Desk, field: Field) -> dict[ListName, Held]:
    """The lists by name, their entries as written."""
    found: dict[ListName, Held] = {}
    for entry in named(desk, field, LIST_FILE):
        called = name(desk, entry.key)
        if called in BUILT_IN_LISTS:
            desk.fault(
                entry.key.place, say("fault-built-in-list", name=entry.key.text), say("fault-do-rename")
            )
        found[ListName(entry.key.text)] = Held(entry.key, _entries(desk, entry))
    desk.list_names = frozenset(found)
    return found


def _entries(desk: Desk, field: Field) -> tuple[Scalar, ...]:
    written = _from_file(desk, field) if isinstance(field.node, Mapping) else _in_place(desk, field)
    good = tuple(entry for entry in written if is_pattern(desk, entry))
    wrong = patterns.set_fault(entry.text for entry in good)
    if wrong is not None:
        desk.fault(field.key.place, *wrong)
    return good


def _in_place(desk: Desk, field: Field) -> tuple[Scalar, ...]:
    """Entries behind dashes or in `[]`; a single text with commas was meant as several."""
    node = field.node
    if (
        isinstance(node, Scalar)
        and not (node.quoted or patterns.is_regex(node.text))
        and joined(desk, field, node)
    ):
        return ()
    found = (word(desk, item) for item in row(desk, field) if not text_with_colon(desk, item))
    return tuple(entry for entry in found if entry is not None)


def _from_file(desk: Desk, field: Field) -> tuple[Scalar, ...]:
    """One entry a line; `#` begins a comment."""
    named = Block(desk, field, LIST_FILE).need("file", scalar)
    if named is None:
        return ()
    body = desk.shelf.files.get(named.text)
    if body is None:
        near = suggest.nearest(
            named.text, [found for found, text in desk.shelf.files.items() if text is not None]
        )
        desk.fault(
            named.place,
            say("fault-no-file", file=named.text),
            say("fault-do-put-file", file=near or named.text),
        )
        return ()
    found = tuple(
        Scalar(text=line.split(" #")[0].strip(), place=Place(file=named.text, line=number), quoted=True)
        for number, line in enumerate(body.splitlines(), 1)
        if line.strip() and not line.lstrip().startswith("#")
    )
    if not found:
        desk.fault(named.place, say("fault-empty-file", file=named.text), say("fault-do-fill-file"))
    return found


def is_pattern(desk: Desk, entry: Scalar) -> bool:
    """Whether a text can be looked for; if not, that is a fault."""
    wrong = patterns.pattern_fault(entry.text)
    if wrong is not None:
        desk.fault(entry.place, *wrong)
    return wrong is None


def words(desk: Desk, field: Field) -> tuple[Entry, ...] | None:
    """What a rule looks for: patterns and lists, one or several."""
    found = [entry for item in row(desk, field) for entry in _sought(desk, item)]
    return tuple(found) or None


def _sought(desk: Desk, field: Field) -> tuple[Entry, ...]:
    if text_with_colon(desk, field):
        return ()
    if isinstance(field.node, Mapping):
        message = say("fault-want-words", key=field.key.text, found=shown(field.node))
        desk.fault(field.node.place, message, say("fault-do-write", text=f"{field.key.text}: [a, b]"))
        return ()
    found = scalar(desk, field)
    if found is None:
        return ()
    if patterns.is_regex(found.text) or (found.quoted and not found.text.startswith("$")):
        return (Word(found.text),) if is_pattern(desk, found) else ()
    if found.text.startswith("$"):
        return _dollars(desk, field, found)
    if joined(desk, field, found) or not is_itself(desk, found) or not is_pattern(desk, found):
        return ()
    if found.text in desk.list_names:
        message = say("fault-list-as-word", name=found.text)
        desk.fault(found.place, message, say("fault-do-dollar", name=found.text), level="warning")
    return (Word(found.text),)


def _dollars(desk: Desk, field: Field, found: Scalar) -> tuple[Entry, ...]:
    """Lists, and perhaps words, between commas."""
    spared = re.search(r"\s+except\s+(?=\$)", found.text)
    if spared and found.text[1:] not in desk.list_names:
        desk.fault(
            found.place,
            say("fault-except-words", key=field.key.text),
            say("fault-do-unless-words", key=field.key.text, words=found.text[spared.end() :]),
        )
        return ()
    parts = [part.strip() for part in found.text.split(",")]
    return tuple(
        entry
        for part in parts
        for entry in (_listed(desk, found, part) if part.startswith("$") else (Word(part),))
    )


def _listed(desk: Desk, found: Scalar, text: str) -> tuple[Entry, ...]:
    entry = Listed(ListName(" ".join(text[1:].split())))
    desk.use_lists(found.place, (entry,))
    return (entry,)


def check_use(desk: Desk, found: dict[ListName, Held]) -> None:
    """What only the whole charter shows: lists that nobody uses, and lists of sites that hold something else."""
    readable = not any(fault.level == "error" for fault in desk.faults)
    for called, held in found.items():
        if readable and called not in desk.used_lists:
            desk.fault(
                held.key.place,
                say("fault-unused-list", name=called),
                say("fault-do-use-list", name=called),
                level="warning",
            )
        if called in desk.site_lists:
            for entry in held.entries:
                _is_site(desk, called, entry)


def _is_site(desk: Desk, called: ListName, entry: Scalar) -> None:
    if phrases.address(entry.text) is not None:
        return
    bare = entry.text.removeprefix("https://").removeprefix("http://").removeprefix("@")
    if entry.text.startswith("@"):
        bare = f"t.me/{bare}"
    desk.fault(
        entry.place,
        say("fault-no-site", found=shown(entry), name=called),
        say("fault-do-write", text=bare) if phrases.address(bare) else say("fault-do-write-site"),
    )
