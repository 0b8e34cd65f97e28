"""The text of an exported message with what Telegram marked in it: links, mentions, numbers, spoilers.

An export gives a text as stretches, each with one mark; a link within bold words or within a spoiler lost its own mark
there, so it is looked for again.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.adapters.telegram.marks import Marks
from bot.domain.events import Item, Person
from bot.domain.ids import UserId
from bot.domain.rules.marks import find_items, find_links, find_mentions

Record = dict[str, object]
"""One record of an export as it was read: nothing in it is certain."""

LOOKED_INTO = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "unknown"})
ITEMS = {"phone": "phone number", "email": "e-mail", "bank_card": "card number"}
WRITTEN = (int, str)
MEDIA = {"spoiler": "spoiler", "custom_emoji": "custom emoji"}


def flat(text: object) -> str:
    """A text, given as a string or as stretches, without its marks."""
    if isinstance(text, str):
        return text
    return "".join(words for words, _ in _stretches(text))


def read_text(record: Record, marks: Marks) -> str:
    """The text or caption of `record`; `marks` takes what it carries. `text` counts more than `text_entities`."""
    text, marked = record.get("text"), record.get("text_entities")
    source = text if isinstance(text, list) and text else marked
    for words, stretch in _stretches(source):
        if words and stretch is not None:
            _mark(str(stretch.get("type", "")), words, stretch, marks)
    return flat(text) or flat(marked)


def mark_words(words: str, marks: Marks) -> None:
    """Take what Telegram would mark in words that came without marks."""
    marks.links.extend(find_links(words))
    marks.mentions.extend(find_mentions(words))
    marks.items.extend(find_items(words))


def _stretches(text: object) -> Iterator[tuple[str, Record | None]]:
    if not isinstance(text, list):
        return
    for part in text:
        if isinstance(part, str):
            yield part, None
        elif isinstance(part, dict):
            words = part.get("text")
            yield words if isinstance(words, str) else "", part


def _mark(kind: str, words: str, stretch: Record, marks: Marks) -> None:
    if kind in MEDIA:
        marks.add_media(MEDIA[kind])
    if kind in LOOKED_INTO:
        mark_words(words, marks)
        return
    match kind:
        case "link":
            marks.add_link(words)
        case "text_link":
            marks.add_link(str(stretch.get("href") or ""), words)
        case "mention":
            marks.mentions.append(words.lstrip("@").lower())
        case "mention_name":
            marks.named.append(Person(id=UserId(number(stretch.get("user_id"))), name=words))
        case "phone" | "email" | "bank_card":
            marks.items.append(Item(kind=ITEMS[kind], text=words))
        case _:
            return


def number(value: object) -> int:
    """A whole number written as one or as a string; 0 for anything else."""
    try:
        return int(value) if isinstance(value, WRITTEN) else 0
    except ValueError:
        return 0
