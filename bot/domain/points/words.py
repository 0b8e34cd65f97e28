"""Points in words: by the charter's own word for them, else as points."""

from __future__ import annotations

from bot.domain.charter.schema_standing import PARTS, Words
from bot.domain.effects import Said, Text


def amount(number: int, called: Words) -> Text:
    """So many points."""
    if not called:
        return Text(key="points-amount", args={"number": number})
    return Text(key="points-amount-called", args={"number": number, "called": counted(number, called)})


def name(called: Words) -> Text | Said:
    """What points are called, as of several."""
    return counted(0, called) if called else Text(key="points-name")


def counted(number: int, called: Words) -> Said:
    """The charter's word for so many points."""
    place = 0 if abs(number) == 1 else -1
    return Said(words={language: words.split(PARTS)[place].strip() for language, words in called.items()})
