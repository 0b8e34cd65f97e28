"""How long the bot keeps what it knows."""

from __future__ import annotations

from dataclasses import dataclass

DAY = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """Seconds. `keep_texts`: messages that could not be handled, as they came. `keep_evidence`: what was judged, with its text.

    `keep_activity`: who wrote when, and who was in the groups when. Points, tiers and strikes stay: they hold no texts.
    """

    keep_texts: int = 7 * DAY
    keep_evidence: int = 180 * DAY
    keep_activity: int = 400 * DAY
