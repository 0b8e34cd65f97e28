"""The bytes of a Telegram Desktop export, mended as they stream: what the exporter writes is not always JSON."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import BinaryIO

BOM = b"\xef\xbb\xbf"
SPACES = bytes(max(byte, ord(" ")) for byte in range(256))
"""Raw control characters stop a JSON parser inside strings and are white space outside of them."""

_escape = re.compile(rb"(?<!\\)((?:\\\\)*)\\x([0-9A-Fa-f]{2})")
_open_escape = re.compile(rb"\\+(?:x[0-9A-Fa-f]?)?")
LONGEST = 3
"""An escape that is not at its end has no more bytes, but for backslashes before it."""


class CleanBytes:
    r"""A file to read JSON from: no byte order mark, control characters as spaces, `\x07` written as `\u0007`.

    Each time bytes are taken from the file, `told` hears how many. `ended`: somebody read to the end and was told so.
    """

    def __init__(self, file: BinaryIO, told: Callable[[int], None] | None = None) -> None:
        self._file = file
        self._told = told
        self._kept = b""
        self._begun = False
        self.ended = False

    def read(self, size: int = -1) -> bytes:
        """About `size` bytes; none: the file is at its end."""
        if size == 0:
            return b""
        while taken := self._take(size):
            chunk = self._kept + taken
            end = _whole(chunk)
            self._kept = chunk[end:]
            if end:
                return _mended(chunk[:end])
        rest, self._kept = self._kept, b""
        self.ended = not rest
        return rest

    def _take(self, size: int) -> bytes:
        taken = self._passing(self._file.read(size))
        if not self._begun and taken.startswith(BOM):
            taken = taken[len(BOM) :] + self._passing(self._file.read(len(BOM)))
        self._begun = True
        return taken.translate(SPACES)

    def _passing(self, taken: bytes) -> bytes:
        if taken and self._told is not None:
            self._told(len(taken))
        return taken


def _whole(chunk: bytes) -> int:
    """Where an escape begins that `chunk` cuts in two; else where it ends."""
    last = chunk.rfind(b"\\", -LONGEST)
    if last < 0:
        return len(chunk)
    start = len(chunk[: last + 1].rstrip(b"\\"))
    return start if _open_escape.fullmatch(chunk, start) else len(chunk)


def _mended(chunk: bytes) -> bytes:
    return _escape.sub(rb"\1\\u00\2", chunk) if b"\\x" in chunk else chunk
