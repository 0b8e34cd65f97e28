"""Steps taken because a person of the staff decided it: what is done, and how it is said in the group."""

from __future__ import annotations

from typing import Literal

from bot.app.force import InForce
from bot.domain.charter.values import BanFor, KickOut, MuteFor, Step, Warn
from bot.domain.effects import (
    Ban,
    BanChannel,
    Effect,
    Kick,
    Mention,
    Moment,
    Mute,
    Text,
    Unban,
    UnbanChannel,
    Unmute,
)
from bot.domain.ids import ChatId, UserId
from bot.domain.rules.doing import reach, until


def effects(force: InForce, chat: ChatId, user: UserId, step: Step, at: int) -> tuple[Effect, ...]:
    """What a step does to somebody who wrote in `chat`. To a channel (its id is below 0) Telegram knows only a ban."""
    match step:
        case BanFor(seconds=seconds):
            return bans(force, chat, user, until(at, seconds))
        case MuteFor(seconds=seconds) if user > 0:
            return (Mute(chat=chat, user=user, until=until(at, seconds)),)
        case KickOut() if user > 0:
            return (Kick(chat=chat, user=user),)
        case _:
            return ()


def bans(force: InForce, chat: ChatId, user: UserId, end: int | None) -> tuple[Effect, ...]:
    """A ban in every chat that it concerns."""
    chats = reach(force.charter, force.groups, chat, user)
    if user < 0:
        return tuple(BanChannel(chat=place, channel=ChatId(user)) for place in chats)
    return tuple(Ban(chat=place, user=user, until=end) for place in chats)


def lifted(kind: Literal["mute", "ban"], chat: ChatId, user: UserId) -> tuple[Effect, ...]:
    """The end of a mute or ban. A channel (its id is below 0) is never muted."""
    if user < 0:
        return (UnbanChannel(chat=chat, channel=ChatId(user)),) if kind == "ban" else ()
    return (Unban(chat=chat, user=user) if kind == "ban" else Unmute(chat=chat, user=user),)


def words(member: Mention, step: Step, at: int) -> Text:
    """What happened to somebody, in a sentence."""
    match step:
        case Warn():
            return Text(key="notice-warned", args={"member": member})
        case MuteFor(seconds=seconds):
            return muted(member, until(at, seconds))
        case KickOut():
            return Text(key="notice-kicked", args={"member": member})
        case BanFor(seconds=seconds):
            return banned(member, None if member.user < 0 else until(at, seconds))


def muted(member: Mention, end: int | None) -> Text:
    """That somebody may not write, until a moment or until further notice."""
    if end is None:
        return Text(key="command-muted", args={"member": member})
    return Text(key="notice-muted-until", args={"member": member, "until": Moment(at=end)})


def banned(member: Mention, end: int | None) -> Text:
    """That somebody may not come back, until a moment or at all."""
    if end is None:
        return Text(key="notice-banned-for-good", args={"member": member})
    return Text(key="notice-banned-until", args={"member": member, "until": Moment(at=end)})
