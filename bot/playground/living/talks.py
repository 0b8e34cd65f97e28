"""Talks in an order that looks like chance and is the same each time: none twice before all had their turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b

from bot.playground.demo.scene import AnyStep

Talk = Sequence[AnyStep]


class Talks:
    """Talks for ever. `seed` tells one order from another."""

    def __init__(self, talks: Sequence[Talk], seed: str) -> None:
        self._talks = talks
        self._seed = seed
        self._order = self._shuffled()
        self._given = 0

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._talks)

    def next(self) -> Talk:
        """The next one."""
        self._given += 1
        return next(self._order)

    @property
    def over(self) -> bool:
        """Whether everybody has had their turn, and the next talk begins another round."""
        return bool(self._talks) and self._given % len(self._talks) == 0

    def _shuffled(self) -> Iterator[Talk]:
        around = 0
        while self._talks:
            turns = sorted(range(len(self._talks)), key=lambda at: self._chance(around, at))
            yield from (self._talks[at] for at in turns)
            around += 1

    def _chance(self, around: int, at: int) -> bytes:
        return blake2b(f"{self._seed}/{around}/{at}".encode(), digest_size=8).digest()
