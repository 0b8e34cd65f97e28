"""`charterbot schema`: the charter language for editors, as a JSON Schema, or for people, as a page."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bot.cli.charters import Language
from bot.cli.words import Words

Page = Annotated[bool, typer.Option("--page", help="The reference page, in Markdown, instead.")]


def schema(*, page: Page = False, lang: Language = "en") -> None:
    """Print the JSON Schema of charters, for an editor's completion. Exit code 0."""
    from bot.domain.text import reference
    from bot.domain.text.schema import json_schema

    words = Words(lang)
    if page:
        typer.echo(reference.page(words.say), nl=False)
    else:
        typer.echo(json.dumps(json_schema(words.say), ensure_ascii=False, indent=2))
