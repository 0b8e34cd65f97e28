"""The groups kept tidy: those who come and go are greeted, commands and service messages removed, as the charter says."""

from __future__ import annotations

from collections.abc import Sequence

from bot.app.rows import Timer
from bot.app.work import Work
from bot.domain.charter.schema import Words
from bot.domain.effects import Arg, Delete, Joined, Mention, Said, Say, Text
from bot.domain.events import Announced, MemberChanged, MessagePosted, PeopleArrived, Person, PersonLeft
from bot.domain.facts import GroupFacts, Member
from bot.domain.rules.speaking import language_of

WHILE = 60
MOST = 5
"""How often the bot greets in a chat within `WHILE` seconds: when many come at once, the group has other worries."""

Coming = MemberChanged | PeopleArrived | PersonLeft


def welcome(work: Work, group: GroupFacts, people: Sequence[Person], event: Coming) -> None:
    """Greet who came: once, though Telegram may tell of it twice; several who came together in one message."""
    words = work.force.charter.housekeeping.welcome
    members = [work.member(person) for person in people]
    _greet(work, group, "welcome", words, members, event)


def say_goodbye(work: Work, group: GroupFacts, person: Person, event: Coming) -> None:
    """Say goodbye to somebody who left of their own accord."""
    words = work.force.charter.housekeeping.goodbye
    _greet(work, group, "goodbye", words, [work.member(person)], event)


def _greet(
    work: Work, group: GroupFacts, which: str, words: Words, members: Sequence[Member], event: Coming
) -> None:
    place = work.force.charter.groups.get(group.name)
    if not words or place is None or place.open_to != "everyone":
        return
    said = [one for one in work.force.told_lately.get(group.chat, ()) if abs(event.at - one[0]) < WHILE]
    greeted = [(what, member) for _, what, member in said if what in {"welcome", "goodbye"}]
    new = [member for member in members if (which, member.key) not in greeted]
    if not new or len(greeted) >= MOST:
        return
    said += [(event.at, which, member.key) for member in new]
    work.force.told_lately[group.chat] = said
    named = Joined(parts=tuple(Mention(user=member.user, name=member.name) for member in new))
    blanks: dict[str, Arg] = {"member": named, "group": group.title or group.name}
    language = language_of(work.force.charter.community, new[0].language if len(new) == 1 else "")
    text = Text(key="house-greeting", args={"words": Said(words=dict(words), blanks=blanks)})
    work.draft.do(
        event.update, [Say(chat=group.chat, text=text, language=language, stays=work.force.notices_stay)]
    )


def tidy_service(work: Work, event: Announced | PeopleArrived | PersonLeft) -> None:
    """Remove what Telegram told in a group, if it is not to stay."""
    if work.force.charter.housekeeping.service_messages_stay or work.group(event.chat.id) is None:
        return
    work.draft.do(event.update, [Delete(chat=event.chat.id, messages=(event.message,))], since=event.at)


def tidy_command(work: Work, event: MessagePosted) -> None:
    """Remove a command together with its answer, if commands are not to stay."""
    if work.force.charter.housekeeping.commands_stay:
        return
    chat, message = event.post.chat, event.post.message
    due = work.now + work.force.notices_stay
    work.draft.timers.append(
        Timer(key=f"unsay:{chat}:{message}", due=due, kind="unsay", chat=chat, data={"message": message})
    )
