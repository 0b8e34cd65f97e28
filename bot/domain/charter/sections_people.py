"""Facts about people and places: who somebody is, what a tier allows them, and in which group they write."""

from __future__ import annotations

from bot.domain.charter import mend, phrases, phrases_standing as standing, suggest, values
from bot.domain.charter.block import row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.mend_standing import ALLOWANCES
from bot.domain.charter.nodes import Scalar
from bot.domain.charter.phrases_standing import ALL_MAY
from bot.domain.charter.scalars import joined, scalar, shown
from bot.domain.charter.schema_standing import May
from bot.domain.charter.vocabulary_rules import PEOPLE, PEOPLE_MEANT
from bot.domain.ids import GroupName


def member(desk: Desk, field: Field) -> tuple[values.Who | values.OfTier, ...] | None:
    """Who somebody is: one of several."""
    found = (_who(desk, item) for item in row(desk, field))
    return tuple(one for one in found if one is not None) or None


def _who(desk: Desk, field: Field) -> values.Who | values.OfTier | None:
    found = scalar(desk, field)
    if found is None:
        return None
    who = phrases.who(found.text)
    if isinstance(who, str) or (who is not None and who.tier in desk.tier_names):
        return who
    if not joined(desk, field, found):
        nobody(desk, found, (*PEOPLE, *desk.tier_names))
    return None


def nobody(desk: Desk, found: Scalar, known: tuple[str, ...]) -> None:
    """Say that there are no such people, and who was meant."""
    text = mend.narrow(found.text)
    name = text.removesuffix(" or above")
    near = PEOPLE_MEANT.get(text.lower())
    if near not in known:
        near = suggest.nearest(name, known if name == text else desk.tier_names)
        near = near and f"{near}{text.removeprefix(name)}"
    desk.fault(
        found.place,
        say("fault-unknown-tier", name=shown(found)),
        say("fault-do-mean", word=near) if near else say("fault-do-choose", words=", ".join(known)),
    )


def member_may(desk: Desk, field: Field) -> tuple[May, ...] | None:
    """What a member's tier allows, one of several. What no tier allows excuses nobody, and breaks no rule."""
    found = tuple(one for item in row(desk, field) if (one := _permission(desk, item)) is not None)
    desk.asked.update(found)
    if found and not any(one in desk.granted for one in found):
        desk.fault(
            field.node.place,
            say("fault-nobody-may", what=", ".join(found)),
            say("fault-do-grant", what=found[0]),
            level="warning" if desk.excusing else "error",
        )
    return found or None


def _permission(desk: Desk, field: Field) -> May | None:
    found = scalar(desk, field)
    if found is None:
        return None
    known = next((one for one in ALL_MAY if one == found.text), None)
    if known is None and not joined(desk, field, found):
        meant = mend.mended(standing.allowance, found.text, ALLOWANCES)
        allowed = standing.allowance(meant) if meant else None
        near = allowed.what if allowed else suggest.nearest(found.text, ALL_MAY)
        desk.fault(
            found.place,
            say("fault-want-choice", key=field.key.text, found=shown(found), words=", ".join(ALL_MAY)),
            say("fault-do-mean", word=near) if near else say("fault-do-choose", words=", ".join(ALL_MAY)),
        )
    return known


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
