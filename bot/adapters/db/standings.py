"""What members have and where they stand: balances, tiers, sanctions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec
from sqlalchemy import Executable, bindparam, delete, func, literal_column, select

from bot.adapters.db import tables
from bot.adapters.db.accounts import main_of, theirs
from bot.adapters.db.statements import NONE, Page, Statement, Tongue, listed, one_row
from bot.app.rows import TierChange
from bot.domain.facts import Sanction
from bot.domain.ids import ChatId, MemberKey, TierName
from bot.domain.points.standing import Day, Standing
from bot.domain.tiers.standing import State

_standings = tables.standings.c
_sanctions = tables.sanctions.c
_states = tables.tier_states.c
_changes = tables.tier_changes.c
_credits = tables.credits_.c
_members = tables.members.c
# Who has a place: people, not bots, who were not forgotten; other accounts of theirs have none.
_placed = (_members.user_id.is_not(None), ~_members.bot, _members.alias_of.is_(None))

STANDING = ("member_key", "balance", "today", "active")
SANCTION = ("member_key", "chat_id", "kind", "since", "until")
CHANGE = ("key", "member_key", "at", "was", "now", "why", "stats", "charter", "locked")


def _save(tongue: Tongue) -> Executable:
    new = tongue.insert(tables.standings)
    return new.on_conflict_do_update(
        index_elements=[_standings.member_key], set_={name: new.excluded[name] for name in STANDING[1:]}
    )


def _impose(tongue: Tongue) -> Executable:
    new = tongue.insert(tables.sanctions)
    return new.on_conflict_do_update(
        index_elements=[_sanctions.member_key, _sanctions.chat_id, _sanctions.kind],
        set_={"until": new.excluded["until"]},
    )


def _place(tongue: Tongue) -> Executable:
    new = tongue.insert(tables.tier_states)
    return new.on_conflict_do_update(
        index_elements=[_states.member_key],
        set_={"tier": new.excluded["tier"], "state": new.excluded["state"]},
    )


SAVE = Statement(_save, *STANDING)
OF = Statement(
    lambda tongue: select(*(_standings[name] for name in STANDING)).where(
        tongue.among(_standings.member_key, "members")
    ),
    "members",
)
TOP = Statement(
    lambda _: (
        select(_standings.member_key, _standings.balance)
        .join(tables.members, _members.member_key == _standings.member_key)
        .where(_standings.balance > literal_column("0"), *_placed)
        .order_by(_standings.balance.desc(), _standings.member_key)
        .limit(bindparam("most"))
        .offset(bindparam("first"))
    ),
    "most",
    "first",
)
ABOVE = Statement(
    lambda _: (
        select(func.count())
        .select_from(tables.standings)
        .join(tables.members, _members.member_key == _standings.member_key)
        .where(_standings.balance > bindparam("than"), *_placed)
    ),
    "than",
)
AFTER = Statement(
    lambda _: (
        select(*(_standings[name] for name in STANDING))
        .where(_standings.member_key > bindparam("after"))
        .order_by(_standings.member_key)
        .limit(bindparam("most"))
        .offset(NONE)
    ),
    "after",
    "most",
)
IMPOSE = Statement(_impose, *SANCTION)
LIFT = Statement(
    lambda tongue: delete(tables.sanctions).where(
        theirs(tongue, _sanctions.member_key),
        _sanctions.chat_id == bindparam("chat"),
        _sanctions.kind == bindparam("which"),
    ),
    "members",
    "again",
    "chat",
    "which",
)
LIVE = Statement(
    lambda tongue: select(main_of(_sanctions.member_key), *(_sanctions[name] for name in SANCTION[1:])).where(
        theirs(tongue, _sanctions.member_key),
        (_sanctions.until.is_(None)) | (_sanctions.until > bindparam("now")),
    ),
    "members",
    "again",
    "now",
)
PLACE = Statement(_place, "member_key", "tier", "state")
STATES = Statement(
    lambda tongue: select(_states.member_key, _states.state).where(
        tongue.among(_states.member_key, "members")
    ),
    "members",
)
ALL_STATES = Statement(lambda _: select(_states.member_key, _states.state).order_by(_states.member_key))
NOTE = one_row(tables.tier_changes, *CHANGE)
CHANGES = Statement(
    lambda _: (
        select(*(_changes[name] for name in CHANGE))
        .where(_changes.member_key == bindparam("member"))
        .order_by(_changes.at, _changes.key)
    ),
    "member",
)
THANKS = Statement(
    lambda _: (
        select(_credits.day, _credits.giver, _credits.value)
        .where(
            _credits.member_key == bindparam("member"),
            _credits.kind == literal_column("'thanks received'"),
            _credits.void.is_(None),
        )
        .order_by(_credits.day, _credits.giver)
    ),
    "member",
)
GIFTS_BY = Statement(
    lambda _: select(func.sum(_credits.value)).where(
        _credits.giver == bindparam("staff"),
        _credits.kind == literal_column("'staff gift'"),
        _credits.day >= bindparam("first"),
        _credits.void.is_(None),
    ),
    "staff",
    "first",
)

_day = msgspec.msgpack.Decoder(Day)
_state = msgspec.json.Decoder(State)


class Standings(Page):
    """Balances, tiers, sanctions."""

    def standings(self, members: Collection[MemberKey]) -> dict[MemberKey, Standing]:
        return {row[0]: _standing(*row[1:]) for row in self.rows(OF, listed(members))} if members else {}

    def standings_after(self, member: MemberKey, limit: int) -> Sequence[tuple[MemberKey, Standing]]:
        return [(row[0], _standing(*row[1:])) for row in self.rows(AFTER, member, limit)]

    def save_standings(self, standings: Mapping[MemberKey, Standing]) -> None:
        self.each(
            SAVE,
            [
                (member, one.balance, msgspec.msgpack.encode(one.today), f"{one.active:x}")
                for member, one in standings.items()
            ],
        )

    def top(self, first: int, limit: int) -> Sequence[tuple[MemberKey, int]]:
        return [(row[0], row[1]) for row in self.rows(TOP, limit, first)]

    def above(self, balance: int) -> int:
        row = self.row(ABOVE, balance)
        return row[0] if row else 0

    def impose(self, sanctions: Sequence[Sanction]) -> None:
        self.each(IMPOSE, [(one.member, one.chat, one.kind, one.since, one.until) for one in sanctions])

    def lift(self, sanctions: Sequence[tuple[MemberKey, ChatId, str]]) -> None:
        rows = [(listed([member]), listed([member]), chat, kind) for member, chat, kind in sanctions]
        self.each(LIFT, rows)

    def sanctions(self, members: Collection[MemberKey], at: int) -> dict[MemberKey, list[Sanction]]:
        found: dict[MemberKey, list[Sanction]] = {}
        given = listed(members)
        for member, chat, kind, since, until in self.rows(LIVE, given, given, at) if members else ():
            one = Sanction(member=member, chat=chat, kind=kind, since=since, until=until)
            found.setdefault(member, []).append(one)
        return found

    def tier_states(self, members: Collection[MemberKey]) -> dict[MemberKey, State]:
        return (
            {row[0]: _state.decode(row[1]) for row in self.rows(STATES, listed(members))} if members else {}
        )

    def all_tier_states(self) -> dict[MemberKey, State]:
        return {member: _state.decode(state) for member, state in self.rows(ALL_STATES)}

    def save_tier_states(self, states: Mapping[MemberKey, State]) -> None:
        self.each(
            PLACE,
            [
                (member, state.tier, msgspec.json.encode(state).decode())
                for member, state in sorted(states.items())
            ],
        )

    def note_tier_changes(self, changes: Sequence[TierChange]) -> None:
        self.each(
            NOTE,
            [
                (
                    one.key,
                    one.member,
                    one.at,
                    one.was,
                    one.now,
                    one.why,
                    one.stats.decode(),
                    one.charter,
                    one.locked,
                )
                for one in changes
            ],
        )

    def tier_changes(self, member: MemberKey) -> Sequence[TierChange]:
        return [
            TierChange(
                key=key,
                member=whose,
                at=at,
                was=TierName(was),
                now=TierName(now),
                why=why,
                stats=stats.encode(),
                charter=charter,
                locked=bool(locked),
            )
            for key, whose, at, was, now, why, stats, charter, locked in self.rows(CHANGES, member)
        ]

    def thanks_of(self, member: MemberKey) -> Sequence[tuple[int, MemberKey, int]]:
        return [(row[0], row[1], row[2]) for row in self.rows(THANKS, member)]

    def gifts_by(self, staff: MemberKey, first: int) -> int:
        row = self.row(GIFTS_BY, staff, first)
        return int(row[0] or 0) if row else 0


def _standing(balance: int, today: bytes, active: str) -> Standing:
    return Standing(balance=balance, today=_day.decode(today), active=int(active, 16))
