"""Telegram for a test, and the real bot as a process of its own that talks to it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.playground.server import Clock, Playground, World, playing

ROOT = Path(__file__).parent.parent.parent
COMMAND = (sys.executable, "-m", "bot", "run")
LONGEST_LINE = 1 << 20
PATIENCE = 20.0
"""Seconds until a bot that doesn't do what is waited for fails the test."""

Line = dict[str, object]


class BotEnded(AssertionError):  # noqa: N818 - it says what happened
    """The bot's process ended while a line of its log was waited for."""


@asynccontextmanager
async def telegram(tmp_path: Path, *, fixed_at: int | None = None) -> AsyncIterator[Playground]:
    """A fresh world, served in the test's own loop; its clock moves a bot in another process, too."""
    async with playing(World(clock=Clock(file=tmp_path / "clock", fixed_at=fixed_at))) as play:
        yield play


@dataclass(slots=True)
class BotProcess:
    """The bot, started and perhaps killed several times, on one database and one charter.

    `log` are its lines, those of all its lives, as dictionaries; a line that is no JSON is {"raw": line}.
    """

    folder: Path
    environment: dict[str, str]
    command: Sequence[str] = COMMAND
    log: list[Line] = field(default_factory=list)
    _process: Process | None = None
    _reading: asyncio.Task[None] | None = None
    _stirred: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def charter(self) -> Path:
        """The charter's file; write it anew to change the rules."""
        return Path(self.environment["CHARTER_FILE"])

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.folder / "charterbot.db"

    @property
    def pid(self) -> int:
        """The number of the process, which must have been started."""
        return self._started().pid

    def lines(self, event: str) -> list[Line]:
        """The lines of an event."""
        return [line for line in self.log if line.get("event") == event]

    async def start(self, *, ready: bool = True) -> None:
        """Start it and (`ready`) wait until it says that it serves."""
        born = len(self.log)
        self._process = process = await asyncio.create_subprocess_exec(
            *self.command,
            cwd=self.folder,
            env=self.environment,
            stdout=PIPE,
            stderr=STDOUT,
            limit=LONGEST_LINE,
        )
        self._reading = asyncio.create_task(self._read(process))
        if ready:
            await self.until("ready", after=born)

    async def until(
        self, wanted: str | Callable[[Line], object], *, after: int = 0, patience: float = PATIENCE
    ) -> Line:
        """Wait for a line: an event's name, or a test of the line. `after`: how many lines don't count.

        BotEnded if the process ends before, TimeoutError after `patience` seconds; both show the last lines.
        """
        try:
            async with asyncio.timeout(patience):
                return await self._line(wanted, after)
        except TimeoutError:
            raise TimeoutError(f"no {wanted!r} within {patience} s\n{self.tail()}") from None

    async def kill(self) -> None:
        """Kill -9: it has no time for anything."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """Ask it to end (SIGTERM) and wait; its exit code."""
        return await self._end(signal.SIGTERM)

    async def ended(self, patience: float = PATIENCE) -> int:
        """Wait until it ends by itself; its exit code."""
        async with asyncio.timeout(patience):
            return await self._buried()

    async def restart(self) -> None:
        """Kill -9, and start again."""
        await self.kill()
        await self.start()

    def tail(self, lines: int = 30) -> str:
        """The last lines, to read."""
        return "\n".join(str(line.get("raw", line)) for line in self.log[-lines:])

    async def _line(self, wanted: str | Callable[[Line], object], after: int) -> Line:
        while True:
            for line in self.log[after:]:
                if wanted(line) if callable(wanted) else line.get("event") == wanted:
                    return line
            after = len(self.log)
            if self._reading is None or self._reading.done():
                raise BotEnded(f"the bot ended ({await self._buried()}) before {wanted!r}\n{self.tail()}")
            self._stirred.clear()
            await self._stirred.wait()

    async def _read(self, process: Process) -> None:
        if process.stdout is not None:
            async for line in process.stdout:
                self.log.append(_parsed(line.decode(errors="replace").rstrip()))
                self._stirred.set()
        await process.wait()
        self._stirred.set()

    async def _end(self, how: signal.Signals) -> int:
        process = self._started()
        if process.returncode is None:
            process.send_signal(how)
        return await self._buried()

    async def _buried(self) -> int:
        if self._reading is not None:
            await self._reading
        return await self._started().wait()

    def _started(self) -> Process:
        if self._process is None:
            raise LookupError("the bot was not started")
        return self._process


@asynccontextmanager
async def run_bot(
    play: Playground,
    tmp_path: Path,
    charter: str,
    *,
    command: Sequence[str] = COMMAND,
    ready: bool = True,
    **environment: str,
) -> AsyncIterator[BotProcess]:
    """The bot's process against a served world, until the block ends; `environment` adds and overrides settings."""
    (tmp_path / "charter.yaml").write_text(charter, encoding="utf-8")
    settings = {
        "BOT_TOKEN": play.world.token,
        "BOT_API_URL": play.url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'charterbot.db'}",
        "CHARTER_FILE": str(tmp_path / "charter.yaml"),
        "CLOCK_FILE": str(tmp_path / "clock"),
        "HTTP_PORT": "0",
        "LOG_FORMAT": "json",
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
    }
    bot = BotProcess(tmp_path, dict(os.environ) | settings | environment, command)
    try:
        await bot.start(ready=ready)
        yield bot
    finally:
        await bot.kill()


def _parsed(line: str) -> Line:
    try:
        read = json.loads(line)
    except ValueError:
        return {"raw": line}
    return read if isinstance(read, dict) else {"raw": line}
