"""`charterbot check FILE`: every fault of a charter, with its place and a remedy, before the bot sees it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from bot.domain.charter.faults import Fault, Reading
from bot.domain.effects import Text
from bot.texts.catalog import Catalog

FAULTY, UNREAD = 1, 2

File = Annotated[
    Path | None, typer.Argument(help="The charter; CHARTER_FILE if left out.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Language = Annotated[str, typer.Option("--lang", help="The language of the faults: en or zh.")]


def check(file: File = None, as_json: AsJson = False, lang: Language = "en") -> None:
    """Check a charter, examples included. Exit code 0: no error, 1: errors, 2: the file can't be read."""
    from bot.adapters.charter_file import UNREADABLE, read

    words = _Words(lang)
    path = file or _charter_file(words)
    reading = read(path)
    typer.echo(words.json(reading) if as_json else words.plain(reading, path))
    if any(fault.message.key == UNREADABLE for fault in reading.faults):
        raise typer.Exit(UNREAD)
    if not reading.ok:
        raise typer.Exit(FAULTY)


def _charter_file(words: _Words) -> Path:
    from bot.settings import Settings, read_settings

    match read_settings():
        case Settings(charter_file=path):
            return path
        case unsettled:
            typer.echo("\n".join(words.say(fault) for fault in unsettled.faults), err=True)
            raise typer.Exit(UNREAD)


class _Words:
    """Faults in the reader's language."""

    def __init__(self, language: str) -> None:
        self._catalog = Catalog()
        self._language = language

    def json(self, reading: Reading) -> str:
        faults = [
            {
                "file": fault.place.file,
                "line": fault.place.line,
                "column": fault.place.column,
                "level": fault.level,
                "message": self.say(fault.message),
                "remedy": self.say(fault.remedy) if fault.remedy else None,
            }
            for fault in reading.faults
        ]
        return msgspec.json.encode({"ok": reading.ok, "faults": faults}).decode()

    def plain(self, reading: Reading, path: Path) -> str:
        if not reading.faults:
            return self.say(Text(key="check-ok", args={"file": str(path)}))
        return "\n".join(line for fault in reading.faults for line in self._lines(fault))

    def _lines(self, fault: Fault) -> list[str]:
        place = fault.place
        message = (
            Text(key="check-warning", args={"message": fault.message})
            if fault.level == "warning"
            else fault.message
        )
        lines = [f"{place.file}:{place.line}:{place.column}: {self.say(message)}"]
        return [*lines, f"    {self.say(fault.remedy)}"] if fault.remedy else lines

    def say(self, text: Text) -> str:
        """A text in that language."""
        return self._catalog.plain(text, self._language)
