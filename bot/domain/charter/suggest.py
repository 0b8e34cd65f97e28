"""Did you mean: the word of a place's own vocabulary that somebody most likely wanted."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

CLOSE = 0.66
SHORTEST = 3


def nearest(word: str, known: Iterable[str], close: float = CLOSE) -> str | None:
    """The known word nearest to `word`; capitals, `_` and `-` for a space count for nothing. `close`: 1 is the same."""
    by_form = {_form(one): one for one in known}
    form = _form(word)
    if form in by_form:
        return by_form[form]
    begun = [one for known_form, one in by_form.items() if known_form.startswith(f"{form} ")]
    if len(form) >= SHORTEST and begun:
        return begun[0]
    found = get_close_matches(form, by_form, n=1, cutoff=close)
    return by_form[found[0]] if found else None


def _form(word: str) -> str:
    return " ".join(word.replace("_", " ").replace("-", " ").lower().split())
