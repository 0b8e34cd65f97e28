"""What follows from a message, merged: ban before kick before mute (the longest) before warn; no order matters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf

from bot.domain.charter.values import (
    AlertStaff,
    AskStaff,
    BanFor,
    Consequence,
    DeleteMessage,
    KickOut,
    MuteFor,
    Reply,
    Step,
    Warn,
)

STAFF_HAVE = 86_400
"""Seconds that staff have to answer a question; the member is muted so long."""


def strictness(step: Step) -> tuple[int, float]:
    """Steps compare by this: the kind, then the term in seconds (for good: infinite)."""
    match step:
        case Warn():
            return 0, 0
        case MuteFor():
            return 1, step.seconds
        case KickOut():
            return 2, 0
        case BanFor():
            return 3, inf if step.seconds is None else step.seconds


def strictest(*steps: Step | None) -> Step | None:
    """The step that happens when several would; `None` where there is none."""
    return max((step for step in steps if step is not None), key=strictness, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What follows from a message, merged.

    `asked` is a step that waits for staff; `unable` one that Telegram does not know for who wrote; `replies` are in a
    fixed order, and so is `more`: what happens besides, each by its own entry in the catalogue.
    """

    delete: bool = False
    step: Step | None = None
    asked: Step | None = None
    unable: Step | None = None
    replies: tuple[Reply, ...] = ()
    alert: bool = False
    more: tuple[Consequence, ...] = ()

    @property
    def listed(self) -> tuple[Consequence, ...]:
        """The answer as a story names it; empty: nothing."""
        return (
            *((DeleteMessage(),) if self.delete else ()),
            *((self.step,) if self.step is not None else ()),
            *((AskStaff(),) if self.asked is not None else ()),
            *self.replies,
            *((AlertStaff(),) if self.alert else ()),
            *self.more,
        )


def climbs(answer: Answer, step: Step) -> Answer:
    """`answer` with a step, of which the strictest happens."""
    return replace(answer, step=strictest(answer.step, step))


def besides(answer: Answer, one: Consequence) -> Answer:
    """`answer` with something that happens besides; the same thing happens once."""
    return replace(answer, more=tuple(sorted({*answer.more, one}, key=repr)))
