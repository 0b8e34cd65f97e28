"""What a tier brings, and by whose word: `approval`, `may`, `price`, `tag`, and the terms of its reviews."""

from __future__ import annotations

import unicodedata

from bot.domain.charter import phrases, phrases_standing as standing
from bot.domain.charter.block import row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.kinds import Kind
from bot.domain.charter.mend_standing import ALLOWANCES, APPROVALS, PERCENTS
from bot.domain.charter.phrase import FADING, phrase, unread
from bot.domain.charter.phrases_standing import ALL_MAY, Allowed
from bot.domain.charter.scalars import joined, scalar, shown
from bot.domain.charter.schema import Words
from bot.domain.charter.schema_standing import May
from bot.domain.charter.sections_points import short
from bot.domain.charter.vocabulary_standing import ASKED_BY_RULES

LONGEST_TAG = 16
"""Telegram's bound."""

MOST_STAFF = 20
MOST_INVITES = 10_000
WHOLE = 100
_SIGNS = frozenset({"So", "Sk", "Cs", "Cf", "Cc"})
_PARTS_OF_EMOJI = frozenset("\ufe0f\u20e3")

APPROVAL: Kind[int | phrases.Later] = Kind(standing.approval, "fault-form-approval", "staff", APPROVALS)
PERCENT: Kind[int] = Kind(standing.percent, "fault-form-percent", "80%", PERCENTS)
ALLOWANCE: Kind[Allowed] = Kind(standing.allowance, "fault-form-allowance", "[post links]", ALLOWANCES)


def term(desk: Desk, field: Field) -> int | None:
    """How long something lasts."""
    seconds = phrase(desk, field, FADING)
    if seconds == 0:
        message = say("fault-zero-time", key=field.key.text)
        desk.fault(field.node.place, message, say("fault-do-write", text=f"{field.key.text}: 14 days"))
    return seconds


def agreeing(desk: Desk, field: Field) -> int | None:
    """How many of the staff must agree."""
    found = phrase(desk, field, APPROVAL)
    if isinstance(found, phrases.Later):
        what = f"{field.key.text}: {shown(field.node)}"
        desk.fault(field.node.place, say("fault-not-yet", what=what), say("fault-do-leave-out"))
        return None
    return found if found is None or _ranges(desk, field, found, MOST_STAFF, " staff") else None


def percent(desk: Desk, field: Field) -> int | None:
    """A part of the whole."""
    found = phrase(desk, field, PERCENT)
    return found if found is None or _ranges(desk, field, found, WHOLE, "%") else None


def _ranges(desk: Desk, field: Field, number: int, most: int, unit: str) -> bool:
    if 0 < number <= most:
        return True
    desk.fault(
        field.node.place,
        say("fault-number-range", key=field.key.text, found=shown(field.node), least=1, most=most),
        say("fault-do-write", text=f"{field.key.text}: {min(max(number, 1), most)}{unit}"),
    )
    return False


def tag(desk: Desk, field: Field) -> Words | None:
    """What stands beside the name of a member: as short as Telegram wants it, and without emoji."""
    words = short(desk, field, most=LONGEST_TAG)
    if any(_is_emoji(sign) for text in (words or {}).values() for sign in text):
        desk.fault(field.node.place, say("fault-emoji-in-tag"), say("fault-do-tag", most=LONGEST_TAG))
        return None
    return words


def _is_emoji(sign: str) -> bool:
    return unicodedata.category(sign) in _SIGNS or sign in _PARTS_OF_EMOJI


def may(desk: Desk, field: Field) -> tuple[Allowed, ...]:
    """What a tier may, each once."""
    found: dict[May, Allowed] = {}
    for item in row(desk, field):
        allowed = _allowed(desk, item)
        if allowed is None:
            desk.granted.update(dict.fromkeys(ALL_MAY, item.node.place))
        elif allowed.what in found:
            desk.fault(item.node.place, say("fault-twice", found=shown(item.node)), say("fault-do-join-keys"))
        else:
            found[allowed.what] = allowed
            desk.granted.setdefault(allowed.what, item.node.place)
    return tuple(found.values())


def _allowed(desk: Desk, field: Field) -> Allowed | None:
    found = scalar(desk, field)
    if found is None:
        return None
    value = standing.allowance(found.text)
    if value is None:
        if not joined(desk, field, found):
            unread(desk, field, found, ALLOWANCE)
        return None
    if value.what == "invite" and not 0 < value.number <= MOST_INVITES:
        message = say("fault-number-range", key="invite", found=shown(found), least=1, most=MOST_INVITES)
        desk.fault(found.place, message, say("fault-do-write", text="invite 50 per month"))
        return None
    return value


def check_asked(desk: Desk) -> None:
    """What only the whole charter shows: a permission that would be an excuse, if only a rule asked for it."""
    readable = not any(fault.level == "error" for fault in desk.faults)
    for what, place in desk.granted.items():
        if readable and what in ASKED_BY_RULES and what not in desk.asked:
            desk.fault(
                place,
                say("fault-unasked-may", what=what),
                say("fault-do-ask-for-may", what=what),
                level="warning",
            )
