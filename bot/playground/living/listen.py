"""Who listens for changes: each page, at its own pace. What happens while one is busy comes to it as one change."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from weakref import WeakSet

from bot.playground.living.values import Change

NOTHING = Change()


@dataclass(eq=False)
class _Ear:
    heard: Change = NOTHING
    stirred: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(slots=True)
class Listeners:
    """All who listen. Whoever lets go of its changes is forgotten."""

    _ears: WeakSet[_Ear] = field(default_factory=WeakSet)

    def tell(self, change: Change) -> None:
        """Tell everybody of a change."""
        for ear in self._ears if change else ():
            ear.heard |= change
            ear.stirred.set()

    def changes(self) -> AsyncIterator[Change]:
        """What changes from now on, also before the first is asked for."""
        ear = _Ear()
        self._ears.add(ear)
        return _heard(ear)


async def _heard(ear: _Ear) -> AsyncIterator[Change]:
    while True:
        await ear.stirred.wait()
        ear.stirred.clear()
        heard, ear.heard = ear.heard, NOTHING
        yield heard
