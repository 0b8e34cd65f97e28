"""What a tier needs and what keeps it: minima that can be reached, limits that can be kept."""

from __future__ import annotations

from functools import partial

from bot.domain.charter import phrases_standing as standing, suggest, values
from bot.domain.charter.block import Block, entries
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.kinds import Kind
from bot.domain.charter.mend_standing import DAYS, LEASTS
from bot.domain.charter.nodes import Mapping, Scalar
from bot.domain.charter.phrase import phrase
from bot.domain.charter.scalars import empty
from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Active, Needs, Thanked
from bot.domain.charter.sections_counts import strikes
from bot.domain.charter.sections_points import LEAST, always
from bot.domain.charter.vocabulary_standing import NEEDS
from bot.domain.ids import TierName

KEPT = 400
"""For so many days it is known who did what."""

ACTIVE: Kind[Active] = Kind(standing.active, "fault-form-active", "at least 20 days in 100 days", DAYS)
THANKED: Kind[Thanked] = Kind(
    standing.thanked, "fault-form-thanked", "at least 5 people on at least 7 days in 100 days", DAYS
)
LEAST_TIME: Kind[int] = Kind(standing.least_time, "fault-form-least-time", "at least 30 days", LEASTS)


def needs(desk: Desk, field: Field, *, below: tuple[TierName, ...]) -> Needs | None:
    """What must hold; `below` are the tiers in which time may have to be spent."""
    if isinstance(field.node, Mapping) and not field.node.entries:
        empty(desk, field)
        return None
    block = Block(desk, field, NEEDS)
    return Needs(
        points=block.read("points", _points),
        active=block.read("active", _active),
        in_the_group=block.read("in the group", _least_time),
        time_as=block.read("time as", partial(_time_as, below=below)) or {},
        thanked_by=block.read("thanked by", _thanked),
        strikes=block.read("strikes", _strikes),
    )


def _points(desk: Desk, field: Field) -> int | None:
    if desk.earning is not None and not desk.earning:
        desk.fault(field.key.place, say("fault-no-points"), say("fault-do-earn-points"))
    found = phrase(desk, field, LEAST)
    if found == 0:
        always(desk, field, "at least 1")
    return found


def _active(desk: Desk, field: Field) -> Active | None:
    found = phrase(desk, field, ACTIVE)
    if found is None or not _window(desk, field, found.within):
        return None
    if found.days == 0:
        always(desk, field, ACTIVE.example)
    elif found.days * DAY > found.within:
        _more_days_than_there_are(desk, field, found.days, found.within)
    return found


def _thanked(desk: Desk, field: Field) -> Thanked | None:
    if desk.earning is not None and "thanks received" not in desk.earning:
        desk.fault(field.key.place, say("fault-no-thanks"), say("fault-do-earn-thanks"))
    found = phrase(desk, field, THANKED)
    if found is None or not (found.within is None or _window(desk, field, found.within)):
        return None
    if found.people == 0 or found.days == 0:
        always(desk, field, THANKED.example)
    elif found.within is not None and found.days * DAY > found.within:
        _more_days_than_there_are(desk, field, found.days, found.within)
    return found


def _more_days_than_there_are(desk: Desk, field: Field, days: int, within: int) -> None:
    desk.fault(
        field.node.place,
        say("fault-too-many-days", days=days, window=within // DAY),
        say("fault-do-fewer-days", window=within // DAY),
    )


def _window(desk: Desk, field: Field, within: int) -> bool:
    if DAY <= within <= KEPT * DAY:
        return True
    desk.fault(
        field.node.place,
        say("fault-window-of-days", key=field.key.text, most=KEPT),
        say("fault-do-window-of-days"),
    )
    return False


def _least_time(desk: Desk, field: Field) -> int | None:
    found = phrase(desk, field, LEAST_TIME)
    if found == 0:
        always(desk, field, LEAST_TIME.example)
    return found


def _time_as(desk: Desk, field: Field, *, below: tuple[TierName, ...]) -> dict[TierName, int] | None:
    times = {TierName(entry.key.text): _time_as_one(desk, entry, below) for entry in entries(desk, field)}
    if not times and isinstance(field.node, Mapping):
        empty(desk, field)
    return {tier: seconds for tier, seconds in times.items() if seconds is not None}


def _time_as_one(desk: Desk, entry: Field, below: tuple[TierName, ...]) -> int | None:
    if entry.key.text in below:
        return _least_time(desk, entry)
    if entry.key.text in desk.tier_names:
        desk.fault(
            entry.key.place,
            say("fault-time-not-below", tier=entry.key.text),
            say("fault-do-choose", words=", ".join(below)),
        )
    else:
        unknown_tier(desk, entry.key, below)
    return None


def unknown_tier(desk: Desk, found: Scalar, known: tuple[str, ...]) -> None:
    """Say that there is no such tier, and which was meant."""
    near = suggest.nearest(found.text, known)
    desk.fault(
        found.place,
        say("fault-unknown-tier", name=found.text),
        say("fault-do-mean", word=near) if near else say("fault-do-choose", words=", ".join(known)),
    )


def _strikes(desk: Desk, field: Field) -> values.Count | None:
    found = strikes(desk, field)
    if found is None:
        return None
    if found.bound == "at least":
        desk.fault(
            field.node.place,
            say("fault-strikes-needed"),
            say("fault-do-write", text="strikes: none in 180 days"),
        )
        return None
    return found if found.within is None or _window(desk, field, found.within) else None
