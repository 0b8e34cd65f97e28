"""Facts about people and places: who somebody is, and in which group."""

from __future__ import annotations

from bot.domain.charter import phrases, suggest, values
from bot.domain.charter.block import row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Scalar
from bot.domain.charter.phrase import Kind, unread
from bot.domain.charter.scalars import joined, scalar, shown
from bot.domain.charter.vocabulary_rules import PEOPLE, PEOPLE_MEANT
from bot.domain.ids import GroupName


def _known(text: str) -> values.Who | None:
    found = phrases.who(text)
    return None if isinstance(found, phrases.Later) else found


WHO: Kind[values.Who] = Kind(_known, "fault-form-who", "newcomer")


def member(desk: Desk, field: Field) -> tuple[values.Who, ...] | None:
    """Who somebody is: one of several."""
    found = (_who(desk, item) for item in row(desk, field))
    return tuple(one for one in found if one is not None) or None


def _who(desk: Desk, field: Field) -> values.Who | None:
    found = scalar(desk, field)
    if found is None:
        return None
    match phrases.who(found.text):
        case phrases.Later():
            _tier(desk, found)
        case None if not joined(desk, field, found):
            unread(desk, field, found, WHO)
        case None:
            pass
        case known:
            return known
    return None


def _tier(desk: Desk, found: Scalar) -> None:
    near = PEOPLE_MEANT.get(found.text.lower()) or suggest.nearest(found.text, PEOPLE)
    if near:
        desk.fault(
            found.place,
            say("fault-want-choice", key="member", found=shown(found), words=", ".join(PEOPLE)),
            say("fault-do-mean", word=near),
        )
    else:
        desk.fault(
            found.place,
            say("fault-no-tiers", found=shown(found)),
            say("fault-do-choose", words=", ".join(PEOPLE)),
        )


def places(desk: Desk, field: Field) -> values.Places | None:
    """Groups by their names."""
    found = (group_name(desk, item) for item in row(desk, field))
    return tuple(group for group in found if group is not None) or None


def group_name(desk: Desk, field: Field) -> GroupName | None:
    """A group that the charter names."""
    found = scalar(desk, field)
    if found is None or found.text in desk.group_names:
        return GroupName(found.text) if found else None
    if joined(desk, field, found):
        return None
    near = suggest.nearest(found.text, desk.group_names)
    desk.fault(
        found.place,
        say("fault-unknown-group", name=shown(found)),
        say("fault-do-mean", word=near)
        if near
        else say("fault-do-choose", words=", ".join(sorted(desk.group_names))),
    )
    return None
