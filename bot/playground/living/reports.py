"""What is told about a message, a person, the time and the charter when the visitor asks: values that a page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.domain.effects import Text
from bot.playground.living.values import Bubble


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One fact that a rule asked of a message, whether it held, and why in words. `excuse`: it stands under `unless`."""

    fact: str
    held: bool
    why: Text
    excuse: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSeen:
    """What became of one rule on a message. `says` is its sentence; `trial`: it is only observed; `asked`: its facts.

    `ladder` tells where the member stood before, and what comes next; `left_out` why the rule was not judged at all.
    """

    rule: str
    says: Text
    held: bool
    trial: bool = False
    asked: tuple[Asked, ...] = ()
    ladder: Text | None = None
    left_out: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One time that the bot judged a message: as it was posted, or after an edit.

    `saw`: what it found in it. `exempt`: why it was not judged, if so. `did`: what followed, `would`: what rules on trial would
    have done. `strikes` it cost. `charter`: the number of the charter in force.
    """

    at: int
    edited: bool
    text: str
    charter: int
    saw: tuple[Text, ...]
    exempt: Text | None
    rules: tuple[RuleSeen, ...]
    did: tuple[Text, ...]
    would: tuple[Text, ...]
    strikes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """Points that came or went because of a message: whose, how many, what for, when."""

    user: int
    name: str
    points: int
    what_for: Text
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """All about one message: each look of the bot at it, newest last, and the points. Without looks it `passed` unjudged."""

    bubble: Bubble
    looks: tuple[Look, ...]
    earned: tuple[Earned, ...]
    passed: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeSeen:
    """A strike: by which rule (empty: by hand) and when; `fades` tells when it does, `None`: it has, or never will."""

    rule: str
    at: int
    live: bool
    fades: int | None
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderSeen:
    """Where somebody stands on a ladder: `number` live strikes, its `steps`, and the one that the next strike leads to."""

    ladder: str
    number: int
    steps: tuple[Text, ...]
    following: Text
    strikes: tuple[StrikeSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where somebody stands in the community. `lines` is what `/me` tells them. Unknown people have none of it.

    `tier` is empty where there are no tiers; `tiers` are the charter's names, `tiers_called` how people read them. `points`
    is `None` where none are counted; `called`: what they are called.
    """

    user: int
    known: bool
    tier: str = ""
    tiers: tuple[str, ...] = ()
    tiers_called: tuple[Text, ...] = ()
    points: int | None = None
    called: Text | None = None
    lines: tuple[Text, ...] = ()
    ladders: tuple[LadderSeen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """What is due next: when (seconds since the epoch), and what in words."""

    at: int
    what: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultSeen:
    """A fault of a charter's text. Lines and columns count from 1."""

    line: int
    column: int
    level: Literal["error", "warning"]
    message: Text
    remedy: Text | None
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """What became of a changed charter: its number in force if it was adopted, else the faults for which it was not."""

    number: int | None
    faults: tuple[FaultSeen, ...]
    told: Text

    @property
    def adopted(self) -> bool:
        """Whether it is in force."""
        return self.number is not None
