"""What a consequence of the catalogue is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.domain.charter.desk import ConsequenceForm
from bot.domain.charter.schema import Charter
from bot.domain.charter.values import Consequence
from bot.domain.effects import Effect, Text
from bot.domain.rules.answer import Answer, besides
from bot.domain.rules.case import Case

C = TypeVar("C", bound=Consequence)


def _nothing(_one: object, _charter: Charter, _case: Case) -> Iterable[Effect]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsequenceKind(ConsequenceForm[C], Generic[C]):
    """A consequence that a rule may have, whole.

    `joins` merges it into an answer; what joins nothing else happens besides, and `does` makes its effects: of those what is
    only said is left out while it is no news. `says` is what the generated text says, given the name of the rule's ladder
    (empty where there is one ladder only). `name` is that of its words. `looks_back`: so many seconds of what members wrote.
    """

    name: str
    says: Callable[[C, str], Text]
    done: Callable[[C], Text]
    """What followed, to who asks why and to staff."""
    joins: Callable[[Answer, C], Answer] = besides
    does: Callable[[C, Charter, Case], Iterable[Effect]] = _nothing
    looks_back: int = 0

    @property
    def about(self) -> Text:
        """What it does, in words."""
        return Text(key=f"does-{self.name}-about")
