"""Points that staff give: how many one of them may give, and what follows once it is settled."""

from __future__ import annotations

from bot.app.rows import CreditFact
from bot.app.work import Work
from bot.domain.charter.schema_standing import Earning
from bot.domain.ids import MemberKey
from bot.domain.outcome import Card
from bot.domain.points.calendar import first_of

WEEKLY = 10
"""In a week, one of the staff gives at most so many times what they may give at once."""


def gift_rules(work: Work) -> Earning | None:
    """What the charter says of gifts by staff; `None`: there are none."""
    points = work.force.charter.points
    return None if points is None else points.earn.get("staff gift")


def most_in_a_week(work: Work) -> int:
    """How much one of the staff may give in a week."""
    rules = gift_rules(work)
    return 0 if rules is None else WEEKLY * rules.up_to


def left_this_week(work: Work, staff: MemberKey) -> int:
    """How much of that is left."""
    work.draft.write_facts(work.books)
    monday = first_of(work.counting.day(work.now), "week")
    return most_in_a_week(work) - work.books.gifts_by(staff, monday)


def give(work: Work, card: Card, at: int, cause: str) -> int:
    """Give what a card says, by whoever asked for it first. Gives by how much the balance rose: there may be a cap."""
    gift = CreditFact(
        fact=f"gift:{cause}:{card.member}",
        kind="staff gift",
        member=card.member,
        giver=card.agreed[0],
        value=card.points,
        at=at,
        day=work.counting.day(at),
        chat=card.chat,
        reason=card.reason,
    )
    return work.counting.give(gift, cause)
