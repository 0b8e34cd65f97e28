"""Phrases of what follows: `mute 1 hour` -> `MuteFor(3600)`. Each consequence of the catalogue brings its line of the grammar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any, Generic, TypeVar

from lark import Lark, Token, Transformer, v_args
from lark.exceptions import UnexpectedInput

from bot.domain.charter.phrases import SECONDS, Later
from bot.domain.charter.values import Consequence

C = TypeVar("C")

LATER = (
    '"hold"',
    '"pin"',
    '"approve"',
    '"decline"',
    '"tell"',
    '"react"',
    '("take" | "give") INT ("points" | "point")',
    '"close" "topic"',
    '"slow" "down" duration',
    '"close" "the" "door" duration',
    '"lock" "down" duration',
    '"ask" "again"',
    '("kick" | "ban") "the" "adder"',
)
"""What charters will say and the bot can't do yet; what the catalogue has comes first."""

GRAMMAR = """
consequence: {lines}
duration: INT UNIT
UNIT: /(second|minute|hour|day|week)s?\\b/
INT: /[0-9]{{1,9}}(?![0-9])/
%import common.WS
%ignore WS
"""


@dataclass(frozen=True, slots=True)
class Form(Generic[C]):
    """A line of the grammar, and what it means: a function of its numbers (`INT`) and times (`duration`, in seconds)."""

    grammar: str
    meaning: Callable[..., C]


Reader = tuple[Lark, Sequence[Form[Any]]]


@v_args(inline=True)
class _Numbers(Transformer[Token, object]):
    """Numbers and times of a phrase."""

    def INT(self, token: Token) -> int:  # noqa: N802 - the grammar calls it so
        return int(token)

    def duration(self, number: int, unit: Token) -> int:
        return number * SECONDS[unit.rstrip("s")]


class Phrases:
    """Reads what follows, by the lines of the catalogue. What the language knows besides them is `Later`."""

    def __init__(self, forms: Sequence[Form[Any]]) -> None:
        self._known = forms
        self.read = lru_cache(maxsize=4096)(self._read)

    def _read(self, text: str) -> Consequence | Later | None:
        for parser, forms in (self._parser, _later()):
            try:
                tree = parser.parse(text)
            except UnexpectedInput:
                continue
            value: Consequence | Later = forms[int(tree.data[1:])].meaning(*tree.children)
            return value
        return None

    @property
    def grammar(self) -> Lark:
        """The grammar of what the bot can do."""
        return self._parser[0]

    @cached_property
    def _parser(self) -> Reader:
        return _reader(self._known)


def _reader(forms: Sequence[Form[Any]]) -> Reader:
    lines = "\n    | ".join(f"{one.grammar} -> c{number}" for number, one in enumerate(forms))
    grammar = GRAMMAR.format(lines=lines)
    return Lark(
        grammar, parser="lalr", lexer="contextual", start="consequence", transformer=_Numbers()
    ), forms


@cache
def _later() -> Reader:
    return _reader([Form(grammar, lambda *_: Later()) for grammar in LATER])
