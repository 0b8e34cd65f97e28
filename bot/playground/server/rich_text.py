"""Texts with `parse_mode` HTML, as Telegram reads them: plain text and entities, or the refusal in its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from bot.playground.server.entities import Entity, units
from bot.playground.server.errors import bad_request

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "tg-spoiler": "spoiler",
}


@dataclass(slots=True)
class _Open:
    tag: str
    start: int
    entity: Entity = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.entities: list[Entity] = []
        self.open: list[_Open] = []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        entity = _entity_of(tag, {name: value or "" for name, value in attrs})
        self.open.append(_Open(tag, units(self.text), entity))

    def handle_endtag(self, tag: str) -> None:
        if not self.open:
            raise bad_request(
                f"can't parse entities: Unexpected end tag at byte offset {len(self.text.encode())}"
            )
        last = self.open.pop()
        if last.tag != tag:
            raise bad_request(
                f"can't parse entities: Unmatched end tag at byte offset {len(self.text.encode())},"
                f' expected "</{last.tag}>", found "</{tag}>"'
            )
        length = units(self.text) - last.start
        if length > 0 and last.entity.get("url") != "":
            self.entities.append(last.entity | {"offset": last.start, "length": length})


def _entity_of(tag: str, attributes: dict[str, str]) -> Entity:
    if tag in _SIMPLE:
        return {"type": _SIMPLE[tag]}
    if tag == "a":
        return _link(attributes.get("href", ""))
    if tag == "span" and attributes.get("class") == "tg-spoiler":
        return {"type": "spoiler"}
    if tag == "blockquote":
        return {"type": "expandable_blockquote" if "expandable" in attributes else "blockquote"}
    if tag == "tg-emoji":
        return {"type": "custom_emoji", "custom_emoji_id": attributes.get("emoji-id", "")}
    raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag}" at byte offset 0')


def _link(url: str) -> Entity:
    prefix = "tg://user?id="
    if url.startswith(prefix) and url[len(prefix) :].isdigit():
        return {"type": "text_mention", "user": int(url[len(prefix) :])}
    return {"type": "text_link", "url": url}


def parsed(text: str, mode: str | None) -> tuple[str, list[Entity]]:
    """`text` without its markup, and the entities that the markup meant.

    A `text_mention` carries the user's bare id, for the caller to replace. Only HTML is understood.
    """
    if not mode:
        return text, []
    if mode.lower() != "html":
        raise bad_request(f"the playground reads parse_mode HTML only, not {mode}")
    reader = _Reader()
    reader.feed(text)
    reader.close()
    if reader.open:
        raise bad_request(
            f"can't parse entities: Can't find end tag corresponding to start tag \"{reader.open[-1].tag}\""
        )
    return reader.text, sorted(reader.entities, key=_place)


def _place(entity: Entity) -> tuple[int, int]:
    offset, length = entity["offset"], entity["length"]
    return (offset, -length) if isinstance(offset, int) and isinstance(length, int) else (0, 0)
