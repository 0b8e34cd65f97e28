"""Effects that wait for one chat in one lane, in order, and which of them go next in one call."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf

from msgspec.structs import replace

from bot.app.ports import Queued
from bot.domain.effects import Delete, Effect, Lane, Pin, React, Rewrite, Say
from bot.domain.ids import ChatId, MessageId

IN_ONE_CALL = 100
DELETABLE_FOR = 48 * 3600
"""Telegram deletes no message older than that."""

TRIES_IN_ORDER = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One call: `effect`, and the effects of the outbox that it does."""

    effect: Effect
    queued: tuple[Queued, ...]


@dataclass(slots=True, kw_only=True)
class Line:
    """The effects that wait for one chat in one lane.

    `alone` are the ids of those that go in no call with others; `calling`: one is being performed; `arrived` is set
    when another one comes.
    """

    chat: ChatId
    lane: Lane
    waiting: deque[Queued] = field(default_factory=deque)
    alone: set[int] = field(default_factory=set)
    calling: bool = False
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self, queued: Queued) -> None:
        """Let an effect wait at the end; one that is urgent before those that are not."""
        place = len(self.waiting)
        if _urgent(queued):
            place = next((at for at, one in enumerate(self.waiting) if not _urgent(one)), place)
        self.waiting.insert(place, queued)
        self.arrived.set()

    def emptied(self) -> tuple[Queued, ...]:
        """Take all out."""
        left = tuple(self.waiting)
        self.waiting.clear()
        self.arrived.set()
        return left

    def first(self) -> Queued | None:
        """The effect whose turn it is. One that failed many times lets those pass that did not."""
        if self.waiting and _fails(self.waiting[0]):
            fresh = next((place for place, one in enumerate(self.waiting) if not _fails(one)), 0)
            self.waiting.rotate(-fresh)
        return self.waiting[0] if self.waiting else None

    def take(self) -> Parcel:
        """Take the effect at the head; if it deletes, with the deletions behind it, which may pass all else."""
        first = self.waiting.popleft()
        if not isinstance(first.effect, Delete) or first.id in self.alone:
            self.alone.discard(first.id)
            return Parcel(effect=first.effect, queued=(first,))
        taken, ids = [first], dict.fromkeys(first.effect.messages)
        left: deque[Queued] = deque()
        for queued in self.waiting:
            if _joins(queued, ids) and queued.id not in self.alone:
                taken.append(queued)
                ids |= dict.fromkeys(_deleted(queued))
            else:
                left.append(queued)
        self.waiting = left
        return Parcel(effect=Delete(chat=self.chat, messages=tuple(ids)), queued=tuple(taken))

    def put_back(self, queued: Iterable[Queued], *, not_before: float, failed: bool) -> tuple[Queued, ...]:
        """Try again later, in the same order; `failed` counts as an attempt."""
        tried = tuple(replace(one, attempts=one.attempts + failed, not_before=not_before) for one in queued)
        self.waiting.extendleft(reversed(tried))
        return tried

    def part(self, queued: Iterable[Queued]) -> None:
        """Try each by itself: one of them spoiled the call for all."""
        apart = tuple(queued)
        self.alone.update(one.id for one in apart)
        self.waiting.extendleft(reversed(apart))


def calls(effect: Effect) -> tuple[Effect, ...]:
    """`effect` as Telegram takes it: at most 100 deletions in a call."""
    if not isinstance(effect, Delete):
        return (effect,)
    parts = range(0, len(effect.messages), IN_ONE_CALL)
    return tuple(replace(effect, messages=effect.messages[start : start + IN_ONE_CALL]) for start in parts)


def is_too_late(queued: Queued, now: float) -> bool:
    """Whether it deletes what Telegram no longer deletes, or says what would be gone again by now."""
    return 0 < queued.at < now - _useful_for(queued.effect)


def _useful_for(effect: Effect) -> float:
    match effect:
        case Delete():
            return DELETABLE_FOR
        case Say(stays=int(seconds)):
            return seconds
        case _:
            return inf


def moved(queued: Queued, to: ChatId) -> Queued | None:
    """The same effect in the chat that the old one became; `None` if it was about a message: their ids begin anew."""
    match queued.effect:
        case Delete() | Pin() | React() | Rewrite():
            return None
        case Say() as said:
            return replace(queued, chat=to, effect=replace(said, chat=to, reply_to=None, thread=None))
        case effect:
            return replace(queued, chat=to, effect=replace(effect, chat=to))


def _urgent(queued: Queued) -> bool:
    return isinstance(queued.effect, Say) and queued.effect.urgent


def _fails(queued: Queued) -> bool:
    return queued.attempts >= TRIES_IN_ORDER


def _joins(queued: Queued, ids: dict[MessageId, None]) -> bool:
    messages = _deleted(queued)
    return bool(messages) and len(ids) + len(messages) <= IN_ONE_CALL


def _deleted(queued: Queued) -> tuple[MessageId, ...]:
    return queued.effect.messages if isinstance(queued.effect, Delete) else ()
