"""Phrases of `activities`: `first Saturday of the month at 15:00` -> `Schedule(OnNth(1, 5), 900)`.

Days that no calendar has (30 February) do read, so that they can be told from what nobody understands.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from lark import Lark, Token, Transformer, v_args
from lark.exceptions import UnexpectedInput

from bot.domain.charter.phrases_grammar import WEEKDAYS
from bot.domain.charter.schema_activities import LAST, WHOLE_WEEK, WORKING_WEEK, OnLastDay, OnNth, OnWeekdays

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": LAST}
IN_DAYS = {"day": 1, "week": 7}
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}

GRAMMAR = rf"""
schedule: _days at
_days: weekdays | each_day | each_weekday | some_days | nth | last_day | yearly
weekdays: WEEKDAY ("and" WEEKDAY)*
each_day: "day"
each_weekday: "weekday"
some_days: INT UNIT ("from" DATE)?
nth: ORDINAL WEEKDAY "of" "the" "month"
last_day: "last" "day" "of" "the" "month"
yearly: INT MONTH

once: DATE at
at: "at" CLOCK

late: "skip"                                      -> skip
    | "post" "late"                               -> post_late
    | "post" "late" "within" INT UNIT             -> post_within

WEEKDAY.2: /({"|".join(WEEKDAYS)})\b/
MONTH.2: /({"|".join(MONTHS)})\b/
ORDINAL.3: /({"|".join(ORDINALS)})(?=\s+({"|".join(WEEKDAYS)}))/
UNIT: /(second|minute|hour|day|week)s?\b/
DATE.4: /20[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}/
CLOCK.4: /([01][0-9]|2[0-3]):[0-5][0-9](?![0-9:])/
INT.1: /[0-9]{{1,5}}(?![0-9])/
%import common.WS
%ignore WS
"""


@dataclass(frozen=True, slots=True)
class Written:
    """A day of a date as written: the calendar may not have it. `year` is `None` for every year."""

    day: int
    month: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """`2 weeks from 2027-01-04`: so many days; `since` is `None` where the day is missing from which they count."""

    days: int
    since: Written | None


WrittenDays = OnWeekdays | OnNth | OnLastDay | Counted | Written


@dataclass(frozen=True, slots=True)
class Planned:
    """Days as written, and minutes since midnight."""

    days: WrittenDays
    minutes: int


@dataclass(frozen=True, slots=True)
class Late:
    """How many seconds late something may still happen: 0 is not at all, `None` however late."""

    seconds: int | None


@v_args(inline=True)
class _Meaning(Transformer[Token, object]):
    """What each rule of the grammar means."""

    def schedule(self, days: WrittenDays | None, minutes: int) -> Planned | None:
        return None if days is None else Planned(days, minutes)

    def once(self, day: Token, minutes: int) -> Planned:
        return Planned(_written(day), minutes)

    def at(self, clock: Token) -> int:
        hours, minutes = clock.split(":")
        return int(hours) * 60 + int(minutes)

    def weekdays(self, *days: Token) -> OnWeekdays:
        return OnWeekdays(tuple(sorted({WEEKDAYS.index(day) for day in days})))

    def each_day(self) -> OnWeekdays:
        return OnWeekdays(WHOLE_WEEK)

    def each_weekday(self) -> OnWeekdays:
        return OnWeekdays(WORKING_WEEK)

    def some_days(self, number: Token, unit: Token, since: Token | None = None) -> Counted | None:
        days = IN_DAYS.get(unit.rstrip("s"))
        first = None if since is None else _written(since)
        return None if days is None else Counted(int(number) * days, first)

    def nth(self, ordinal: Token, day: Token) -> OnNth:
        return OnNth(ORDINALS[ordinal], WEEKDAYS.index(day))

    def last_day(self) -> OnLastDay:
        return OnLastDay()

    def yearly(self, day: Token, month: Token) -> Written:
        return Written(int(day), MONTHS.index(month) + 1)

    def skip(self) -> Late:
        return Late(0)

    def post_late(self) -> Late:
        return Late(None)

    def post_within(self, number: Token, unit: Token) -> Late:
        return Late(int(number) * SECONDS[unit.rstrip("s")])


def schedule(text: str) -> Planned | None:
    """`weekday at 09:00`, `1 March at 10:00`."""
    found = _read("schedule", text)
    return found if isinstance(found, Planned) else None


def once(text: str) -> Planned | None:
    """`2027-06-30 at 10:00`."""
    found = _read("once", text)
    return found if isinstance(found, Planned) else None


def late(text: str) -> Late | None:
    """`skip`, `post late`, `post late within 1 hour`."""
    found = _read("late", text)
    return found if isinstance(found, Late) else None


def _written(day: Token) -> Written:
    year, month, number = day.split("-")
    return Written(int(number), int(month), int(year))


@cache
def _parser() -> Lark:
    starts = ["schedule", "once", "late"]
    return Lark(GRAMMAR, parser="lalr", lexer="contextual", start=starts, transformer=_Meaning())


@lru_cache(maxsize=1024)
def _read(kind: str, text: str) -> object:
    try:
        return _parser().parse(text, start=kind)
    except UnexpectedInput:
        return None
