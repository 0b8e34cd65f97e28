"""Whether two messages say the same: equal after folding, or nearly so.

A SimHash takes each word's 64-bit hash as 64 votes, one for each bit of the result. The votes are counted in one int of
64 lanes, so a word costs one addition, and one more tells the majority in every lane at once.
"""

from __future__ import annotations

import hashlib
from operator import getitem

from bot.domain.facts import Past
from bot.domain.rules.counts import letters
from bot.domain.rules.fold import skeleton

ENOUGH = 20
"""Letters from which on texts may be nearly the same."""

NEAR = 3
"""By how many of 64 bits they may differ."""

_LANE = 16
_ONES = sum(1 << _LANE * place for place in range(64))
_HALF = 1 << _LANE - 1
_KEPT = 20_000
_BREAKS = bytes(32 if chr(code).isascii() and not chr(code).isalnum() else code for code in range(256))
_BINARY = bytes(49 if code & 128 else 48 for code in range(256))
_LANES_OF_BYTE = tuple(sum(1 << _LANE * bit for bit in range(8) if byte >> bit & 1) for byte in range(256))
_LANES_AT = tuple(tuple(lanes << _LANE * 8 * place for lanes in _LANES_OF_BYTE) for place in range(8))


def fingerprint(text: str) -> int:
    """63 bits of the folded text, the same in every process; 0 if there is nothing to read."""
    return fingerprint_of(skeleton(text))


def fingerprint_of(folded: bytes) -> int:
    """The fingerprint of a skeleton."""
    if not folded.strip():
        return 0
    return int.from_bytes(hashlib.blake2b(folded, digest_size=8).digest()) >> 1 or 1


def simhash(text: str, folded: bytes | None = None) -> int:
    """64 bits, as a signed int, of which similar texts share most; 0 for texts of under 20 letters.

    `folded` is the skeleton of `text` where somebody has it already.
    """
    if letters(text) < ENOUGH:
        return 0
    return simhash_of(skeleton(text) if folded is None else folded)


def simhash_of(folded: bytes) -> int:
    """The SimHash of a skeleton."""
    words = folded.translate(_BREAKS).split()
    if not folded.isascii():
        words = [part for word in words for part in _parts(word)]
    votes = sum(map(_SPREAD.__getitem__, words))
    # A lane's highest bit is set where twice its votes are more than the words.
    majority = 2 * votes + (_HALF - 1 - len(words)) * _ONES
    bits = majority.to_bytes(_LANE * 8 + 8, "little")[1 : _LANE * 8 : 2].translate(_BINARY)
    found = int(bits, 2)
    return (found - (1 << 64) if found >> 63 else found) or 1


def _parts(word: bytes) -> list[bytes]:
    """A word of ASCII is one token; of a longer one of another script each two neighbours are."""
    if word.isascii():
        return [word]
    text = word.decode()
    return [text[place : place + 2].encode() for place in range(max(1, len(text) - 1))]


class _Spread(dict[bytes, int]):
    """The votes of words, as lanes. Forgets all when there are too many."""

    def __missing__(self, word: bytes) -> int:
        digest = hashlib.blake2b(word, digest_size=8).digest()
        lanes = sum(map(getitem, _LANES_AT, digest))
        if len(self) >= _KEPT:
            self.clear()
        self[word] = lanes
        return lanes


_SPREAD = _Spread()


def near(one: Past, other: Past) -> bool:
    """Whether two messages say the same: the same folded text, or SimHashes of nearly the same bits."""
    if one.fingerprint == other.fingerprint:
        return one.fingerprint != 0
    return one.simhash != 0 != other.simhash and alike(one.simhash, other.simhash)


def alike(one: int, other: int) -> bool:
    """Whether two SimHashes differ by at most 3 bits."""
    return ((one ^ other) & 0xFFFFFFFFFFFFFFFF).bit_count() <= NEAR
