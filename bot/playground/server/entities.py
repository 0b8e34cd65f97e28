"""What Telegram finds in a text by itself: links, mentions, commands, hashtags, addresses, numbers.

Offsets and lengths are UTF-16 code units, as everywhere in the Bot API.
"""

from __future__ import annotations

import re

Entity = dict[str, object]

_TLD = (
    "com|net|org|info|biz|io|me|co|app|dev|xyz|site|shop|store|online|top|club|live|link|click|pro|fun|space|vip|icu|"
    "example|test|tech|world|today|news|cloud|gg|tv|cc|ru|su|ua|by|kz|uz|de|fr|uk|us|eu|it|es|pl|nl|cn|jp|in|ir|tr|br|id"
    "|рф|мой|сайт"
)
_PATTERNS = (
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}(?![\w@])")),
    (
        "url",
        re.compile(
            r"(?<![\w@.])(?:(?:https?|ftp|tg|ton)://[^\s<>\"«»]+"
            rf"|(?:[\w-]+\.)+(?:{_TLD})(?![\w.-]*\w)(?::\d+)?(?:[/?#][^\s<>\"«»]*)?)",
            re.IGNORECASE,
        ),
    ),
    ("mention", re.compile(r"(?<![\w@/.])@[a-zA-Z]\w{2,31}(?!\w)", re.ASCII)),
    ("bot_command", re.compile(r"(?<![\w@/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z]\w{2,31})?(?![\w/])", re.ASCII)),
    ("hashtag", re.compile(r"(?<![\w#])#(?!\d+\b)\w{1,256}")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{1,8}(?!\w)")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d ()-]{6,18}\d(?!\w)")),
)
_SIGNS = frozenset("@/.#$+")
_TRAILING = ".,:;!?)]}'\"…"


def units(text: str) -> int:
    """How many UTF-16 code units `text` takes."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def detect(text: str) -> list[Entity]:
    """The entities of `text`, in order, none overlapping another (the earlier pattern wins)."""
    if _SIGNS.isdisjoint(text):
        return []
    taken: list[tuple[int, int, str]] = []
    for kind, pattern in _PATTERNS:
        for found in pattern.finditer(text):
            start = found.start()
            end = start + len(found[0].rstrip(_TRAILING)) if kind == "url" else found.end()
            if all(end <= first or start >= last for first, last, _ in taken):
                taken.append((start, end, kind))
    return [entity(text, start, end, kind) for start, end, kind in sorted(taken)]


def entity(text: str, start: int, end: int, kind: str, **more: object) -> Entity:
    """An entity for `text[start:end]` (Python indexes)."""
    return {"type": kind, "offset": units(text[:start]), "length": units(text[start:end]), **more}


def linked(text: str, words: str, url: str) -> Entity:
    """A `text_link` on the first `words` in `text`."""
    start = text.index(words)
    return entity(text, start, start + len(words), "text_link", url=url)
