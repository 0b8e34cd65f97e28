"""`charterbot demo`: a living community with the bot itself, on a page or told in the terminal. No token, no network."""

from __future__ import annotations

import sys
from math import inf
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.run import refused
from bot.cli.words import Words, spoken
from bot.domain.effects import Text

if TYPE_CHECKING:
    from bot.domain.charter.schema import Charter
    from bot.playground.demo.scene import Scene

HERE = Path(__file__).parents[1]
SCENES = HERE / "playground" / "demo"
ON_THE_PAGE, IN_THE_TERMINAL = SCENES / "club.yaml", SCENES / "tea.yaml"
CHARTERS = (HERE / "_charter.yaml", HERE.parent / "charter.yaml")
"""The sample charter: in the wheel, and beside the sources."""

AMISS = 1
PROGRAM = "charterbot"

Terminal = Annotated[bool, typer.Option("--terminal", help="Tell a scripted weekend here instead.")]
Fast = Annotated[bool, typer.Option("--fast", help="Tell it at once, without waiting for readers.")]
AtPace = Annotated[
    float | None,
    typer.Option(
        "--pace", min=0.1, max=100.0, help="Tell it faster: 2 is twice as fast.", show_default=False
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--lang",
        callback=lambda language: None if language is None else spoken(language),
        help="The language: en or zh. The page takes the browser's, else.",
        show_default=False,
    ),
]
Port = Annotated[
    int | None,
    typer.Option(
        "--port", min=1, max=65_535, help="The page's port: 8080, or the next free one.", show_default=False
    ),
]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Only print the page's address.")]
CharterFile = Annotated[
    Path | None, typer.Option("--charter", help="Play under this charter.", show_default=False)
]
SceneFile = Annotated[Path | None, typer.Option("--scene", help="Play this script.", show_default=False)]


def demo(
    *,
    terminal: Terminal = False,
    fast: Fast = False,
    pace: AtPace = None,
    lang: Language = None,
    port: Port = None,
    no_browser: NoBrowser = False,
    charter: CharterFile = None,
    scene: SceneFile = None,
) -> None:
    """Visit a small community in which the bot keeps a charter: a page in your browser, or a telling in the terminal.

    Exit code 0: as it should be, 1: not, 2: wrong set-up.
    """
    words = Words(lang or "en")
    path = charter or next(file for file in CHARTERS if file.is_file())
    ruled = _charter(path, words)
    if terminal or fast or pace is not None:
        speed = inf if fast else pace or 1.0
        _in_the_terminal(_scene(scene or IN_THE_TERMINAL), path, ruled, lang or "en", speed)
    else:
        _on_the_page(_scene(scene or ON_THE_PAGE), path, lang, port, browser=not no_browser)


def _in_the_terminal(scene: Scene, path: Path, charter: Charter, lang: str, speed: float) -> None:
    from bot.adapters.log import configure
    from bot.cli.telling import tell
    from bot.playground.demo.play import STOPPED

    configure(level="WARNING", form="console")
    ended = tell(scene, path, charter, lang, speed, _program())
    if ended == STOPPED:
        typer.echo("\n" + Words(lang).say(STOPPED), err=True)
    elif ended is not None:
        raise refused((ended,), code=AMISS)


def _on_the_page(scene: Scene, path: Path, lang: str | None, port: int | None, *, browser: bool) -> None:
    from bot.adapters.log import configure
    from bot.cli.page import listen, show
    from bot.playground.demo.play import STOPPED

    words = Words(lang or "en")
    door = listen(port)
    if door is None:
        raise refused((), [words.say(_taken(port))])

    def opened(address: str) -> None:
        typer.echo(words.say(Text(key="demo-page", args={"url": address})))

    configure(level="ERROR", form="console")
    try:
        stopped = show(scene, path, door, lang or "", opened, browser=browser)
    except KeyboardInterrupt:
        stopped = None
    if stopped is not None:
        raise refused((stopped.text,), code=AMISS)
    typer.echo("\n" + words.say(STOPPED), err=True)


def _taken(port: int | None) -> Text:
    from bot.cli.page import PORT, TRIED

    if port is None:
        return Text(key="demo-ports-taken", args={"first": PORT, "last": PORT + TRIED - 1})
    return Text(key="demo-port-taken", args={"port": port})


def _scene(file: Path) -> Scene:
    from bot.playground.demo.reading import SceneError, read

    try:
        return read(file)
    except SceneError as wrong:
        raise refused((), wrong.faults) from None


def _charter(path: Path, words: Words) -> Charter:
    from bot.adapters.charter_file import read

    reading = read(path)
    if reading.charter is None:
        raise refused((), [line for fault in reading.faults for line in words.lines(fault)])
    return reading.charter


def _program() -> str:
    """What to type to call this program again, from here."""
    called = Path(sys.argv[0])
    return PROGRAM if called.name != PROGRAM or which(PROGRAM) else str(called)
