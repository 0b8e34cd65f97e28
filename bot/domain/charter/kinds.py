"""Kinds of phrases: how one is read, what forms it has, one that is right, and what mends one that is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.domain.charter import mend

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A kind of phrase: how it is read, the text that names its forms, and one that is right.

    `start` is its rule in the grammar, from which editors get its pattern; `words` are the only ones there are.
    """

    read: Callable[[str], T | None]
    forms: str
    example: str
    changes: Sequence[mend.Change] = mend.CHANGES
    """What usually mends one that does not read."""
    start: str = ""
    words: tuple[str, ...] = ()
