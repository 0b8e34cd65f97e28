"""The section `housekeeping`: greetings, and what is removed again."""

from __future__ import annotations

from functools import partial

from bot.domain.charter.blanks import prose_with
from bot.domain.charter.block import Block
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.phrase import DURATION, phrase
from bot.domain.charter.scalars import flag, shown
from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_housekeeping import Housekeeping
from bot.domain.charter.vocabulary_house import AT_THE_DOOR, HOUSEKEEPING

LONGEST_NOTICE = 47 * 3600
"""Telegram lets nobody remove what is older than 48 hours; an hour is left for a bot that was away."""

_at_the_door = partial(prose_with, known=AT_THE_DOOR)


def housekeeping(desk: Desk, field: Field) -> Housekeeping:
    """How the groups are kept tidy."""
    block = Block(desk, field, HOUSEKEEPING)
    usual = Housekeeping()
    commands, service = block.read("commands stay", flag), block.read("service messages stay", flag)
    return Housekeeping(
        welcome=block.read("welcome", _at_the_door) or {},
        goodbye=block.read("goodbye", _at_the_door) or {},
        notices_stay=block.read("notices stay for", _notices) or usual.notices_stay,
        commands_stay=usual.commands_stay if commands is None else commands,
        service_messages_stay=usual.service_messages_stay if service is None else service,
    )


def _notices(desk: Desk, field: Field) -> int | None:
    seconds = phrase(desk, field, DURATION)
    if seconds is None or 0 < seconds <= LONGEST_NOTICE:
        return seconds
    better = "10 minutes" if seconds < DAY else "47 hours"
    desk.fault(
        field.node.place,
        say("fault-notices-stay", found=shown(field.node)),
        say("fault-do-write", text=f"{field.key.text}: {better}"),
    )
    return None
