"""The living community on a page of this machine: a port is found, the page served and opened."""

from __future__ import annotations

import asyncio
import signal
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from socket import create_server, socket

from bot.cli.living import BotEndedError, alive
from bot.playground.demo.scene import Scene
from bot.playground.page.serve import serve
from bot.wiring import Stopped

HOST = "127.0.0.1"
PORT, TRIED = 8080, 20
"""The port that is asked for first, and how many are tried if nobody named one."""


def listen(wanted: int | None) -> socket | None:
    """A socket that listens at the port that is wanted, else at the first free one from 8080 on; `None`: it is taken."""
    ports = range(PORT, PORT + TRIED) if wanted is None else (wanted,)
    return next((door for port in ports if (door := _listening(port)) is not None), None)


def _listening(port: int) -> socket | None:
    try:
        return create_server((HOST, port))
    except OSError:
        return None


def show(
    scene: Scene, charter: Path, door: socket, path: str, opened: Callable[[str], None], *, browser: bool
) -> Stopped | None:
    """Serve the page until somebody stops it. `opened` hears its address once it is there. Gives why the bot ended, if so."""
    stopped: Stopped | None = None
    try:
        asyncio.run(_show(scene, charter, door, path, opened, browser=browser))
    except* BotEndedError as ended:
        stopped = next((one.stopped for one in _each(ended)), None)
    return stopped


async def _show(
    scene: Scene, charter: Path, door: socket, path: str, opened: Callable[[str], None], *, browser: bool
) -> None:
    address = f"http://{HOST}:{door.getsockname()[1]}/{path}"
    async with alive(scene, charter) as living, asyncio.TaskGroup() as tasks:
        await living.begun()
        serving = tasks.create_task(serve(living, door))
        _end_first(serving)
        opened(address)
        if browser:
            await asyncio.to_thread(webbrowser.open, address)
        with suppress(asyncio.CancelledError):
            await serving


def _end_first(serving: asyncio.Task[None]) -> None:
    """When the process is asked to end, the page goes before the bot, whose books it reads."""
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, serving.cancel)


def _each(group: BaseExceptionGroup[BotEndedError]) -> Iterator[BotEndedError]:
    for one in group.exceptions:
        if isinstance(one, BaseExceptionGroup):
            yield from _each(one)
        else:
            yield one
