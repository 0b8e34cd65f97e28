"""The playground on a port of loopback, inside the event loop that runs already."""

from __future__ import annotations

import asyncio
import socket
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import Mount
from uvicorn import Config, Server

from bot.playground.server.api import Api
from bot.playground.server.control import Control
from bot.playground.server.faults import Faults
from bot.playground.server.log import PATIENCE, Log, T

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bot.playground.server.state import Query
    from bot.playground.server.world import World

LOOPBACK = "127.0.0.1"
KEEP_ALIVE = 600


@dataclass(slots=True)
class Playground:
    """A world being served. `url` is what the bot takes as BOT_API_URL; `/control/` under it is for other processes."""

    world: World
    url: str
    log: Log = field(default_factory=Log)
    faults: Faults = field(default_factory=Faults)

    async def until(self, wanted: Callable[[], T], timeout: float = PATIENCE) -> T:  # noqa: ASYNC109 - it says more
        """Wait for a state of world or log: `wanted` is asked again whenever something happened there."""
        return await self.log.until(wanted, timeout)

    async def answered(self, query: Query, timeout: float = PATIENCE) -> dict[str, object]:  # noqa: ASYNC109 - likewise
        """Wait until the bot has answered a pressed button."""
        await self.log.until(lambda: query.answer, timeout)
        return query.answer or {}

    async def drained(self, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - likewise
        """Wait until the bot has confirmed every update."""
        updates = self.world.updates
        await self.log.until(lambda: not updates.pending, timeout)

    async def polled(self, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109 - likewise
        """Wait until the bot has confirmed every update and waits for the next."""
        updates = self.world.updates
        await self.log.until(lambda: updates.is_polled and not updates.pending, timeout)

    def latency(self, update_id: int, call: int) -> float:
        """Seconds from serving an update first to the arrival of a call (its number)."""
        return self.log.calls[call].at - self.world.updates.served[update_id]


@asynccontextmanager
async def playing(world: World, *, port: int = 0) -> AsyncIterator[Playground]:
    """Serve `world` on `port` (0: a free one) until the block ends. It is ready when the block begins."""
    # Named TCP, or asyncio leaves Nagle's algorithm on and each answer waits 40 ms for an acknowledgement.
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    door.bind((LOOPBACK, port))
    play = Playground(world, f"http://{LOOPBACK}:{door.getsockname()[1]}")
    server = _server(play)
    play.faults.on_outage = lambda: _cut_all(server)
    world.on_change = world.updates.on_change = play.log.stir
    await server.startup(sockets=[door])
    try:
        yield play
    finally:
        await _close(server)


def _server(play: Playground) -> Server:
    def cut(client: tuple[str, int]) -> None:
        for one in list(server.server_state.connections):
            if getattr(one, "client", None) == client:
                _abort(one)

    api = Api(play.world, play.log, play.faults, cut)
    control = Control(play.world, play.log, play.faults)
    app = Starlette(routes=[Mount("/control", routes=control.routes()), Mount("/", app=api)])
    config = Config(app, http="h11", ws="none", lifespan="off", log_config=None, access_log=False)
    config.timeout_keep_alive = KEEP_ALIVE
    config.load()
    server = Server(config)
    server.lifespan = config.lifespan_class(config)
    return server


def _cut_all(server: Server) -> None:
    for one in list(server.server_state.connections):
        _abort(one)


def _abort(connection: object) -> None:
    transport = getattr(connection, "transport", None)
    if isinstance(transport, asyncio.Transport):
        transport.abort()


async def _close(server: Server) -> None:
    for one in server.servers:
        one.close()
    _cut_all(server)
    await asyncio.gather(*server.server_state.tasks, return_exceptions=True)
    for one in server.servers:
        await one.wait_closed()
