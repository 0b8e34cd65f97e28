"""Lengths of time as people write them behind a command: `2h`, `3d`, `1d12h`, `10 minutes`, `2小时`."""

from __future__ import annotations

import re

from msgspec import Struct

from bot.domain.charter.schema import DAY
from bot.domain.rules.doing import LONGEST, SHORTEST

UNITS = (
    (1, "seconds", "second", "secs", "sec", "s", "秒钟", "秒"),
    (60, "minutes", "minute", "mins", "min", "m", "分钟", "分"),
    (3600, "hours", "hour", "hrs", "hr", "h", "小时", "个小时"),
    (DAY, "days", "day", "d", "天", "日"),
    (7 * DAY, "weeks", "week", "w", "个星期", "星期", "周"),
)
SECONDS = {word: size for size, *words in UNITS for word in words}
_words = "|".join(sorted(SECONDS, key=len, reverse=True))
_one = re.compile(rf"([0-9]{{1,9}})\s*({_words})(?![a-z])", re.IGNORECASE)
_next = re.compile(rf"([0-9]{{1,9}})({_words})(?![a-z])", re.IGNORECASE)


class Term(Struct, frozen=True, kw_only=True):
    """A length of time in seconds, and the words behind it."""

    seconds: int
    rest: str

    @property
    def fits(self) -> bool:
        """Whether Telegram keeps it; it takes one outside of these bounds for one without end."""
        return SHORTEST <= self.seconds <= LONGEST


def term_in(words: str) -> Term | None:
    """The term that `words` begin with; `None` if they begin with none. Units written without a space add up."""
    found = _one.match(words)
    seconds, end = 0, 0
    while found is not None:
        seconds += int(found[1]) * SECONDS[found[2].lower()]
        end = found.end()
        found = _next.match(words, end)
    return Term(seconds=seconds, rest=words[end:].strip(" \t\r\n,，。：:")) if end else None
