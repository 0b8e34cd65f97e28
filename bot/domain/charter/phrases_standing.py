"""Phrases of `points` and `tiers`: `10 points per day` -> `Cap(10, "points", "day")`.

What no community can want (0 points, 200 days in 100 days) does read, so that it can be told from what nobody understands.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from lark import Lark, Token, Transformer, v_args
from lark.exceptions import UnexpectedInput

from bot.domain.charter import phrases
from bot.domain.charter.schema_standing import Active, Cap, May, Thanked

Period = Literal["day", "week", "month"]

ALL_MAY: tuple[May, ...] = get_args(May)
_MAY = "|".join(word.replace(" ", r"\s+") for word in ALL_MAY if word != "invite")

GRAMMAR = rf"""
cap: INT _POINTS _per                       -> cap_of_points
   | INT _TIMES _per                        -> cap_of_times
   | INT _per                               -> bare_cap
_per: "per" PERIOD
amount: INT _POINTS                         -> number
percent: INT "%"                            -> number

active: _AT_LEAST INT _DAYS _window
thanked: _AT_LEAST INT _PEOPLE on? _window?
on: "on" _AT_LEAST INT _DAYS
_window: "in" span
span: INT UNIT

approval: INT? "staff"                      -> staff
        | "vote" "of" REST                  -> later
allowance: MAY                              -> may
         | "invite" INT "per" "month"       -> invite

PERIOD: /(day|week|month)\b/
UNIT: /(second|minute|hour|day|week)s?\b/
MAY: /({_MAY})(?!\w)/
REST: /\S.*/
INT: /[0-9]{{1,9}}(?![0-9])/
_AT_LEAST: /at\s+least\b/
_POINTS: /points?\b/
_TIMES: /times?\b/
_DAYS: /days?\b/
_PEOPLE: /(people|person)\b/
%import common.WS
%ignore WS
"""
STARTS = ("cap", "amount", "percent", "active", "thanked", "approval", "allowance")


@dataclass(frozen=True, slots=True)
class Bare:
    """`10 per day`, which does not say of what."""

    number: int
    per: Period


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a tier may do; `number` is that of `invite 50 per month`."""

    what: May
    number: int = 0


@dataclass(frozen=True, slots=True)
class _On:
    days: int


@dataclass(frozen=True, slots=True)
class _Span:
    seconds: int


@v_args(inline=True)
class _Meaning(Transformer[Token, object]):
    """What each rule of the grammar means."""

    def cap_of_points(self, number: Token, per: Period) -> Cap:
        return Cap(number=int(number), of="points", per=_plain(per))

    def cap_of_times(self, number: Token, per: Period) -> Cap:
        return Cap(number=int(number), of="times", per=_plain(per))

    def bare_cap(self, number: Token, per: Period) -> Bare:
        return Bare(int(number), _plain(per))

    def number(self, number: Token) -> int:
        return int(number)

    def span(self, number: Token, unit: Token) -> _Span:
        return _Span(int(number) * phrases.SECONDS[unit.rstrip("s")])

    def active(self, days: Token, within: _Span) -> Active:
        return Active(days=int(days), within=within.seconds)

    def on(self, days: Token) -> _On:
        return _On(int(days))

    def thanked(self, people: Token, *rest: _On | _Span) -> Thanked:
        days = next((part.days for part in rest if isinstance(part, _On)), 1)
        within = next((part.seconds for part in rest if isinstance(part, _Span)), None)
        return Thanked(people=int(people), days=days, within=within)

    def staff(self, number: Token | None = None) -> int:
        return 1 if number is None else int(number)

    def later(self, _tier: Token) -> phrases.Later:
        return phrases.Later()

    def may(self, words: Token) -> Allowed:
        return Allowed(next(one for one in ALL_MAY if one == " ".join(words.split())))

    def invite(self, number: Token) -> Allowed:
        return Allowed("invite", int(number))


def _plain(per: Period) -> Period:
    """The word itself in place of a token of the grammar."""
    periods: tuple[Period, ...] = get_args(Period)
    return next(one for one in periods if one == per)


def cap(text: str) -> Cap | Bare | None:
    """`10 points per day`, `3 times per week`; without `points` or `times`, what lacks one of them."""
    found = _read("cap", text)
    return found if isinstance(found, Cap | Bare) else None


def amount(text: str) -> int | None:
    """`50 points`."""
    found = _read("amount", text)
    return found if isinstance(found, int) else None


def percent(text: str) -> int | None:
    """`80%`."""
    found = _read("percent", text)
    return found if isinstance(found, int) else None


def active(text: str) -> Active | None:
    """`at least 20 days in 100 days`."""
    found = _read("active", text)
    return found if isinstance(found, Active) else None


def thanked(text: str) -> Thanked | None:
    """`at least 5 people on at least 7 days in 100 days`, `at least 5 people`."""
    found = _read("thanked", text)
    return found if isinstance(found, Thanked) else None


def approval(text: str) -> int | phrases.Later | None:
    """How many of the staff must agree: `staff`, `2 staff`; `vote of TIER` is for later."""
    found = _read("approval", text)
    return found if isinstance(found, int | phrases.Later) else None


def allowance(text: str) -> Allowed | None:
    """`post links`, `invite 50 per month`."""
    found = _read("allowance", text)
    return found if isinstance(found, Allowed) else None


def least(text: str) -> int | None:
    """`at least 100`."""
    found = phrases.count(text)
    return found.number if found is not None and found.bound == "at least" else None


def least_time(text: str) -> int | None:
    """`at least 30 days`, in seconds."""
    found = phrases.age(text)
    return found.seconds if found is not None and found.bound == "at least" else None


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", lexer="contextual", start=list(STARTS), transformer=_Meaning())


@lru_cache(maxsize=1024)
def _read(kind: str, text: str) -> object:
    try:
        return _parser().parse(text, start=kind)
    except UnexpectedInput:
        return None
