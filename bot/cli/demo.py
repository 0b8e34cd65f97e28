"""`charterbot demo`: the bot itself in a scripted community, told in the terminal. No token, no network."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from io import TextIOWrapper
from math import inf
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import SecretStr

from bot.cli.run import refused
from bot.cli.words import Words, spoken
from bot.domain.effects import Text

if TYPE_CHECKING:
    from bot.domain.charter.schema import Charter
    from bot.playground.demo.scene import Scene
    from bot.wiring import Stopped

HERE = Path(__file__).parents[1]
SCENE = HERE / "playground" / "demo" / "tea.yaml"
CHARTERS = (HERE / "_charter.yaml", HERE.parent / "charter.yaml")
"""The sample charter: in the wheel, and beside the sources."""

AMISS = 1
PROGRAM = "charterbot"

Fast = Annotated[bool, typer.Option("--fast", help="Don't wait for readers.")]
AtPace = Annotated[float, typer.Option("--pace", min=0.1, max=100.0, help="2 is twice as fast.")]
Language = Annotated[
    str, typer.Option("--lang", callback=spoken, help="The language of the telling: en or zh.")
]
CharterFile = Annotated[
    Path | None, typer.Option("--charter", help="Play under this charter.", show_default=False)
]
SceneFile = Annotated[Path | None, typer.Option("--scene", help="Play this script.", show_default=False)]


def demo(
    fast: Fast = False,
    pace: AtPace = 1.0,
    lang: Language = "en",
    charter: CharterFile = None,
    scene: SceneFile = None,
) -> None:
    """Watch the bot keep a charter in a small community. Exit code 0: as it should be, 1: not, 2: wrong set-up."""
    from bot.adapters.log import configure
    from bot.playground.demo.play import STOPPED
    from bot.playground.demo.reading import SceneError, read

    words = Words(lang)
    path = charter or next(file for file in CHARTERS if file.is_file())
    ruled = _charter(path, words)
    try:
        script = read(scene or SCENE)
    except SceneError as wrong:
        raise refused((), wrong.faults) from None
    configure(level="WARNING", form="console")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        ended = asyncio.run(_show(script, path, ruled, lang, inf if fast else pace))
    except (KeyboardInterrupt, BrokenPipeError):
        ended = STOPPED
    if ended == STOPPED:
        typer.echo("\n" + words.say(STOPPED), err=True)
    elif ended is not None:
        raise refused((ended,), code=AMISS)


def _charter(path: Path, words: Words) -> Charter:
    from bot.adapters.charter_file import read

    reading = read(path)
    if reading.charter is None:
        raise refused((), [line for fault in reading.faults for line in words.lines(fault)])
    return reading.charter


async def _show(scene: Scene, charter_file: Path, charter: Charter, lang: str, speed: float) -> Text | None:
    """Play the scene with the real bot. Gives why it did not go as it should, if so."""
    from bot.cli.living import settings_in
    from bot.playground.demo.paper import Paper, Screen
    from bot.playground.demo.play import Pace, perform
    from bot.playground.demo.stage import build
    from bot.playground.demo.tell import Telling, names_of
    from bot.playground.demo.watch import Watch
    from bot.playground.server import Clock, playing
    from bot.settings import Token
    from bot.wiring import run

    with TemporaryDirectory(prefix="charterbot-demo-") as folder:
        clock = Clock(file=Path(folder) / "clock")
        stage = build(scene, clock)
        watch = Watch(clock.now)
        paper = Paper(Screen(highlight=False), names_of(scene))
        telling = Telling(paper, scene, stage, charter, lang)
        telling.program = _program()
        telling.opens()
        async with playing(stage.world) as play:
            settings = settings_in(Path(folder), charter_file, play.url)
            token = Token(secret=SecretStr(stage.world.token))
            bot = run(settings, token, between=watch.between)
            acting = perform(scene, stage, play, watch, telling, Pace(speed, clock))
            return await _together(bot, acting)


async def _together(
    bot: Coroutine[None, None, Stopped | None], acting: Coroutine[None, None, Text | None]
) -> Text | None:
    """Run both until one ends, which ends the other. Gives what did not go as it should, if anything."""
    from bot.playground.demo.play import STOPPED

    async with asyncio.TaskGroup() as tasks:
        running, playing = tasks.create_task(bot), tasks.create_task(acting)
        running.add_done_callback(lambda _: playing.cancel())
        playing.add_done_callback(lambda _: running.cancel())
    if not playing.cancelled():
        return playing.result()
    stopped = running.result()
    return STOPPED if stopped is None else stopped.text


def _program() -> str:
    """What to type to call this program again, from here."""
    called = Path(sys.argv[0])
    return PROGRAM if called.name != PROGRAM or which(PROGRAM) else str(called)
