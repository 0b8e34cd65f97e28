"""The real bot, which ends itself with kill -9 at a named point: CRASH_AT=point:number, the number-th time it gets there.

CRASH_FROM: the moment (seconds since the epoch) from which it counts.

Points: `after fetch`, `before commit`, `after commit`, `after send`, `before settle`.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.adapters.log import configure
from bot.app.ports import Batch, Books, Clock, Gateway, Receipt, Source, Store
from bot.app.running import Parts
from bot.domain.effects import Effect, Menu
from bot.settings import Settings, Token, read_settings, read_token
from bot.wiring import run

T = TypeVar("T")


@dataclass(slots=True)
class Fuse:
    """Counts how often a point is reached."""

    point: str
    left: int
    clock: Clock
    since: int

    def at(self, point: str) -> None:
        """End the process if this is the point and the time."""
        if point == self.point and self.clock.now() >= self.since:
            self.left -= 1
            if self.left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)


@dataclass(slots=True)
class CrashingSource:
    """A source that may be the last thing the process heard."""

    inner: Source
    fuse: Fuse

    async def batches(self) -> AsyncIterator[Batch]:
        async for batch in self.inner.batches():
            self.fuse.at("after fetch")
            yield batch

    async def acknowledge(self, batch: Batch) -> None:
        await self.inner.acknowledge(batch)


@dataclass(slots=True)
class CrashingStore:
    """A store that may not live to commit, or to tell of it."""

    inner: Store
    fuse: Fuse
    sent: bool = False

    async def run(self, work: Callable[[Books], T]) -> T:
        if self.sent:
            self.fuse.at("before settle")
        self.sent = False

        def until_commit(books: Books) -> T:
            done = work(books)
            self.fuse.at("before commit")
            return done

        done = await self.inner.run(until_commit)
        self.fuse.at("after commit")
        return done

    async def close(self) -> None:
        await self.inner.close()


@dataclass(slots=True)
class CrashingGateway:
    """A gateway after which nobody may be left to hear the answer. Menus don't count: they go by and by after each start."""

    inner: Gateway
    store: CrashingStore
    fuse: Fuse

    async def perform(self, effect: Effect) -> Receipt:
        receipt = await self.inner.perform(effect)
        if not isinstance(effect, Menu):
            self.fuse.at("after send")
            self.store.sent = True
        return receipt


def fused(parts: Parts) -> Parts:
    """The bot's parts with a fuse between."""
    point, _, number = os.environ.get("CRASH_AT", "never:1").partition(":")
    fuse = Fuse(point, int(number), parts.clock, int(os.environ.get("CRASH_FROM", "0")))
    store = CrashingStore(parts.store, fuse)
    return replace(
        parts,
        source=CrashingSource(parts.source, fuse),
        store=store,
        gateway=CrashingGateway(parts.gateway, store, fuse),
    )


def main() -> None:
    """Run the bot by the environment, as `charterbot run` does."""
    settings = read_settings(None)
    token = read_token(settings) if isinstance(settings, Settings) else settings
    if not isinstance(settings, Settings) or not isinstance(token, Token):
        raise SystemExit(2)
    configure(level=settings.log_level, form=settings.log_format, secrets=[token.reveal()])
    stopped = asyncio.run(run(settings, token, fused))
    raise SystemExit(0 if stopped is None else stopped.code)


if __name__ == "__main__":
    main()
