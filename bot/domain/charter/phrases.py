"""Phrases of the charter become values: `at least 6 in 10 seconds` -> `Rate(6, 10)`.

Each kind of key has its own function; what it can't read is `None`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from lark import Lark, Token, Transformer, v_args
from lark.exceptions import UnexpectedInput

from bot.domain.charter import values
from bot.domain.charter.phrases_grammar import GRAMMAR, STARTS, WEEKDAYS
from bot.domain.ids import ListName, TierName

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
Entry = values.Listed | values.Word


@dataclass(frozen=True, slots=True)
class Later:
    """Something that charters will say, and that the bot can't do yet."""


@dataclass(frozen=True, slots=True)
class Moment:
    """`Friday 10:00`: the day of the week (Monday is 0) and minutes since midnight."""

    weekday: int
    minutes: int


@dataclass(frozen=True, slots=True)
class _Excepted:
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class _Spared:
    targets: tuple[values.Target, ...]


@dataclass(frozen=True, slots=True)
class _Span:
    seconds: int


@v_args(inline=True)
class _Meaning(Transformer[Token, object]):
    """What each rule of the grammar means."""

    def duration(self, number: Token, unit: Token) -> _Span:
        return _Span(int(number) * SECONDS[unit.rstrip("s")])

    def bound(self, word: Token) -> str:
        return _spaced(word)

    def count(self, bound: values.Bound, number: Token) -> values.Count:
        return values.Count(bound, int(number))

    def counted(self, bound: values.Bound, number: Token, within: _Span | None = None) -> values.Count:
        return values.Count(bound, int(number), within.seconds if within else None)

    def none(self, within: _Span | None = None) -> values.Count:
        return values.Count("none", 0, within.seconds if within else None)

    def share(self, bound: values.Bound, percent: Token) -> values.Share:
        return values.Share(bound, int(percent))

    def age(self, bound: values.Bound, span: _Span) -> values.Age:
        return values.Age(bound, span.seconds)

    def rate(self, _at_least: Token, number: Token, within: _Span) -> values.Rate:
        return values.Rate(int(number), within.seconds)

    def excepted(self, *entries: Entry) -> _Excepted:
        return _Excepted(entries)

    def listed(self, name: Token) -> values.Listed:
        return values.Listed(ListName(_spaced(name[1:])))

    def word(self, name: Token) -> values.Word:
        return values.Word(_spaced(name))

    def mentions(self, _at_least: Token, number: Token, *rest: _Span | _Excepted) -> values.Mentions:
        within = next((part.seconds for part in rest if isinstance(part, _Span)), None)
        return values.Mentions(int(number), within, _exceptions(rest))

    def kind(self, word: Token) -> str:
        return _spaced(word)

    def site(self, address: Token) -> values.Site:
        host, slash, path = address.partition("/")
        return values.Site(host.lower(), slash + path if path else "")

    def spared(self, *targets: values.Target) -> _Spared:
        return _Spared(targets)

    def links(self, *parts: values.Target | _Spared) -> values.LinksTo:
        targets = tuple(part for part in parts if not isinstance(part, _Spared))
        spared = next((part.targets for part in parts if isinstance(part, _Spared)), ())
        return values.LinksTo(targets, spared)

    def has(self, *parts: Token | _Excepted) -> tuple[values.Has, ...]:
        excepted = _exceptions(parts)
        return tuple(values.Has(_spaced(part), excepted) for part in parts if isinstance(part, Token))

    def from_anyone(self, excepted: _Excepted | None = None) -> values.ForwardedFrom:
        return values.ForwardedFrom(anyone=True, excepted=_exceptions([excepted]))

    def from_sources(self, *parts: Entry | _Excepted) -> values.ForwardedFrom:
        sources = tuple(part for part in parts if not isinstance(part, _Excepted))
        return values.ForwardedFrom(anyone=False, sources=sources, excepted=_exceptions(parts))

    def who(self, word: Token) -> str:
        return str(word)

    def tier(self, name: Token) -> values.OfTier:
        return values.OfTier(TierName(_spaced(name)))

    def tier_up(self, name: Token) -> values.OfTier:
        return values.OfTier(TierName(_spaced(name)), or_above=True)

    def moment(self, weekday: Token, clock: Token) -> Moment:
        hours, minutes = clock.split(":")
        return Moment(WEEKDAYS.index(weekday), int(hours) * 60 + int(minutes))


def duration(text: str) -> int | None:
    """`10 minutes` in seconds."""
    found = _read("duration", text)
    return found.seconds if isinstance(found, _Span) else None


def count(text: str) -> values.Count | None:
    """`at least 3`, `under 11`, `none`."""
    found = _read("count", text)
    return found if isinstance(found, values.Count) else None


def counted(text: str) -> values.Count | None:
    """A count that may look back: `at least 2 in 30 days`, `none in 30 days`."""
    found = _read("counted", text)
    return found if isinstance(found, values.Count) else None


def share(text: str) -> values.Share | None:
    """`at least 70%`."""
    found = _read("share", text)
    return found if isinstance(found, values.Share) else None


def age(text: str) -> values.Age | None:
    """`under 3 days`."""
    found = _read("age", text)
    return found if isinstance(found, values.Age) else None


def rate(text: str) -> values.Rate | None:
    """`at least 6 in 10 seconds`."""
    found = _read("rate", text)
    return found if isinstance(found, values.Rate) else None


def mentions(text: str) -> values.Mentions | None:
    """`at least 4`, `at least 7 in 10 seconds`, `at least 1 except $ours`."""
    found = _read("mentions", text)
    return found if isinstance(found, values.Mentions) else None


def links(text: str) -> values.LinksTo | None:
    """`any site except $our sites, t.me/ours`."""
    found = _read("links", text)
    return found if isinstance(found, values.LinksTo) else None


def has(text: str) -> tuple[values.Has, ...] | None:
    """`photo`, `phone number except $hotlines`."""
    found = _read("has", text)
    return found if isinstance(found, tuple) else None


def forwarded(text: str) -> values.ForwardedFrom | None:
    """`anyone except $friends`, `Daily News, @dailynews`."""
    found = _read("forwarded", text)
    return found if isinstance(found, values.ForwardedFrom) else None


def who(text: str) -> values.Who | values.OfTier | None:
    """`newcomer`, `staff`, `everyone`; every other name may be a tier's, `or above`."""
    match _read("who", text):
        case values.OfTier() as tier:
            return tier
        case "newcomer" | "staff" | "everyone" as known:
            return known
        case _:
            return None


def moment(text: str) -> Moment | None:
    """`Friday 10:00`."""
    found = _read("moment", text)
    return found if isinstance(found, Moment) else None


def address(text: str) -> values.Site | None:
    """One site as a list holds it: `wikipedia.org`, `t.me/name`."""
    match links(text):
        case values.LinksTo(targets=(values.Site() as site,), excepted=()):
            return site
        case _:
            return None


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _exceptions(parts: Iterable[object]) -> tuple[Entry, ...]:
    return next((part.entries for part in parts if isinstance(part, _Excepted)), ())


@cache
def parser() -> Lark:
    """The grammar, ready to read."""
    return Lark(GRAMMAR, parser="lalr", lexer="contextual", start=list(STARTS), transformer=_Meaning())


@lru_cache(maxsize=8192)
def _read(kind: str, text: str) -> object:
    try:
        return parser().parse(text, start=kind)
    except UnexpectedInput:
        return None
