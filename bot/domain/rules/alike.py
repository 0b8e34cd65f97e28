"""Whether a stretch of a text that looks like a pattern at a glance is the pattern.

The same plain text always is. Else each character must be a look-alike of the pattern's, and the word must look tampered
with: two scripts inside it, digits among its letters, or a script that the rest of the message does not write. So a
Russian word in a Russian message is no English one, whatever its letters look like.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.rules.letters import RARE, alike, script_of

_LONG = 5
_SHORT = 4
_VOWELS = frozenset("aeiouyl")
_BEHIND_NUMBERS = (
    "st nd rd th am pm x k m g d s h w kg cm mm km gb mb tb hz px pt hr ml "
    "к м г т р ч х кг мм см мл км шт гб мб лет год й я ый ой ая ое ых го му м2 а б в"
)
_UNITS = frozenset(_BEHIND_NUMBERS.split())
"""What stands behind a number: `5am` is no word."""


def is_pattern(found: str, pattern: str, written: str, around: Callable[[], frozenset[str]]) -> bool:
    """Whether `found` is `pattern`; both plain and single-spaced.

    `written` is `found` before folding, if it has as many characters (else the plain text); `around` gives
    the scripts that are written around it.
    """
    if found == pattern:
        return True
    if len(found) != len(pattern) or not all(map(alike, found, pattern)):
        return False
    scripts = around()
    place = 0
    for word, wanted in zip(found.split(" "), pattern.split(" "), strict=True):
        end = place + len(word)
        if word != wanted and not _tampered(word, wanted, written[place:end], scripts):
            return False
        place = end + 1
    return True


def _tampered(word: str, wanted: str, written: str, around: frozenset[str]) -> bool:
    scripts = {script for char in word if (script := script_of(char))}
    if not all(_stroke(word, wanted, written, place) for place in _swapped(word, wanted)):
        return False
    if len(scripts) > 1:
        return True
    if scripts.isdisjoint(map(script_of, wanted)):
        return _masked(word, scripts, around)
    return _leet(word, wanted)


def _swapped(word: str, wanted: str) -> list[int]:
    """Where a letter stands for another of its own script."""
    return [
        place
        for place, (one, other) in enumerate(zip(word, wanted, strict=True))
        if one != other and script_of(one) == script_of(other) != ""
    ]


def _stroke(word: str, wanted: str, written: str, place: int) -> bool:
    """A straight stroke for another, where that makes no other word: `bltcoin`, `heIIo`, but not `fall` for `fail`."""
    if len(word) < _SHORT or {word[place], wanted[place]} != {"i", "l"}:
        return False
    if wanted[place] == "l":
        return written[place] == "I" and not written.isupper()
    return _hard(word[:place][-1:]) and place + 1 < len(word) and _hard(word[place + 1])


def _hard(char: str) -> bool:
    return char not in _VOWELS


def _masked(word: str, scripts: set[str], around: frozenset[str]) -> bool:
    """A word all in another script: nobody hides a word where that script is written anyway."""
    return bool(scripts) and (scripts.isdisjoint(around) or not RARE.isdisjoint(word))


def _leet(word: str, wanted: str) -> bool:
    """Digits and signs for some of the letters, `b0nu5`, but not `5am`, `100`, `A5`; or letters for some digits."""
    letters = sum(map(str.isalpha, word))
    if letters == len(word):
        return letters >= _SHORT and sum(map(str.isalpha, wanted)) >= letters // 2
    enough = letters >= (2 if len(word) >= _LONG else max(2, len(word) - letters))
    return enough and word.lstrip("0123456789") not in _UNITS
