"""`charterbot new FILE`: five questions, and a charter of about ten lines that works."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.words import Words, spoken
from bot.domain.effects import Arg, Text

if TYPE_CHECKING:
    from bot.adapters.charter_file import Answers
    from bot.cli.questions import Question

REFUSED = 1

File = Annotated[Path, typer.Argument(help="The charter to write.")]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that is there.")]
Yes = Annotated[bool, typer.Option("--yes", help="Ask nothing: take all the suggestions.")]
Language = Annotated[
    str, typer.Option("--lang", callback=spoken, help="The language of the questions: en or zh.")
]


def new(
    file: File = Path("charter.yaml"), force: Force = False, yes: Yes = False, lang: Language = "en"
) -> None:
    """Write a short charter that works, from the answers to five questions. Exit code 0: written, 1: nothing was written."""
    words = Words(lang)
    _any_signs()
    if not force and os.path.lexists(file):
        raise _refused(words, Text(key="new-is-there", args={"file": str(file)}))
    try:
        page = _page(words, lang, yes=yes)
    except (typer.Abort, KeyboardInterrupt, OSError):
        typer.echo(err=True)
        raise _refused(words, Text(key="new-left")) from None
    try:
        _write(file, page, force=force)
    except FileExistsError:
        raise _refused(words, Text(key="new-is-there", args={"file": str(file)})) from None
    except OSError as error:
        why = error.strerror or str(error)
        raise _refused(words, Text(key="new-unwritable", args={"file": str(file), "why": why})) from None
    _what_next(words, file)


def _any_signs() -> None:
    """Bytes that are no text come as signs that the charter refuses, and what the terminal can't show is replaced."""
    for stream, errors in ((sys.stdin, "surrogateescape"), (sys.stdout, "replace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=errors)


def _page(words: Words, lang: str, *, yes: bool) -> str:
    from bot.adapters.clock import zone_here
    from bot.cli.questions import beginning, questions, written

    answers = beginning(words, lang, zone_here())
    if yes:
        return written(answers, words)
    typer.echo(words.say(Text(key="new-begin")))
    for question in questions(words, answers):
        answers = _answered(question, answers, words)
    return written(answers, words)


def _answered(question: Question, answers: Answers, words: Words) -> Answers:
    """The answers with one more, asked for until nothing is wrong with it. Raises `typer.Abort` where no answer comes."""
    from bot.cli.questions import wrong

    while True:
        typer.echo(words.say(question.text))
        said = _line(question.default)
        put = question.put(answers, " ".join(said.split()) or question.default)
        lines = wrong(put, words)
        if not lines:
            return put
        typer.echo("\n".join(f"    {words.say(line)}" for line in lines))


def _line(default: str) -> str:
    """One line, which is shown if no terminal has shown it as it was typed. Raises `typer.Abort` where none comes."""
    if sys.stdin is None:
        raise typer.Abort
    said: str = typer.prompt("   ", default=default)
    if not sys.stdin.isatty():
        typer.echo(said)
    return said


def _write(file: Path, page: str, *, force: bool) -> None:
    with file.open("w" if force else "x", encoding="utf-8", newline="\n") as charter:
        charter.write(page)


def _what_next(words: Words, file: Path) -> None:
    from bot.settings import Settings, read_settings

    typer.echo(words.say(Text(key="new-written", args={"file": str(file)})))
    settings = read_settings()
    if isinstance(settings, Settings) and settings.charter_file.resolve() != file.resolve():
        named: dict[str, Arg] = {"file": str(file), "now": str(settings.charter_file)}
        typer.echo(words.say(Text(key="new-name-it", args=named)))


def _refused(words: Words, why: Text) -> typer.Exit:
    typer.echo(words.say(why), err=True)
    return typer.Exit(REFUSED)
