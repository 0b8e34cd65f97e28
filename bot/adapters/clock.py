"""The machine's clock, which a file may move, and its time zone: the only reader of the time."""

import asyncio
import logging
import math
import time
from pathlib import Path
from zoneinfo import available_timezones

from babel.localtime import get_localzone

LOOK_EVERY = 0.2
LONGEST_SLEEP = 30.0
"""A machine that slept or was set right must not oversleep what is due by much more."""

log = logging.getLogger(__name__)


class SystemClock:
    """The port `Clock`. `offset_file` holds seconds to add to the machine's clock, looked at several times a second.

    A file that is missing at first adds nothing; one that later vanishes or makes no sense leaves the last offset.
    """

    def __init__(self, offset_file: Path | None = None) -> None:
        self._file = offset_file
        self._offset = 0.0
        self._seen: tuple[int, int, int] | None = None
        self._looked = -math.inf

    def now(self) -> float:
        if self._file is not None and time.monotonic() - self._looked >= LOOK_EVERY:
            self._looked = time.monotonic()
            self._look(self._file)
        return time.time() + self._offset

    async def sleep_until(self, at: float) -> None:
        longest = LONGEST_SLEEP if self._file is None else LOOK_EVERY
        while (left := at - self.now()) > 0:  # noqa: ASYNC110 - nobody tells when the machine or the file moves the clock
            await asyncio.sleep(min(left, longest))

    def _look(self, file: Path) -> None:
        try:
            stat = file.stat()
            seen = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
            if seen == self._seen:
                return
            written = file.read_text("ascii")
        except (OSError, UnicodeDecodeError):
            return
        self._seen = seen
        offset = _seconds(written)
        if offset is not None and offset != self._offset:
            self._offset = offset
            log.info("clock_moved", extra={"offset": offset})


def zone_here() -> str:
    """The name of the zone that this machine is set to; UTC if it tells none."""
    try:
        name = str(get_localzone()).removeprefix("Etc/")
    except LookupError:
        return "UTC"
    return name if name in available_timezones() else "UTC"


def _seconds(written: str) -> float | None:
    try:
        seconds = float(written)
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) else None
