"""Rich messages: blocks within blocks, whose words, links and pictures are found wherever they stand.

The tree is walked as it comes: a kind of block that is not known yet still gives its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import msgspec

from bot.adapters.telegram.marks import Marks
from bot.adapters.telegram.raw import RawUser
from bot.domain.events import Item

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

PARTS = ("text", "summary", "blocks", "items", "cells", "caption", "credit", "button", "buttons")
MEDIA = {
    "photo": "photo",
    "video": "video",
    "animation": "gif",
    "audio": "file",
    "document": "file",
    "voice_note": "voice",
    "map": "location",
    "spoiler": "spoiler",
    "custom_emoji": "custom emoji",
    "button": "button",
    "buttons": "button",
}
ITEMS = {
    "email_address": "e-mail",
    "phone_number": "phone number",
    "bank_card_number": "card number",
}
_INLINE = """
bold italic underline strikethrough spoiler date_time text_mention subscript superscript marked code
custom_emoji url email_address phone_number bank_card_number mention hashtag cashtag bot_command anchor
anchor_link reference reference_link button
"""
INLINE = frozenset(_INLINE.split())
"""What stands within a line; everything else is a block of its own."""
DEEPEST = 100


def add_rich(rich: bytes, marks: Marks) -> None:
    """Take a rich message's words and marks. Raises `msgspec.DecodeError` if `rich` is no JSON object."""
    message = msgspec.json.decode(rich, type=dict[str, msgspec.Raw])
    blocks: list[Json] = msgspec.json.decode(message.get("blocks", b"[]"), type=list)
    for block in blocks:
        _mark(block, marks, 0)
        if words := _words(block, 0).strip():
            marks.texts.append(words)


def _words(node: Json, depth: int) -> str:
    """What is to be read: stretches of one line follow each other, blocks stand under each other."""
    if isinstance(node, str):
        return node
    if depth > DEEPEST:
        return ""
    if isinstance(node, list):
        parts = [(_words(part, depth + 1), _inline(part)) for part in node]
        return "".join(text if inline else f"{text.rstrip()}\n" for text, inline in parts if text)
    if not isinstance(node, dict):
        return ""
    own = [node[key] for key in ("expression", "alternative_text", "label") if isinstance(node.get(key), str)]
    found = [*own, *(node[key] for key in PARTS if key in node)]
    return "\n".join(text for part in found if (text := _words(part, depth + 1).rstrip("\n")))


def _inline(node: Json) -> bool:
    return isinstance(node, str) or (isinstance(node, dict) and node.get("type") in INLINE)


def _mark(node: Json, marks: Marks, depth: int) -> None:
    if isinstance(node, dict):
        _mark_one(node, marks)
    for part in _parts(node) if depth < DEEPEST else ():
        _mark(part, marks, depth + 1)


def _parts(node: Json) -> Iterator[Json]:
    if isinstance(node, list):
        yield from node
    elif isinstance(node, dict):
        yield from (node[key] for key in PARTS if key in node)


def _mark_one(node: dict[str, Json], marks: Marks) -> None:
    kind = _string(node, "type")
    if kind in MEDIA:
        marks.add_media(MEDIA[kind])
    if node.get("has_spoiler"):
        marks.add_media("spoiler")
    if url := _string(node, "url"):
        marks.add_link(url, _words(node, 0).strip())
    match kind:
        case "email_address" | "phone_number" | "bank_card_number":
            marks.items.append(Item(kind=ITEMS[kind], text=_string(node, kind) or _words(node, 0).strip()))
        case "mention":
            marks.mentions.append((_string(node, "username") or _words(node, 0)).strip().lstrip("@").lower())
        case "text_mention":
            marks.add_person(msgspec.convert(node.get("user"), RawUser))
        case _:
            return


def _string(node: dict[str, Json], key: str) -> str:
    found = node.get(key)
    return found if isinstance(found, str) else ""
