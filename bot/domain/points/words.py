"""Points in words: by the charter's own word for them, else as points."""

from __future__ import annotations

from bot.domain.charter.schema_standing import Words
from bot.domain.effects import Said, Text


def amount(number: int, called: Words) -> Text:
    """So many points."""
    if not called:
        return Text(key="points-amount", args={"number": number})
    return Text(key="points-amount-called", args={"number": number, "called": Said(words=dict(called))})


def name(called: Words) -> Text | Said:
    """What points are called."""
    return Said(words=dict(called)) if called else Text(key="points-name")
