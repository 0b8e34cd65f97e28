"""Telegram's pace: how often something may be said, and where Telegram asked us to wait.

Messages (lane 1): one a second in a chat, 20 a minute in a group, 30 a second overall. Moderation and button answers
(lane 0) are bounded by 429 alone, and a 429 delays its own chat and lane alone. Moments are seconds since the epoch.
"""

from __future__ import annotations

from collections import deque

from bot.domain.effects import Effect, Lane, Poll, Rewrite, Say
from bot.domain.ids import ChatId

IN_A_CHAT = 1.0
GROUP_TIMES, GROUP_WITHIN = 20, 60.0
TIMES, WITHIN = 30, 1.0
SWEEP_EVERY = 1000


def is_message(effect: Effect) -> bool:
    """Whether Telegram counts `effect` as a message: something said, asked or rewritten."""
    return isinstance(effect, Say | Poll | Rewrite)


class Pace:
    """What was said lately. Each booking counts from the moment it is given, whether it is used or not.

    A chat's bookings must be asked for one after the other, as one line of effects does.
    """

    def __init__(self) -> None:
        self._chats: dict[ChatId, deque[float]] = {}
        self._all: deque[float] = deque(maxlen=TIMES)
        self._held: dict[tuple[ChatId, Lane], float] = {}
        self._booked = 0

    def hold(self, chat: ChatId, lane: Lane, until: float, now: float) -> None:
        """Telegram answered 429 at `now`: nothing of this lane goes to `chat` before `until`."""
        if len(self._held) >= SWEEP_EVERY:
            self.forget(now)
        self._held[chat, lane] = max(until, self._held.get((chat, lane), until))

    def held(self, chat: ChatId, lane: Lane) -> float:
        """Until when this lane of `chat` waits; 0 if it does not."""
        return self._held.get((chat, lane), 0.0)

    def book_chat(self, chat: ChatId, now: float) -> float:
        """Book the next message in `chat`: the moment from which it may go as far as the chat is concerned."""
        said = self._chats.setdefault(chat, deque(maxlen=GROUP_TIMES))
        at = max(now, said[-1] + IN_A_CHAT) if said else now
        if chat < 0 and len(said) == GROUP_TIMES:
            at = max(at, said[0] + GROUP_WITHIN)
        said.append(at)
        self._booked += 1
        if self._booked % SWEEP_EVERY == 0:
            self.forget(now)
        return at

    def book_any(self, now: float) -> float:
        """Book the next message anywhere: the moment from which it may go as far as all chats are concerned."""
        at = max(now, self._all[0] + WITHIN) if len(self._all) == TIMES else now
        self._all.append(at)
        return at

    def forget(self, now: float) -> None:
        """Drop what no longer delays anything."""
        self._chats = {chat: said for chat, said in self._chats.items() if said[-1] > now - GROUP_WITHIN}
        self._held = {place: until for place, until in self._held.items() if until > now}
