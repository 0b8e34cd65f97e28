"""The markup in our own texts, for readers that understand it and for those that do not."""

import re
from html import escape

from fluent.syntax import ast
from fluent.syntax.visitor import Transformer

OURS = ("b", "i", "u", "s", "code", "pre", "blockquote")
_TAG = re.compile(rf"</?(?:{'|'.join(OURS)})>")


def prepared(resource: ast.Resource, *, html: bool) -> ast.Resource:
    """`resource`, whose own words are from now on escaped save for our tags (`html`), or without those tags."""
    made = _Prepare(html=html).visit(resource)
    if not isinstance(made, ast.Resource):
        raise TypeError(f"fluent made {type(made).__name__} of a resource")
    return made


def escaped(words: str) -> str:
    """`words` as HTML in which our tags stay tags."""
    kept = _TAG.findall(words)
    between = [escape(piece) for piece in _TAG.split(words)]
    return "".join(piece + tag for piece, tag in zip(between, [*kept, ""], strict=True))


def bare(words: str) -> str:
    """`words` without our tags."""
    return _TAG.sub("", words)


class _Prepare(Transformer):
    """Rewrites what stands in the texts themselves; blanks are filled with what is escaped already."""

    def __init__(self, *, html: bool) -> None:
        self._html = html

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802 - Fluent calls it by the node's name
        node.value = escaped(node.value) if self._html else bare(node.value)
        return node
