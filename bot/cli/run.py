"""`charterbot run`: the bot itself, until it is stopped."""

from __future__ import annotations

import asyncio

import typer

from bot.cli.faults import lines
from bot.cli.words import say
from bot.settings import Settings, Unsettled, read_settings, read_token


def run() -> None:
    """Run the bot. Settings come from the environment and from `.env`. Exit 2: wrong set-up; 1: unreachable."""
    settings = read_settings()
    if isinstance(settings, Unsettled):
        _refuse(settings)
    token = read_token(settings)
    if isinstance(token, Unsettled):
        _refuse(token)
    from bot.adapters.log import configure

    configure(level=settings.log_level, form=settings.log_format, secrets=[token.reveal()])
    from bot.wiring import run as run_bot

    stopped = asyncio.run(run_bot(settings, token))
    if stopped is None:
        return
    if stopped.text is not None:
        say(stopped.text)
    if stopped.reading is not None:
        for line in lines(stopped.reading.faults, "en"):
            typer.echo(line, err=True)
    raise typer.Exit(stopped.code)


def _refuse(unsettled: Unsettled) -> None:
    for fault in unsettled.faults:
        say(fault)
    raise typer.Exit(2)
