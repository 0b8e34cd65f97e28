"""The queue of updates for the bot, with getUpdates' own rules."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING
from zlib import crc32

import msgspec

from bot.playground.server.errors import ApiError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

KINDS = (
    *("message", "edited_message", "channel_post", "edited_channel_post", "guest_message"),
    *("business_connection", "business_message", "edited_business_message", "deleted_business_messages"),
    *("message_reaction", "message_reaction_count", "poll", "poll_answer", "my_chat_member", "chat_member"),
    *("inline_query", "chosen_inline_result", "callback_query", "shipping_query", "pre_checkout_query"),
    *(
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "purchased_paid_media",
        "managed_bot",
        "subscription",
        "stopped_message_generation",
    ),
)
ONLY_WHEN_NAMED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
DEFAULT = frozenset(KINDS) - ONLY_WHEN_NAMED
KEPT = 86_400
QUIET = 7 * 86_400
FIRST_ID = 700_000_001
MOST = 100
MOST_WAIT = 50
BEYOND = 10
HASTY, HURRIED, HURRIED_WAIT = 0.5, 3.0, 3

_encode = msgspec.json.encode


@dataclass(frozen=True, slots=True)
class Queued:
    """One update, serialised when it was queued."""

    id: int
    at: int
    body: bytes


@dataclass(slots=True)
class _Last:
    """What the last call asked, and when (monotonic)."""

    offset: int | None = None
    started: float = float("-inf")
    finished: float = float("-inf")


@dataclass(slots=True)
class Updates:
    """Updates in order of their ids; confirmed by an offset, kept for 24 hours of the world's time.

    `served` has the monotonic moment at which each update id was first handed out. `brakes` are the real server's
    against repeating an offset in haste: one update only within half a second, a wait of at least 3 s within three.
    `on_change` is called when updates were confirmed or had expired, and when a poll begins to wait.
    """

    now: Callable[[], int]
    timer: Callable[[], float] = time.monotonic
    brakes: bool = True
    on_change: Callable[[], None] = lambda: None
    allowed: frozenset[str] = DEFAULT
    webhook: str = ""
    served: dict[int, float] = field(default_factory=dict)
    next_id: int = FIRST_ID
    pending: dict[int, Queued] = field(default_factory=dict)
    _pushed_at: int = 0
    _last: _Last = field(default_factory=_Last)
    _poller: asyncio.Future[None] | None = None

    @property
    def is_polled(self) -> bool:
        """Whether somebody waits for an update now."""
        return self._poller is not None and not self._poller.done()

    def push(self, kind: str, payload: dict[str, object]) -> int | None:
        """Queue an update if the bot wants its kind; its id, or None."""
        if kind not in self.allowed:
            return None
        return self.feed({kind: payload})

    def feed(self, update: dict[str, object]) -> int:
        """Queue any update as it is; without an `update_id` it gets the next one."""
        now = self.now()
        if self._pushed_at and not self.pending and now - self._pushed_at > QUIET:
            self.jump()
        given = update.get("update_id")
        number = given if isinstance(given, int) else self.next_id
        body = _encode({"update_id": number} | update)
        self.pending[number] = Queued(number, now, body)
        self.next_id = max(self.next_id, number + 1)
        self._pushed_at = now
        self._wake()
        return number

    def jump(self, to: int | None = None) -> None:
        """Go on at another id, as Telegram does after a quiet week: `to`, or one that looks random."""
        self.next_id = to if to is not None else crc32(str(self.next_id).encode()) & 0x3FFF_FFFF | 0x1000_0000

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Keep (None), reset ([]), or set the kinds that are queued from now on."""
        if kinds is not None:
            named = frozenset(kinds) & frozenset(KINDS)
            self.allowed = named or DEFAULT

    def clear(self) -> None:
        """Forget everything that waits."""
        self.pending.clear()

    def interrupt(self, reason: Exception) -> None:
        """End the waiting poll, if there is one, by `reason`."""
        if self._poller is not None and self.is_polled:
            self._poller.set_exception(reason)

    async def poll(self, offset: int | None, limit: int = MOST, wait: int = 0) -> list[bytes]:
        """What getUpdates gives: bodies of up to `limit` updates from `offset` on, after at most `wait` seconds."""
        if self.webhook:
            raise ApiError(
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook"
                " first",
            )
        self.interrupt(
            ApiError(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            )
        )
        limit, wait = self._braked(offset, min(max(limit, 1), MOST), min(max(wait, 0), MOST_WAIT))
        self._confirm(offset)
        if not self.pending and wait > 0:
            await self._arrival(wait)
        self._last.finished = self.timer()
        return self._hand_out(limit)

    def _braked(self, offset: int | None, limit: int, wait: int) -> tuple[int, int]:
        now, last = self.timer(), self._last
        if self.brakes and last.started > 0 and offset == last.offset:
            limit = 1 if now < last.started + HASTY else limit
            wait = max(wait, HURRIED_WAIT) if now < last.finished + HURRIED else wait
        last.offset, last.started = offset, now
        return limit, wait

    def _confirm(self, offset: int | None) -> None:
        old, waiting = self.now() - KEPT, len(self.pending)
        self._drop_while(lambda one: one.at <= old)
        if offset is not None:
            self._forget(offset)
        if len(self.pending) < waiting:
            self.on_change()

    def _forget(self, offset: int) -> None:
        if offset < 0:
            spared = set(list(self.pending)[offset:])
            self._drop_while(lambda one: one.id not in spared)
        elif offset <= self.next_id + BEYOND:
            self._drop_while(lambda one: one.id < offset)

    def _drop_while(self, is_over: Callable[[Queued], bool]) -> None:
        while self.pending and is_over(first := next(iter(self.pending.values()))):
            del self.pending[first.id]

    async def _arrival(self, wait: int) -> None:
        self._poller = poller = asyncio.get_running_loop().create_future()
        self.on_change()
        try:
            async with asyncio.timeout(wait):
                await poller
        except TimeoutError:
            pass
        finally:
            if self._poller is poller:
                self._poller = None

    def _wake(self) -> None:
        if self._poller is not None and self.is_polled:
            self._poller.set_result(None)

    def _hand_out(self, limit: int) -> list[bytes]:
        batch = list(islice(self.pending.values(), limit))
        now = self.timer()
        for one in batch:
            self.served.setdefault(one.id, now)
        return [one.body for one in batch]
