"""What is done to people is done where it is asked; from the staff room, in the group where they wrote last."""

from __future__ import annotations

from dataclasses import replace

from bot.app.commands.ask import Ask, allows
from bot.app.commands.target import Target, whom
from bot.domain.charter.schema import DAY
from bot.domain.effects import Arg
from bot.domain.facts import GroupFacts

REMEMBERED = 30 * DAY
"""How far back it matters where somebody wrote."""

Aim = tuple[Ask, Target]
"""A command in the group that it concerns, and whom it is about."""


def aimed(ask: Ask) -> Aim | None:
    """Whom the command is about, and where; `None`: it was said what is wrong."""
    target = whom(ask)
    there = None if target is None else placed(ask, target)
    return None if target is None or there is None else (there, target)


def offender(ask: Ask) -> Aim | None:
    """The same, if the bot may do something to them there."""
    aim = aimed(ask)
    if aim is None:
        return None
    there, target = aim
    user = target.person.id
    if user == ask.work.me.id:
        ask.say("command-not-me")
    elif user == ask.asker.user:
        ask.say("command-not-yourself")
    elif user in there.here.staff:
        ask.say("command-not-staff", {"member": target.mention})
    elif target.channel is not None and target.channel == there.here.linked_channel:
        ask.say("command-not-linked")
    else:
        return aim
    return None


def is_permitted(ask: Ask) -> bool:
    """Whether Telegram lets the asker and the bot do it in this group; else it was said which right is missing."""
    of, mine = ask.of, ask.here.me
    group: dict[str, Arg] = {"group": ask.here.title or ask.here.name}
    if not of.is_for(ask.standing):
        ask.say(f"command-you-lack-{of.right}", group)
        return False
    if of.needs is not None and mine is not None and not allows(mine, of.needs):
        ask.say(f"command-bot-lacks-{of.needs}", group)
        return False
    return True


def placed(ask: Ask, target: Target) -> Ask | None:
    """The command as if it were given in the group concerned: who may do it in the staff room may not do it everywhere."""
    if is_open(ask, ask.here):
        return ask
    group = _group_of(ask, target)
    if group is None:
        ask.say("office-which-group", {"member": target.mention})
        return None
    there = replace(ask, group=group, standing=group.staff.get(ask.asker.user))
    return there if is_permitted(there) else None


def _group_of(ask: Ask, target: Target) -> GroupFacts | None:
    """Where somebody wrote last, else where they are inside, else the only group there is."""
    work, person = ask.work, target.person
    groups = {chat: group for chat, group in work.facts.groups.items() if group.name and is_open(ask, group)}
    work.draft.write_facts(work.books)
    member = work.books.members({person.id: person}, at=work.now, since=work.now - REMEMBERED)[person.id]
    wrote = [past.chat for past in reversed(member.past) if past.chat in groups]
    inside = [chat for chat in groups if chat in member.inside_since]
    only = list(groups) if len(groups) == 1 else []
    return next((groups[chat] for chat in (*wrote, *inside, *only)), None)


def is_open(ask: Ask, group: GroupFacts) -> bool:
    """Whether members meet in a group: it is no staff room and no channel."""
    named = ask.work.force.charter.groups.get(group.name)
    return named is not None and named.open_to == "everyone" and named.kind == "group"
