"""The section `privacy`: how long the bot keeps what it knows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bot.domain.charter.block import Block
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.phrase import FADING, phrase
from bot.domain.charter.schema_privacy import DAY, Privacy
from bot.domain.charter.schema_standing import Needs, Tier
from bot.domain.charter.vocabulary_house import PRIVACY

LEAST_ACTIVITY = 62 * DAY
"""A cap of a month looks back to its first day, from the first day of the next."""

LEAST_EVIDENCE = 7 * DAY
LONGEST = 3650 * DAY


def privacy(desk: Desk, field: Field, tiers: tuple[Tier, ...]) -> Privacy:
    """How long what is kept; what tiers ask for must be there as long."""
    block = Block(desk, field, PRIVACY)
    usual = Privacy()
    looked_back = max((LEAST_ACTIVITY, *_windows(tiers)))
    return Privacy(
        keep_texts=block.read("keep texts", partial(_term, least=DAY)) or usual.keep_texts,
        keep_evidence=block.read("keep evidence", partial(_term, least=LEAST_EVIDENCE))
        or usual.keep_evidence,
        keep_activity=block.read("keep activity", partial(_term, least=looked_back)) or usual.keep_activity,
    )


def _term(desk: Desk, field: Field, *, least: int) -> int | None:
    seconds = phrase(desk, field, FADING)
    if seconds is None or least <= seconds <= LONGEST:
        return seconds
    bound = -(-least // DAY) if seconds < least else LONGEST // DAY
    key = "fault-kept-too-short" if seconds < least else "fault-kept-too-long"
    text = f"{field.key.text}: {bound} day{'s' * (bound != 1)}"
    desk.fault(field.node.place, say(key, key=field.key.text, days=bound), say("fault-do-write", text=text))
    return None


def _windows(tiers: tuple[Tier, ...]) -> Iterator[int]:
    """How far back tiers look, in seconds."""
    for tier in tiers:
        for needs in (tier.needs, tier.keeps):
            yield from _window(needs) if needs is not None else ()


def _window(needs: Needs) -> Iterator[int]:
    if needs.active is not None:
        yield needs.active.within
    if needs.thanked_by is not None:
        yield needs.thanked_by.within or 0
