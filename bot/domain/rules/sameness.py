"""Whether two messages say the same: equal after folding, or nearly so.

A SimHash takes each word's 64-bit hash as 64 votes, one for each bit of the result. The votes are counted in one int of
64 lanes, so a word costs one addition, and one more tells the majority in every lane at once. The lanes are bytes as long as
those can count the words: their width is what an addition costs.
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
_FEW = 255
_ONES = sum(1 << 8 * place for place in range(64))
_EVEN = sum(1 << 16 * place for place in range(32))
_HIGHEST = _ONES << 7
_HALF, _WIDE_HALF = (1 << 7) - 1, (1 << 15) - 1
_TOGETHER = (1 << 65) - 1
"""The remainder by it brings the highest bits of 64 bytes together: to 64 places of 65, for 8 and 65 have no common factor."""
_BREAKS = bytes(32 if chr(code).isascii() and not chr(code).isalnum() else code for code in range(256))


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
    lanes = _majority(words) if len(words) <= _FEW else _majority_of_many(words)
    found = lanes % _TOGETHER
    return (found - (1 << 64) if found >> 63 else found) or 1


def _parts(word: bytes) -> list[bytes]:
    """A word of ASCII is one token; of a longer one of another script each two neighbours are."""
    if word.isascii():
        return [word]
    text = word.decode()
    return [text[place : place + 2].encode() for place in range(max(1, len(text) - 1))]


class _Votes(dict[bytes, int]):
    """The votes of words: a byte for each bit. Forgets all when there are too many."""

    def __missing__(self, word: bytes) -> int:
        lanes = int.from_bytes(blake2b(word).digest()) & _ONES
        if len(self) >= _KEPT:
            self.clear()
        self[word] = lanes
        return lanes


_VOTES = _Votes()


def _majority(words: list[bytes]) -> int:
    """A byte for each bit, whose highest bit is set if more than half of the words vote for it."""
    return sum(map(_VOTES.__getitem__, words)) + (_HALF - len(words) // 2) * _ONES & _HIGHEST


def _majority_of_many(words: list[bytes]) -> int:
    """The same for more votes than a byte can count: of every second bit at a time, two bytes for each."""
    even, odd = (sum(_VOTES[word] >> shift & _EVEN for word in words) for shift in (0, 8))
    fill = (_WIDE_HALF - len(words) // 2) * _EVEN
    return (even + fill & _EVEN << 15) >> 8 | odd + fill & _EVEN << 15


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
