"""Bare python-telegram-bot doing nothing: JSON, `Update.de_json`, `process_update` without a handler."""

from __future__ import annotations

import json

from telegram import Update
from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest

ME = {"id": 7_000_000_001, "is_bot": True, "first_name": "Charter", "username": "charter_test_bot"}


class Offline(BaseRequest):
    """Knows the answer to getMe, and nothing else."""

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(self, url: str, *args: object, **kwargs: object) -> tuple[int, bytes]:
        return 200, json.dumps({"ok": True, "result": ME}).encode()


async def application() -> Application:
    """An application that needs no network."""
    built = (
        ApplicationBuilder()
        .token("7000000001:AAbenchbenchbenchbenchbenchbenchbench")
        .request(Offline())
        .get_updates_request(Offline())
        .updater(None)
        .build()
    )
    await built.initialize()
    return built


async def handle(app: Application, answer: bytes) -> None:
    """What its updater and application do with one answer."""
    for raw in json.loads(answer)["result"]:
        update = Update.de_json(raw, app.bot)
        await app.process_update(update)
