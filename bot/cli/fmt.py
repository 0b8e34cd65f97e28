"""`charterbot fmt FILE`: a charter in good form, with its comments."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from bot.cli.charters import AsJson, CharterFile, Language, stop
from bot.cli.check import FAULTY, UNREAD, charter_file
from bot.cli.words import Words
from bot.domain.charter.faults import Reading
from bot.domain.effects import Text

File = Annotated[
    Path | None, typer.Argument(help="The charter; CHARTER_FILE if left out.", show_default=False)
]
Check = Annotated[bool, typer.Option("--check", help="Only tell whether it is in good form.")]


def fmt(
    file: File = None,
    *,
    charter: CharterFile = None,
    check: Check = False,
    as_json: AsJson = False,
    lang: Language = "en",
) -> None:
    """Bring a charter into good form. Exit code 0: it is, 1: `--check` and it is not, or YAML faults, 2: it can't be read."""
    from bot.adapters.charter_file.formed import formed

    words = Words(lang)
    path = file or charter or charter_file(words)
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        args = {"file": str(path), "reason": getattr(error, "strerror", None) or str(error)}
        raise stop(words.say(Text(key="fault-unreadable", args={**args})), UNREAD) from error
    better = formed(str(path), text)
    if not isinstance(better, str):
        reading = Reading(charter=None, faults=better)
        raise stop(words.json(reading) if as_json else words.plain(reading, path), FAULTY)
    good = better == text
    if not good and not check:
        path.write_text(better, "utf-8", newline="\n")
    if as_json:
        typer.echo(
            msgspec.json.encode({"file": str(path), "good": good, "changed": not (good or check)}).decode()
        )
    else:
        key = "fmt-good" if good else "fmt-bad" if check else "fmt-done"
        typer.echo(words.say(Text(key=key, args={"file": str(path)})))
    if check and not good:
        raise typer.Exit(FAULTY)
