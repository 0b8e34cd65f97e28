"""What may stand at a key of the charter, for the reference page and for editors; `places` has the table of all keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.domain.charter.kinds import Kind
from bot.domain.charter.vocabulary import Vocabulary
from bot.domain.effects import Text
from bot.domain.rules.catalogue import FACTS

SHARED = frozenset({"text", "from", "in", "at"})
"""What a step of a story has as an example has it."""

CARRIED = frozenset(key for key, fact in FACTS.items() if fact.carried)
Form = Literal["prose", "text", "texts", "number", "phrase", "block", "named", "rows", "facts", "then"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What stands at a key.

    `prose`: words for people, by language if they differ. `phrase`: of a kind, or (`words`) one of a few. `block`: the keys of
    a `place`; `named`: names of one's own, each with such a block; `rows`: such blocks behind dashes. `bare`: a phrase or a
    row of texts may stand in place of the block.
    """

    form: Form
    kind: Kind[Any] | None = None
    words: tuple[str, ...] = ()
    place: str = ""
    row: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place: its vocabulary, and the shapes at its keys."""

    name: str
    vocabulary: Vocabulary
    shapes: Mapping[str, Shape]
    needs: tuple[str, ...] = ()
    """Keys that must be there."""

    def about(self, key: str) -> Text:
        """What a key is for. What a message is or carries is the same in examples and stories, and as a rule asks for it."""
        if key in CARRIED and self.name in {"example", "step"}:
            return FACTS[key].about
        name = "example" if self.name == "step" and key in SHARED else self.name
        return Text(key=f"about-{name}-{key.replace(' ', '-')}")


PROSE, TEXT, TEXTS, NUMBER = (
    Shape(form="prose"),
    Shape(form="text"),
    Shape(form="texts"),
    Shape(form="number"),
)
ASKED = Shape(form="facts")


def phrase(kind: Kind[Any], *, row: bool = False) -> Shape:
    """A phrase of a kind; `row`: or several in []."""
    return Shape(form="phrase", kind=kind, row=row)


def one_of(*some: str) -> Shape:
    """One of a few phrases."""
    return Shape(form="phrase", words=some)


def block(place: str) -> Shape:
    """The keys of a place."""
    return Shape(form="block", place=place)


def named(place: str, *, bare: bool = False) -> Shape:
    """Names of one's own, each with the keys of a place; `bare`: or a phrase in place of them."""
    return Shape(form="named", place=place, bare=bare)
