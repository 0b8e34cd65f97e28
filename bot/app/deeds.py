"""What somebody of the staff did by hand, as a decision keeps it."""

from __future__ import annotations

from msgspec import Struct

from bot.domain.ids import MemberKey

CARD = "card"
EXPIRED = "expired"
"""What became of a card that nobody answered."""


class ByHand(Struct, frozen=True, kw_only=True):
    """The facts of a decision that somebody made: by which command (or on a `card`), who, for which reason.

    `number` is of points, `tier` the one given.
    """

    command: str
    by: MemberKey
    reason: str = ""
    number: int = 0
    tier: str = ""
