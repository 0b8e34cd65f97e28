"""Who listens for changes: each page, at its own pace. What happens while one is busy comes to it as one change."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.playground.living.values import Change

NOTHING = Change()


@dataclass(slots=True, eq=False)
class _Ear:
    heard: Change = NOTHING
    stirred: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(slots=True)
class Listeners:
    """All who listen."""

    _ears: set[_Ear] = field(default_factory=set)

    def tell(self, change: Change) -> None:
        """Tell everybody of a change."""
        for ear in self._ears if change else ():
            ear.heard |= change
            ear.stirred.set()

    async def changes(self) -> AsyncIterator[Change]:
        """What changes from now on, for as long as somebody asks."""
        with self._listening() as ear:
            while True:
                await ear.stirred.wait()
                ear.stirred.clear()
                heard, ear.heard = ear.heard, NOTHING
                yield heard

    @contextmanager
    def _listening(self) -> Iterator[_Ear]:
        ear = _Ear()
        self._ears.add(ear)
        try:
            yield ear
        finally:
            self._ears.discard(ear)
