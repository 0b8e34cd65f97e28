"""A row in brackets written again with dashes, where a text in it is too long to stand there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import chain, repeat

from bot.domain.charter.nodes import Mapping, Node, Scalar, Sequence
from bot.domain.charter.prose import stands_alone

PLAIN = re.compile(r"[^\W_](?:(?:(?!: | #).)*[^:\s])?")
"""What YAML takes for a text on a line of its own, without quotes."""


def long_text(node: Node, keys: Collection[str]) -> Scalar | None:
    """A text behind one of `keys` that stands in brackets and is too long for that; `"key: text"` counts, too."""
    if isinstance(node, Mapping):
        texts = (text for key, value in node.entries if key.text in keys for text in _scalars(value))
        return next((text for text in texts if text.inline and stands_alone(text.text)), None)
    if not isinstance(node, Scalar) or not node.inline:
        return None
    key, colon, text = node.text.partition(":")
    return node if colon and key.strip() in keys and stands_alone(text.strip()) else None


def _scalars(node: Node) -> Iterator[Scalar]:
    values = [value for _, value in node.entries] if isinstance(node, Mapping) else [node]
    yield from (value for value in values if isinstance(value, Scalar))


def dashed(key: str, node: Node, keys: Collection[str]) -> str:
    """All that stands at `key`, a line each: `key:`, then the things behind dashes, those behind `keys` with their texts."""
    items = node.items if isinstance(node, Sequence) else (node,)
    return "\n".join((f"{key}:", *(f"  {line}" for item in items for line in _item(item, keys))))


def _item(node: Node, keys: Collection[str]) -> Iterator[str]:
    if isinstance(node, Scalar):
        key, colon, text = node.text.partition(":")
        known = colon and key.strip() in keys
        yield f"- {key.strip()}: {_quoted(text.strip())}" if known else f"- {node.text}"
    elif isinstance(node, Mapping):
        for mark, line in zip(chain("-", repeat(" ")), _lines(node), strict=False):
            yield f"{mark} {line}"


def _lines(node: Mapping) -> Iterator[str]:
    for key, value in node.entries:
        if isinstance(value, Scalar):
            yield f"{key.text}: {_quoted(value.text)}"
        elif isinstance(value, Mapping):
            yield f"{key.text}:"
            yield from (f"  {line}" for line in _lines(value))


def _quoted(text: str) -> str:
    if PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
