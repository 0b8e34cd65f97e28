"""What somebody meant by days and times that do not read: the usual corrections, as in `mend`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from bot.domain.charter.mend import Change, narrow
from bot.domain.charter.phrases_grammar import WEEKDAYS
from bot.domain.charter.phrases_schedule import MONTHS

SHORT = 3
ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
NOON = 12
_DAY = rf"(?P<day>{'|'.join(day[:SHORT] for day in WEEKDAYS)})(?!th)[a-z]*\b"
_MONTH = rf"(?P<month>{'|'.join(month[:SHORT] for month in MONTHS)})[a-z]*\b"
_CHINESE_DAYS = dict(zip("一二三四五六日天", (*WEEKDAYS, "Sunday"), strict=True))


def _named(name: str, names: tuple[str, ...]) -> str:
    return next(one for one in names if one[:SHORT].lower() == name[:SHORT].lower())


def _number(month: str) -> int:
    return MONTHS.index(_named(month, MONTHS)) + 1


def _day(found: re.Match[str]) -> str:
    return _named(found["day"], WEEKDAYS)


def _day_of_year(found: re.Match[str]) -> str:
    return f"{int(found['number'])} {_named(found['month'], MONTHS)}"


def _date(found: re.Match[str]) -> str:
    return f"{found['year']}-{_number(found['month']):02}-{int(found['number']):02}"


def _plain_date(found: re.Match[str]) -> str:
    return f"{found['year']}-{int(found['month']):02}-{int(found['number']):02}"


def _chinese_day(found: re.Match[str]) -> str:
    return f" {_CHINESE_DAYS[found['day']]} "


def _chinese_date(found: re.Match[str]) -> str:
    month = int(found["month"])
    return f" {int(found['number'])} {MONTHS[month - 1]} " if 0 < month <= len(MONTHS) else found[0]


def _half_day(found: re.Match[str]) -> str:
    hours = int(found["hours"]) % NOON + (NOON if found["half"].lower() == "p" else 0)
    return f"{hours:02}:{found['minutes'] or '00'}"


def _clock(found: re.Match[str]) -> str:
    return f"{int(found['hours']):02}:{found['minutes']}"


def _swap(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Change:
    return partial(re.compile(pattern, re.IGNORECASE).sub, by)


SCHEDULES: tuple[Change, ...] = (
    narrow,
    _swap(r"(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2})月(?P<number>[0-9]{1,2})[日号]", _plain_date),
    _swap(r"(?:每年)?(?P<month>[0-9]{1,2})月(?P<number>[0-9]{1,2})[日号]", _chinese_date),
    _swap(r"每个?月(?:的)?最后一[天日]", " last day of the month "),
    _swap(r"每[天日]", " day "),
    _swap(r"(?:每个?)?工作日", " weekday "),
    _swap(r"(?:每个?)?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])", _chinese_day),
    _swap(r"[和,&]|\bplus\b", " and "),
    _swap(r"(?:下午|晚上)(?P<hours>[0-9]{1,2})[点时](?P<minutes>)(?P<half>)", r" \g<hours>pm "),
    _swap(r"(?:上午|早上)?([0-9]{1,2})[点时]半", r" \1:30"),
    _swap(r"(?:上午|早上)?([0-9]{1,2})[点时]", r" \1:00"),
    _swap(
        r"\b(?P<hours>1[0-2]|0?[1-9])(?:[:.](?P<minutes>[0-5][0-9]))?\s*(?P<half>[ap])\.?m\b\.?", _half_day
    ),
    _swap(r"\b(?P<hours>[01]?[0-9]|2[0-3])[:.h](?P<minutes>[0-5][0-9])\b(?!\.)", _clock),
    _swap(r"\b(?:noon|midday)\b", "12:00"),
    _swap(r"\bmidnight\b", "00:00"),
    _swap(r"\b(?:every|each|on|the(?! month))\s+", ""),
    _swap(r"\b(?:daily|everyday|days?(?=\s+at)|night|morning)\b", "day"),
    _swap(r"\b(?:week|work|working|business)\s*days?\b", "weekday"),
    _swap(r"\bweekends?\b", "Saturday and Sunday"),
    _swap(r"\bweekly\b", ""),
    *(_swap(rf"\b{short}\b(?=\s+[a-z]+day)", whole) for short, whole in ORDINALS.items()),
    _swap(r"\b(first|second|third|fourth|last)\b", lambda found: found[0].lower()),
    _swap(r"\b(?:of|in)\s+(?:each |every |a |the )?month\b|\bmonthly\b", "of the month"),
    _swap(rf"\b{_DAY}", _day),
    _swap(r"(?P<year>20[0-9]{2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<number>[0-9]{1,2})\b", _plain_date),
    _swap(r"\b(?P<number>[0-9]{1,2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<year>20[0-9]{2})\b", _plain_date),
    _swap(
        rf"\b(?P<number>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\s+(?P<year>20[0-9]{{2}})", _date
    ),
    _swap(
        rf"\b{_MONTH}\s+(?P<number>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:\s+and)?\s+(?P<year>20[0-9]{{2}})", _date
    ),
    _swap(rf"\b{_MONTH}\s+(?P<number>[0-9]{{1,2}})(?:st|nd|rd|th)?\b(?!:)", _day_of_year),
    _swap(rf"\b(?P<number>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}", _day_of_year),
    _swap(r"(?:\s*\bat\b|T)?\s*(?<![0-9:])([0-2][0-9]:[0-5][0-9])", r" at \1"),
    _swap(r"\b(of the month)(?:\s+of the month)\b", r"\1"),
    _swap(r"\b(first|second|third|fourth|last)\s+([A-Z][a-z]+day)\s+at\b", r"\1 \2 of the month at"),
    _swap(r"\b(last day)\s+at\b", r"\1 of the month at"),
)

LATE: tuple[Change, ...] = (
    narrow,
    str.lower,
    _swap(r"^(?:no|never|ignore|drop|leave out|don't post|do not post|nothing)$", "skip"),
    _swap(r"^(?:late|yes|post|send late|always|anyway)$", "post late"),
    _swap(r"\ban?\s+(?=hour|minute|day|week)", "1 "),
    _swap(r"\b([0-9]+)\s*(?:mins?|m)\b", r"\1 minutes"),
    _swap(r"\b([0-9]+)\s*(?:hrs?|h)\b", r"\1 hours"),
    _swap(
        r"^(?:send|post)?\s*(?:late\s+)?(?:within|in|up to|for|at most)?\s*([0-9]+ (?:\w+))(?:\s+late)?$",
        r"post late within \1",
    ),
)
