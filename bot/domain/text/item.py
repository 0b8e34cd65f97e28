"""A piece of the text: what it is about, and its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.domain.charter.schema import Words
from bot.domain.effects import Said, Text

Kind = Literal["community", "group", "list", "rule", "ladder", "bans", "points", "tier", "activity"]


@dataclass(frozen=True, slots=True)
class Item:
    """Lines about one thing of the charter, called by its name there."""

    kind: Kind
    name: str
    lines: tuple[Text, ...]


def said(words: Words) -> Said:
    """Words of the charter itself."""
    return Said(words=dict(words))
