"""What a fact of the catalogue is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, tzinfo
from typing import Any, Generic, TypeVar

from bot.domain.charter.desk import FactForm
from bot.domain.charter.schema import Charter, Condition
from bot.domain.effects import Text
from bot.domain.ids import GroupName
from bot.domain.rules.case import Check
from bot.domain.rules.content import Content
from bot.domain.rules.links import Lists
from bot.domain.rules.naming import Naming
from bot.domain.rules.stage import Stage

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Where a fact is asked: the charter, its content prepared, and the groups that `in` names beside it (`None`: all).

    `zone` is the community's.
    """

    charter: Charter
    content: Content
    groups: frozenset[GroupName] | None = None
    zone: tzinfo = UTC


def _nothing(_asked: object) -> int:
    return 0


def _no_patterns(_asked: object, _lists: Lists) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(FactForm[T], Generic[T]):
    """A fact that a rule may ask, whole.

    `check` makes what is asked of messages. `says` is what the generated text says after "a message that". `needs`: the bits
    of `shown` without which it can't hold. `looks_back`: so many seconds of what members wrote. `patterns`: the word patterns
    that it looks for. `play` puts on the stage what `carried` read.
    """

    check: Callable[[T, Asking], Check]
    says: Callable[[T, Naming], Text]
    needs: Callable[[T], int] = _nothing
    looks_back: Callable[[T], int] = _nothing
    patterns: Callable[[T, Lists], Iterable[str]] = _no_patterns
    play: Callable[[Any, Stage], None] | None = None

    def __post_init__(self) -> None:
        """Refuse half a fact."""
        if (self.carried is None) != (self.play is None):
            raise TypeError(f"{self.key}: `carried` and `play` go together")

    @property
    def about(self) -> Text:
        """What it asks, in words."""
        return Text(key=f"fact-{self.key.replace(' ', '-')}-about")

    def of(self, condition: Condition) -> T | None:
        """What a condition asks of this fact; `None`: nothing."""
        return condition.asks.get(self.key)
