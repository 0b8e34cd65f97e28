"""What the parts of one batch share: the books it reads and writes, the facts so far, the draft of what to write."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from bot.app.books import Books
from bot.app.counting import Counting
from bot.app.draft import Draft
from bot.app.force import InForce
from bot.app.onlook import Judged
from bot.domain.charter.schema import DAY
from bot.domain.events import Person
from bot.domain.facts import Facts, GroupFacts, Member, StrikeGiven
from bot.domain.ids import ChatId, MemberKey, UpdateId, UserId
from bot.domain.tiers.standing import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One transaction at work. `me` is the bot's own account; `now` the moment the batch is handled."""

    books: Books
    force: InForce
    facts: Facts
    draft: Draft
    counting: Counting
    me: Person
    now: int
    states: dict[MemberKey, State] = field(default_factory=dict)
    held: set[MemberKey] = field(default_factory=set)
    """Of whom something else changed: what holds them back, or which accounts count for them."""
    several: set[MemberKey] = field(default_factory=set)
    """Members of whom more than one account is at work."""
    judged: list[Judged] | None = None
    """What was judged, for somebody who looks on; `None`: nobody does."""

    @classmethod
    def begin(cls, books: Books, force: InForce, me: Person, now: int, *, onlooked: bool = False) -> Work:
        """A transaction that begins at `now`; `onlooked`: somebody looks on."""
        draft = Draft(now)
        counting = Counting(books=books, draft=draft, force=force, now=now)
        return cls(
            books=books,
            force=force,
            facts=force.facts(),
            draft=draft,
            counting=counting,
            me=me,
            now=now,
            judged=[] if onlooked else None,
        )

    def member(self, person: Person) -> Member:
        """The member behind an account, made at first sight."""
        known = self.facts.members.get(person.id)
        if known is None:
            self.meet(self.books.members({person.id: person}, at=self.now, since=self.now), self.now)
        return self.facts.members[person.id]

    def meet(self, members: Mapping[UserId, Member], since: int) -> None:
        """Have members among the facts, with where they stand and what held them back since a day before `since`."""
        self.facts.members.update(members)
        if self.several or any(member.own for member in members.values()):
            self._share(members.values())
        if not self.force.counts:
            return
        keys = {member.key for member in members.values()}
        self.states.update(self.books.tier_states(keys))
        held = self.books.sanctions(keys, since - DAY)
        for member in members.values():
            state = self.states.get(member.key)
            member.tier = state.tier if state is not None else member.tier
            member.sanctions = held.get(member.key, [])

    def known(self) -> set[MemberKey]:
        """Members who are known to count for themselves."""
        return {member.key for member in self.facts.members.values()}

    def strike(self, update: UpdateId, member: MemberKey, strikes: Collection[StrikeGiven]) -> None:
        """Write strikes down that an update led to, and what they cost."""
        given = self.draft.strike(update, member, strikes)
        self.counting.struck(member, given, f"u{update}")

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
        key = self.books.own_key(user)
        return key if key is not None else self.member(Person(id=user)).account

    def _share(self, members: Collection[Member]) -> None:
        """What one account is struck for counts for the others at once."""
        self.several.update(member.key for member in members if member.own)
        for member in members:
            if member.key in self.several:
                member.strikes = next(
                    one.strikes for one in self.facts.members.values() if one.key == member.key
                )
