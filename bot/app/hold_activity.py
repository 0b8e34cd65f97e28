"""Activities held: each occurrence once, whatever becomes of the bot or of the charter meanwhile.

An activity has one row in `timers`, whose key names it and the moment. What is said then, the end of that row and the next
one are one commit, and so are another charter and its rows.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from bot.app.books import Books
from bot.app.force import InForce
from bot.app.ports import Clock, Queued, Timer
from bot.domain.activities.schedule import happens_at, newest_until, next_after
from bot.domain.charter import schema_activities as written
from bot.domain.charter.schema import Charter
from bot.domain.charter.schema_activities import Activity, choice_text, post_text, question_text
from bot.domain.effects import Effect, Poll, Said, Say, Text, lane_of
from bot.domain.ids import ActivityName, ChatId, GroupName

NO_CHAT = ChatId(0)
"""An activity may happen in several."""

ON_TIME = 60
"""Seconds that count for nothing: a bot that is just being restarted is not late."""

log = logging.getLogger(__name__)


def plan(books: Books, charter: Charter, zone: tzinfo, now: int) -> int | None:
    """Set a timer for the next occurrence of each activity of `charter`, and for no other; when the earliest is due.

    An occurrence that was missed waits for its timer, if the charter still has it.
    """
    there = {timer.key: timer for timer in books.timers("activity")}
    wanted: dict[str, Timer] = {}
    for activity in charter.activities.values():
        missed = [
            timer.due
            for timer in there.values()
            if timer.data["name"] == activity.name and _still_due(activity, zone, timer.due, now)
        ]
        moment = missed[0] if missed else next_after(activity.schedule, zone, now)
        if moment is not None:
            timer = _timer(activity.name, moment)
            wanted[timer.key] = timer
    books.drop_timers([key for key in there if key not in wanted])
    books.set_timers([timer for key, timer in wanted.items() if key not in there])
    return min((timer.due for timer in wanted.values()), default=None)


def _still_due(activity: Activity, zone: tzinfo, moment: int, now: int) -> bool:
    return moment <= now and happens_at(activity.schedule, zone, moment)


def _timer(name: ActivityName, moment: int) -> Timer:
    return Timer(
        key=f"activity:{name}:{moment}", due=moment, kind="activity", chat=NO_CHAT, data={"name": name}
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldActivity:
    """What follows when an activity is due."""

    force: InForce
    clock: Clock

    def __call__(self, books: Books, timer: Timer) -> Sequence[Queued]:
        """Hold the newest occurrence that is due, if it is not too late, and set the timer for the next."""
        activity = self.force.charter.activities.get(ActivityName(str(timer.data["name"])))
        if activity is None:
            return ()
        now, zone = int(self.clock.now()), self.force.zone
        moment = newest_until(activity.schedule, zone, timer.due, now)
        following = next_after(activity.schedule, zone, moment)
        if following is not None:
            books.set_timers([_timer(activity.name, following)])
        if _is_too_late(activity, now - moment):
            log.info("activity_missed", extra={"activity": activity.name, "late": now - moment})
            return ()
        return [
            Queued(
                key=f"activity:{activity.name}:{moment}:{effect.chat}",
                chat=effect.chat,
                lane=lane_of(effect),
                effect=effect,
                at=now,
            )
            for effect in self._effects(activity)
        ]

    def _effects(self, activity: Activity) -> Iterator[Effect]:
        languages = self.force.charter.community.languages
        for group in activity.groups:
            chat = self._chat_of(group)
            if chat is None:
                log.warning("activity_without_chat", extra={"activity": activity.name, "group": group})
            else:
                yield _said(activity.does, chat, languages)

    def _chat_of(self, group: GroupName) -> ChatId | None:
        """The chat of a group; `None` for one that the charter knows by its @name and the bot has not met."""
        known = self.force.facts().chat_of(group)
        if known is not None:
            return known
        named = self.force.charter.groups[group].chat
        return None if isinstance(named, str) else self.force.aliases.get(named, named)


def _is_too_late(activity: Activity, late: int) -> bool:
    return activity.late_within is not None and late > max(activity.late_within, ON_TIME)


def _said(does: written.Post | written.Poll, chat: ChatId, languages: tuple[str, ...]) -> Effect:
    match does:
        case written.Post():
            words = Said(words={"": post_text(does, languages)})
            return Say(
                chat=chat, text=Text(key="activity-post", args={"words": words}), language=languages[0]
            )
        case written.Poll(question=question, choices=choices, open_for=open_for):
            return Poll(
                chat=chat,
                question=question_text(question, languages),
                choices=tuple(choice_text(choice, languages) for choice in choices),
                open_for=open_for,
            )
