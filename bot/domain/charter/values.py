"""What the phrases of a charter mean: small values, made by `phrases`, asked by `rules`.

Durations are whole seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.domain.ids import GroupName, ListName, TierName

Bound = Literal["at least", "at most", "under", "none"]


@dataclass(frozen=True, slots=True)
class Count:
    """`at least 3`, `under 11`, `none in 30 days`: a bound, a number (0 for `none`), perhaps a window looking back."""

    bound: Bound
    number: int
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """`at least 70%`."""

    bound: Bound
    percent: int


@dataclass(frozen=True, slots=True)
class Age:
    """`under 3 days`."""

    bound: Bound
    seconds: int


@dataclass(frozen=True, slots=True)
class Rate:
    """`at least 6 in 10 seconds`: the one judged is counted, the window includes its start."""

    number: int
    within: int


@dataclass(frozen=True, slots=True)
class Listed:
    """`$name`: all that a list of the charter (or `staff names`, `our groups`) holds."""

    name: ListName


@dataclass(frozen=True, slots=True)
class Word:
    """A word pattern as written: `cat`, `cat*`, `*cat`, `*cat*` or `/regex/`."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Site:
    """A site with an optional path: covers its subdomains and what begins with the path. `t.me/name` covers `@name`."""

    host: str
    path: str = ""


LinkKind = Literal["any site", "telegram", "telegram invite", "shortener"]
Target = LinkKind | Listed | Site


@dataclass(frozen=True, slots=True)
class LinksTo:
    """`any site except $our sites`: holds when one link is a target and none of the exceptions."""

    targets: tuple[Target, ...]
    excepted: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Has:
    """`phone number except $hotlines`: something that the message carries, in the charter's words."""

    kind: str
    excepted: tuple[Listed | Word, ...] = ()


@dataclass(frozen=True, slots=True)
class ForwardedFrom:
    """`anyone except $friends`, or names, @usernames, ids and lists."""

    anyone: bool
    sources: tuple[Listed | Word, ...] = ()
    excepted: tuple[Listed | Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Mentions:
    """`at least 4` in one message, or `at least 7 in 10 seconds`; `excepted` names are not counted."""

    number: int
    within: int | None = None
    excepted: tuple[Listed | Word, ...] = ()


Who = Literal["newcomer", "staff", "everyone"]


@dataclass(frozen=True, slots=True)
class OfTier:
    """A tier, `or above`."""

    tier: TierName
    or_above: bool = False


@dataclass(frozen=True, slots=True)
class Consequence:
    """What may follow when a rule holds. Steps and the like stand below, others with their entry of the catalogue."""


@dataclass(frozen=True, slots=True)
class DeleteMessage(Consequence):
    """`delete`."""


@dataclass(frozen=True, slots=True)
class Strike(Consequence):
    """`strike`, `2 strikes`: climb the rule's ladder by so many steps."""

    number: int = 1


@dataclass(frozen=True, slots=True)
class Warn(Consequence):
    """`warn`: words only."""


@dataclass(frozen=True, slots=True)
class MuteFor(Consequence):
    """`mute 1 hour`; Telegram takes terms of 30 seconds to 366 days."""

    seconds: int


@dataclass(frozen=True, slots=True)
class KickOut(Consequence):
    """`kick`."""


@dataclass(frozen=True, slots=True)
class BanFor(Consequence):
    """`ban`, `ban 7 days`: `None` is for good."""

    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Reply(Consequence):
    """`reply: text`, by language."""

    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AlertStaff(Consequence):
    """`alert staff`."""


@dataclass(frozen=True, slots=True)
class AskStaff(Consequence):
    """`ask staff`: only in examples, where a step asks staff before it acts."""


@dataclass(frozen=True, slots=True)
class Nothing(Consequence):
    """`nothing`: only in examples."""


Step = Warn | MuteFor | KickOut | BanFor

Places = tuple[GroupName, ...]
