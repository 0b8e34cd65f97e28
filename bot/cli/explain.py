"""`charterbot explain RULE`: what a rule does, and each of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from bot.cli.charters import AsJson, CharterFile, File, Language, charter_of, unknown
from bot.cli.words import Words
from bot.domain.effects import Joined, Text
from bot.domain.ids import RuleId

if TYPE_CHECKING:
    from bot.domain.text.explained import Explained

Which = Annotated[str, typer.Argument(metavar="RULE", help="The rule's name in the charter.")]


def explain(
    rule: Which,
    file: File = None,
    *,
    charter: CharterFile = None,
    as_json: AsJson = False,
    lang: Language = "en",
) -> None:
    """Explain a rule. Exit code 0: told, 1: faulty charter or no such rule, 2: the charter can't be read."""
    from bot.domain.text.explained import explained

    words = Words(lang)
    read = charter_of(file or charter, words)
    if rule not in read.rules:
        known = Joined(parts=tuple(read.rules))
        why = Text(key="explain-no-rule", args={"wanted": rule, "known": known})
        raise unknown(why, rule, read.rules, words)
    found = explained(read, RuleId(rule))
    if as_json:
        typer.echo(_json(rule, found, words))
    else:
        _show(found, words)


def _json(rule: str, found: Explained, words: Words) -> str:
    parts = [
        {
            "at": part.at,
            "word": part.word,
            "says": None if part.says is None else words.say(part.says),
            "about": words.say(part.about),
        }
        for part in found.parts
    ]
    lines = [words.say(line) for line in (*found.lines, *found.ladder)]
    return msgspec.json.encode({"rule": rule, "text": lines, "parts": parts}).decode()


def _show(found: Explained, words: Words) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text as Plain

    for line in (*found.lines, *found.ladder):
        typer.echo(words.say(line))
    table = Table()
    for key in ("explain-at", "explain-word", "explain-says", "explain-about"):
        table.add_column(Plain(words.say(Text(key=key))))
    for part in found.parts:
        says = "" if part.says is None else words.say(part.says)
        table.add_row(part.at, Plain(part.word), Plain(says), Plain(words.say(part.about)))
    Console().print(table)
