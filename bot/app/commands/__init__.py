"""Commands: data and a function each. `obey` finds the one that was given, and whether who asks may use it."""

from __future__ import annotations

from bot.app.commands.aim import is_permitted
from bot.app.commands.ask import Ask, CommandOf, Where, reply_to
from bot.app.commands.award import award
from bot.app.commands.bans import ban, ban_for, kick, unban
from bot.app.commands.charter import charter
from bot.app.commands.goal import goal
from bot.app.commands.help import show_help, start
from bot.app.commands.keeping import get, notes, save, unsave
from bot.app.commands.mutes import mute, mute_for, unmute
from bot.app.commands.removals import delete, purge
from bot.app.commands.same import notsame, same
from bot.app.commands.standing import me, top
from bot.app.commands.thanks import thanks
from bot.app.commands.tier import tier
from bot.app.commands.trying import try_out
from bot.app.commands.voids import unvoid, void
from bot.app.commands.warnings import unwarn, warn, warns
from bot.app.commands.why import why
from bot.app.housekeeping import tidy_command
from bot.app.work import Work
from bot.domain.effects import Text
from bot.domain.events import Command, MessagePosted
from bot.domain.facts import Spoken
from bot.domain.rules.telling import MOST, lately, remember

__all__ = ["COMMANDS", "Ask", "CommandOf", "obey"]

ANYWHERE: Where = frozenset({"group", "private"})
IN_PRIVATE: Where = frozenset({"private"})

COMMANDS = (
    CommandOf(name="charter", run=charter, where=ANYWHERE),
    CommandOf(name="goal", run=goal, where=ANYWHERE, part="target"),
    CommandOf(name="me", run=me, where=ANYWHERE, part="either"),
    CommandOf(name="top", run=top, where=ANYWHERE, part="points"),
    CommandOf(name="thanks", run=thanks, form="thanks", part="either"),
    CommandOf(name="why", run=why, form="about", where=ANYWHERE),
    CommandOf(name="notes", run=notes, where=ANYWHERE),
    CommandOf(name="get", run=get, form="note", where=ANYWHERE),
    CommandOf(name="help", run=show_help, where=ANYWHERE),
    CommandOf(name="start", run=start, where=IN_PRIVATE),
    CommandOf(name="try", run=try_out, form="try", right="restrict", also="delete", where=IN_PRIVATE),
    CommandOf(name="warn", run=warn, form="reason", right="restrict"),
    CommandOf(name="unwarn", run=unwarn, form="person", right="restrict"),
    CommandOf(name="warns", run=warns, form="person", right="restrict"),
    CommandOf(name="mute", run=mute, form="reason", right="restrict", needs="restrict"),
    CommandOf(name="tmute", run=mute_for, form="term", right="restrict", needs="restrict"),
    CommandOf(name="unmute", run=unmute, form="person", right="restrict", needs="restrict"),
    CommandOf(name="kick", run=kick, form="reason", right="restrict", needs="restrict"),
    CommandOf(name="ban", run=ban, form="reason", right="restrict", needs="restrict"),
    CommandOf(name="tban", run=ban_for, form="term", right="restrict", needs="restrict"),
    CommandOf(name="unban", run=unban, form="person", right="restrict", needs="restrict"),
    CommandOf(name="del", run=delete, form="reply", right="delete", needs="delete"),
    CommandOf(name="purge", run=purge, form="reply", right="delete", needs="delete"),
    CommandOf(name="save", run=save, form="save", right="delete"),
    CommandOf(name="unsave", run=unsave, form="note", right="delete"),
    CommandOf(name="award", run=award, form="award", right="restrict", part="points"),
    CommandOf(name="void", run=void, form="reply", right="delete", also="restrict", part="points"),
    CommandOf(name="unvoid", run=unvoid, form="reply", right="delete", also="restrict", part="points"),
    CommandOf(name="tier", run=tier, form="tier", right="restrict", part="tiers"),
    CommandOf(name="same", run=same, form="same", right="restrict", needs="restrict"),
    CommandOf(name="notsame", run=notsame, form="person", right="restrict", needs="restrict"),
)
"""Every command, in the order in which /help lists them."""

BY_NAME = {command.name: command for command in COMMANDS}
BY_NAME["rules"] = BY_NAME["charter"]  # as other bots have taught people to ask


def obey(work: Work, event: MessagePosted, command: Command) -> None:
    """Do what a command says, or say why not. Silent to members about what is not theirs, and about unknown names."""
    of = BY_NAME.get(command.name)
    private = event.chat.kind == "private"
    if event.post.voice == "person":
        ask = None if of is None else _ask(work, event, command, of)
        if ask is not None and _means_something(ask) and _allowed(ask) and not _too_much(ask):
            ask.of.run(ask)
        elif of is None and private:
            _answer(work, event, "command-unknown")
    elif event.post.voice == "anonymous admin" and of is not None:
        _answer(work, event, "command-anonymous")
    if of is not None and not private:
        tidy_command(work, event)


def _ask(work: Work, event: MessagePosted, command: Command, of: CommandOf) -> Ask:
    group = None if event.chat.kind == "private" else work.group(event.post.chat)
    return Ask(
        work=work,
        event=event,
        command=command,
        of=of,
        commands=COMMANDS,
        group=group,
        asker=work.member(event.post.author),
        standing=None if group is None else group.staff.get(event.post.author.id),
    )


def _answer(work: Work, event: MessagePosted, key: str) -> None:
    language = work.force.charter.community.languages[0]
    stays = work.force.notices_stay
    work.draft.do(event.update, [reply_to(event, Text(key=key), language=language, stays=stays)])


def _means_something(ask: Ask) -> bool:
    """Whether the charter keeps what the command is about; members in a group may have meant another bot."""
    meant = ask.of.lies_in(ask.work.force.charter)
    if not meant and (ask.group is None or ask.standing is not None):
        ask.say(f"points-off-{ask.of.part}")
    return meant


def _allowed(ask: Ask) -> bool:
    """Whether this command is for this chat, and Telegram lets the asker and the bot do it."""
    of = ask.of
    if ask.group is None:
        if "private" not in of.where:
            ask.say("command-in-group")
        elif not _leads_somewhere(ask):
            ask.say("command-unknown")
        return "private" in of.where and _leads_somewhere(ask)
    if "group" not in of.where:
        return False
    if ask.standing is None and not of.is_for(None):
        return False
    return is_permitted(ask)


def _leads_somewhere(ask: Ask) -> bool:
    """Whether a command that wants a right may be given by who asks, for they have it in one of our groups."""
    groups = [group for group in ask.work.facts.groups.values() if group.name]
    return ask.of.is_for(None) or any(ask.of.is_for(group.staff.get(ask.asker.user)) for group in groups)


def _too_much(ask: Ask) -> bool:
    """Whether members ask so often that the bot had better be silent in this chat."""
    if ask.group is None or ask.standing is not None:
        return False
    facts, chat = ask.work.facts, ask.post.chat
    if len(lately(facts, chat, ask.at)) >= MOST:
        return True
    remember(facts, chat, Spoken(at=ask.at, member=ask.asker.key, rules=()))
    return False
