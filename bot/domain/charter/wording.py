"""The section `messages`: the community's own wording for what the bot says, with blanks that the bot fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from bot.domain.charter.blanks import prose_with
from bot.domain.charter.block import Block
from bot.domain.charter.desk import Desk, Field
from bot.domain.charter.schema_housekeeping import Own
from bot.domain.charter.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the catalogue that may be worded otherwise, and which of its arguments fills which blank."""

    key: str
    blanks: Mapping[str, str]


MESSAGES: Mapping[str, Said] = {
    "warned": Said("notice-warned", {"member": "member"}),
    "muted": Said("notice-muted-until", {"member": "member", "until": "until"}),
    "kicked": Said("notice-kicked", {"member": "member"}),
    "banned": Said("notice-banned-for-good", {"member": "member"}),
    "banned for a time": Said("notice-banned-until", {"member": "member", "until": "until"}),
    "removed": Said("notice-removed", {"member": "member"}),
    "waiting for staff": Said("notice-asked", {"member": "member", "next step": "step"}),
    "rule broken": Said("notice-rule", {"rule": "says"}),
    "strike": Said("notice-strikes", {"strikes": "number", "next step": "next"}),
    "last strike": Said("notice-strikes-last", {"strikes": "number", "next step": "step"}),
    "promoted": Said("tier-promoted", {"tier": "tier", "group": "community"}),
    "thanked": Said("points-thanked", {"member": "member", "points": "amount"}),
}
"""By the ids that the charter uses."""

VOCABULARY = Vocabulary(
    keys=tuple(MESSAGES),
    instead={
        "warn": "warned",
        "warning": "warned",
        "mute": "muted",
        "kick": "kicked",
        "ban": "banned",
        "deleted": "removed",
        "strikes": "strike",
        "rule": "rule broken",
        "promotion": "promoted",
        "thanks": "thanked",
    },
)


def messages(desk: Desk, field: Field) -> dict[str, Own]:
    """The community's own words, by the keys of the catalogue."""
    block = Block(desk, field, VOCABULARY)
    found: dict[str, Own] = {}
    for name, said in MESSAGES.items():
        words = block.read(name, partial(prose_with, known=tuple(said.blanks)))
        if words is not None:
            found[said.key] = Own(words, said.blanks)
    return found
