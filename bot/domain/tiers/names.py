"""What people call points and tiers, for texts that speak of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from bot.domain.charter.schema_standing import Tier, Words
from bot.domain.effects import Said
from bot.domain.ids import TierName


class Names(Struct, frozen=True, kw_only=True):
    """The charter's words for points (empty: points), and for those tiers that are read otherwise than they are written."""

    points: Words = {}
    tiers: Mapping[TierName, Words] = {}

    def tier(self, name: TierName) -> str | Said:
        """How people read a tier."""
        words = self.tiers.get(name)
        return Said(words=dict(words)) if words else name


def names_of(tiers: Sequence[Tier], points: Words) -> Names:
    """The words of a charter."""
    return Names(points=points, tiers={tier.name: tier.called for tier in tiers if tier.called})
