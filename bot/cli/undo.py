"""`charterbot undo --rule RULE --since TIME`: what a rule did is taken back."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from bot.app.commands.terms import term_in
from bot.app.undo import Undone, summary
from bot.cli.run import refused, set_up
from bot.cli.words import Words
from bot.domain.effects import Text
from bot.domain.ids import RuleId
from bot.settings import Settings, Token

if TYPE_CHECKING:
    from bot.wiring import Undoing

UNASKED = 3
COUNTS = ("strikes", "lifted", "messages", "gone", "cards", "shared")

Rule = Annotated[str, typer.Option("--rule", metavar="RULE", help="The rule, by its name in the charter.")]
Since = Annotated[
    str, typer.Option("--since", metavar="TIME", help="How far back (2 hours, 3d), or 2026-01-31T10:00.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Don't ask.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Language = Annotated[str, typer.Option("--lang", help="The language: en or zh.")]


def undo(rule: Rule, since: Since, yes: Yes = False, as_json: AsJson = False, lang: Language = "en") -> None:
    """Take back what a rule did: strikes, points, mutes, bans. It is shown first, and asked for.

    Exit code 0: done, or there was nothing; 1: not wanted; 2: it can't be; 3: nobody was there to ask, nothing changed.
    """
    settings, token = set_up()
    words = Words(lang)
    moment = _moment(since, settings)
    seen = _asked(settings, token, RuleId(rule), moment, preview=True)
    if seen.told.undone.rule not in seen.told.rules and not _anything(seen.told.undone):
        rules = ", ".join(seen.told.rules)
        raise refused((Text(key="undo-no-rule", args={"rule": rule, "rules": rules}),))
    if not as_json:
        _say(words, *_preview(seen.told.undone))
    anything = _anything(seen.told.undone)
    done = anything and (yes or (not as_json and _wanted(words)))
    found = _asked(settings, token, RuleId(rule), moment, preview=False) if done else seen
    if as_json:
        typer.echo(msgspec.json.encode({"done": done, **msgspec.to_builtins(found.told.undone)}).decode())
    elif done:
        _say(words, Text(key="undo-done" if found.running else "undo-waits"))
    if anything and not done:
        raise typer.Exit(UNASKED)


def _moment(since: str, settings: Settings) -> int:
    """The moment that is meant, in seconds since the epoch."""
    from bot.adapters.clock import SystemClock

    now = int(SystemClock(settings.clock_file).now())
    term = term_in(since)
    if term is not None and not term.rest and term.seconds is not None:
        return now - term.seconds
    try:
        meant = datetime.fromisoformat(since)
    except ValueError:
        example = datetime.fromtimestamp(now - 3600, UTC).astimezone().strftime("%Y-%m-%dT%H:%M")
        raise refused((Text(key="undo-since", args={"since": since, "example": example}),)) from None
    return int(meant.timestamp())


def _asked(settings: Settings, token: Token, rule: RuleId, since: int, *, preview: bool) -> Undoing:
    from bot.wiring import undo as undone

    found = asyncio.run(undone(settings, token, rule, since, preview=preview))
    if isinstance(found, Text):
        raise refused((found,))
    return found


def _anything(found: Undone) -> bool:
    return bool(found.decisions or found.strikes or found.cards)


def _preview(found: Undone) -> Iterator[Text]:
    if not _anything(found):
        yield summary("undo-nothing", found)
        return
    yield summary("undo-preview", found)
    yield from (summary(f"undo-{name}", found) for name in COUNTS if getattr(found, name))


def _wanted(words: Words) -> bool:
    """Whether it shall be done. Without anybody to ask, nothing is."""
    if not sys.stdin.isatty():
        typer.echo(words.say(Text(key="undo-not-asked")), err=True)
        raise typer.Exit(UNASKED)
    if typer.confirm(words.say(Text(key="undo-question"))):
        return True
    typer.echo(words.say(Text(key="undo-kept")))
    raise typer.Exit(1)


def _say(words: Words, *texts: Text) -> None:
    for text in texts:
        typer.echo(words.say(text))
