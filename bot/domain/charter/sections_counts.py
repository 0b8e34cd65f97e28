"""Facts that count and measure: bounds that nothing can keep, or that everything keeps, are faults."""

from __future__ import annotations

from bot.domain.charter import values
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.phrase import AGE, COUNT, COUNTED, RATE, SHARE, phrase

LONGEST_WINDOW = 30 * 86_400
LONGEST_TEXT = 4096
WHOLE = 100


def length(desk: Desk, field: Field) -> values.Count | None:
    """How long a text is: something that a message can be."""
    value = phrase(desk, field, COUNT)
    if value is None or not _possible(desk, field, value.bound, value.number, lowest=1):
        return None
    if value.bound == "at least" and value.number > LONGEST_TEXT:
        desk.fault(
            field.node.place,
            say("fault-never-so-long", most=LONGEST_TEXT),
            say("fault-do-write", text=f"{field.key.text}: at least {LONGEST_TEXT}"),
        )
        return None
    return value


def emoji(desk: Desk, field: Field) -> values.Count | None:
    """How many emoji a text has."""
    value = phrase(desk, field, COUNT)
    return value if value is None or _possible(desk, field, value.bound, value.number, lowest=0) else None


def lines(desk: Desk, field: Field) -> values.Count | None:
    """How many lines a text has: one or more."""
    value = phrase(desk, field, COUNT)
    return value if value is None or _possible(desk, field, value.bound, value.number, lowest=1) else None


def strikes(desk: Desk, field: Field) -> values.Count | None:
    """How many strikes a member has."""
    value = phrase(desk, field, COUNTED)
    return value if value is None or _possible(desk, field, value.bound, value.number, lowest=0) else None


def caps(desk: Desk, field: Field) -> values.Share | None:
    """Which share of the letters are capitals."""
    value = phrase(desk, field, SHARE)
    if value is None or not _possible(desk, field, value.bound, value.percent, lowest=0, unit="%"):
        return None
    if value.percent > WHOLE:
        desk.fault(
            field.node.place,
            say("fault-over-whole", percent=value.percent),
            say("fault-do-write", text=f"{value.bound} 100%"),
        )
        return None
    return value


def _possible(
    desk: Desk, field: Field, bound: values.Bound, number: int, *, lowest: int, unit: str = ""
) -> bool:
    """Whether anything can be so small."""
    highest = {"under": number - 1, "at most": number, "none": 0}.get(bound)
    if highest is None or highest >= lowest:
        return True
    desk.fault(
        field.node.place,
        say("fault-never-so-small", key=field.key.text),
        say("fault-do-write", text=f"{field.key.text}: under {max(number, lowest) + 1}{unit}"),
    )
    return False


def repeats(desk: Desk, field: Field) -> values.Rate | None:
    """How often the same text came: two times or more."""
    value = rate(desk, field)
    if value is not None and value.number == 1:
        desk.fault(
            field.node.place,
            say("fault-one-repeats"),
            say("fault-do-write", text="repeats: at least 2 in 10 minutes"),
        )
        return None
    return value


def rate(desk: Desk, field: Field) -> values.Rate | None:
    """How many in a window."""
    value = phrase(desk, field, RATE)
    if value is None or not window(desk, field, value.within):
        return None
    if value.number == 0:
        desk.fault(
            field.node.place,
            say("fault-rate-of-none", key=field.key.text),
            say("fault-do-write", text=f"{field.key.text}: {RATE.example}"),
        )
        return None
    return value


def window(desk: Desk, field: Field, within: int) -> bool:
    """Whether a window is one: longer than nothing, and no longer than is kept."""
    if 0 < within <= LONGEST_WINDOW:
        return True
    desk.fault(field.node.place, say("fault-window", key=field.key.text), say("fault-do-write-window"))
    return False


def age(desk: Desk, field: Field) -> values.Age | None:
    """How long somebody has been here."""
    value = phrase(desk, field, AGE)
    return (
        value
        if value is None or _possible(desk, field, value.bound, value.seconds, lowest=0, unit=" day")
        else None
    )
