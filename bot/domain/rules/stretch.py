"""Stretches of a folded message: where they stand in the text as written, and what stands there.

A folded message may be followed by other ways to read it, so that none hides another: signs inside words taken for
letters (`c@sh`), and letters set apart taken together (`c a s h`).
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate

from bot.domain.rules.fold import char_at, origins, plain, quick
from bot.domain.rules.letters import plain_of, script_of, skeleton_of, spaceless, strong, wordlike

_SIGNS = bytes.maketrans(b"@$!|", b"asii")
_SIGNED = re.compile(rb"(?<=[a-zA-Z\x80-\xff])[@$!|]+(?=[a-zA-Z\x80-\xff])")
# Each by itself, for one byte is what is looked for fast; what stands before it is asked after.
_BEHIND = tuple(
    (sign, re.compile(rb"%b(?<=[a-zA-Z\x80-\xff].)" % re.escape(bytes((sign,)))).search) for sign in b"@$!|"
)
_LETTERS = bytes(0 if chr(code).isascii() and not chr(code).isalnum() else 1 for code in range(256))
_SOME_APART = re.compile(rb"\x00\x01\x00\x00{0,2}\x01\x00\x00{0,2}\x01\x00").search
_APART = re.compile(rb"(?<!\x01)\x01(?:\x00{1,3}\x01(?!\x01)){2,}")
_BEGINS = bytes(code not in range(0x80, 0xC0) for code in range(256))
_FREE = 4
"""From how many letters on a pattern may stand anywhere among letters set apart: there are no words left to begin."""


def with_variants(base: bytes) -> tuple[bytes, int]:
    """The coarse text with the other ways to read it behind, and where the other ways begin."""
    whole = base
    if _some_signed(base):
        read = _SIGNED.sub(lambda found: found[0].translate(_SIGNS), base)
        whole = base + read if read != base else base
    shape = base.translate(_LETTERS)
    return whole + _torn(base, shape)[0] if _SOME_APART(shape) else whole, len(base)


def _some_signed(base: bytes) -> bool:
    """Whether a sign stands right behind a letter."""
    for sign, behind in _BEHIND:  # noqa: SIM110  # asked of every message: `any` takes three times as long
        if sign in base and behind(base):
            return True
    return False


def _torn(base: bytes, shape: bytes) -> tuple[bytes, list[int]]:
    """Letters set apart, taken together, and the place of each in `base` (-1: a space between two such words)."""
    places = [-1]
    for run in _APART.finditer(shape):
        places += [place for place in range(run.start(), run.end()) if shape[place]]
        places.append(-1)
    if len(places) == 1:
        return b"", []
    return bytes(base[place] if place >= 0 else ord(" ") for place in places), places


class Stretch:
    """A window upon a message: `move` it upon a candidate, then ask what is `found` there and what `span` it has."""

    __slots__ = (
        "_base",
        "_chars",
        "_folded",
        "_narrow",
        "_origins",
        "_scripts",
        "_text",
        "_torn",
        "_torn_at",
        "found",
        "span",
    )

    def __init__(self, text: str, folded: bytes, base: int) -> None:
        self._text = text
        self._base = base
        self._folded = folded
        self._narrow = folded.isascii()
        torn, self._torn = _torn(folded[:base], folded[:base].translate(_LETTERS))
        self._torn_at = len(folded) - len(torn)
        one_to_one = base == len(text) + 2 and quick(text) is not None
        self._origins = range(-1, base) if one_to_one else origins(text)
        self._chars: list[int] = []
        self._scripts: Counter[str] | None = None
        self.found = ""
        self.span = (0, 0)

    def move(self, start: int, end: int, *, begins: bool, ends: bool, torn: bool) -> bool:
        """Look at the bytes from `start` to `end`. False if a word must begin or end there and does not.

        `torn`: only letters set apart will do.
        """
        apart = self._torn and start >= self._torn_at
        free = apart and end - start >= _FREE
        if (torn and not apart) or (not free and not self._bounded(start, end, begins=begins, ends=ends)):
            return False
        if apart:
            self._look_apart(self._torn[start - self._torn_at : end - self._torn_at])
        else:
            self._look(start, end)
        return True

    def _bounded(self, start: int, end: int, *, begins: bool, ends: bool) -> bool:
        before = self._folded[max(0, start - 4) : start].decode(errors="ignore")[-1:]
        after = self._folded[end : end + 4].decode(errors="ignore")[:1]
        return not (begins and _goes_on(before)) and not (ends and _goes_on(after))

    def _look(self, start: int, end: int) -> None:
        if start >= self._base:
            start, end = start - self._base, end - self._base
        first, last = self._origins[self._char(start)], self._origins[self._char(end) - 1] + 1
        while last < len(self._text) and not skeleton_of(self._text[last]):
            last += 1
        self.span = (first, last)
        self.found = " ".join(plain(self._text[first:last]).split())

    def _look_apart(self, places: list[int]) -> None:
        at = [self._origins[self._char(place)] for place in places]
        self.span = (at[0], at[-1] + 1)
        self.found = "".join(plain_of(char_at(self._text, place)) for place in at)

    def _char(self, place: int) -> int:
        """The number of characters before the byte at `place`."""
        if self._narrow:
            return place
        if not self._chars:
            self._chars = list(accumulate(map(_BEGINS.__getitem__, self._folded), initial=0))
        return self._chars[place]

    @property
    def written(self) -> str:
        """What stands there as written, if that has as many characters as `found`, which it is else."""
        written = self._text[slice(*self.span)]
        return written if len(written) == len(self.found) else self.found

    def around(self) -> frozenset[str]:
        """The scripts that are surely written around."""
        if self._scripts is None:
            self._scripts = _scripts(self._text)
        within = _scripts(self._text[slice(*self.span)])
        return frozenset(script for script, number in self._scripts.items() if number > within[script])


def _scripts(text: str) -> Counter[str]:
    """How many letters there are of each script; those that look like another's are not counted."""
    return Counter(script_of(char) for char in plain(text) if strong(char))


def _goes_on(char: str) -> bool:
    return char != "" and wordlike(char) and not spaceless(char)
