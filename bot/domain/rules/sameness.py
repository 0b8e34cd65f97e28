"""Whether two messages say the same: equal after folding, or nearly so.

A SimHash takes each word's 64-bit hash as 64 votes, one for each bit of the result. The votes are counted in one int of
64 lanes, so a word costs one addition, and one more tells the majority in every lane at once. The lanes are as narrow as
the number of words allows: that is what an addition costs.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from bot.domain.facts import Past
from bot.domain.rules.counts import letters
from bot.domain.rules.fold import skeleton

ENOUGH = 20
"""Letters from which on texts may be nearly the same."""

NEAR = 3
"""By how many of 64 bits they may differ."""

_KEPT = 20_000
_BREAKS = bytes(32 if chr(code).isascii() and not chr(code).isalnum() else code for code in range(256))
_BINARY = bytes(49 if code & 128 else 48 for code in range(256))


def fingerprint(text: str) -> int:
    """63 bits of the folded text, the same in every process; 0 if there is nothing to read."""
    return fingerprint_of(skeleton(text))


def fingerprint_of(folded: bytes) -> int:
    """The fingerprint of a skeleton."""
    if folded.isspace():
        return 0
    return int.from_bytes(blake2b(folded, digest_size=8).digest()) >> 1 or 1


def simhash(text: str) -> int:
    """64 bits, as a signed int, of which similar texts share most; 0 for texts of under 20 letters."""
    return simhash_of(skeleton(text)) if letters(text) >= ENOUGH else 0


def simhash_of(folded: bytes) -> int:
    """The SimHash of a skeleton."""
    words = folded.translate(_BREAKS).split()
    if not folded.isascii():
        words = [part for word in words for part in _parts(word)]
    found = (_NARROW if len(words) <= _FEW else _WIDE).majority(words)
    return (found - (1 << 64) if found >> 63 else found) or 1


def _parts(word: bytes) -> list[bytes]:
    """A word of ASCII is one token; of a longer one of another script each two neighbours are."""
    if word.isascii():
        return [word]
    text = word.decode()
    return [text[place : place + 2].encode() for place in range(max(1, len(text) - 1))]


class _Votes(dict[bytes, int]):
    """The votes of words, in lanes of so many bytes. Forgets all when there are too many."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width
        self._ones = sum(1 << 8 * width * place for place in range(64))
        self._half = (1 << 8 * width - 1) - 1
        self._last = slice(width - 1, None, width)
        # What is met for the first time is not rare, so the lanes of a hash are put together by its bytes.
        self._lanes = tuple(
            b"".join((byte >> bit & 1).to_bytes(width, "little") for bit in range(8)) for byte in range(256)
        )

    def __missing__(self, word: bytes) -> int:
        digest = blake2b(word, digest_size=8).digest()
        lanes = int.from_bytes(b"".join(map(self._lanes.__getitem__, digest)), "little")
        if len(self) >= _KEPT:
            self.clear()
        self[word] = lanes
        return lanes

    def majority(self, words: list[bytes]) -> int:
        """The bits, the first one highest, for which more than half of the words vote."""
        votes = sum(map(self.__getitem__, words))
        # A lane's highest bit is set where its votes are more than half of the words.
        lanes = votes + (self._half - len(words) // 2) * self._ones
        highest = lanes.to_bytes(64 * self._width, "little")[self._last]
        return int(highest.translate(_BINARY), 2)


_FEW = 255
_NARROW, _WIDE = _Votes(1), _Votes(2)


def same_as(one: Past, others: Iterable[Past]) -> list[Past]:
    """Those of `others` that say the same as `one`: the same folded text, or SimHashes of nearly the same bits."""
    mark, bits = one.fingerprint, one.simhash
    if not mark:
        return []
    if not bits:
        return [other for other in others if other.fingerprint == mark]
    return [
        other
        for other in others
        if other.fingerprint == mark or (other.simhash and alike(other.simhash, bits))
    ]


def alike(one: int, other: int) -> bool:
    """Whether two SimHashes differ by at most 3 bits."""
    return ((one ^ other) & 0xFFFFFFFFFFFFFFFF).bit_count() <= NEAR
