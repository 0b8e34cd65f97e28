"""What a character stands for: bare (case, accents, width), by its looks, by its script.

Three steps, each coarser than the one before:

- *plain*: what a reader would call the same letter. Letters of their own stay (`й`); invisible characters vanish.
- *skeleton*: one character for all that look alike (`а` and `a`). What a Cyrillic letter has no Latin twin for gets
  an ASCII capital, free since the text is in lower case, so that most messages become ASCII.
- *coarse*: digits that stand for letters, and letters that look alike only at a glance, fall together. It finds
  candidates fast; whether a candidate is the word is asked of the plain text (`alike`).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_OWN = "й…№"
_APART = ("и\u0306", "И\u0306")
_SHARP = {"ß": "ss", "ς": "σ"}
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]+"
)
_HARD_TO_SEE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
_SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2\U000110bd\U000110cd")
_BREAKS = "\n\t"
_LATIN = re.compile(
    r"LATIN (?:SMALL LETTER|CAPITAL LETTER|LETTER SMALL CAPITAL) ([A-Z]|DOTLESS I|SCRIPT G|ALPHA)(?: WITH .*)?"
)
_NAMED = {"DOTLESS I": "i", "SCRIPT G": "g", "ALPHA": "a"}
_BOXED = re.compile(r"NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL LETTER ([A-Z])")

_TWINS = (
    ("авекмнорстухіјѕһԁԛԝӏѵүԍ", "abekmhopctyxijshdqwlvyg"),
    ("αβεζηικμνορτυχωϲ", "abezhikmvoptyxwc"),
    ("օոսհզցյլ", "onuhqgjl"),
    ("ᎪᏴᏟᎠᎬᏀᎻᏆᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᎩᏃ", "abcdeghijklmprstvwyz"),
    ("ꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜꓮ", "bcdefghijklmnoprstuvwxyza"),
    ("«»„“”″", '""""""'),
    ("‘’‚′´", "'''''"),
    ("–—‑‒―−‐", "-------"),
    ("…№·•", ".#**"),
    ("бгджзийлпфцчшщъыьэюяєґ", "BGDJZIYLPFCHSQKMWEURXT"),
)
LOOKS = {one.lower(): same for many, ones in _TWINS for one, same in zip(many, ones, strict=True)}
"""What a plain character looks like, where that is another one."""

_CODES = dict(zip(_TWINS[-1][0], _TWINS[-1][1], strict=True))
_GLANCE = ("0o 1i 2z 3e 4a 5s 6b 7t 8b 9g li nh vh uy", "бb гr зe эe єe иy йy пh чa ьb ъb шw щw ґr")


def _coarser() -> bytes:
    table = bytearray(range(256))
    for pair in " ".join(_GLANCE).split():
        table[ord(_CODES.get(pair[0], pair[0]))] = ord(pair[1])
    return bytes(table)


COARSER = _coarser()
"""For `bytes.translate`: a skeleton's characters to coarse ones."""

_PAIRS = (
    "li 4a 4ч @a 6b 6б 8b 8в 3e 3з 3э 0o 7t 5s $s €e 1i 1l 1і |i |l !i 9g 2z bь bъ bб uи "
    "uυ nп nη nν rг rґ wш eє eэ zз lі lι hη nн"
)
_EXTRA = frozenset(frozenset(pair) for pair in _PAIRS.split())
RARE = frozenset("ѕһԁԛԝӏѵүԍϲ")
"""Letters that few languages write and that look Latin: whoever writes them hides something."""


@lru_cache(maxsize=20_000)
def plain_of(char: str) -> str:
    """`char` without case, accents and width; empty if it can't be seen. A line break stays one."""
    if char.lower() in _OWN:
        return char.lower()
    if char in _APART:
        return "й"
    return "".join(map(_bare, unicodedata.normalize("NFKC", char).lower()))


def _bare(char: str) -> str:
    if char in _OWN or "a" <= char <= "z":
        return char
    if char in _BREAKS:
        return char
    if (char.isspace() and char > " ") or char in " \r\v\f":
        return " "
    if char in _SHARP:
        return _SHARP[char]
    return "" if invisible(char) or _MARKS.fullmatch(char) else _without_marks(char)


def _without_marks(char: str) -> str:
    apart = unicodedata.normalize("NFD", char)
    if len(apart) > 1 and _MARKS.fullmatch(apart, 1):
        return apart[0]
    name = unicodedata.name(char, "")
    if found := _LATIN.fullmatch(name) or _BOXED.fullmatch(name):
        return _NAMED.get(found[1], found[1].lower())
    return char


def invisible(char: str) -> bool:
    """Whether `char` shows nothing at all, not even white space."""
    kind = unicodedata.category(char)
    if kind in {"Cf", "Cs"}:
        return char not in _SEEN
    return (
        char in _HARD_TO_SEE
        or "\ufe00" <= char <= "\ufe0f"
        or "\U000e0100" <= char <= "\U000e01ef"
        or _control(char, kind)
    )


def _control(char: str, kind: str) -> bool:
    return kind == "Cc" and char not in "\t\n\v\f\r"


@lru_cache(maxsize=20_000)
def skeleton_of(char: str) -> str:
    """What `char` looks like; white space is a space."""
    return "".join(" " if one.isspace() else LOOKS.get(one, one) for one in plain_of(char))


@lru_cache(maxsize=4096)
def alike(one: str, other: str) -> bool:
    """Whether one plain character may stand for the other: a look-alike, or a digit for its letter."""
    if LOOKS.get(one, one) == LOOKS.get(other, other):
        return True
    return any(
        frozenset((first, second)) in _EXTRA
        for first in (one, LOOKS.get(one, one))
        for second in (other, LOOKS.get(other, other))
    )


@lru_cache(maxsize=8192)
def script_of(char: str) -> str:
    """The script of a letter as Unicode names it (`LATIN`, `CYRILLIC`, `CJK` ...); empty for what is no letter."""
    if "a" <= char <= "z" or "A" <= char <= "Z":
        return "LATIN"
    if not char.isalpha() or char in "ªºµ":
        return ""
    name = unicodedata.name(char, "")
    return re.split(r"[ -]", name.removeprefix("FULLWIDTH ").removeprefix("HALFWIDTH "), maxsplit=1)[0]


_WITHOUT_SPACES = (
    "CJK HIRAGANA KATAKANA BOPOMOFO THAI LAO KHMER MYANMAR TIBETAN IDEOGRAPHIC TAI JAVANESE BALINESE"
)
SPACELESS = frozenset(_WITHOUT_SPACES.split())
"""Scripts that set no space between words."""


@lru_cache(maxsize=8192)
def spaceless(char: str) -> bool:
    """Whether `char` is a letter (or a part of one) of a script that sets no space between words."""
    if char < "\u0e00":
        return False
    return re.split(r"[ -]", unicodedata.name(char, ""), maxsplit=1)[0] in SPACELESS and wordlike(char)


def wordlike(char: str) -> bool:
    """Whether `char` is a letter, a digit, or a sign that belongs to a letter."""
    return char.isalnum() or unicodedata.category(char) in {"Mn", "Mc"}


def strong(char: str) -> bool:
    """Whether a plain letter looks like no letter of another alphabet, so that it tells the script."""
    script = script_of(char)
    if script == "LATIN":
        return char not in "abcehikmnoptuxy"
    return script != "" and not (char in LOOKS and LOOKS[char].islower())
