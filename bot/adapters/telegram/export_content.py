"""What an exported message carries besides text, in the charter's words. An odd part is taken as present, no more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress

from bot.adapters.telegram.export_marks import Record, flat
from bot.adapters.telegram.marks import Marks
from bot.domain.events import Item

KINDS = {
    "animation": "gif",
    "audio_file": "file",
    "sticker": "sticker",
    "video_file": "video",
    "video_message": "video",
    "voice_message": "voice",
}
"""The values of `media_type`."""

KEYS = {
    "contact_information": "contact",
    "dice": "dice",
    "game_title": "game",
    "giveaway_information": "giveaway",
    "giveaway_results": "giveaway",
    "inline_bot_buttons": "button",
    "invoice_information": "invoice",
    "location_information": "location",
    "paid_stars_amount": "paid media",
    "photo": "photo",
    "place_name": "location",
    "poll": "poll",
    "story": "story",
    "todo_list": "checklist",
}
"""The keys of a record that are something to see or hear."""


def add_content(record: Record, marks: Marks) -> None:
    """Take what `record` carries: kinds of media, and the words that are read in them."""
    for key, word in KEYS.items():
        if key in record:
            marks.add_media(word)
    if "media_type" in record:
        marks.add_media(KINDS.get(str(record["media_type"]), "file"))
    elif "file" in record:
        marks.add_media("file")
    if record.get("media_spoiler") is True:
        marks.add_media("spoiler")
    marks.texts.extend(filter(None, _words(record)))
    _add_contact(record.get("contact_information"), marks)
    _add_buttons(record.get("inline_bot_buttons"), marks)


def _words(record: Record) -> Iterator[str]:
    yield from (flat(record.get(key)) for key in ("game_title", "game_description", "place_name", "address"))
    yield from _listed(record.get("poll"), "question", "answers")
    yield from _listed(record.get("todo_list"), "title", "items")
    invoice = _invoice(record.get("invoice_information"))
    yield from (flat(invoice.get(key)) for key in ("title", "description"))


def _listed(part: object, head: str, lines: str) -> Iterator[str]:
    """A heading with lines below: a poll with its answers."""
    if not isinstance(part, dict):
        return
    yield flat(part.get(head))
    found = part.get(lines)
    for line in found if isinstance(found, list) else ():
        yield flat(line.get("text")) if isinstance(line, dict) else flat(line)


def _invoice(part: object) -> Record:
    """An invoice comes as an object, or as one that is written into a string."""
    if isinstance(part, str):
        with suppress(ValueError, RecursionError):
            part = json.loads(part)
    return part if isinstance(part, dict) else {}


def _add_contact(part: object, marks: Marks) -> None:
    if not isinstance(part, dict):
        return
    names = (flat(part.get(key)) for key in ("first_name", "last_name"))
    if name := " ".join(filter(None, names)):
        marks.texts.append(name)
    if phone := flat(part.get("phone_number")):
        marks.items.append(Item(kind="phone number", text=phone))


def _add_buttons(rows: object, marks: Marks) -> None:
    for row in rows if isinstance(rows, list) else ():
        for button in row if isinstance(row, list) else ():
            if isinstance(button, dict) and "url" in str(button.get("type", "")):
                marks.add_link(flat(button.get("data")), flat(button.get("text")))
