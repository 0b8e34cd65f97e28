"""The ledger of strikes. It only grows: a strike is taken back by an entry that names it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Executable, Select, bindparam, func, select

from bot.adapters.db import tables
from bot.adapters.db.accounts import main_of, theirs
from bot.adapters.db.statements import AnyRow, Page, Statement, Tongue, listed, one_row
from bot.domain.facts import StrikeGiven
from bot.domain.ids import MemberKey, UpdateId

_strikes = tables.strikes.c
_aliases = tables.chat_aliases.c
_now = func.coalesce(
    select(_aliases.new).where(_aliases.old == _strikes.chat_id).scalar_subquery(), _strikes.chat_id
)
_given = (
    _strikes.member_key,
    _strikes.ladder,
    _strikes.rule,
    _strikes.at,
    _now.label("chat"),
    _strikes.message_id,
    _strikes.by,
    _strikes.reason,
)


def _live(query: Select[tuple[int, ...]]) -> Executable:
    """Strikes that nobody took back, oldest first."""
    back = tables.strikes.alias("back").c
    taken = select(back.id).where(back.reverses == _strikes.id).exists()
    return query.where(_strikes.reverses.is_(None), ~taken).order_by(_strikes.at, _strikes.id)


def _of_members(tongue: Tongue) -> Executable:
    return _live(select(main_of(_strikes.member_key), *_given[1:]).where(theirs(tongue, _strikes.member_key)))


def _of_member(tongue: Tongue) -> Executable:
    return _live(select(_strikes.id, *_given).where(theirs(tongue, _strikes.member_key)))


OF_MEMBERS = Statement(_of_members, "members", "again")
OF_MEMBER = Statement(_of_member, "members", "again")
OF_UPDATE = Statement(
    lambda _: _live(
        select(_strikes.id, *_given, _strikes.key).where(
            _strikes.key >= bindparam("first"),
            _strikes.key < bindparam("end"),
            _strikes.rule == bindparam("given_by"),
        )
    ),
    "first",
    "end",
    "given_by",
)
ADD = one_row(
    tables.strikes,
    "key",
    "member_key",
    "ladder",
    "rule",
    "at",
    "chat_id",
    "message_id",
    "by",
    "reason",
    "reverses",
)


def live_strikes(page: Page, members: Collection[MemberKey]) -> Iterator[tuple[MemberKey, StrikeGiven]]:
    """Strikes of `members` that nobody took back, oldest first, in the chat that theirs has become."""
    given = listed(members)
    for member, ladder, rule, at, chat, message, by, reason in page.rows(OF_MEMBERS, given, given):
        yield (
            member,
            StrikeGiven(ladder=ladder, rule=rule, at=at, chat=chat, message=message, by=by, reason=reason),
        )


class Strikes(Page):
    """Strikes, given and taken back."""

    def strike(self, given: Sequence[tuple[str, MemberKey, StrikeGiven]]) -> None:
        self.each(
            ADD,
            [
                (
                    key,
                    member,
                    one.ladder,
                    one.rule,
                    one.at,
                    one.chat,
                    one.message,
                    one.by.replace("\0", ""),
                    one.reason.replace("\0", ""),
                    None,
                )
                for key, member, one in given
            ],
        )

    def take_back(self, member: MemberKey, number: int | None, *, by: str, at: int) -> int:
        newest_first = self.rows(OF_MEMBER, listed([member]), listed([member]))[::-1]
        taken = newest_first if number is None else newest_first[: max(number, 0)]
        self._reverse(taken, by, at)
        return len(taken)

    def take_back_given(self, update: UpdateId, rule: str, *, by: str, at: int) -> Sequence[str]:
        # Keys are u{update}:strike:{number}; `;` comes right after `:`.
        taken = self.rows(OF_UPDATE, f"u{update}:strike:", f"u{update}:strike;", rule)
        self._reverse(taken, by, at)
        return [row[-1] for row in taken]

    def _reverse(self, taken: Sequence[AnyRow], by: str, at: int) -> None:
        self.each(
            ADD,
            [
                (f"back:{row[0]}", row[1], row[2], row[3], at, row[5], None, by.replace("\0", ""), "", row[0])
                for row in taken
            ],
        )
