"""Texts as patterns see them. Quick tables do what nearly all messages need; the rest goes character by character.

Folding never says where things were: a match is rare, and `origins` then finds out by folding once more.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import lru_cache

from bot.domain.rules.letters import COARSER, plain_of, skeleton_of

_BREVE = "\u0306"
_OFTEN = (
    "абвгдежзийклмнопрстуфхцчшщъыьэюяёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁіїєґўІЇЄҐЎ«»„“”‘’–—…•·№\u00a0\ufe0f"
)
"""What messages use beside ASCII and what is one byte for the quick tables. Each looks like one ASCII character or none."""

KNOWN = "".join(map(chr, range(128))) + _OFTEN.ljust(128, "\ufffe")
"""The characters of the quick encoding by their byte."""

_CODEC = codecs.charmap_build(KNOWN)
_ODD = re.compile(f"([^\\x00-\\x7f{_OFTEN}]+)")
_LAST = 128 + len(_OFTEN)

_GONE = bytes(code for code in range(_LAST) if not skeleton_of(KNOWN[code]))
_QUICK = bytes(ord(skeleton_of(KNOWN[code]) or "\0") if code < _LAST else 0 for code in range(256))
_ONLY_CASE = bytes(code for code in range(_LAST) if plain_of(KNOWN[code]) == KNOWN[code].lower())
_TO_FOLD = re.compile(f"[^{re.escape(''.join(KNOWN[code] for code in _ONLY_CASE))}]+")


class _Table(dict[int, str]):
    """For `str.translate`: what each character becomes, found out when it is first met."""

    def __init__(self, become: Callable[[str], str]) -> None:
        super().__init__()
        self._become = become

    def __missing__(self, code: int) -> str:
        same = self._become(chr(code))
        if len(self) < _MOST:
            self[code] = same
        return same


_MOST = 20_000
_LOOKS = _Table(skeleton_of)
_PLAIN = _Table(plain_of)


@lru_cache(maxsize=4)
def quick(text: str) -> bytes | None:
    """`text` as one byte each, if it is ASCII, Russian, Ukrainian or Belarusian with the usual punctuation."""
    if text.isascii():
        return text.encode()
    try:
        return codecs.charmap_encode(text, "strict", _CODEC)[0]
    except UnicodeEncodeError:
        return None


def parted(text: str) -> tuple[bytes, str]:
    """What of `text` the quick encoding knows, one byte each, and the other characters, both in their order."""
    data = quick(text)
    if data is not None:
        return data, ""
    return codecs.charmap_encode(text, "ignore", _CODEC)[0], "".join(_ODD.findall(text))


def rough(text: str) -> bytes:
    """`text` as one byte each; `?` for what the quick encoding does not know."""
    return codecs.charmap_encode(text, "replace", _CODEC)[0]


def skeleton(text: str) -> bytes:
    """What `text` looks like: single-spaced with a space at each end, in UTF-8."""
    data = quick(text)
    return _spaced(_mixed(text) if data is None else data.translate(_QUICK, _GONE))


def coarse(text: str) -> bytes:
    """Like `skeleton`, with what looks alike at a glance fallen together, digits and letters too."""
    return skeleton(text).translate(COARSER)


def _mixed(text: str) -> bytes:
    """`text` by the quick table but for its odd stretches: an emoji, a word of another script."""
    parts = _ODD.split(_composed(text))
    return b"".join(
        part.translate(_LOOKS).encode()
        if odd % 2
        else codecs.charmap_encode(part, "strict", _CODEC)[0].translate(_QUICK, _GONE)
        for odd, part in enumerate(parts)
        if part
    )


def _spaced(data: bytes) -> bytes:
    data = b" %b " % data
    while b"  " in data:
        data = data.replace(b"  ", b" ")
    return data


def _composed(text: str) -> str:
    """`text` with the one letter put together that loses its meaning with its mark."""
    return text.replace("и" + _BREVE, "й").replace("И" + _BREVE, "Й") if _BREVE in text else text


def plain(text: str) -> str:
    """`text` without case, accents, width and invisible characters; white space stays as it is."""
    return uncased(text).lower()


def uncased(text: str) -> str:
    """`plain`, but perhaps with capitals: for those who don't care for case."""
    if only_case(text):
        return text
    return _TO_FOLD.sub(lambda found: found[0].translate(_PLAIN), _composed(text))


def only_case(text: str) -> bool:
    """Whether nothing but capitals tells `text` from its plain form."""
    data = quick(text)
    return data is not None and not data.translate(None, _ONLY_CASE)


def plain_origins(text: str) -> list[int]:
    """For each character of `plain(text)`, its index in `text`; at the end, the length of `text`."""
    return [*(place for place, same in _walk(text, plain_of) for _ in same), len(text)]


def origins(text: str) -> list[int]:
    """For each character of `skeleton(text)` as a str, its index in `text` (spaces at the ends: -1 and the length)."""
    places = [-1]
    space = True
    for place, same in _walk(text, skeleton_of):
        for char in same:
            if char != " " or not space:
                places.append(place)
            space = char == " "
    if space and len(places) > 1:
        places.pop()
    return [*places, len(text)]


def _walk(text: str, become: Callable[[str], str]) -> list[tuple[int, str]]:
    return [(place, become(char_at(text, place))) for place in range(len(text))]


def char_at(text: str, place: int) -> str:
    """The character at `place`, put together with its mark where it is another letter then."""
    char = text[place]
    return char + _BREVE if char in "иИ" and text[place + 1 : place + 2] == _BREVE else char
