"""Who comes, goes and leads: memberships, the bot's own standing, groups that become supergroups."""

from __future__ import annotations

from dataclasses import replace

from bot.app.housekeeping import say_goodbye, tidy_service, welcome
from bot.app.ports import ChatSeen
from bot.app.sanctions import changed_by_hand
from bot.app.staff_room import once, to_staff
from bot.app.work import Work
from bot.domain.effects import Effect, LookAt, Text
from bot.domain.events import (
    Chat,
    GroupMigrated,
    MemberChanged,
    Membership,
    PeopleArrived,
    Person,
    PersonLeft,
)
from bot.domain.facts import GroupFacts
from bot.domain.ids import ChatId, GroupName, UserId


def came(work: Work, event: MemberChanged | PeopleArrived | PersonLeft | GroupMigrated) -> None:
    """Somebody or something came, went or moved. What is told of a chat that became another one is over."""
    if not isinstance(event, GroupMigrated) and event.chat.id in work.force.aliases:
        return
    match event:
        case MemberChanged():
            changed(work, event)
        case PeopleArrived():
            arrived(work, event)
        case PersonLeft():
            departed(work, event)
        case GroupMigrated():
            migrated(work, event)


def changed(work: Work, event: MemberChanged) -> None:
    """Somebody's standing in a chat changed."""
    if event.chat.kind not in {"group", "supergroup"}:
        return
    group = _shown(work, event.chat)
    if event.me:
        _my_standing(work, event, group)
    elif group.name:
        _their_standing(work, event, group)


def arrived(work: Work, event: PeopleArrived) -> None:
    """People joined, says a service message; whoever is known to be inside stays as is."""
    group = work.group(event.chat.id)
    if group is None:
        return
    tidy_service(work, event)
    here = [person for person in event.people if not person.bot]
    work.books.joined(event.chat.id, [(work.member(person).account, event.at) for person in here])
    for person in here:
        _inside(work, person.id, event.chat.id, event.at)
    welcome(work, group, here, event)


def departed(work: Work, event: PersonLeft) -> None:
    """Somebody left, says a service message."""
    group = work.group(event.chat.id)
    if group is None:
        return
    tidy_service(work, event)
    if not event.person.bot:
        _gone(work, event.chat.id, event.person, event.at)
        if event.by == event.person.id:
            say_goodbye(work, group, event.person, event)


def migrated(work: Work, event: GroupMigrated) -> None:
    """A group became a supergroup: what is known of it moves along, and it is looked at anew.

    The new one may have told of itself before, without its staff: those of the old one lead it until it was looked at.
    """
    old = work.facts.groups.get(event.old)
    work.books.move_chat(event.old, event.new)
    work.force.know(work.books.groups(), work.books.aliases())
    work.facts.groups = work.force.groups
    group = work.group(event.new)
    if group is not None:
        if old is not None and not group.staff:
            linked = group.linked_channel or old.linked_channel
            group = replace(group, staff=old.staff, staff_names=old.staff_names, linked_channel=linked)
        work.save(replace(group, kind="supergroup"))
        work.draft.do(event.update, [LookAt(chat=event.new)])


def seen(work: Work, look: ChatSeen) -> tuple[Effect, ...]:
    """Take over what Telegram says of a chat. Gives what staff are to be told: that the bot can't do its work there."""
    if look.chat.id in work.force.aliases:
        return ()
    people = {person.id: person for person, _ in look.staff}
    work.facts.members |= work.books.members(people, at=work.now, since=work.now) if people else {}
    group = work.save(
        replace(
            _shown(work, look.chat),
            linked_channel=look.linked,
            staff={person.id: standing for person, standing in look.staff},
            staff_names=frozenset(person.username.lower() for person, _ in look.staff if person.username),
            me=look.me,
        )
    )
    if not group.name:
        return ()
    return tuple(effect for key in _missing(group) for effect in _told(work, group, key))


def _missing(group: GroupFacts) -> tuple[str, ...]:
    """What keeps the bot from doing its work in a group, as keys of texts."""
    if group.kind == "channel":
        return ()
    if group.me is None or not group.me.staff:
        return ("office-no-admin",)
    rights = {right: f"office-lacks-{right}" for right in ("delete", "restrict")}
    missing = tuple(key for right, key in rights.items() if right not in group.me.rights)
    return (*missing, "office-basic-group") if group.kind == "group" else missing


def _told(work: Work, group: GroupFacts, key: str) -> tuple[Effect, ...]:
    text = Text(key=key, args={"group": group.title or group.name})
    return once(work.books, f"lacks:{group.chat}:{key}", work.now, to_staff(work.force, text, group))


def _shown(work: Work, chat: Chat) -> GroupFacts:
    """A chat with its title and name as Telegram shows them now."""
    group = work.facts.groups.get(chat.id) or GroupFacts(chat=chat.id, name=GroupName(""))
    return replace(group, kind=chat.kind, title=chat.title, username=chat.username)


def _my_standing(work: Work, event: MemberChanged, group: GroupFacts) -> None:
    known = work.save(replace(group, me=event.now))
    if event.now.staff and event.now.rights != event.was.rights:
        work.books.untold(f"lacks:{event.chat.id}:")
    if known.name and event.now.inside:
        work.draft.do(event.update, [LookAt(chat=event.chat.id)])


def _their_standing(work: Work, event: MemberChanged, group: GroupFacts) -> None:
    person = event.person
    if person.bot:
        return
    member = work.member(person)
    changed_by_hand(work, member.key, event)
    if event.now.staff or person.id in group.staff:
        work.save(_with_staff(group, person, event.now))
    if event.now.inside and not event.was.inside:
        work.books.joined(event.chat.id, [(member.account, event.at)])
        _inside(work, person.id, event.chat.id, event.at)
        welcome(work, group, [person], event)
    elif event.was.inside and not event.now.inside:
        _gone(work, event.chat.id, person, event.at)
        if event.by == person.id:
            say_goodbye(work, group, person, event)


def _with_staff(group: GroupFacts, person: Person, standing: Membership) -> GroupFacts:
    staff = {user: known for user, known in group.staff.items() if user != person.id}
    names = group.staff_names - {person.username.lower()}
    if standing.staff:
        staff[person.id] = standing
        names |= {person.username.lower()} if person.username else set()
    return replace(group, staff=staff, staff_names=frozenset(names))


def _inside(work: Work, user: UserId, chat: ChatId, at: int) -> None:
    member = work.facts.members.get(user)
    if member is not None:
        member.inside_since.setdefault(chat, at)
        member.joined = at if member.joined is None else member.joined


def _gone(work: Work, chat: ChatId, person: Person, at: int) -> None:
    member = work.member(person)
    work.books.left(chat, member.account, at)
    member.inside_since.pop(chat, None)
