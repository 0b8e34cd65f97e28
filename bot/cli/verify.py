"""`charterbot verify`: what was kept is checked against the facts and charters it rests on."""

from __future__ import annotations

import asyncio
from typing import Annotated

import msgspec
import typer

from bot.cli.run import refused
from bot.cli.words import Words
from bot.domain.effects import Arg, Text
from bot.settings import Unsettled, read_settings

DIFFERS = 1

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def verify(as_json: AsJson = False) -> None:
    """Judge every decision again, on its own facts and charter. Exit code 0: nothing differs, 1: something does."""
    settings = read_settings()
    if isinstance(settings, Unsettled):
        raise refused(settings.faults)
    from bot.wiring import verify as verified

    found = asyncio.run(verified(settings))
    if isinstance(found, Text):
        raise refused((found,))
    if as_json:
        body = {"ok": found.ok, "decisions": found.decisions, "differences": found.differences}
        typer.echo(msgspec.json.encode(body).decode())
    else:
        words = Words("en")
        key = "verify-ok" if found.ok else "verify-differs"
        counts: dict[str, Arg] = {"decisions": found.decisions, "differences": len(found.differences)}
        typer.echo(words.say(Text(key=key, args=counts)))
        for one in found.differences:
            kept, now = ", ".join(one.kept), ", ".join(one.now)
            args: dict[str, Arg] = {"decision": one.decision, "kept": kept, "now": now}
            typer.echo(words.say(Text(key="verify-difference", args=args)))
    if not found.ok:
        raise typer.Exit(DIFFERS)
