"""Seeded mistakes: tables of what somebody wrote, what the charter's reader found there, and what it advises.

A row is `text | fault | remedy`: `¦` stands before the sign where the fault is, `⏎` for a line break, `→` for a tab, `◌` for
a zero-width space, `␁` for a control sign. Fault and remedy are keys of the catalogue without `fault-` and `fault-do-`, and
behind them what fills their blanks; `‹facts›`, `‹then›`, `‹ladder›` and `‹story›` are what the catalogue has for that place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bot.domain.charter.desk import Use
from bot.domain.charter.faults import Reading
from bot.domain.effects import Text
from bot.domain.rules.catalogue import CATALOGUE
from bot.texts.catalog import Catalog
from tests.support.charters import unmarked

CATALOG = Catalog(strict=True)
USES: tuple[Use, ...] = ("then", "ladder", "story")
SIGNS = str.maketrans({"⏎": "\n", "→": "\t", "◌": "\u200b", "␁": "\x01"})


class Mistake(NamedTuple):
    """A mistake in a whole charter, and what is said of it."""

    text: str
    fault: str
    remedy: str


def mistakes(table: str, charter: Callable[[str], str]) -> list[Mistake]:
    """The rows of a table; `charter` puts what is written into a whole charter."""
    rows = (line.split(" | ") for line in table.strip("\n").split("\n"))
    return [
        Mistake(charter(text.translate(SIGNS)), fault, _whole(remedy.strip().translate(SIGNS)))
        for text, fault, remedy in rows
    ]


def _whole(remedy: str) -> str:
    words = {"facts": CATALOGUE.fact.keys} | {use: CATALOGUE.examples(use) for use in USES}
    for name, found in words.items():
        remedy = remedy.replace(f"‹{name}›", ", ".join(found))
    return remedy


def told(text: Text | None) -> str:
    """A text of the catalogue as the tables write it; it must have words in each language."""
    if text is None:
        return ""
    for language in CATALOG.languages:
        CATALOG.plain(text, language)
    blanks = (str(arg) for arg in text.args.values() if not isinstance(arg, Text))
    return " ".join((text.key.removeprefix("fault-").removeprefix("do-"), *blanks))


def alone(mistake: Mistake, reads: Callable[[str], Reading]) -> tuple[object, object]:
    """What was found in a charter, and what should be: this one mistake, at its place, and nothing else."""
    marked = unmarked(mistake.text)
    found = [
        (fault.place.line, fault.place.column, told(fault.message), told(fault.remedy))
        for fault in reads(marked.text).faults
    ]
    return found, [(marked.line, marked.column, mistake.fault, mistake.remedy)]
