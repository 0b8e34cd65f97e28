"""`/mute /tmute /unmute`: take the word from somebody in this group, and give it back."""

from __future__ import annotations

from bot.app.commands.aim import Aim, aimed, offender
from bot.app.commands.ask import Ask
from bot.app.commands.by_hand import announce, keep, punish, reason_in
from bot.app.commands.target import Target
from bot.app.commands.terms import Term, term_in
from bot.app.steps import muted
from bot.domain.charter.values import MuteFor
from bot.domain.effects import Mute, Text, Unmute
from bot.domain.rules.consequence import phrase
from bot.domain.rules.doing import until


def mute(ask: Ask) -> None:
    """`/mute`: until `/unmute`, or for a term if one is given."""
    aim = _silenced(ask)
    if aim is not None:
        _mute(*aim, term_in(aim[1].rest))


def mute_for(ask: Ask) -> None:
    """`/tmute 2h`: for a term."""
    aim = _silenced(ask)
    if aim is None:
        return
    ask, target = aim
    term = term_in(target.rest)
    if term is None:
        ask.wrong(Text(key="command-no-term"))
    else:
        _mute(ask, target, term)


def unmute(ask: Ask) -> None:
    """`/unmute`: give the word back."""
    aim = aimed(ask)
    if aim is None:
        return
    ask, target = aim
    if target.channel is not None:
        ask.say("command-channel-only-ban")
        return
    ask.do([Unmute(chat=ask.here.chat, user=target.person.id)])
    member = keep(ask, target, "unmute")
    announce(ask, member, Text(key="command-unmuted", args={"member": target.mention}))


def _silenced(ask: Ask) -> Aim | None:
    """Whom to mute, if Telegram knows a mute for them there; `None`: it was said why not."""
    aim = offender(ask)
    if aim is None:
        return None
    there, target = aim
    if target.channel is not None:
        ask.say("command-channel-only-ban")
    elif there.here.kind == "group":
        ask.say("command-basic-group")
    else:
        return aim
    return None


def _mute(ask: Ask, target: Target, term: Term | None) -> None:
    if term is not None and not term.fits:
        ask.wrong(Text(key="command-term-limits"))
        return
    end = None if term is None else until(ask.at, term.seconds)
    reason = reason_in(target.rest if term is None else term.rest)
    ask.do([Mute(chat=ask.here.chat, user=target.person.id, until=end)])
    member = punish(ask, target, "mute" if term is None else phrase(MuteFor(term.seconds)), reason)
    announce(ask, member, muted(target.mention, end), reason)
