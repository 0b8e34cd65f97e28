"""A community in which Alice has another account, Anna."""

from __future__ import annotations

from collections.abc import Sequence

from bot.app.ports import Adopted, Store
from bot.app.verify import verify
from bot.domain.charter.faults import Reading
from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Earning, Needs, Points, Tier
from bot.domain.charter.values import Strike, Word
from bot.domain.events import MemberChanged, Membership, Person, Status
from bot.domain.ids import MemberKey, TierName, UserId
from tests import builders
from tests.builders import LOUNGE, MARKET, NOON, OFFICE
from tests.support.house import ALICE, BOB, CARL, House, chat, update

ANNA = Person(id=UserId(21), name="Anna", username="anna_2", language="en")
SAME = "/same @anna_2 @alice came back after a ban"

CHARTER = builders.charter(
    builders.rule("fool", builders.when(contains=(Word("fool"),)), then=[Strike()]),
    points=Points(
        earn={
            "message": Earning(source="message", gives=1),
            "reply received": Earning(source="reply received", gives=2),
            "thanks received": Earning(source="thanks received", gives=5),
            "staff gift": Earning(source="staff gift", up_to=50),
        },
        day_cap=20,
        strike_costs=4,
    ),
    tiers=(
        Tier(name=TierName("member")),
        Tier(name=TierName("host"), needs=Needs(points=10), tag={"": "host"}),
    ),
)


class Versions:
    """Every charter there was is this one."""

    def again(self, adopted: Adopted) -> Reading:
        """Read it again."""
        return Reading(charter=CHARTER, faults=())


class Twins(House):
    """What an account has by itself is asked by account, whoever it counts for."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, CHARTER)

    async def open(self) -> None:
        """Let the bot meet everybody two days ago."""
        await self.books(lambda books: books.adopt("body", "1", NOON - 2 * DAY))
        await self.handle.look_at([LOUNGE, MARKET, OFFICE])
        for one in (ALICE, ANNA, BOB, CARL):
            await self.says("hi", by=one, at=NOON - 2 * DAY)
        self.forget()

    async def own_key(self, who: Person) -> MemberKey:
        """The key of the account itself."""
        key: MemberKey = await self.books(lambda books: books.own_key(who.id))
        return key

    async def balances(self) -> tuple[int, int]:
        """What Alice and Anna have."""
        both = [await self.own_key(one) for one in (ALICE, ANNA)]
        found = await self.books(lambda books: books.standings(both))
        alice, anna = (found[key].balance if key in found else 0 for key in both)
        return alice, anna

    async def tier(self, who: Person) -> str:
        """Where an account stands."""
        key = await self.own_key(who)
        states = await self.books(lambda books: books.tier_states([key]))
        return states[key].tier if key in states else "member"

    async def held(self) -> tuple[set[str], set[str]]:
        """The kinds of what holds Alice and Anna back, each by herself if they are apart."""
        both = [await self.own_key(one) for one in (ALICE, ANNA)]
        found = await self.books(lambda books: books.sanctions(both, NOON))
        alice, anna = ({one.kind for one in found.get(key, [])} for key in both)
        return alice, anna

    async def differences(self) -> Sequence[object]:
        """What differs from the facts."""
        return (await self.books(lambda books: verify(books, Versions()))).differences  # type: ignore[arg-type,no-any-return]  # it only reads charters again


def change(was: Status, now: Status, by: Person, who: Person = ANNA) -> MemberChanged:
    """An administrator changes somebody's standing past the bot."""
    return MemberChanged(
        update=update(),
        at=NOON,
        chat=chat(),
        person=who,
        was=Membership(status=was),
        now=Membership(status=now),
        by=by.id,
    )
