"""Words for people with blanks that the bot fills, `Welcome, {member}!`: a closed list, and at each place what is known there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from bot.domain.charter import suggest
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Mapping, Scalar
from bot.domain.charter.prose import prose
from bot.domain.charter.schema import Words

BLANK = re.compile(r"\{([^{}\n]{1,30})\}")


def blanks_in(text: str) -> Iterator[str]:
    """The names between braces, in order."""
    return (found[1] for found in BLANK.finditer(text))


def prose_with(desk: Desk, field: Field, known: Collection[str]) -> Words | None:
    """The words at a key, as `prose`; blanks other than those `known` there are faults."""
    words = prose(desk, field)
    for text in _texts(field) if words is not None else ():
        for name in blanks_in(text.text):
            if name not in known:
                _unknown(desk, text, name, known)
                return None
    return words


def _texts(field: Field) -> Iterator[Scalar]:
    nodes = [node for _, node in field.node.entries] if isinstance(field.node, Mapping) else [field.node]
    yield from (node for node in nodes if isinstance(node, Scalar))


def _unknown(desk: Desk, text: Scalar, name: str, known: Collection[str]) -> None:
    near = suggest.nearest(name, known)
    words = ", ".join(f"{{{one}}}" for one in known)
    remedy = say("fault-do-mean", word=f"{{{near}}}") if near else say("fault-do-choose", words=words)
    desk.fault(text.place, say("fault-unknown-blank", found=f"{{{name}}}"), remedy)
