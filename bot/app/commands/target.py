"""Whom a command is about: by reply, @username, number or a mention; and whom it must not touch."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from msgspec import Struct, structs

from bot.app.commands.ask import Ask
from bot.domain.effects import Mention, Text
from bot.domain.events import Person, Voice
from bot.domain.facts import Member
from bot.domain.ids import NOBODY, ChatId, MemberKey, MessageId, UserId

_number = re.compile(r"-?[0-9]{5,17}")
_first_word = re.compile(r"(?s)^([^\s,:;，：；]*)[\s,:;，：；]*(.*)")
UNTOUCHABLE: dict[Voice, str] = {
    "anonymous admin": "command-not-anonymous",
    "linked channel": "command-not-linked",
}
NOBODY_THERE: dict[Voice, str] = {
    "anonymous admin": "points-no-person",
    "linked channel": "points-no-person",
    "channel": "points-no-person",
}
"""Whoever writes under another name than their own gets nothing under theirs."""


class Target(Struct, frozen=True, kw_only=True):
    """Whom a command is about, and the words behind. `message` is theirs, where the command answers it."""

    person: Person
    rest: str
    message: MessageId | None = None

    @property
    def channel(self) -> ChatId | None:
        """The channel that wrote, if it is no person."""
        return ChatId(self.person.id) if self.person.id < 0 else None

    @property
    def mention(self) -> Mention:
        """The name that answers show."""
        return Mention(user=self.person.id, name=self.person.name or self.person.username)


def whom(ask: Ask, closed: Mapping[Voice, str] = UNTOUCHABLE) -> Target | None:
    """Whom the command is about; `None`: it was said what is wrong. `closed`: what is said of an answer to such a voice."""
    first, rest = _first_word.findall(ask.command.rest)[0]
    if len(first) > 1 and first.startswith("@"):
        return _known(
            ask, _person_named(ask, first[1:]), rest, Text(key="command-unknown-person", args={"name": first})
        )
    named = _mentioned(ask)
    if named is not None:
        return named
    if ask.post.reply_to is not None:
        return _answered(ask, ask.post.reply_to, closed)
    if _number.fullmatch(first):
        return _known(
            ask,
            ask.work.books.person(UserId(int(first))),
            rest,
            Text(key="command-unknown-number", args={"number": first}),
        )
    ask.wrong()
    return None


def recipient(ask: Ask) -> Target | None:
    """Who gets something by the command: a person; `None`: it was said why not."""
    target = whom(ask, NOBODY_THERE)
    if target is None:
        return None
    if target.channel is not None:
        ask.say("points-no-person")
    elif target.person.bot or target.person.id == ask.work.me.id:
        ask.say("points-not-bot", {"member": target.mention})
    else:
        return target
    return None


def named(ask: Ask, words: str, besides: UserId = NOBODY) -> Target | None:
    """The person whom `words` begin with, whatever message the command answers; `None`: it was said what is wrong."""
    people = (
        one for one in ask.post.named if one.id != besides and _behind_name(words, one.name) is not None
    )
    post = structs.replace(ask.post, named=tuple(people), reply_to=None, reply_author=None)
    command = structs.replace(ask.command, rest=words)
    return recipient(replace(ask, event=structs.replace(ask.event, post=post), command=command))


def member_of(ask: Ask, target: Target) -> Member:
    """What is known of a target, made at first sight."""
    return ask.work.member(target.person)


def is_asker(ask: Ask, target: Target) -> bool:
    """Whether whoever asks means themselves, be it by another account."""
    return target.person.id == ask.asker.user or member_of(ask, target).key == ask.asker.key


def _person_named(ask: Ask, name: str) -> Person | None:
    me = ask.work.me
    return me if name.lower() == me.username.lower() else ask.work.books.person_named(name)


def _known(ask: Ask, person: Person | None, rest: str, unknown: Text) -> Target | None:
    if person is None:
        ask.wrong(unknown)
        return None
    return Target(person=person, rest=rest.strip(), message=_theirs(ask, person))


def _theirs(ask: Ask, person: Person) -> MessageId | None:
    """The message answered, if the person named wrote it."""
    author = ask.post.reply_author
    return ask.post.reply_to if author is not None and author.id == person.id else None


def _mentioned(ask: Ask) -> Target | None:
    """Somebody without a username, picked from Telegram's list: the text shows a name that is a link to the account."""
    if not ask.post.named:
        return None
    person, rest = ask.post.named[0], ask.command.rest
    left = _behind_name(rest, person.name)
    if left is None and ask.post.reply_to is not None:
        return None
    return Target(person=person, rest=rest if left is None else left, message=_theirs(ask, person))


def _behind_name(words: str, name: str) -> str | None:
    """What follows the name, or its beginning, at the start of `words`; `None` if they start otherwise."""
    left = words.strip()
    for part in name.split():
        if not left.casefold().startswith(part.casefold()):
            break
        left = left[len(part) :].lstrip()
    return left if left != words.strip() else None


def _answered(ask: Ask, message: MessageId, closed: Mapping[Voice, str]) -> Target | None:
    post = ask.post
    if (key := closed.get(post.reply_voice)) is not None:
        ask.say(key)
        return None
    person = post.reply_author
    if person is None:
        key_of = author_of_message(ask, message)
        person = None if key_of is None else ask.work.books.person_of(key_of)
    elif post.reply_voice == "channel" and post.reply_sender_chat is not None:
        person = Person(id=UserId(post.reply_sender_chat), name=person.name, username=person.username)
    if person is None:
        ask.wrong(Text(key="command-no-author"))
        return None
    return Target(person=person, rest=ask.command.rest, message=message)


def author_of_message(ask: Ask, message: MessageId) -> MemberKey | None:
    """Who wrote a message of this chat, if the bot remembers it."""
    place = (ask.post.chat, message)
    written = ask.work.draft.messages.get(place)
    return written[0] if written is not None else ask.work.books.authors([place]).get(place)
