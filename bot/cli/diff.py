"""`charterbot diff OLD NEW`: what another charter changes, in sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from bot.cli.charters import AsJson, Language, charter_of
from bot.cli.words import Words
from bot.domain.effects import Text

DIFFERS = 1
BROKEN = 2

Old = Annotated[Path, typer.Argument(metavar="OLD", help="The charter as it was.")]
New = Annotated[Path, typer.Argument(metavar="NEW", help="The charter as it would be.")]


def diff(old: Old, new: New, *, as_json: AsJson = False, lang: Language = "en") -> None:
    """Tell what changes between two charters. Exit code 0: nothing, 1: something, 2: a charter is faulty or can't be read."""
    from bot.domain.text.change import changes

    words = Words(lang)
    try:
        before, after = charter_of(old, words), charter_of(new, words)
    except typer.Exit as faulty:
        raise typer.Exit(BROKEN) from faulty
    found = changes(before, after)
    if as_json:
        body = [
            {"kind": one.kind, "name": one.name, "what": one.what, "text": words.say(one.text).strip()}
            for one in found
        ]
        typer.echo(msgspec.json.encode({"same": not found, "changes": body}).decode())
    else:
        lines = [words.say(one.text) for one in found] or [words.say(Text(key="change-nothing"))]
        typer.echo("\n".join(lines))
    if found:
        raise typer.Exit(DIFFERS)
