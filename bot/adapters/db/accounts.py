"""Several accounts of one person: which of them count for which member."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select, union_all, update

from bot.adapters.db import tables
from bot.adapters.db.statements import Page, Statement, Tongue, listed
from bot.domain.ids import MemberKey, UserId

_members = tables.members.c
_same = tables.members.alias("same").c


def main_of(member: ColumnElement[Any]) -> ColumnElement[Any]:
    """The member for whom `member` counts."""
    counts_for = select(_same.alias_of).where(_same.member_key == member).scalar_subquery()
    return func.coalesce(counts_for, member)


def theirs(tongue: Tongue, wanted: ColumnElement[Any]) -> ColumnElement[bool]:
    """`wanted` is one of the members in the parameter `members`, or (given once more as `again`) counts for one of them."""
    others = select(_same.member_key).where(tongue.among(_same.alias_of, "again"))
    return tongue.within(wanted, union_all(tongue.given("members"), others))


KEY_OF = Statement(
    lambda _: select(func.coalesce(_members.alias_of, _members.member_key)).where(
        _members.user_id == bindparam("user")
    ),
    "user",
)
OWN_KEY = Statement(
    lambda _: select(_members.member_key).where(_members.user_id == bindparam("user")), "user"
)
ACCOUNTS = Statement(
    lambda _: (
        select(_members.user_id)
        .where(
            (_members.member_key == bindparam("member")) | (_members.alias_of == bindparam("again")),
            _members.user_id.is_not(None),
        )
        .order_by(_members.user_id)
    ),
    "member",
    "again",
)
MAINS = Statement(
    lambda tongue: select(_members.member_key, _members.alias_of).where(
        tongue.among(_members.member_key, "members"), _members.alias_of.is_not(None)
    ),
    "members",
)
COUNT_FOR = Statement(
    lambda _: (
        update(tables.members)
        .where(_members.member_key == bindparam("which"))
        .values(alias_of=bindparam("main"))
    ),
    "main",
    "which",
)


class Accounts(Page):
    """Which accounts count for which members."""

    def key_of(self, user: UserId) -> MemberKey | None:
        row = self.row(KEY_OF, user)
        return None if row is None else MemberKey(row[0])

    def own_key(self, user: UserId) -> MemberKey | None:
        row = self.row(OWN_KEY, user)
        return None if row is None else MemberKey(row[0])

    def accounts(self, member: MemberKey) -> Sequence[UserId]:
        return [row[0] for row in self.rows(ACCOUNTS, member, member)]

    def mains(self, members: Collection[MemberKey]) -> dict[MemberKey, MemberKey]:
        return {row[0]: row[1] for row in self.rows(MAINS, listed(members))} if members else {}

    def count_for(self, member: MemberKey, main: MemberKey | None) -> None:
        self.run(COUNT_FOR, main, member)
