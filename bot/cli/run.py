"""`charterbot run`: the bot itself, until it is stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import typer

from bot.cli.words import Words
from bot.domain.effects import Text
from bot.settings import Settings, Token, Unsettled, read_settings, read_token

WRONG = 2


def run() -> None:
    """Run the bot. Settings come from the environment and `.env`. Exit code 2: wrong set-up, 1: Telegram unreachable."""
    settings, token = set_up()
    from bot.adapters.log import configure
    from bot.wiring import run as run_bot

    configure(level=settings.log_level, form=settings.log_format, secrets=[token.reveal()])
    stopped = asyncio.run(run_bot(settings, token))
    if stopped is not None:
        faults = stopped.reading.faults if stopped.reading is not None else ()
        words = Words("en")
        raise refused(
            (stopped.text,), [line for fault in faults for line in words.lines(fault)], code=stopped.code
        )


def set_up() -> tuple[Settings, Token]:
    """The settings and the token; without them the command ends, and says what is wrong."""
    settings = read_settings()
    if isinstance(settings, Unsettled):
        raise refused(settings.faults)
    token = read_token(settings)
    if isinstance(token, Unsettled):
        raise refused(token.faults)
    return settings, token


def refused(texts: Iterable[Text], lines: Iterable[str] = (), *, code: int = WRONG) -> typer.Exit:
    """Say on stderr what is wrong."""
    words = Words("en")
    typer.echo("\n".join((*(words.say(text) for text in texts), *lines)), err=True)
    return typer.Exit(code)
