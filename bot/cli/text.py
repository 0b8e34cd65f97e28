"""`charterbot text`: the rules as members read them, made from what the bot enforces."""

from __future__ import annotations

import msgspec
import typer

from bot.cli.charters import AsJson, CharterFile, File, Language, charter_of
from bot.cli.words import Words


def text(
    file: File = None, *, charter: CharterFile = None, as_json: AsJson = False, lang: Language = "en"
) -> None:
    """Tell the charter as members read it. Exit code 0: told, 1: a faulty charter, 2: it can't be read."""
    from bot.domain.text.page import items, naming_of, page

    words = Words(lang)
    read = charter_of(file or charter, words)
    naming = naming_of(read)
    lines = [words.say(line) for block in page(read, naming) for line in block]
    if as_json:
        told = [
            {"kind": item.kind, "name": item.name, "lines": [words.say(line).strip() for line in item.lines]}
            for item in items(read, naming)
        ]
        typer.echo(msgspec.json.encode({"language": lang, "text": "\n".join(lines), "items": told}).decode())
    else:
        typer.echo("\n".join(lines))
