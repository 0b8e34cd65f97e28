"""What the bot does to messages and members: the effects of an answer, moderation only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.domain.charter.schema import DAY, Charter
from bot.domain.charter.values import BanFor, KickOut, MuteFor
from bot.domain.effects import Ban, BanChannel, Delete, Kick, Moderation, Mute
from bot.domain.facts import GroupFacts
from bot.domain.ids import ChatId, MessageId, UserId
from bot.domain.rules.answer import STAFF_HAVE, Answer
from bot.domain.rules.case import Case

SHORTEST = 30
LONGEST = 366 * DAY
"""Telegram takes a term outside of these for one without end."""


def until(at: int, seconds: int | None) -> int | None:
    """When a term of `seconds` ends that begins at `at`; `None`: never."""
    if seconds is None or seconds > LONGEST:
        return None
    return at + max(seconds, SHORTEST)


def is_channel(case: Case) -> bool:
    """Whether a channel wrote: Telegram can ban it, without a term, and knows neither mute nor kick for it."""
    return case.post.voice == "channel"


def moderation(
    charter: Charter, case: Case, answer: Answer, parts: tuple[MessageId, ...]
) -> tuple[Moderation, ...]:
    """What is done for `answer`. `parts` are the messages that go if the message goes."""
    acts = (
        _channel_effects(charter, case, answer)
        if is_channel(case)
        else _member_effects(charter, case, answer)
    )
    return (*((Delete(chat=case.post.chat, messages=parts),) if answer.delete else ()), *acts)


def _channel_effects(charter: Charter, case: Case, answer: Answer) -> Iterator[Moderation]:
    channel = case.post.sender_chat
    if isinstance(answer.step, BanFor) and channel is not None:
        for chat in reach(charter, case.groups, case.post.chat, case.member.user):
            yield BanChannel(chat=chat, channel=channel)


def _member_effects(charter: Charter, case: Case, answer: Answer) -> Iterator[Moderation]:
    chat, user, step = case.post.chat, case.member.user, answer.step
    if isinstance(step, KickOut):
        yield Kick(chat=chat, user=user)
    elif isinstance(step, BanFor):
        end = until(case.at, step.seconds)
        yield from (
            Ban(chat=place, user=user, until=end) for place in reach(charter, case.groups, chat, user)
        )
    elif (seconds := silence(answer)) > 0:
        yield Mute(chat=chat, user=user, until=until(case.at, seconds))


def silence(answer: Answer) -> int:
    """For how many seconds a member who stays may not write; 0: not at all. Whoever waits for staff is mute so long."""
    muted = answer.step.seconds if isinstance(answer.step, MuteFor) else 0
    return max(muted, STAFF_HAVE) if answer.asked is not None else muted


def reach(
    charter: Charter, groups: Mapping[ChatId, GroupFacts], here: ChatId, user: UserId
) -> tuple[ChatId, ...]:
    """The chats that a ban concerns: where it happened first; the others unless the person is staff there."""
    if charter.community.bans_reach == "the group":
        return (here,)
    ours = {group.chat for group in groups.values() if _is_ours(charter, group)}
    others = sorted(ours - {here})
    return (here, *(chat for chat in others if not _is_staff(groups, chat, user)))


def _is_ours(charter: Charter, group: GroupFacts) -> bool:
    named = charter.groups.get(group.name)
    return named is not None and named.kind == "group" and group.kind != "channel"


def _is_staff(groups: Mapping[ChatId, GroupFacts], chat: ChatId, user: UserId) -> bool:
    return user in groups[chat].staff
