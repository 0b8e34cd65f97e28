"""Phrases as regular expressions, for editors: made from the grammar that reads them, which has no nesting.

The dialect is that of JSON Schema (ECMA 262): no look-behind, no inline flags, `$` for the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lark import Lark
from lark.grammar import Rule

DIALECT = (
    (r"\Z", "$"),
    (r"[\w-]", r"[^\s,$./]"),
    (r"[\w.-]", r"[^\s,$]"),
)
"""`\\w` is ASCII there, and sites are not."""

SPACE = r"\s*"


def pattern_of(parser: Lark, start: str) -> str:
    """What a whole text must look like to be read from `start`."""
    by_name: dict[str, list[Rule]] = {}
    for rule in parser.rules:
        by_name.setdefault(str(rule.origin.name), []).append(rule)
    signs = {one.name: _sign(one.pattern.to_regexp()) for one in parser.terminals}
    return f"^{SPACE}{_alternatives(start, by_name, signs)}{SPACE}$"


def _sign(regexp: str) -> str:
    """A terminal in the dialect; a word wants its end, so that none runs into the next."""
    sign = regexp
    for ours, theirs in DIALECT:
        sign = sign.replace(ours, theirs)
    return rf"{sign}\b" if re.fullmatch(r"[a-z]+", sign) else f"(?:{sign})"


def _alternatives(name: str, by_name: dict[str, list[Rule]], signs: dict[str, str]) -> str:
    """What a rule may be; one that begins with itself is a repetition."""
    first: list[str] = []
    more: list[str] = []
    for rule in by_name[name]:
        symbols = [str(symbol.name) for symbol in rule.expansion]
        again = bool(symbols) and symbols[0] == name
        (more if again else first).append(_sequence(symbols[again:], by_name, signs))
    once = f"(?:{'|'.join(dict.fromkeys(first))})"
    return f"{once}(?:{SPACE}(?:{'|'.join(more)}))*" if more else once


def _sequence(symbols: Sequence[str], by_name: dict[str, list[Rule]], signs: dict[str, str]) -> str:
    parts = (signs[one] if one in signs else _alternatives(one, by_name, signs) for one in symbols)
    return SPACE.join(parts)
