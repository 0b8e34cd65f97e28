"""The section `notes`: texts that members ask for by name."""

from __future__ import annotations

from bot.domain.charter.block import entries
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Scalar
from bot.domain.charter.prose import prose
from bot.domain.charter.scalars import name
from bot.domain.charter.schema import Words

LONGEST_NOTE = 4096


def note_key(called: str) -> str:
    """The name of a note as it is looked for: capitals and runs of space are all the same."""
    return " ".join(called.casefold().split())


def notes(desk: Desk, field: Field) -> dict[str, Words]:
    """The notes by their names."""
    found: dict[str, Words] = {}
    first: dict[str, Scalar] = {}
    for entry in entries(desk, field):
        if name(desk, entry.key) is None:
            continue
        twin = first.setdefault(note_key(entry.key.text), entry.key)
        if twin is not entry.key:
            message = say("fault-same-note", name=entry.key.text, other=twin.text, line=twin.place.line)
            desk.fault(entry.key.place, message, say("fault-do-rename-note"))
            continue
        words = prose(desk, entry)
        if words is not None and _fits(desk, entry, words):
            found[entry.key.text] = words
    return found


def _fits(desk: Desk, field: Field, words: Words) -> bool:
    longest = max(map(len, words.values()), default=0)
    if longest > LONGEST_NOTE:
        message = say("fault-text-too-long", key=field.key.text, length=longest, most=LONGEST_NOTE)
        desk.fault(field.key.place, message, say("fault-do-shorten-text", most=LONGEST_NOTE))
    return longest <= LONGEST_NOTE
