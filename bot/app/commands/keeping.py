"""`/notes /get /save /unsave`: texts that members ask for again and again."""

from __future__ import annotations

import re

from bot.app import notes as kept
from bot.app.commands.ask import Ask
from bot.domain.charter import suggest
from bot.domain.charter.sections_notes import LONGEST_NOTE, note_key
from bot.domain.effects import Text

LONGEST_NAME = 64
MOST_NOTES = 200
_named = re.compile(r"(?s)#?(\S+)\s*(.*)")


def notes(ask: Ask) -> None:
    """`/notes`: what can be asked for."""
    names = kept.names(ask.work)
    if names:
        ask.say("note-list", {"names": " ".join(names)})
    else:
        ask.say("note-none")


def get(ask: Ask) -> None:
    """`/get name`: a note."""
    name = ask.command.rest.removeprefix("#")
    if not name:
        ask.wrong()
        return
    words = kept.found(ask.work, name)
    if words is None:
        _unknown(ask, name)
    else:
        ask.say("note-text", {"words": words})


def save(ask: Ask) -> None:
    """`/save name text`, or `/save name` in answer to a message: keep a note."""
    written = _named.fullmatch(ask.command.rest)
    name, body = (written[1], written[2] or ask.command.answered) if written is not None else ("", "")
    if not name or not body:
        ask.wrong()
    elif kept.written_name(ask.work, note_key(name)):
        ask.say("note-in-charter", {"name": name})
    elif len(name) > LONGEST_NAME or len(body) > LONGEST_NOTE:
        ask.say("note-too-long", {"name": LONGEST_NAME, "text": LONGEST_NOTE})
    elif ask.work.books.note(note_key(name)) is None and len(ask.work.books.notes()) >= MOST_NOTES:
        ask.say("note-too-many", {"most": MOST_NOTES})
    else:
        kept.save(ask.work, name, body, ask.asker.key, ask.at)
        ask.say("note-saved", {"name": name})


def unsave(ask: Ask) -> None:
    """`/unsave name`: forget a note."""
    name = ask.command.rest.removeprefix("#")
    if not name:
        ask.wrong()
    elif kept.written_name(ask.work, note_key(name)):
        ask.say("note-in-charter", {"name": name})
    elif ask.work.books.drop_note(note_key(name)):
        ask.say("note-unsaved", {"name": name})
    else:
        _unknown(ask, name)


def _unknown(ask: Ask, name: str) -> None:
    near = suggest.nearest(name, [one.removeprefix("#") for one in kept.names(ask.work)])
    lines = [Text(key="note-unknown", args={"name": name})]
    ask.lines(*lines, *((Text(key="note-near", args={"name": near}),) if near else ()))
