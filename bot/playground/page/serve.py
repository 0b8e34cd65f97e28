"""Serves the page on this machine, until it is cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket

from nicegui import app as nicegui_app, ui
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route
from uvicorn import Config, Server

from bot.playground.living import Living
from bot.playground.page.page import Page

LANGUAGES = {"en": "en-US", "zh": "zh-CN"}
"""The page's languages, and NiceGUI's names for them."""

LAST_WORDS = 1
"""Seconds that browsers have to hear that it ends."""


async def serve(living: Living, door: socket) -> None:
    """Serve `living` at a socket that listens. NiceGUI serves one such page in a process."""
    for language, tag in LANGUAGES.items():
        _page(living, language, tag)
    app = Starlette(routes=[Route("/", _home)])
    # Its bar at the top comes for every file that a part of the page loads, and has no name for those who listen.
    nicegui_app.config.quasar_config["loadingBar"]["skipHijack"] = True
    ui.run_with(
        app,  # type: ignore[arg-type] # it asks for no more than Starlette has
        title="Charterbot",
        favicon="🍵",
        dark=None,
        tailwind=False,
        show_welcome_message=False,
    )
    server = _Server(Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=LAST_WORDS))
    try:
        await server.serve(sockets=[door])
    except asyncio.CancelledError:
        await server.shutdown(sockets=[door])
        raise


class _Server(Server):
    """Leaves signals to the bot, which ends and so ends the page."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _page(living: Living, language: str, tag: str) -> None:
    @ui.page(f"/{language}", language=tag)  # type: ignore[arg-type] # one of NiceGUI's own
    async def page(me: int = 0, chat: int = 0) -> None:
        await Page(living, language, me, chat).draw()


async def _home(request: Request) -> RedirectResponse:
    return RedirectResponse(f"/{_asked(request.headers.get('accept-language', ''))}")


def _asked(languages: str) -> str:
    """The first of a browser's languages that the page has."""
    wanted = [one.partition(";")[0].strip()[:2].lower() for one in languages.split(",")]
    return next((one for one in wanted if one in LANGUAGES), "en")
