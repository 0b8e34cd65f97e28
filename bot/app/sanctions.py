"""Bans, and mutes of a day or more, are kept while they last: who is held back stands in the lowest tier and weighs nothing."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from bot.app.rows import Queued, Timer
from bot.app.work import Work
from bot.domain.charter.schema import DAY
from bot.domain.effects import Ban, Delete, Mute, Unban, Unmute
from bot.domain.events import MemberChanged
from bot.domain.facts import Member, Sanction
from bot.domain.ids import ChatId, MemberKey

DELETED = "deleted"
Sanctioning = Mute | Ban | Unmute | Unban

NEARLY = 60
"""Seconds by which a mute may be shorter than a day and still be one: messages take a moment to be judged."""


def keep_sanctions(work: Work, queued: Iterable[Queued]) -> set[MemberKey]:
    """Keep what effects do to people. Gives whom they concern."""
    concerned: set[MemberKey] = set()
    for row in queued:
        if isinstance(row.effect, Sanctioning):
            member = work.books.key_of(row.effect.user)
            if member is not None:
                _echo(work, member, row.effect, row.key, row.at)
                if _keep(work, member, row.effect, row.at):
                    concerned.add(member)
    return concerned


def void_deleted(work: Work, cause: str) -> None:
    """Take back what messages earned that the bot deletes, for a rule or by a command."""
    for row in work.draft.queued:
        if isinstance(row.effect, Delete):
            for message in row.effect.messages:
                if (row.chat, message) not in work.counting.voided:
                    work.counting.void(row.chat, message, DELETED, cause)


def changed_by_hand(work: Work, member: MemberKey, event: MemberChanged) -> None:
    """Keep what an administrator did past the bot: a ban, the end of one or of a mute."""
    effect = _done_by_hand(event)
    if effect is None:
        return
    if event.by != work.me.id:
        _echo(work, member, effect, f"u{event.update}", event.at)
    _keep(work, member, effect, event.at)
    work.held.add(member)


def _done_by_hand(event: MemberChanged) -> Ban | Unban | Unmute | None:
    chat, user, now, was = event.chat.id, event.person.id, event.now, event.was
    if now.status == "banned":
        return Ban(chat=chat, user=user, until=now.until)
    if was.status == "banned":
        return Unban(chat=chat, user=user)
    if was.status == "restricted" and now.status != "restricted":
        return Unmute(chat=chat, user=user)
    return None


def _echo(work: Work, member: MemberKey, effect: Sanctioning, source: str, at: int) -> None:
    """X31: what is done to one account of a person is done to the others, too. Of staff Telegram lets nobody do it."""
    group = work.force.groups.get(effect.chat)
    for user in work.books.accounts(member):
        if user != effect.user and (group is None or user not in group.staff):
            work.draft.echo(source, [replace(effect, user=user)], since=at)


def _keep(work: Work, member: MemberKey, effect: Sanctioning, at: int) -> bool:
    match effect:
        case Mute(until=until) if until is not None and until - at < DAY - NEARLY:
            return False
        case Mute(until=until):
            _impose(work, Sanction(member=member, chat=effect.chat, kind="mute", since=at, until=until))
        case Ban(until=until):
            _impose(work, Sanction(member=member, chat=effect.chat, kind="ban", since=at, until=until))
        case Unmute():
            _lift(work, member, effect.chat, "mute")
        case Unban():
            _lift(work, member, effect.chat, "ban")
    return True


def _impose(work: Work, sanction: Sanction) -> None:
    work.books.impose([sanction])
    for member in _members(work, sanction.member):
        member.sanctions = [one for one in member.sanctions if not _same(one, sanction)] + [sanction]
    if sanction.until is not None:
        work.draft.timers.append(look_again(sanction.member, sanction.until))


def _lift(work: Work, key: MemberKey, chat: ChatId, kind: str) -> None:
    work.books.lift([(key, chat, kind)])
    for member in _members(work, key):
        member.sanctions = [one for one in member.sanctions if (one.chat, one.kind) != (chat, kind)]


def _members(work: Work, key: MemberKey) -> list[Member]:
    return [member for member in work.facts.members.values() if member.key == key]


def _same(one: Sanction, other: Sanction) -> bool:
    return (one.chat, one.kind) == (other.chat, other.kind)


def look_again(member: MemberKey, due: int) -> Timer:
    """A timer at which a member is looked at again."""
    return Timer(
        key=f"review:{member}:{due}", due=due, kind="review", chat=ChatId(0), data={"member": str(member)}
    )
