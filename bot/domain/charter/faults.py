"""What is wrong in a charter: where, what was found, what to do. A fault is a text of the catalogue, said in any language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bot.domain.charter.schema import Charter, Place
from bot.domain.effects import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong (`error`: the charter can't be enforced) or doubtful (`warning`)."""

    place: Place
    message: Text
    remedy: Text | None = None
    level: Literal["error", "warning"] = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading a charter: the charter if it has no error, and every fault, in the order of the file."""

    charter: Charter | None
    faults: tuple[Fault, ...] = field(default=())

    @property
    def ok(self) -> bool:
        """Whether the charter can be enforced."""
        return self.charter is not None
