"""What the commands of the workbench have in common: the charter that they read, and how they say no."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.check import FAULTY, UNREAD, charter_file
from bot.cli.words import Words, spoken
from bot.domain.charter import suggest
from bot.domain.effects import Text

if TYPE_CHECKING:
    from bot.domain.charter.schema import Charter

CharterFile = Annotated[
    Path | None,
    typer.Option(
        "--charter", metavar="FILE", help="The charter; CHARTER_FILE if left out.", show_default=False
    ),
]
File = Annotated[
    Path | None, typer.Argument(help="The charter; CHARTER_FILE if left out.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Language = Annotated[str, typer.Option("--lang", callback=spoken, help="The language: en or zh.")]


def charter_of(path: Path | None, words: Words) -> Charter:
    """The charter in a file, or in the one that the settings name. Raises `typer.Exit` if it has faults, which are said."""
    from bot.adapters.charter_file import UNREADABLE, read

    found = path or charter_file(words)
    reading = read(found)
    if reading.charter is not None:
        return reading.charter
    unread = any(fault.message.key == UNREADABLE for fault in reading.faults)
    raise stop(words.plain(reading, found), UNREAD if unread else FAULTY)


def unknown(why: Text, wanted: str, known: Iterable[str], words: Words) -> typer.Exit:
    """The end of a command that was given a name which nothing has, with the one that was most likely meant."""
    near = suggest.nearest(wanted, known)
    lines = [words.say(why)]
    if near:
        lines.append(f"    {words.say(Text(key='fault-do-mean', args={'word': near}))}")
    return stop("\n".join(lines), FAULTY)


def stop(lines: str, code: int) -> typer.Exit:
    """The end of a command, for a reason that is said."""
    typer.echo(lines, err=True)
    return typer.Exit(code)
