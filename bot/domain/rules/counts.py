"""How long and how loud a message is."""

from __future__ import annotations

from bot.domain.charter.values import Bound, Count, Share
from bot.domain.rules.fold import KNOWN, parted, quick
from bot.domain.rules.letters import spaceless

FEWEST_LETTERS = 10
"""With fewer letters that have case, capitals say nothing."""

_WEIGHT = 3
_NO_LETTERS = bytes(code for code in range(256) if not KNOWN[code].isalpha())
_NO_CAPITALS = bytes(code for code in range(256) if not KNOWN[code].isupper())
_NO_CASE = bytes(code for code in range(256) if KNOWN[code].lower() == KNOWN[code].upper())


def letters(text: str) -> int:
    """The letters in `text`; one of a script without spaces counts three."""
    data, odd = parted(text)
    number = len(data.translate(None, _NO_LETTERS))
    if odd:
        number += sum(
            odd.count(char) * (_WEIGHT if spaceless(char) else 1) for char in set(odd) if char.isalpha()
        )
    return number


def capitals(text: str) -> int | None:
    """The share of capitals among the letters that have case, in whole percent; `None` if there are too few."""
    data, odd = parted(text)
    cased, upper = len(data.translate(None, _NO_CASE)), len(data.translate(None, _NO_CAPITALS))
    for char in set(odd):
        if char.lower() != char.upper():
            cased += odd.count(char)
            upper += odd.count(char) if char.isupper() else 0
    return upper * 100 // cased if cased >= FEWEST_LETTERS else None


def length_holds(count: Count, text: str) -> bool:
    """Whether a text has so many characters; never where there is none."""
    return text != "" and within(count.bound, len(text), count.number)


def caps_hold(share: Share, text: str) -> bool:
    """Whether so many letters are capitals."""
    if share.bound == "at least" and _few_capitals(text, share.percent):
        return False
    percent = capitals(text)
    return percent is not None and within(share.bound, percent, share.percent)


def _few_capitals(text: str, percent: int) -> bool:
    """Whether the capitals are too few for such a share even of the fewest letters: so it is with nearly all messages."""
    data = quick(text)
    return data is not None and len(data.translate(None, _NO_CAPITALS)) * 100 < percent * FEWEST_LETTERS


def within(bound: Bound, number: int, limit: int) -> bool:
    """Whether `number` keeps to a bound: `at least 3`, `at most 3`, `under 3`, `none`."""
    match bound:
        case "at least":
            return number >= limit
        case "at most":
            return number <= limit
        case "under":
            return number < limit
        case "none":
            return number == 0
