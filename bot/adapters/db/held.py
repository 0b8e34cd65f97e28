"""Whether a bot is at work on an SQLite file: it holds a lock beside it for as long as its process lives.

SQLite's own locks are per transaction, and two processes that write by turns are one too many (see `engine`).
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from bot.adapters.db.engine import file_of, parsed


class Held:
    """The lock of a database, once it is taken; on PostgreSQL there is none to take."""

    def __init__(self, file: Path | None, descriptor: int | None) -> None:
        self._descriptor = descriptor
        self.free = file is None or descriptor is not None
        """Whether nobody else is at work."""

    def let_go(self) -> None:
        """Give it back."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def hold(url: str) -> Held:
    """Take the lock of a database, if nobody has it."""
    file = file_of(parsed(url))
    if file is None:
        return Held(None, None)
    descriptor = os.open(file.with_name(f"{file.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return Held(file, None)
    return Held(file, descriptor)
