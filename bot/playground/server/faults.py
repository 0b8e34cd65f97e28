"""Trouble on demand: refusals, slow answers, cut connections, an outage, and Telegram's own limits of speed."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING, Literal

from bot.playground.server.errors import ApiError, Dropped, too_many

if TYPE_CHECKING:
    from collections.abc import Callable

When = Literal["before", "after"]
COUNTED = frozenset({"sendMessage", "copyMessage", "sendPoll", "editMessageText", "editMessageReplyMarkup"})
FOREVER = 1 << 60


@dataclass(slots=True)
class Fault:
    """One planned trouble: for calls of `method` ("*": any but getUpdates) in `chat` (None: any), `times` times.

    `seconds` slow the call down; then `error` is the answer instead of the effect (with `when="after"`: after the
    effect), or nothing is wrong any more.
    """

    name: str
    method: str
    chat: int | None
    times: int
    when: When = "before"
    seconds: float = 0.0
    error: Exception | None = None

    def meets(self, method: str, chat: object) -> bool:
        """Whether this call is one that it spoils."""
        named = method == self.method or (self.method == "*" and method != "getUpdates")
        return self.times > 0 and named and self.chat in (None, chat)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` in `seconds`."""

    most: int
    seconds: float


@dataclass(slots=True)
class Limits:
    """Telegram's limits for what is said: per chat, per group, overall."""

    chat: Limit = Limit(1, 1.0)
    group: Limit = Limit(20, 60.0)
    overall: Limit = Limit(30, 1.0)


@dataclass(slots=True)
class Faults:
    """The faults planned, and those that were used (`done` counts them by name)."""

    timer: Callable[[], float] = time.monotonic
    limits: Limits | None = None
    is_out: bool = False
    planned: list[Fault] = field(default_factory=list)
    done: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    on_outage: Callable[[], None] = lambda: None
    _said: dict[object, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def too_many(
        self, method: str = "*", *, chat: int | None = None, retry_after: int = 3, times: int = 1
    ) -> None:
        """Answer 429."""
        self._plan(Fault("too_many", method, chat, times, error=too_many(retry_after)))

    def fail(
        self,
        method: str = "*",
        *,
        chat: int | None = None,
        code: int = 502,
        when: When = "before",
        times: int = 1,
    ) -> None:
        """Answer 5xx (or any code) with its usual words, before or after the effect."""
        words = {
            500: "Internal Server Error",
            502: "Bad Gateway",
            503: "Service Unavailable",
            504: "Gateway Timeout",
        }
        error = ApiError(code, words.get(code, f"Error {code}"))
        self._plan(Fault("fail", method, chat, times, when=when, error=error))

    def refuse(
        self, method: str, description: str, *, chat: int | None = None, code: int = 400, times: int = 1
    ) -> None:
        """Answer `code` with any description (give it whole, with its prefix)."""
        self._plan(Fault("refuse", method, chat, times, error=ApiError(code, description)))

    def drop(
        self, method: str = "*", *, chat: int | None = None, when: When = "before", times: int = 1
    ) -> None:
        """Cut the connection before or after the effect."""
        self._plan(Fault("drop", method, chat, times, when=when, error=Dropped()))

    def slow(
        self, method: str = "*", *, seconds: float, chat: int | None = None, times: int = FOREVER
    ) -> None:
        """Answer late; the effect comes late, too."""
        self._plan(Fault("slow", method, chat, times, seconds=seconds))

    def outage(self, *, on: bool = True) -> None:
        """Cut all connections and every call from now on, until `outage(on=False)`."""
        self.is_out = on
        if on:
            self.on_outage()

    def real_limits(self, limits: Limits | None = None) -> None:
        """Answer 429 to what is said too fast, by Telegram's numbers or others."""
        self.limits = limits or Limits()

    def clear(self) -> None:
        """No trouble any more."""
        self.planned.clear()
        self.limits = None
        self.is_out = False

    def next_for(self, method: str, chat: object) -> Fault | None:
        """The trouble of this call, used up by asking."""
        if self.is_out:
            return Fault("outage", method, None, 1, error=Dropped())
        for fault in self.planned:
            if fault.meets(method, chat):
                fault.times -= 1
                self.done[fault.name] += 1
                if fault.times == 0:
                    self.planned.remove(fault)
                return fault
        return self._over_limit(method, chat)

    def _plan(self, fault: Fault) -> None:
        self.planned.append(fault)

    def _over_limit(self, method: str, chat: object) -> Fault | None:
        if self.limits is None or method not in COUNTED:
            return None
        now, limits = self.timer(), self.limits
        windows = [(("chat", chat), limits.chat), (("all",), limits.overall)]
        if isinstance(chat, int) and chat < 0:
            windows.append((("group", chat), limits.group))
        wait = max(self._wait(key, limit, now) for key, limit in windows)
        if wait > 0:
            self.done["limit"] += 1
            return Fault("limit", method, None, 1, error=too_many(ceil(wait)))
        for key, _ in windows:
            self._said[key].append(now)
        return None

    def _wait(self, key: object, limit: Limit, now: float) -> float:
        said = self._said[key]
        while said and said[0] <= now - limit.seconds:
            said.popleft()
        return 0.0 if len(said) < limit.most else said[len(said) - limit.most] + limit.seconds - now
