"""`/mute /tmute /unmute`: take the word from somebody in this group, and give it back."""

from __future__ import annotations

from bot.app.commands.ask import Ask
from bot.app.commands.by_hand import announce, keep, punish, reason_in
from bot.app.commands.target import Target, offender, whom
from bot.app.commands.terms import Term, term_in
from bot.app.steps import muted
from bot.domain.charter.values import MuteFor
from bot.domain.effects import Mute, Text, Unmute
from bot.domain.rules.consequence import phrase
from bot.domain.rules.doing import until


def mute(ask: Ask) -> None:
    """`/mute`: until `/unmute`, or for a term if one is given."""
    target = _silenced(ask)
    if target is not None:
        _mute(ask, target, term_in(target.rest))


def mute_for(ask: Ask) -> None:
    """`/tmute 2h`: for a term."""
    target = _silenced(ask)
    if target is None:
        return
    term = term_in(target.rest)
    if term is None:
        ask.wrong(Text(key="command-no-term"))
    else:
        _mute(ask, target, term)


def unmute(ask: Ask) -> None:
    """`/unmute`: give the word back."""
    target = whom(ask)
    if target is None:
        return
    if target.channel is not None:
        ask.say("command-channel-only-ban")
        return
    ask.do([Unmute(chat=ask.post.chat, user=target.person.id)])
    member = keep(ask, target, "unmute")
    announce(ask, member, Text(key="command-unmuted", args={"member": target.mention}))


def _silenced(ask: Ask) -> Target | None:
    """Whom to mute, if Telegram knows a mute for them here; `None`: it was said why not."""
    target = offender(ask)
    if target is None:
        return None
    if target.channel is not None:
        ask.say("command-channel-only-ban")
    elif ask.here.kind == "group":
        ask.say("command-basic-group")
    else:
        return target
    return None


def _mute(ask: Ask, target: Target, term: Term | None) -> None:
    if term is not None and not term.fits:
        ask.wrong(Text(key="command-term-limits"))
        return
    end = None if term is None else until(ask.at, term.seconds)
    reason = reason_in(target.rest if term is None else term.rest)
    ask.do([Mute(chat=ask.post.chat, user=target.person.id, until=end)])
    member = punish(ask, target, "mute" if term is None else phrase(MuteFor(term.seconds)), reason)
    announce(ask, member, muted(target.mention, end), reason)
