"""Which of several consequences happens: ban before kick before mute (the longest) before warn; no order matters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import inf

from bot.domain.charter.values import (
    AlertStaff,
    AskStaff,
    BanFor,
    Consequence,
    DeleteMessage,
    Expected,
    KickOut,
    MuteFor,
    Nothing,
    Reply,
    Step,
    Strike,
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
    fixed order.
    """

    delete: bool = False
    step: Step | None = None
    asked: Step | None = None
    unable: Step | None = None
    replies: tuple[Reply, ...] = ()
    alert: bool = False

    @property
    def listed(self) -> tuple[Expected, ...]:
        """The answer as a story names it; empty: nothing."""
        return (
            *((DeleteMessage(),) if self.delete else ()),
            *((self.step,) if self.step is not None else ()),
            *((AskStaff(),) if self.asked is not None else ()),
            *self.replies,
            *((AlertStaff(),) if self.alert else ()),
        )


def merged(consequences: Iterable[Consequence]) -> Answer:
    """What several consequences are together. Strikes are the ladder's and left out here."""
    delete, step, alert, replies = False, None, False, set[Reply]()
    for consequence in consequences:
        match consequence:
            case DeleteMessage():
                delete = True
            case AlertStaff():
                alert = True
            case Reply():
                replies.add(consequence)
            case Strike():
                continue
            case Warn() | MuteFor() | KickOut() | BanFor():
                step = strictest(step, consequence)
    return Answer(delete=delete, step=step, alert=alert, replies=tuple(sorted(replies, key=_words)))


def with_rung(answer: Answer, step: Step, *, asks: bool) -> Answer:
    """`answer`, and the step that a strike led to.

    Staff are asked only if nothing as strict happens anyway. What happens anyway stays beside the question, unless
    waiting for staff covers it: whoever waits is muted.
    """
    if not asks:
        return replace(answer, step=strictest(answer.step, step))
    if answer.step is not None and strictness(answer.step) >= strictness(step):
        return answer
    covered = answer.step is None or strictness(answer.step) <= strictness(MuteFor(STAFF_HAVE))
    return replace(answer, step=None if covered else answer.step, asked=step)


def for_channel(answer: Answer) -> Answer:
    """What can be done to a channel that writes: it can be banned; else its message goes, and staff hear of it."""
    unable = strictest(*(step for step in (answer.step, answer.asked) if not _possible(step)))
    if unable is None:
        return replace(answer, delete=answer.delete or answer.asked is not None)
    step, asked = (step if _possible(step) else None for step in (answer.step, answer.asked))
    return replace(answer, delete=True, step=step, asked=asked, unable=unable, alert=True)


def _possible(step: Step | None) -> bool:
    return not isinstance(step, MuteFor | KickOut)


def phrase(one: Expected) -> str:
    """A consequence as the charter writes it: `mute 10 minutes`, `2 strikes`, `ask staff`; a reply by its bare word."""
    match one:
        case DeleteMessage():
            return "delete"
        case Strike(number=number):
            return "strike" if number == 1 else f"{number} strikes"
        case Warn():
            return "warn"
        case MuteFor(seconds=seconds):
            return f"mute {term(seconds)}"
        case KickOut():
            return "kick"
        case BanFor(seconds=seconds):
            return "ban" if seconds is None else f"ban {term(seconds)}"
        case Reply() | AlertStaff() | AskStaff() | Nothing():
            return BARE[type(one)]


BARE = {Reply: "reply", AlertStaff: "alert staff", AskStaff: "ask staff", Nothing: "nothing"}
UNITS = ((86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))


def term(seconds: int) -> str:
    """A length of time in the largest unit that gives a whole number."""
    size, unit = next((size, unit) for size, unit in UNITS if seconds % size == 0)
    number = seconds // size
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _words(reply: Reply) -> tuple[tuple[str, str], ...]:
    return reply.words
