"""The key `target` of the community: something that can be measured, and by when."""

from __future__ import annotations

import re
from datetime import date

from bot.domain.charter.block import Block
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.kinds import Kind
from bot.domain.charter.phrase import COUNT, phrase
from bot.domain.charter.scalars import shown
from bot.domain.charter.schema import Target
from bot.domain.charter.vocabulary import Vocabulary

TARGET = Vocabulary(
    keys=("points given", "by"),
    later=frozenset({"members", "strong ties", "orders"}),
    instead={"points": "points given", "until": "by", "date": "by", "deadline": "by", "till": "by"},
)


def _date(text: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


DATE: Kind[date] = Kind(_date, "fault-form-date", "2027-06-30", changes=())


def target(desk: Desk, field: Field) -> Target | None:
    """What is aimed at."""
    block = Block(desk, field, TARGET)
    desk.target_at = field.key.place
    points, by = block.need("points given", _points), block.read("by", _by)
    return None if points is None else Target(points_given=points, by=by)


def _points(desk: Desk, field: Field) -> int | None:
    count = phrase(desk, field, COUNT)
    if count is None or (count.bound == "at least" and count.number > 0):
        return count.number if count else None
    desk.fault(
        field.node.place,
        say("fault-target", found=shown(field.node)),
        say("fault-do-write", text=f"{field.key.text}: at least {max(count.number, 1)}"),
    )
    return None


def _by(desk: Desk, field: Field) -> date | None:
    day = phrase(desk, field, DATE)
    if day is not None and desk.shelf.today is not None and day < desk.shelf.today:
        desk.fault(
            field.node.place,
            say("fault-past", found=shown(field.node)),
            say("fault-do-past-target"),
            level="warning",
        )
    return day
