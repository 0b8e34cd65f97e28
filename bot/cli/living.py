"""A living community set up: its world on loopback, the real bot in it, and a charter in a folder of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot.adapters.charter_file import CharterFile
from bot.adapters.charter_file.reading import reading
from bot.domain.charter.faults import Reading
from bot.playground.demo.scene import Scene
from bot.playground.demo.stage import build
from bot.playground.living import Living
from bot.playground.server import Clock, playing
from bot.settings import Settings, Token
from bot.wiring import Stopped, run


class BotEndedError(Exception):
    """The bot ended by itself; `stopped` tells why it could not start, `None` that it was asked to stop."""

    def __init__(self, stopped: Stopped | None) -> None:
        super().__init__(stopped)
        self.stopped = stopped


@asynccontextmanager
async def alive(scene: Scene, charter_file: Path) -> AsyncIterator[Living]:
    """Let a community live as long as the block lasts; what is done there touches no file but copies.

    Raises an exception group with a `BotEndedError` if the bot ends meanwhile.
    """
    with TemporaryDirectory(prefix="charterbot-demo-") as name:
        folder = Path(name)
        file = copied(charter_file, folder)
        stage = build(scene, Clock())
        async with playing(stage.world) as play, asyncio.TaskGroup() as tasks:
            living = Living(scene, stage, play, file, partial(_read, file))
            token = Token(secret=SecretStr(stage.world.token))
            settings = settings_in(folder, file, play.url)
            bot = run(settings, token, between=living.between, clock=living.clock)
            tasks_of_ours = [tasks.create_task(_ends(bot)), tasks.create_task(living.run())]
            yield living
            for task in tasks_of_ours:
                task.cancel()


async def _ends(bot: Coroutine[None, None, Stopped | None]) -> None:
    raise BotEndedError(await bot)


def copied(charter_file: Path, folder: Path) -> Path:
    """A copy of a charter in `folder`, with the lists that it names beside it."""
    source = CharterFile(charter_file)
    source.read()
    copy = folder / "charter.yaml"
    copy.write_text(source.body(), "utf-8", newline="")
    for name, text in source.files().items():
        beside = folder / name
        if beside.resolve().is_relative_to(folder.resolve()):
            beside.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(text, "utf-8", newline="")
    return copy


def _read(file: Path, text: str) -> Reading:
    """A text read as if it stood in `file`."""
    found, _ = reading(str(file), text, lambda name: _text(file.parent / name))
    return found


def _text(file: Path) -> str | None:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError, ValueError):
        return None


def settings_in(folder: Path, charter: Path, url: str, clock_file: Path | None = None) -> Settings:
    """Settings of a bot that lives in `folder`: every one by name, so that none comes from the environment or `.env`."""
    return Settings(
        _env_file=None,
        bot_token=None,
        bot_token_file=None,
        bot_api_url=url,
        database_url=f"sqlite+aiosqlite:///{folder / 'charterbot.db'}",
        charter_file=charter,
        log_level="WARNING",
        log_format="console",
        http_host="127.0.0.1",
        http_port=0,
        role="all",
        clock_file=clock_file,
    )
