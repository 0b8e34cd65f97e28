"""The living community on a page of this machine: a port is found, the page served and opened."""

from __future__ import annotations

import asyncio
import socket
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.cli.living import BotEndedError, alive
from bot.playground.demo.scene import Scene
from bot.playground.page.serve import serve
from bot.wiring import Stopped

HOST = "127.0.0.1"
PORT, TRIED = 8080, 20
"""The port that is asked for first, and how many are tried if nobody named one."""

PATIENCE = 30.0
AGAIN = 0.05


def free_port(wanted: int | None) -> int | None:
    """The port that is wanted, else the first free one from 8080 on; `None`: it is taken."""
    ports = range(PORT, PORT + TRIED) if wanted is None else (wanted,)
    return next((port for port in ports if _is_free(port)), None)


def _is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((HOST, port))
        except OSError:
            return False
        return True


def show(
    scene: Scene, charter: Path, port: int, path: str, opened: Callable[[str], None], *, browser: bool
) -> Stopped | None:
    """Serve the page until somebody stops it. `opened` hears its address once it is there. Gives why the bot ended, if so."""
    stopped: Stopped | None = None
    try:
        asyncio.run(_show(scene, charter, port, path, opened, browser=browser))
    except* BotEndedError as ended:
        stopped = next((one.stopped for one in _each(ended)), None)
    return stopped


async def _show(
    scene: Scene, charter: Path, port: int, path: str, opened: Callable[[str], None], *, browser: bool
) -> None:
    address = f"http://{HOST}:{port}/{path}"
    async with alive(scene, charter) as living, asyncio.TaskGroup() as tasks:
        await living.begun()
        serving = tasks.create_task(serve(living, HOST, port))
        await _answers(port)
        opened(address)
        if browser:
            await asyncio.to_thread(webbrowser.open, address)
        await serving


async def _answers(port: int) -> None:
    """Return when somebody listens there. A TimeoutError if nobody does."""
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                _, writer = await asyncio.open_connection(HOST, port)
            except OSError:
                await asyncio.sleep(AGAIN)
            else:
                writer.close()
                return


def _each(group: BaseExceptionGroup[BotEndedError]) -> Iterator[BotEndedError]:
    for one in group.exceptions:
        if isinstance(one, BaseExceptionGroup):
            yield from _each(one)
        else:
            yield one
