"""People: accounts that were seen, and the members that they are."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, literal_column, null, select, update

from bot.adapters.db import tables
from bot.adapters.db.messages import window
from bot.adapters.db.statements import Page, Statement, Tongue, listed, one_row
from bot.adapters.db.strikes import live_strikes
from bot.domain.events import Person
from bot.domain.facts import Member
from bot.domain.ids import ChatId, MemberKey, UserId

_members = tables.members.c
_stays = tables.stays.c


def _known(tongue: Tongue) -> Select[tuple[int, ...]]:
    """Members of accounts, each once for every chat that it is inside."""
    inside = and_(_stays.member_key == _members.member_key, _stays.left_at.is_(None))
    both = tables.members.outerjoin(tables.stays, inside)
    asked = (
        _members.member_key,
        _members.user_id,
        _members.name,
        _members.username,
        _members.language,
        _members.alias_of,
        _members.wrote_at,
    )
    return (
        select(*asked, _stays.chat_id, _stays.joined_at)
        .select_from(both)
        .where(tongue.among(_members.user_id, "users"))
    )


def _person(condition: ColumnElement[bool]) -> Select[tuple[int, str, str, str, bool]]:
    columns = (_members.user_id, _members.name, _members.username, _members.language, _members.bot)
    return select(*columns).where(_members.user_id.is_not(None), condition)


KNOWN = Statement(_known, "users")
KEYS = Statement(
    lambda tongue: select(_members.user_id, func.coalesce(_members.alias_of, _members.member_key)).where(
        tongue.among(_members.user_id, "users")
    ),
    "users",
)
MEET = one_row(
    tables.members, "member_key", "user_id", "name", "username", "handle", "language", "bot", "first_seen"
)
RENAME = Statement(
    lambda _: (
        update(tables.members)
        .where(_members.member_key == bindparam("member"))
        .values(
            name=bindparam("new_name"),
            username=bindparam("new_username"),
            handle=bindparam("new_handle"),
            language=bindparam("new_language"),
        )
    ),
    "new_name",
    "new_username",
    "new_handle",
    "new_language",
    "member",
)
WROTE = Statement(
    lambda _: (
        update(tables.members)
        .where(_members.member_key == bindparam("member"), _members.wrote_at.is_(None))
        .values(wrote_at=bindparam("new_at"))
    ),
    "new_at",
    "member",
)
TAKE_HANDLE = Statement(
    lambda _: (
        update(tables.members)
        .where(_members.handle == bindparam("taken"), _members.user_id != bindparam("by"))
        .values(username=literal_column("''"), handle=null())
    ),
    "taken",
    "by",
)
BY_USER = Statement(lambda _: _person(_members.user_id == bindparam("user")), "user")
BY_HANDLE = Statement(lambda _: _person(_members.handle == bindparam("wanted")), "wanted")
BY_KEY = Statement(lambda _: _person(_members.member_key == bindparam("member")), "member")
FIRST_SEEN = Statement(
    lambda _: select(_members.first_seen).where(_members.member_key == bindparam("member")), "member"
)
STAYS = Statement(
    lambda tongue: select(_stays.member_key, _stays.chat_id, _stays.joined_at).where(
        tongue.among(_stays.member_key, "members"), _stays.left_at.is_(None)
    ),
    "members",
)


def new_key() -> MemberKey:
    """A random member key: 1 to 2^63 - 1."""
    return MemberKey(secrets.randbelow(2**63 - 1) + 1)


class People(Page):
    """Accounts and members."""

    new_key: Callable[[], MemberKey] = staticmethod(new_key)

    def members(
        self, people: Mapping[UserId, Person], *, at: int, since: int, chats: Collection[ChatId] | None = None
    ) -> dict[UserId, Member]:
        if not people:
            return {}
        found = self._found(people)
        unmet = [person for user, person in people.items() if user not in found]
        found |= self._meet(unmet, at)
        self._keep_names([(found[user], person) for user, person in people.items()])
        members = {member.key: member for member in found.values()}
        if len(members) < len(found):
            _share(found.values(), members)
        for key, strike in live_strikes(self, members):
            members[key].strikes.append(strike)
        if since < at:
            for key, past in window(self, members, since):
                if chats is None or past.chat in chats:
                    members[key].past.append(past)
        return found

    def _found(self, people: Collection[UserId]) -> dict[UserId, Member]:
        found: dict[UserId, Member] = {}
        others: list[Member] = []
        for key, user, name, username, language, main, wrote, chat, joined in self.rows(
            KNOWN, listed(people)
        ):
            member = found.get(user)
            if member is None:
                member = Member(
                    key=key, user=user, name=name, username=username, language=language, wrote=wrote
                )
                found[user] = member
                if main is not None:
                    member.key, member.own = main, key
                    others.append(member)
            if chat is not None:
                _inside(member, chat, joined)
        if others:
            self._with_main(others)
        return found

    def _with_main(self, others: Sequence[Member]) -> None:
        """Whoever has been here for long is no newcomer by another account."""
        for key, chat, joined in self.rows(STAYS, listed({member.key for member in others})):
            for member in others:
                if member.key == key:
                    _inside(member, chat, joined)

    def _meet(self, unmet: Sequence[Person], at: int) -> dict[UserId, Member]:
        """Make members of people at first sight; somebody else may have met them at the same moment."""
        if not unmet:
            return {}
        self._take_handles(unmet)
        rows = [
            (self.new_key(), person.id, *_shown(person), _clean(person.language), person.bot, at)
            for person in unmet
        ]
        self.each(MEET, rows)
        keys: dict[UserId, MemberKey] = dict(self.rows(KEYS, listed(person.id for person in unmet)))
        return {
            person.id: Member(
                key=keys[person.id],
                user=person.id,
                name=_clean(person.name),
                username=_clean(person.username),
                language=_clean(person.language),
            )
            for person in unmet
        }

    def _keep_names(self, seen: Sequence[tuple[Member, Person]]) -> None:
        """Take over new names. An account named without a name says nothing about it; without a language, the same."""
        changed = [(member, person) for member, person in seen if person.name and _differs(member, person)]
        for member, person in changed:
            member.name, member.username = _clean(person.name), _clean(person.username)
            member.language = _clean(person.language) or member.language
        self._take_handles([person for _, person in changed])
        self.each(RENAME, [(*_shown(person), member.language, member.account) for member, person in changed])

    def _take_handles(self, people: Sequence[Person]) -> None:
        """A username belongs to the account last seen with it."""
        self.each(TAKE_HANDLE, [(person.username.lower(), person.id) for person in people if person.username])

    def person(self, user: UserId) -> Person | None:
        return self._account(BY_USER, user)

    def person_named(self, username: str) -> Person | None:
        return self._account(BY_HANDLE, _clean(username).lower())

    def person_of(self, member: MemberKey) -> Person | None:
        return self._account(BY_KEY, member)

    def wrote_first(self, member: MemberKey, at: int) -> None:
        self.run(WROTE, at, member)

    def first_seen(self, member: MemberKey) -> int:
        row = self.row(FIRST_SEEN, member)
        return 0 if row is None else row[0]

    def _account(self, statement: Statement, value: int | str) -> Person | None:
        row = self.row(statement, value)
        if row is None:
            return None
        user, name, username, language, bot = row
        return Person(id=user, name=name, username=username, language=language, bot=bool(bot))


def _inside(member: Member, chat: ChatId, since: int) -> None:
    member.inside_since[chat] = min(since, member.inside_since.get(chat, since))
    member.joined = since if member.joined is None else min(member.joined, since)


def _share(members: Iterable[Member], first: Mapping[MemberKey, Member]) -> None:
    """Accounts of one person share what they wrote and their strikes."""
    for member in members:
        member.strikes, member.past = first[member.key].strikes, first[member.key].past


def _clean(text: str) -> str:
    """Without the character that PostgreSQL can't keep."""
    return text.replace("\0", "") if "\0" in text else text


def _shown(person: Person) -> tuple[str, str, str | None]:
    username = _clean(person.username)
    return _clean(person.name), username, username.lower() or None


def _differs(member: Member, person: Person) -> bool:
    if member.name == person.name and member.username == person.username:
        return person.language not in {"", member.language}
    return (member.name, member.username) != (_clean(person.name), _clean(person.username))
