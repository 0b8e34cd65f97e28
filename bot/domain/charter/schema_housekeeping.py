"""How the groups are kept tidy, what those who come and go are told, and how the community words what the bot says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = Mapping[str, str]

NOTICES_STAY = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Housekeeping:
    """What is said at the door, and how long what nobody needs any more stays.

    `notices_stay`: seconds until what the bot says by the way is removed again, and with it, unless `commands_stay`, the
    commands that people gave. Service messages ("Alice joined the group") are removed at once unless `service_messages_stay`.
    """

    welcome: Words = field(default_factory=dict)
    goodbye: Words = field(default_factory=dict)
    notices_stay: int = NOTICES_STAY
    commands_stay: bool = True
    service_messages_stay: bool = True


@dataclass(frozen=True, slots=True)
class Own:
    """The community's own words for a text of the catalogue."""

    words: Words
    blanks: Mapping[str, str]
