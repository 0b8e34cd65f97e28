"""A club that counts leaves: its points and tiers, and what tests ask of it."""

from __future__ import annotations

from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Active, Cap, Earning, Needs, Points, Tier
from bot.domain.effects import Effect
from bot.domain.events import ButtonPressed, Person
from bot.domain.ids import ChatId, MessageId, TierName
from tests.builders import NOON
from tests.support.house import ALICE, BOB, House, update

POINTS = Points(
    called={"en": "leaves", "zh": "茶叶"},
    earn={
        "message": Earning(source="message", gives=2, at_most=Cap(number=6, of="points", per="day")),
        "thanks received": Earning(
            source="thanks received", gives=5, from_one_person=Cap(number=1, of="times", per="day")
        ),
        "staff gift": Earning(
            source="staff gift", up_to=20, one_member_gets=Cap(number=35, of="points", per="month")
        ),
    },
)
TIERS = (
    Tier(name=TierName("guest")),
    Tier(name=TierName("host"), needs=Needs(points=40, active=Active(days=2, within=10 * DAY)), price=80),
)


async def balance(house: House, who: Person = ALICE) -> int:
    """What somebody has."""
    key = await house.key(who)
    found = await house.books(lambda books: books.standings([key]))
    balance: int = found[key].balance if key in found else 0
    return balance


async def presses(house: House, data: str, *, by: Person = BOB, where: ChatId | None = None) -> list[Effect]:
    """Somebody presses a button."""
    where = ChatId(by.id) if where is None else where
    event = ButtonPressed(
        update=update(), at=NOON, query="q", person=by, data=data, chat=where, message=MessageId(7)
    )
    return await house.give(event)
