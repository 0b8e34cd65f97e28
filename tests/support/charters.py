"""Charters in tests: written as an operator would, with `¦` before the sign at which a fault is expected."""

from __future__ import annotations

from textwrap import dedent
from typing import NamedTuple

from bot.adapters.charter_file.reading import parse as parse_page, zones
from bot.domain.charter import build
from bot.domain.charter.desk import Shelf
from bot.domain.charter.faults import Reading
from bot.domain.charter.schema import Charter
from bot.domain.rules.catalogue import CATALOGUE
from tests.builders import LOUNGE, MARKET, OFFICE

MARK = "¦"
HEAD = """\
charter: 1
community: {name: Test, goal: To test.}
groups: {lounge: {chat: -100}, office: {chat: -101, open to: staff}}
"""


class Marked(NamedTuple):
    """A text and where its mark stood, counted from 1."""

    text: str
    line: int
    column: int


def unmarked(text: str) -> Marked:
    """`text` without its mark."""
    before, _, after = text.partition(MARK)
    return Marked(before + after, before.count("\n") + 1, len(before) - before.rfind("\n"))


def under_head(text: str) -> str:
    """A charter of one group with `text` below."""
    return HEAD + text


def rule(text: str) -> str:
    """A charter with the lines of one rule."""
    lines = "".join(f"    {line}\n" for line in text.splitlines())
    return f"{HEAD}rules:\n  r:\n    says: Be kind.\n{lines}"


def activity(lines: str) -> str:
    """A charter with the lines of one activity."""
    inside = "".join(f"    {line}\n" for line in lines.split("\n"))
    return f"{HEAD}activities:\n  a:\n{inside}"


def understood(text: str, **files: str | None) -> Reading:
    """What the language makes of a charter, without trying its examples. Files by their names, `_` for `.`."""
    root, faults, _ = parse_page("charter.yaml", text)
    shelf = Shelf(files={name.replace("_", "."): body for name, body in files.items()}, zones=zones())
    return build.read(root, shelf, CATALOGUE, faults)


def charter(text: str, **files: str | None) -> Charter:
    """A charter without errors."""
    reading = understood(text, **files)
    if reading.charter is None:
        raise AssertionError([fault.message for fault in reading.faults])
    return reading.charter


def of_the_house(text: str, **files: str | None) -> Charter:
    """A charter of the house's groups, `text` below, as an operator would write it."""
    head = (
        "charter: 1\n"
        "community: {name: Tea, goal: Good tea., languages: [en, zh]}\n"
        f"groups: {{lounge: {{chat: {LOUNGE}}}, market: {{chat: {MARKET}}}, office: {{chat: {OFFICE}, open to: staff}}}}\n"
    )
    return charter(head + dedent(text), **files)
