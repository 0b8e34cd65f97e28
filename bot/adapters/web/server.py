"""Serving pages beside everything else in the same process."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

from bot.domain.effects import Text

BACKLOG = 128


def listen(host: str, port: int) -> socket.socket | Text:
    """A socket that listens at `host:port`, or what to tell whoever chose them."""
    try:
        return socket.create_server((host, port), family=_family(host), backlog=BACKLOG)
    except (OSError, OverflowError):
        return Text(key="run-port-taken", args={"host": host, "port": port})


def address(host: str, port: int) -> str:
    """Where somebody on this machine reaches what listens at `host:port`."""
    here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - what stands for every address
    return f"http://[{here}]:{port}" if ":" in here else f"http://{here}:{port}"


async def serve(app: ASGIApp, listening: socket.socket) -> None:
    """Serve `app` until cancelled; answers under way are finished, for 2 seconds at most."""
    config = uvicorn.Config(
        app,
        access_log=False,
        lifespan="off",
        log_config=None,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=2,
        ws="none",
    )
    server = _Server(config)
    try:
        await server.serve(sockets=[listening])
    except asyncio.CancelledError:
        await server.shutdown(sockets=[listening])
        raise
    finally:
        listening.close()


class _Server(uvicorn.Server):
    """Leaves signals to the process that it is a part of."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
