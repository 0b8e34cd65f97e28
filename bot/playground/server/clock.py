"""The world's time: whole seconds since the epoch, UTC, moved by hand."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Clock:
    """The machine's time plus an offset, or (`fixed_at`) a time that stands still until it is moved.

    With `file`, the offset to the machine's time is written there at each move, as CLOCK_FILE wants it, so that
    a bot in another process lives at the same moment. `on_move` is called after each move.
    """

    def __init__(
        self,
        *,
        fixed_at: int | None = None,
        file: Path | None = None,
        machine: Callable[[], float] = time.time,  # noqa: TID251 - the world's own clock
    ) -> None:
        self._machine = machine
        self._fixed = fixed_at
        self._offset = 0
        self._file = file
        self.on_move: Callable[[], None] = lambda: None
        self._write()

    def now(self) -> int:
        """The moment it is."""
        return int(self._machine()) + self._offset if self._fixed is None else self._fixed

    def exact(self) -> float:
        """The moment it is, with the parts of a second."""
        return self._machine() + self._offset if self._fixed is None else float(self._fixed)

    @property
    def offset(self) -> int:
        """Seconds to add to the machine's time."""
        return self._offset if self._fixed is None else self._fixed - int(self._machine())

    def move(self, seconds: int) -> int:
        """Let `seconds` pass (may be negative) and return the new moment."""
        if self._fixed is None:
            self._offset += seconds
        else:
            self._fixed += seconds
        self._write()
        self.on_move()
        return self.now()

    def set(self, at: int) -> int:
        """Make it the moment `at`; a running clock runs on from there."""
        return self.move(at - self.now())

    def _write(self) -> None:
        if self._file is None:
            return
        fresh = self._file.with_name(self._file.name + ".new")
        fresh.write_text(f"{self.offset}\n", encoding="ascii")
        fresh.replace(self._file)
