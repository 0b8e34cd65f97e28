"""`/same /notsame`: two accounts are one person's. Whoever comes again by another account brings along what holds them back."""

from __future__ import annotations

from bot.app.accounts import join, part
from bot.app.commands.ask import Ask
from bot.app.commands.by_hand import keep, reason_in, reply
from bot.app.commands.target import Target, member_of, named, recipient
from bot.app.rising import tags
from bot.domain.effects import Arg, Mention, Text
from bot.domain.events import Person
from bot.domain.ids import NOBODY, MemberKey


def same(ask: Ask) -> None:
    """`/same @other @main reason`: what the first account does counts for the second from now on."""
    other = named(ask, ask.command.rest)
    main = named(ask, other.rest, other.person.id) if other is not None else None
    if other is None or main is None or not _is_possible(ask, other, main):
        return
    reason = reason_in(main.rest)
    if not reason:
        ask.wrong(Text(key="same-reason"))
        return
    join(ask.work, member_of(ask, other), member_of(ask, main), f"u{ask.event.update}")
    ask.do(tags(ask.work, member_of(ask, other)))
    keep(ask, main, "same", reason)
    reply(ask, Text(key="same-done", args=_both(other, main)), reason)


def notsame(ask: Ask) -> None:
    """`/notsame @other`: the account counts for itself again."""
    other = recipient(ask)
    if other is None:
        return
    member = member_of(ask, other)
    if not member.own:
        ask.say("same-not", {"member": other.mention})
        return
    main = Target(person=_person(ask, member.key), rest=other.rest)
    part(ask.work, member, f"u{ask.event.update}")
    member = keep(ask, other, "notsame", reason_in(other.rest))
    ask.do(tags(ask.work, member))
    if main.person.id != NOBODY:
        keep(ask, main, "notsame", reason_in(other.rest))
    reply(ask, Text(key="same-undone", args=_both(other, main)), reason_in(other.rest))


def _is_possible(ask: Ask, other: Target, main: Target) -> bool:
    """Whether these accounts may become one person's: two of members, of which none counts for another one already."""
    for target in (other, main):
        counts_for = member_of(ask, target)
        if target.person.id == ask.asker.user:
            ask.say("command-not-yourself")
        elif _is_staff(ask, target):
            ask.say("command-not-staff", {"member": target.mention})
        elif counts_for.own:
            ask.say("same-already", {"member": target.mention, "main": _mention(ask, counts_for.key)})
        else:
            continue
        return False
    if other.person.id == main.person.id:
        ask.say("same-itself", {"member": main.mention})
    elif len(ask.work.books.accounts(member_of(ask, other).key)) > 1:
        ask.say("same-others", _both(other, main))
    else:
        return True
    return False


def _is_staff(ask: Ask, target: Target) -> bool:
    groups = ask.work.facts.groups.values()
    return any(group.name and target.person.id in group.staff for group in groups)


def _both(other: Target, main: Target) -> dict[str, Arg]:
    return {"member": other.mention, "main": main.mention}


def _person(ask: Ask, key: MemberKey) -> Person:
    return ask.work.books.person_of(key) or Person(id=NOBODY)


def _mention(ask: Ask, key: MemberKey) -> Mention:
    person = _person(ask, key)
    return Mention(user=person.id, name=person.name or person.username)
