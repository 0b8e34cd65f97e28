"""Updates by long polling, each at least once: the offset moves only past what was acknowledged.

Telegram forgets an update as soon as a later offset is asked for. So `acknowledge` follows the commit, and the next
poll carries it. What is refused or unreachable is tried again with growing pauses.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import TypeVar

import httpx
import msgspec
import structlog
from telegram.error import NetworkError

from bot.adapters.telegram.decode import BrokenAnswerError, decode, decode_me
from bot.adapters.telegram.raw import RawRefusal
from bot.adapters.telegram.request import Api
from bot.app.ports import Batch, Clock
from bot.domain.events import Person
from bot.domain.ids import UpdateId

T = TypeVar("T")

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
"""The kinds that `decode` understands. `chat_member` comes only to those who name it."""

PAUSES = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
"""Seconds before the next attempt, by the number of failures in a row."""

GIVE_UP = 60.0
"""Seconds after which a server that never answered is given up."""

UNCONFIRMED_PAUSE = 3.0
"""Who asks for the same unconfirmed updates faster than this gets one at a time from Telegram."""

QUICK = 0.05
"""An empty answer that comes faster than this did not wait for news, so we do."""

OK, UNAUTHORIZED, NOT_FOUND, CONFLICT = 200, 401, 404, 409

log = structlog.get_logger(__name__)

_refusal = msgspec.json.Decoder(RawRefusal).decode


class BadTokenError(Exception):
    """Telegram knows no bot with this token."""


class NeverReachedError(Exception):
    """Nothing answered since the start; the text says what happened instead."""


class Poller:
    """The source of updates of one bot. `answered_at`: when Telegram last answered well (seconds since the epoch)."""

    def __init__(self, api: Api, clock: Clock) -> None:
        self._api = api
        self._clock = clock
        self._me: Person | None = None
        self._offset: int | None = None
        self._kept = True
        self._failures = 0
        self._reached = False
        self._began: float | None = None
        self.answered_at: float | None = None

    async def meet(self) -> Person:
        """Who the bot is; asked once.

        Raises `BadTokenError`, or `NeverReachedError` after a minute without any answer.
        """
        if self._me is None:
            self._me = await self._ask(decode_me, "getMe")
        return self._me

    async def batches(self) -> AsyncIterator[Batch]:
        """Batches, each given only after the one before was acknowledged; one that was not comes again."""
        me = await self.meet()

        def read(answer: bytes) -> Batch:
            return decode(answer, me=me.id, username=me.username, now=int(self._clock.now()))

        while True:
            asked = self._clock.now()
            batch = await self._ask(
                read,
                "getUpdates",
                offset=self._offset,
                timeout=self._api.poll_seconds,
                allowed_updates=ALLOWED_UPDATES,
            )
            if batch.events:
                self._kept = False
                yield batch
                if not self._kept:
                    await self._pause(UNCONFIRMED_PAUSE)
            else:
                # All is confirmed. An offset kept long may lie above the numbers that begin anew after a quiet week.
                self._offset = None
                if self._clock.now() - asked < QUICK:
                    await self._pause(QUICK)

    async def acknowledge(self, batch: Batch) -> None:
        """Let the next poll confirm `batch`. Updates without a number can't be confirmed, and come again."""
        last = next((event.update for event in reversed(batch.events) if event.update), None)
        if last is not None:
            self._offset = UpdateId(last) + 1
            self._kept = True

    async def _ask(self, read: Callable[[bytes], T], method: str, **parameters: object) -> T:
        """Call `method` until an answer comes that `read` can read."""
        if self._began is None:
            self._began = self._clock.now()
        while True:
            try:
                code, body = await self._api.poll(method, **parameters)
                answer = read(body) if code == OK else None
            except httpx.InvalidURL as impossible:
                raise BadTokenError(f"no address can be made of it: {impossible}") from impossible
            except (NetworkError, BrokenAnswerError) as unreachable:
                await self._unreachable(str(unreachable))
                continue
            self._reached = True
            if answer is not None:
                self._failures, self.answered_at = 0, self._clock.now()
                return answer
            await self._refused(code, body)

    async def _unreachable(self, why: str) -> None:
        waited = self._clock.now() - (self._began or 0.0)
        if not self._reached and waited >= GIVE_UP:
            raise NeverReachedError(why)
        await self._retry("telegram_unreachable", why)

    async def _refused(self, code: int, body: bytes) -> None:
        refusal = _refusal_in(body)
        if code == UNAUTHORIZED or (code == NOT_FOUND and self._me is None):
            raise BadTokenError(refusal.description or f"HTTP {code}")
        if code != CONFLICT:
            await self._retry(
                "telegram_refused", f"{code} {refusal.description}", refusal.parameters.retry_after
            )
        elif "webhook" in refusal.description:
            await self._remove_webhook()
        else:
            await self._retry("another_process_polls", refusal.description)

    async def _remove_webhook(self) -> None:
        """Updates go to a webhook or to polls, never to both; none of those that wait is dropped."""
        log.warning("webhook_removed")
        try:
            await self._api.poll("deleteWebhook")
        except NetworkError as unreachable:
            log.warning("webhook_stays", why=unreachable.message)
        await self._pause(PAUSES[0])

    async def _retry(self, event: str, why: str, at_least: float = 0.0) -> None:
        pause = max(at_least, PAUSES[min(self._failures, len(PAUSES) - 1)])
        self._failures += 1
        log.warning(event, why=why, attempt=self._failures, pause=pause)
        await self._pause(pause)

    async def _pause(self, seconds: float) -> None:
        await self._clock.sleep_until(self._clock.now() + seconds)


def _refusal_in(body: bytes) -> RawRefusal:
    try:
        return _refusal(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return RawRefusal()
