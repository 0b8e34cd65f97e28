"""The page's words in its visitor's language, and moments on the community's clocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton

from bot.domain.effects import Arg, Text
from bot.texts.catalog import BASE, Catalog

_catalog = Catalog()


@dataclass(frozen=True, slots=True)
class Say:
    """Says texts of the catalogue in one language. `zone` gives the time zone, which a new charter may change."""

    language: str
    zone: Callable[[], str]

    def __call__(self, key: str, **args: Arg) -> str:
        return self.text(Text(key=key, args=args))

    def text(self, text: Text) -> str:
        """A text, in plain words."""
        return _catalog.plain(text, self.language, self.zone())

    def own(self, words: Mapping[str, str]) -> str:
        """Somebody's words where they are given in several languages."""
        return words.get(self.language) or words.get(BASE) or next(iter(words.values()), "")

    def clock(self, at: float) -> str:
        """The time of day: `20:31`."""
        return f"{self._there(at):%H:%M}"

    def day(self, at: float) -> str:
        """The day: `Sat, Oct 17`."""
        return _day(self._there(at).date(), self.language)

    def lately(self, at: float, now: float) -> str:
        """The time of day, or of another day the day: `20:31`, `Oct 17`."""
        if self._there(at).date() == self._there(now).date():
            return self.clock(at)
        return self.short_day(at)

    def short_day(self, at: float) -> str:
        """The day without the day of the week: `Oct 17`."""
        return str(format_skeleton("MMMd", self._there(at), locale=self.language))

    def _there(self, at: float) -> datetime:
        return datetime.fromtimestamp(at, ZoneInfo(self.zone()))


@lru_cache(maxsize=64)
def _day(day: date, language: str) -> str:
    return str(format_skeleton("MMMEd", day, locale=language))
