"""`charterbot verify`: what was kept is checked against the facts and charters it rests on."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Annotated

import msgspec
import typer

from bot.app.verify import AnyDifference, Difference, Verified
from bot.app.verify_points import BalanceDifference
from bot.app.verify_tiers import TierDifference
from bot.cli.run import refused
from bot.cli.words import Words, spoken
from bot.domain.effects import Arg, Text
from bot.settings import Unsettled, read_settings

DIFFERS = 1

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Decisions = Annotated[bool, typer.Option("--decisions", help="Look at decisions only.")]
Language = Annotated[str, typer.Option("--lang", callback=spoken, help="The language: en or zh.")]


def verify(as_json: AsJson = False, decisions: Decisions = False, lang: Language = "en") -> None:
    """Derive every decision, balance and tier again. Exit code 0: nothing differs, 1: something does, 2: no database."""
    settings = read_settings()
    if isinstance(settings, Unsettled):
        raise refused(settings.faults)
    from bot.wiring import verify as verified

    found = asyncio.run(verified(settings, only_decisions=decisions))
    if isinstance(found, Text):
        raise refused((found,))
    if as_json:
        body = {
            "ok": found.ok,
            "decisions": found.decisions,
            "balances": found.balances,
            "tiers": found.tiers,
            "differences": found.differences,
        }
        typer.echo(msgspec.json.encode(body).decode())
    else:
        words = Words(lang)
        for line in _lines(found, only_decisions=decisions):
            typer.echo(words.say(line))
    if not found.ok:
        raise typer.Exit(DIFFERS)


def _lines(found: Verified, *, only_decisions: bool) -> Iterator[Text]:
    counts: dict[str, Arg] = {
        "decisions": found.decisions,
        "balances": found.balances,
        "tiers": found.tiers,
        "differences": len(found.differences),
    }
    yield Text(key="verify-decisions" if only_decisions else "verify-looked-at", args=counts)
    yield Text(key="verify-ok" if found.ok else "verify-differs", args=counts)
    for one in found.differences:
        yield _line(one)


def _line(one: AnyDifference) -> Text:
    match one:
        case Difference():
            kept, now = ", ".join(one.kept), ", ".join(one.now)
            return Text(key="verify-difference", args={"decision": one.decision, "kept": kept, "now": now})
        case BalanceDifference():
            key = "verify-day" if one.day else "verify-balance"
            return Text(
                key=key, args={"member": one.member, "day": one.day, "kept": one.kept, "now": one.now}
            )
        case TierDifference():
            key = "verify-change" if one.change else "verify-tier"
            return Text(
                key=key, args={"member": one.member, "change": one.change, "kept": one.kept, "now": one.now}
            )
