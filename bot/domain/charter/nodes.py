"""A charter as it stands on the page: texts, blocks of lines, rows of dashes, each with its place. No YAML beyond here."""

from __future__ import annotations

from msgspec import Struct

from bot.domain.charter.schema import Place


class Scalar(Struct, frozen=True, kw_only=True):
    """A text. `quoted`: in quotes or a `|` or `>` block, so that it means just itself. `inline`: inside `{}` or `[]`."""

    text: str
    place: Place
    quoted: bool = False
    inline: bool = False


class Sequence(Struct, frozen=True, kw_only=True):
    """Dashes, or what stands in `[]`."""

    items: tuple[Node, ...]
    place: Place


class Mapping(Struct, frozen=True, kw_only=True):
    """Lines of `key: value`, or what stands in `{}`; a key may be there twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place


class Broken(Struct, frozen=True, kw_only=True):
    """Something that the reader of the page could not use and has told about; nothing more is said of it."""

    place: Place


Node = Scalar | Sequence | Mapping | Broken


def is_empty(node: Node) -> bool:
    """Whether nothing stands there: `key:` and no more."""
    return isinstance(node, Scalar) and not node.text and not node.quoted


def entry_of(node: Node, key: str) -> Node | None:
    """What stands at the first `key` of a block, if `node` is one."""
    if not isinstance(node, Mapping):
        return None
    return next((value for name, value in node.entries if name.text == key), None)
