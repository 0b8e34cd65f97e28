"""`/kick /ban /tban /unban`: people, and channels that write. A ban reaches as far as the charter says."""

from __future__ import annotations

from bot.app.commands.aim import aimed, offender
from bot.app.commands.ask import Ask
from bot.app.commands.by_hand import announce, keep, punish, reason_in, reply
from bot.app.commands.target import Target
from bot.app.commands.terms import term_in
from bot.app.steps import banned, bans
from bot.domain.charter.values import BanFor
from bot.domain.effects import Effect, Kick, Text, Unban, UnbanChannel
from bot.domain.ids import ChatId
from bot.domain.rules.consequence import phrase
from bot.domain.rules.doing import reach, until


def kick(ask: Ask) -> None:
    """`/kick`: remove somebody, who may come back."""
    aim = offender(ask)
    if aim is None:
        return
    ask, target = aim
    if target.channel is not None:
        ask.say("command-channel-only-ban")
        return
    reason = reason_in(target.rest)
    ask.do([Kick(chat=ask.here.chat, user=target.person.id)])
    member = punish(ask, target, "kick", reason)
    announce(ask, member, Text(key="notice-kicked", args={"member": target.mention}), reason)


def ban(ask: Ask) -> None:
    """`/ban`: remove somebody for good, or for a term if one is given."""
    aim = offender(ask)
    if aim is not None:
        _ban(*aim, must=False)


def ban_for(ask: Ask) -> None:
    """`/tban 3d`: remove somebody for a term."""
    aim = offender(ask)
    if aim is not None:
        _ban(*aim, must=True)


def unban(ask: Ask) -> None:
    """`/unban`: let somebody come back, or a channel write."""
    aim = aimed(ask)
    if aim is None:
        return
    ask, target = aim
    ask.do([_lifted(target, chat) for chat in reached(ask, target)])
    keep(ask, target, "unban")
    reply(ask, Text(key="command-unbanned", args={"member": target.mention}))


def reached(ask: Ask, target: Target) -> tuple[ChatId, ...]:
    """The chats that a ban concerns."""
    work = ask.work
    return reach(work.force.charter, work.facts.groups, ask.here.chat, target.person.id)


def _ban(ask: Ask, target: Target, *, must: bool) -> None:
    term = term_in(target.rest)
    if term is None and must:
        ask.wrong(Text(key="command-no-term"))
    elif term is not None and not term.fits:
        ask.wrong(Text(key="command-term-limits"))
    elif term is not None and target.channel is not None:
        ask.say("command-channel-no-term")
    else:
        seconds = None if term is None else term.seconds
        end = until(ask.at, seconds)
        reason = reason_in(target.rest if term is None else term.rest)
        ask.do(bans(ask.work.force, ask.here.chat, target.person.id, end))
        member = punish(ask, target, phrase(BanFor(seconds)), reason)
        announce(ask, member, banned(target.mention, end), reason)


def _lifted(target: Target, chat: ChatId) -> Effect:
    if target.channel is not None:
        return UnbanChannel(chat=chat, channel=target.channel)
    return Unban(chat=chat, user=target.person.id)
