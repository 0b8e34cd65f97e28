"""What the terminal says: texts of the catalogue, and faults with their places."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import msgspec
import typer

from bot.domain.charter.faults import Fault, Reading
from bot.domain.effects import Arg, Text
from bot.texts.catalog import BASE, Catalog, languages


def spoken(language: str) -> str:
    """A language that there are texts in. Raises `typer.BadParameter` for another one."""
    known = languages()
    tag = language.replace("_", "-").lower()
    for one in (tag, tag.partition("-")[0]):
        if one in known:
            return one
    args: dict[str, Arg] = {"language": language, "languages": ", ".join(known)}
    raise typer.BadParameter(Catalog().plain(Text(key="run-no-language", args=args), BASE))


class Words:
    """Faults in the reader's language."""

    def __init__(self, language: str) -> None:
        self._catalog = Catalog()
        self._language = language

    def json(self, reading: Reading) -> str:
        """A reading as one JSON object."""
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
        """A reading as lines, for people."""
        if not reading.faults:
            return self.say(Text(key="check-ok", args={"file": str(path)}))
        return "\n".join(line for fault in reading.faults for line in self.lines(fault))

    def lines(self, fault: Fault) -> list[str]:
        """A fault with its place and, indented, its remedy."""
        place = fault.place
        message = (
            Text(key="check-warning", args={"message": fault.message})
            if fault.level == "warning"
            else fault.message
        )
        lines = [f"{place.file}:{place.line}:{place.column}: {self.say(message)}"]
        return [*lines, indent(self.say(fault.remedy), "    ")] if fault.remedy else lines

    def say(self, text: Text) -> str:
        """A text in that language."""
        return self._catalog.plain(text, self._language)
