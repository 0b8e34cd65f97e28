"""Lengths of time, moments and lists, as a language writes them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date
from babel.lists import format_list
from babel.units import format_unit

UNITS = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))


def span(seconds: int, language: str, *, exact: bool = False) -> str:
    """A length of time in its largest unit and the one below: `1 hour, 30 minutes`. `exact`: in one, whatever the number."""
    rest = max(0, seconds)
    if exact:
        name, size = next((name, size) for name, size in UNITS if rest % size == 0)
        return _counted(rest // size, f"duration-{name}", language)
    place = next((at for at, (_, size) in enumerate(UNITS) if rest >= size), len(UNITS) - 1)
    parts: list[str] = []
    for name, size in UNITS[place : place + 2]:
        count, rest = divmod(rest, size)
        if count or not parts:
            parts.append(_counted(count, f"duration-{name}", language))
    return format_list(parts, style="unit", locale=language)


def moment(at: int, language: str, zone: str) -> str:
    """A point in time (seconds since the epoch) on the clocks of `zone`; an unknown zone is read as UTC."""
    try:
        there = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        there = ZoneInfo("UTC")
    local = datetime.fromtimestamp(at, there)
    return f"{format_date(local, 'medium', locale=language)} {local:%H:%M}"


def _counted(count: int, unit: str, language: str) -> str:
    words = format_unit(count, unit, length="long", locale=language)
    # Where a language's long form is no other than its short one, Babel finds none and writes the unit's id.
    return format_unit(count, unit, length="short", locale=language) if unit in words else words


def listed(parts: Sequence[str], language: str, *, either: bool = False) -> str:
    """Things as a sentence lists them: `a, b, and c`; `either`: `a, b, or c`."""
    if not parts:
        return ""
    style: Literal["or", "standard"] = "or" if either else "standard"
    return format_list(_apart(list(parts), language), style=style, locale=language)


def _apart(parts: list[str], language: str) -> list[str]:
    """Chinese sets its “and” between the last two without spaces, but off Latin letters and figures."""
    if language == "zh" and len(parts) > 1:
        *_, one, other = parts
        parts[-2:] = [one + " " * one[-1:].isascii(), " " * other[:1].isascii() + other]
    return parts
