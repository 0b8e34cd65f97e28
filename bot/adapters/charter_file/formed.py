"""A charter's text in good form: even indentation, and texts for people on lines of their own. Comments and names stay.

The text is only rewritten where it means the same afterwards.
"""

from __future__ import annotations

from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tokens import CommentToken

from bot.adapters.charter_file.reading import parse
from bot.domain.charter.faults import Fault
from bot.domain.charter.nodes import Mapping, Node, Scalar, Sequence
from bot.domain.charter.prose import stands_alone
from bot.domain.text.places import PROSE_KEYS

WIDE = 1 << 20
NOTES = "notes"


class _Texts(VersionedResolver):
    """Takes every plain scalar for a text, so that each is written as it was."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        return self.DEFAULT_SCALAR_TAG if kind is ScalarNode else super().resolve(kind, value, implicit)


def formed(name: str, text: str) -> str | tuple[Fault, ...]:
    """`text` in good form, or what is wrong with it as YAML."""
    before, faults, _ = parse(name, text)
    if faults:
        return faults
    yaml = YAML()
    yaml.Resolver = _Texts
    yaml.preserve_quotes = True
    yaml.width = WIDE
    yaml.indent(mapping=2, sequence=4, offset=2)
    loaded = yaml.load(text)
    _unfold(loaded, prose=False)
    out = StringIO()
    yaml.dump(loaded, out)
    better = "\n".join(line.rstrip() for line in out.getvalue().split("\n"))
    after, broken, _ = parse(name, better)
    return better if not broken and same(before, after) else text


def _unfold(node: Any, *, prose: bool) -> bool:
    """Take texts for people out of brackets; whether there was one below, so that what is around opens too."""
    if isinstance(node, CommentedMap):
        opened = [_opened(node, key, prose=prose or key in PROSE_KEYS) for key in node]
        if NOTES in node and isinstance(node[NOTES], CommentedMap):
            opened.append(_unfold(node[NOTES], prose=True))
    elif isinstance(node, CommentedSeq):
        opened = [_unfold(value, prose=prose) for value in node]
    else:
        return prose and isinstance(node, str) and stands_alone(str(node))
    if any(opened):
        node.fa.set_block_style()
    return any(opened)


def _opened(node: CommentedMap, key: Any, *, prose: bool) -> bool:
    """As `_unfold` for the value of a key; a comment behind what opened moves up to the key."""
    in_brackets = isinstance(node[key], CommentedMap | CommentedSeq) and node[key].fa.flow_style() is True
    opened = _unfold(node[key], prose=prose)
    if opened and in_brackets:
        for comment in node.ca.items.get(key) or ():
            if isinstance(comment, CommentToken):
                comment.column = 0
    return opened


def same(one: Node, other: Node) -> bool:
    """Whether two nodes mean the same, wherever they stand and however they are quoted."""
    match one, other:
        case Scalar(), Scalar():
            return one.text == other.text and (one.quoted == other.quoted or one.text != "")
        case Sequence(), Sequence():
            return len(one.items) == len(other.items) and all(map(same, one.items, other.items))
        case Mapping(), Mapping():
            return len(one.entries) == len(other.entries) and all(
                same(key, theirs) and same(value, their_value)
                for (key, value), (theirs, their_value) in zip(one.entries, other.entries, strict=True)
            )
        case _:
            return False
