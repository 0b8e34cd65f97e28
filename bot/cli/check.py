"""`charterbot check FILE`: every fault of a charter, with its place and a remedy, before the bot sees it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.words import Words, spoken

FAULTY, UNREAD = 1, 2

File = Annotated[
    Path | None, typer.Argument(help="The charter; CHARTER_FILE if left out.", show_default=False)
]
CharterFile = Annotated[
    Path | None,
    typer.Option(
        "--charter", metavar="FILE", help="The same, as other commands take it.", show_default=False
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Language = Annotated[
    str, typer.Option("--lang", callback=spoken, help="The language of the faults: en or zh.")
]


def check(
    file: File = None, *, charter: CharterFile = None, as_json: AsJson = False, lang: Language = "en"
) -> None:
    """Check a charter, examples included. Exit code 0: no error, 1: errors, 2: the file can't be read."""
    from bot.adapters.charter_file import UNREADABLE, read
    from bot.adapters.clock import SystemClock

    words = Words(lang)
    path = file or charter or charter_file(words)
    today = datetime.fromtimestamp(SystemClock().now(), UTC).date()
    reading = read(path, today)
    typer.echo(words.json(reading) if as_json else words.plain(reading, path))
    if any(fault.message.key == UNREADABLE for fault in reading.faults):
        raise typer.Exit(UNREAD)
    if not reading.ok:
        raise typer.Exit(FAULTY)


def charter_file(words: Words) -> Path:
    """The charter that the settings name. Raises `typer.Exit` if they have faults, which are said."""
    from bot.settings import Settings, read_settings

    match read_settings():
        case Settings(charter_file=path):
            return path
        case unsettled:
            typer.echo("\n".join(words.say(fault) for fault in unsettled.faults), err=True)
            raise typer.Exit(UNREAD)
