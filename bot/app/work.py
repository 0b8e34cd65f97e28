"""What the parts of one batch share: the books it reads and writes, the facts so far, the draft of what to write."""

from __future__ import annotations

from dataclasses import dataclass

from bot.app.books import Books
from bot.app.draft import Draft
from bot.app.force import InForce
from bot.domain.events import Person
from bot.domain.facts import Facts, GroupFacts, Member
from bot.domain.ids import ChatId, MemberKey, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One transaction at work. `me` is the bot's own account; `now` the moment the batch is handled."""

    books: Books
    force: InForce
    facts: Facts
    draft: Draft
    me: Person
    now: int

    def member(self, person: Person) -> Member:
        """The member behind an account, made at first sight."""
        known = self.facts.members.get(person.id)
        if known is None:
            known = self.books.members({person.id: person}, at=self.now, since=self.now)[person.id]
            self.facts.members[person.id] = known
        return known

    def group(self, chat: ChatId) -> GroupFacts | None:
        """A chat of the community; `None` for one that the charter does not name."""
        group = self.facts.groups.get(chat)
        return group if group is not None and group.name else None

    def save(self, group: GroupFacts) -> GroupFacts:
        """Keep what is new about a chat, in the books and for the events to come."""
        known = self.force.met(group)
        self.facts.groups = self.force.groups
        self.books.save_group(known, {user: self._key(user) for user in known.staff})
        return known

    def _key(self, user: UserId) -> MemberKey:
        key = self.books.key_of(user)
        return key if key is not None else self.member(Person(id=user)).key
