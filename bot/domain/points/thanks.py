"""Thanks by words: an answer that is nothing but thanks, perhaps with a name or an emoji."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.domain.rules.fold import skeleton

THANKS = (
    "thanks",
    "thank you",
    "thank u",
    "thx",
    "ty",
    "+1",
    "thanks a lot",
    "many thanks",
    "thanks so much",
    "thank you so much",
    "thank you very much",
    "谢谢",
    "谢谢你",
    "谢谢您",
    "谢谢啦",
    "谢谢了",
    "多谢",
    "多谢你",
    "感谢",
    "感谢你",
    "谢了",
    "非常感谢",
    "謝謝",
    "感謝",
    "спасибо",
    "спасибо большое",
    "большое спасибо",
    "благодарю",
)
"""What people say, in three languages."""

LONGEST = 80
_NAMES = re.compile(r"@\w+")
_ENDS = re.compile(r"[^\w+]+")


def _plain(text: str) -> bytes:
    return skeleton(" ".join(_ENDS.sub(" ", text).split()))


_KNOWN = frozenset(_plain(words) for words in THANKS)
_NOBODY = len(_plain("  "))
"""As long is the skeleton of a name of which nothing is left."""


def is_thanks(text: str, names: tuple[str, ...] = ()) -> bool:
    """Whether a text says thanks and nothing else; `names` are those of the person answered."""
    if not text or len(text) > LONGEST:
        return False
    words = _plain(_NAMES.sub(" ", text))
    if words in _KNOWN:
        return True
    return any(_to(name, words) for name in names)


def _to(name: str, words: bytes) -> bool:
    """Whether these are thanks to somebody by name."""
    end = _folded_name(name)
    return len(end) > _NOBODY and words.endswith(end) and words[: 1 - len(end)] in _KNOWN


@lru_cache(maxsize=1024)
def _folded_name(name: str) -> bytes:
    return _plain(name)
