"""The scripted weekend told in the terminal, with the real bot."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot.cli.living import settings_in
from bot.domain.charter.schema import Charter
from bot.domain.effects import Text
from bot.playground.demo.paper import Paper, Screen
from bot.playground.demo.play import STOPPED, Pace, perform
from bot.playground.demo.scene import Scene
from bot.playground.demo.stage import build
from bot.playground.demo.tell import Telling, names_of
from bot.playground.demo.watch import Watch
from bot.playground.server import Clock, playing
from bot.settings import Token
from bot.wiring import Stopped, run


def tell(
    scene: Scene, charter_file: Path, charter: Charter, language: str, speed: float, program: str
) -> Text | None:
    """Play the scene and tell it. Gives why it did not go as it should, if so. `program`: what to type to call it again."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        return asyncio.run(_tell(scene, charter_file, charter, language, speed, program))
    except (KeyboardInterrupt, BrokenPipeError):
        return STOPPED


async def _tell(
    scene: Scene, charter_file: Path, charter: Charter, language: str, speed: float, program: str
) -> Text | None:
    with TemporaryDirectory(prefix="charterbot-demo-") as folder:
        clock = Clock(file=Path(folder) / "clock")
        stage = build(scene, clock)
        watch = Watch(clock.now)
        paper = Paper(Screen(highlight=False), names_of(scene))
        telling = Telling(paper, scene, stage, charter, language)
        telling.program = program
        telling.opens()
        async with playing(stage.world) as play:
            settings = settings_in(Path(folder), charter_file, play.url, Path(folder) / "clock")
            token = Token(secret=SecretStr(stage.world.token))
            bot = run(settings, token, between=watch.between)
            acting = perform(scene, stage, play, watch, telling, Pace(speed, clock))
            return await _together(bot, acting)


async def _together(
    bot: Coroutine[None, None, Stopped | None], acting: Coroutine[None, None, Text | None]
) -> Text | None:
    """Run both until one ends, which ends the other. Gives what did not go as it should, if anything."""
    async with asyncio.TaskGroup() as tasks:
        running, playing = tasks.create_task(bot), tasks.create_task(acting)
        running.add_done_callback(lambda _: playing.cancel())
        playing.add_done_callback(lambda _: running.cancel())
    if not playing.cancelled():
        return playing.result()
    stopped = running.result()
    return STOPPED if stopped is None else stopped.text
