"""A member's standing: the balance, the day being counted, the days on which something was written."""

from __future__ import annotations

from msgspec import Struct, field

from bot.domain.ids import ChatId, MemberKey
from bot.domain.points.limits import Caps, Credit, Kind, worth
from bot.domain.points.writing import Trail

KEPT_DAYS = 400
"""Days of activity that are kept."""

_KEPT = (1 << KEPT_DAYS) - 1


class Day(Struct, kw_only=True, array_like=True):
    """A day as far as it was counted: what it is worth, its live credits, and how far each group was followed."""

    day: int = 0
    worth: int = 0
    credits: list[Credit] = field(default_factory=list)
    trails: dict[ChatId, Trail] = field(default_factory=dict)


class Standing(Struct, kw_only=True):
    """What a member has. `active`: a bit for each day, bit 0 for `today`, bit n for n days before it."""

    balance: int = 0
    today: Day = field(default_factory=Day)
    active: int = 0


class Entry(Struct, frozen=True, kw_only=True):
    """A line of the ledger: by how much a member's day changed, because of which fact, and what caused that.

    `kind`, `fact` and `cause` make it unique within the member's day. `at` is when it was written down.
    """

    member: MemberKey
    day: int
    kind: Kind
    fact: str
    cause: str
    amount: int
    at: int
    charter: int


def turn(standing: Standing, day: int) -> bool:
    """Let `day` be the one being counted, if it is not before that; false for an earlier one."""
    today = standing.today
    if day < today.day:
        return False
    if day > today.day:
        passed = day - today.day
        standing.active = (standing.active << passed) & _KEPT if passed < KEPT_DAYS else 0
        standing.today = Day(day=day)
    return True


def write_on(standing: Standing, day: int) -> None:
    """Note that the member wrote on a day; the one being counted or one before it."""
    past = standing.today.day - day
    if 0 <= past < KEPT_DAYS:
        standing.active |= 1 << past


def looks_back(caps: Caps, standing: Standing, kind: Kind) -> bool:
    """Whether a kind, or another that counts today, has a cap for longer than a day."""
    return bool(caps.long) and not caps.long.isdisjoint([kind, *[one[0] for one in standing.today.credits]])


def change(caps: Caps, standing: Standing, credit: Credit) -> int:
    """Add a credit to the day being counted (a negative number takes it away); by how much the day's worth changed."""
    today = standing.today
    for place, (kind, giver, value, number) in enumerate(today.credits):
        if kind == credit.kind and giver == credit.giver and value == credit.value:
            today.credits[place] = Credit(kind, giver, value, number + credit.number)
            break
    else:
        today.credits.append(credit)
    return settle(standing, worth(caps, today.credits, today.day))


def settle(standing: Standing, now_worth: int) -> int:
    """Let the day being counted be worth so much; by how much that changed."""
    difference = now_worth - standing.today.worth
    standing.today.worth = now_worth
    standing.balance += difference
    return difference
