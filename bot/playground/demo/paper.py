"""What the telling is written on: a console in two columns, who on the left and what on the right."""

from __future__ import annotations

from contextlib import suppress

from rich.console import Console
from rich.rule import Rule
from rich.text import Text as Line

WIDEST = 100
SIGN = 2
"""Cells of the sign before an aside, with its space."""


class Screen(Console):
    """A console that tells when nobody reads any longer; rich's own would end the process in the middle of its tasks."""

    def on_broken_pipe(self) -> None:
        with suppress(SystemExit):
            super().on_broken_pipe()
        raise BrokenPipeError


class Paper:
    """Writes to a console, plainly where it is no terminal. `names`: cells of the left column."""

    def __init__(self, console: Console, names: int) -> None:
        self._console = console
        self._names = names + 1
        self._width = min(console.width, WIDEST)

    def gap(self) -> None:
        """An empty line."""
        self._console.print()

    def heading(self, title: str) -> None:
        """A line across, with a title."""
        self._console.print(Rule(title, align="left", style="dim"), width=self._width)

    def plain(self, line: Line, indent: int = 0) -> None:
        """A paragraph over both columns."""
        self._write(Line(" " * indent), line, self._width - indent)

    def row(self, name: Line, words: Line) -> None:
        """Who, and what."""
        who = name.copy()
        who.truncate(self._names - 1, overflow="ellipsis")
        who.pad_right(self._names - who.cell_len)
        self._write(who, words, self._width - self._names)

    def aside(self, sign: Line, words: Line) -> None:
        """What is told about a row, below it."""
        before = Line(" " * self._names) + sign
        before.pad_right(SIGN - sign.cell_len)
        self._write(before, words, self._width - self._names - SIGN)

    def _write(self, before: Line, words: Line, width: int) -> None:
        blank = Line(" " * before.cell_len)
        for number, line in enumerate(words.wrap(self._console, width, overflow="fold")):
            line.rstrip()
            whole = (blank if number else before) + line
            whole.rstrip()
            self._console.print(whole, soft_wrap=True)
