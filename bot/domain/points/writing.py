"""Which messages of a member's day may count, and which of those stands for its slice of time.

Messages are considered in the order of their ids, in each group. One qualifies if it has enough letters and says something
else than each of the five before it. Of a slice the lowest id that qualifies is the candidate for ever, and of an album one
part: if it is taken back, no other takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct, field

from bot.domain.charter.schema_standing import Earning
from bot.domain.events import Post
from bot.domain.ids import ChatId, MessageId
from bot.domain.rules.counts import letters
from bot.domain.rules.sameness import alike

FEWEST_LETTERS = 3
"""What a message needs where the charter says nothing."""

SLICE = 60
"""Seconds in which one message counts where the charter says nothing."""

LOOK_BACK = 5
"""So many messages before are compared."""


class Written(Struct, frozen=True, kw_only=True):
    """What counting needs of a message. `said`: its letters without addresses and names. `void`: taken back."""

    chat: ChatId
    message: MessageId
    at: int
    said: int
    album: str = ""
    fingerprint: int = 0
    simhash: int = 0
    void: bool = False


class Trail(Struct, array_like=True):
    """How far a member's day was counted in a group, as long as messages come in the order of their ids."""

    top: int = 0
    slice: int = -1
    recent: list[tuple[int, int]] = field(default_factory=list)
    albums: list[str] = field(default_factory=list)


def said(post: Post, all_letters: int) -> int:
    """The letters of a message that is no address and no name, of `all_letters` that it has."""
    number = all_letters
    for link in post.links:
        if not link.shown and link.url in post.text:
            number -= letters(link.url)
    for name in post.mentions:
        number -= letters(name)
    return max(number, 0)


def is_late(earning: Earning, trail: Trail, message: Written) -> bool:
    """Whether a message comes before others that were counted already: then the day must be counted anew."""
    return message.message <= trail.top or _slice(earning, message) < trail.slice


def follow(earning: Earning, trail: Trail, message: Written) -> bool:
    """Go on along the trail; whether this message is the candidate of its slice."""
    slice_ = _slice(earning, message)
    candidate = (
        slice_ > trail.slice and message.album not in trail.albums and _qualifies(earning, trail, message)
    )
    if candidate:
        trail.slice = slice_
        trail.albums += [message.album] if message.album else []
    _pass(trail, message)
    return candidate


def _pass(trail: Trail, message: Written) -> None:
    trail.top = message.message
    trail.recent = [*trail.recent[1 - LOOK_BACK :], (message.fingerprint, message.simhash)]


def counted(
    earning_at: Callable[[int], Earning | None], day: Iterable[Written]
) -> tuple[list[Written], dict[ChatId, Trail]]:
    """The candidates among all messages of a member's day, void ones too, and the trails from which to go on.

    `earning_at` tells what messages gave at a moment; those of a time without any are passed over.
    """
    found: dict[tuple[ChatId, int], Written] = {}
    trails: dict[ChatId, Trail] = {}
    for message in sorted(day, key=lambda one: (one.chat, one.message)):
        earning = earning_at(message.at)
        if earning is None:
            continue
        trail = trails.setdefault(message.chat, Trail())
        slice_ = _slice(earning, message)
        free = (message.chat, slice_) not in found and message.album not in trail.albums
        if _qualifies(earning, trail, message) and free:
            found[message.chat, slice_] = message
            trail.slice = max(trail.slice, slice_)
            trail.albums += [message.album] if message.album else []
        _pass(trail, message)
    return list(found.values()), trails


def _slice(earning: Earning, message: Written) -> int:
    return message.at // (earning.once_per or SLICE)


def _qualifies(earning: Earning, trail: Trail, message: Written) -> bool:
    return message.said >= (earning.length or FEWEST_LETTERS) and not _said_before(trail, message)


def _said_before(trail: Trail, message: Written) -> bool:
    mark, bits = message.fingerprint, message.simhash
    for fingerprint, simhash in trail.recent:
        if fingerprint == mark:
            if mark:
                return True
        elif bits and simhash and alike(bits, simhash):
            return True
    return False
