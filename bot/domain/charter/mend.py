"""What somebody meant by a phrase that does not read: the same wish in the charter's words, tried until one reads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

Change = Callable[[str], str]

WIDE = str.maketrans(
    {
        "，": ", ",
        "、": ", ",
        "：": ": ",
        "“": "",
        "”": "",
        "‘": "",
        "’": "",
        "【": "[",
        "】": "]",
        "　": " ",
        "\xa0": " ",
    }
)
UNITS = {
    "second": r"s|secs?|seconds?",
    "minute": r"m|mins?|minutes?",
    "hour": r"h|hrs?|hours?",
    "day": r"d|days?",
    "week": r"w|wks?|weeks?",
}
ONES = dict(
    zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        range(1, 11),
        strict=True,
    )
)
CHINESE = {
    "删除": "delete",
    "记过": "strike",
    "警告": "warn",
    "禁言": "mute 1 hour",
    "(?:踢出|踢)": "kick",
    "(?:封禁|拉黑)": "ban",
    "(?:通知|提醒)管理员?": "alert staff",
}
N = r"([0-9]{1,6})"


def narrow(text: str) -> str:
    """`text` with full-width letters, digits, commas, colons and spaces as YAML and the charter know them."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(WIDE)).split())


def is_wide(text: str) -> bool:
    """Whether full-width signs stand where YAML and the charter want plain ones."""
    return text.translate(WIDE) != text or any("！" <= sign <= "～" for sign in text)


def mended(reads: Callable[[str], object], text: str, changes: Sequence[Change] = ()) -> str | None:
    """The first of the usual corrections of `text`, one on top of the other, that `reads` takes."""
    for change in changes or CHANGES:
        text = change(text)
        if reads(text) is not None:
            return " ".join(text.split())
    return None


def _swap(pattern: str, by: str) -> Change:
    return lambda text: re.sub(pattern, by, text, flags=re.IGNORECASE)


def _lower(text: str) -> str:
    return text.lower()


def _one_more(text: str) -> str:
    return re.sub(
        rf"(?<!no )(?<!not )(?:more than|over|above|greater than|exceeds|>(?!=))\s*{N}",
        lambda found: f"at least {int(found[1]) + 1}",
        text,
    )


def _digits(text: str) -> str:
    text = re.sub(r"\b(?:an?|a single)\s+(?=second|minute|hour|day|week)", "1 ", text)
    return re.sub(rf"\b({'|'.join(ONES)})\b", lambda found: str(ONES[found[1]]), text)


def _one_unit(text: str) -> str:
    """`1 hour 30 minutes` -> `90 minutes`."""
    for large, small, times in (("hour", "minute", 60), ("day", "hour", 24), ("minute", "second", 60)):
        text = re.sub(
            rf"{N} {large}s?,?(?: and)? {N} {small}s?",
            lambda found, small=small, times=times: f"{int(found[1]) * times + int(found[2])} {small}s",  # type: ignore[misc]  # mypy can't infer a lambda's default
            text,
        )
    return text


def _full_units(text: str) -> str:
    for unit, short in UNITS.items():
        text = re.sub(
            rf"{N}\s*(?:{short})\b",
            lambda found, unit=unit: f"{found[1]} {unit}{'s' * (int(found[1]) != 1)}",  # type: ignore[misc]  # mypy can't infer a lambda's default
            text,
        )
    return text


def _as_days(text: str) -> str:
    return re.sub(
        rf"{N}\s*(month|year|mo|y)s?\b",
        lambda found: f"{int(found[1]) * (30 if found[2][0] == 'm' else 365)} days",
        text,
    )


def _percent(text: str) -> str:
    text = re.sub(r"\b0?\.([0-9]{1,2})\b", lambda found: f"{int(found[1].ljust(2, '0'))}%", text)
    return re.sub(rf"{N}(?:\s*percent)?$", r"\1%", text)


CHANGES: tuple[Change, ...] = (
    narrow,
    _lower,
    _digits,
    _one_more,
    _swap(rf"^strikes?\s*[x×]?\s*{N}$", r"\1 strikes"),
    _swap(rf"(?:>=|≥|minimum(?: of)?|min|(?:no|not) less than|from|exactly|={{1,2}})\s*{N}", r"at least \1"),
    _swap(rf"(?:less than|fewer than|below|<(?!=))\s*{N}", r"under \1"),
    _swap(
        rf"(?:<=|≤|at least no more than|(?:no|not) more than|maximum(?: of)?|max|up to)\s*{N}", r"at most \1"
    ),
    _swap(rf"{N}\s*(?:or more|\+)", r"at least \1"),
    _swap(r"\b(?:zero|never|no)\b", "none"),
    _as_days,
    _swap(rf"(?<=[0-9])\s*/\s*(?=(?:{'|'.join(UNITS.values())})\b)", " in 1 "),
    _full_units,
    _one_unit,
    _swap(
        r"\s*(?:\bwithin(?: the last)?|\bper|\bevery|\bin the last|\bduring|/)\s+(?=second|minute|hour|day|week)",
        " in 1 ",
    ),
    _swap(r"\s*(?:\bwithin(?: the last)?|\bper|\bevery|\bin the last|\bduring|/)\s+", " in "),
    _swap(
        r"\s+(?:messages?|times?|posts?|people|mentions?|characters?|letters?|strikes?|links?)\b(?=\s+in\b|$)",
        "",
    ),
    _swap(rf"^{N}", r"at least \1"),
    _percent,
    _swap(r"^at least ([0-9]+ (?:second|minute|hour|day|week)s?)$", r"\1"),
    _swap(
        r"\b(?:forever|for ever|permanently|permanent|please)\b|\bfor\b(?=\s+[0-9])|\b(?:the )?(?:message|member|user|author)\b",
        "",
    ),
    narrow,
    _swap(r"\s+or\s+", ", "),
    *(_swap(f"^{theirs}$", ours) for theirs, ours in CHINESE.items()),
    _swap(r"^(?:remove|del|erase)$", "delete"),
    _swap(r"^(?:warning|give warning|warn only)$", "warn"),
    _swap(r"^(?:silence|timeout|time out|restrict|gag)\b", "mute"),
    _swap(r"^(?:block|expel|banish)\b", "ban"),
    _swap(
        r"^(?:notify|tell|call|alert|report to|inform)\s+(?:the\s+)?(?:staff|admins?|moderators?|mods?)$",
        "alert staff",
    ),
    _swap(rf"^(?:at least )?{N}\s*(?:strikes?|points?)$", r"\1 strikes"),
    _swap(r"^mute$", "mute 1 hour"),
)
