"""What is over is forgotten, every night, as the charter's `privacy` says. It is a timer, so no night is missed for long."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

from bot.app.books import Books
from bot.app.force import InForce
from bot.app.ports import Clock, Queued, Timer
from bot.domain.charter.schema import DAY
from bot.domain.ids import ChatId
from bot.domain.points.calendar import begin_of, day_of

NIGHT = 4 * 3600
"""Seconds after midnight, in the community's zone."""

SOON = 60
"""Seconds until the next part, where there is more than goes at once."""

log = logging.getLogger(__name__)


def plan_night(books: Books, zone: tzinfo, now: int) -> int:
    """Set the timer for the next night, unless one is set; when it is due."""
    there = books.timers("forget")
    if there:
        return there[0].due
    timer = _timer(_next_night(zone, now))
    books.set_timers([timer])
    return timer.due


def _next_night(zone: tzinfo, now: int) -> int:
    today = day_of(now, zone)
    nights = (begin_of(day, zone) + NIGHT for day in (today, today + 1))
    return next(night for night in nights if night > now)


def _timer(due: int) -> Timer:
    return Timer(key=f"forget:{due}", due=due, kind="forget", chat=ChatId(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget:
    """What follows when a night is due."""

    force: InForce
    clock: Clock

    def __call__(self, books: Books, timer: Timer) -> Sequence[Queued]:
        """Forget what is over, and set the timer for what is left of it, or for the next night."""
        now, privacy, zone = int(self.clock.now()), self.force.charter.privacy, self.force.zone
        books.forget_texts(now - privacy.keep_texts)
        books.forget_evidence(now - privacy.keep_evidence)
        before = now - privacy.keep_activity
        whole = books.forget_activity(before, day_of(before, zone) + 1)
        due = _next_night(zone, now) if whole else now + SOON
        books.set_timers([_timer(due)])
        log.info("forgotten", extra={"whole": whole, "days": privacy.keep_activity // DAY})
        return ()
