"""Trouble that the visitor switches on: Telegram asks for patience (429), or can't be reached at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.playground.server import Faults
from bot.playground.server.faults import FOREVER

PATIENCE = 5
"""Seconds for which Telegram asks to wait."""


@dataclass(slots=True)
class Trouble:
    """Two switches. What the bot could not do meanwhile, it does when they are off again."""

    faults: Faults
    changed: Callable[[], None]
    too_many: bool = False
    outage: bool = False

    def set_too_many(self, *, on: bool) -> None:
        """Whether every call but asking for updates is answered by 429: wait five seconds."""
        self.too_many = on
        self._apply()

    def set_outage(self, *, on: bool) -> None:
        """Whether all connections are cut and none is accepted."""
        self.outage = on
        self._apply()

    def _apply(self) -> None:
        self.faults.clear()
        if self.too_many:
            self.faults.too_many(retry_after=PATIENCE, times=FOREVER)
        self.faults.outage(on=self.outage)
        self.changed()
