"""What is kept is derived again from facts and charters: nothing differs, and whatever was changed by hand is found."""

from dataclasses import replace

import pytest

from bot.app.recount import count_by_new_caps
from bot.app.verify import verify
from bot.domain.charter.faults import Reading
from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Active, Cap, Earning, Needs, Points, Tier
from bot.domain.charter.values import DeleteMessage, Word
from bot.domain.ids import TierName
from tests import builders
from tests.builders import NOON
from tests.support.house import ALICE, BOB, CARL, MOD, House, says

POINTS = Points(
    earn={
        "message": Earning(source="message", gives=1, at_most=Cap(number=3, of="points", per="week")),
        "reply received": Earning(source="reply received", gives=2),
        "thanks received": Earning(source="thanks received", gives=5),
        "staff gift": Earning(source="staff gift", up_to=50),
    },
    strike_costs=4,
)
HOST = Tier(name=TierName("host"), needs=Needs(points=5, active=Active(days=2, within=10 * DAY)))
CHARTER = builders.charter(
    builders.rule("ads", builders.when(contains=(Word("casino"),)), then=[DeleteMessage()]),
    points=POINTS,
    tiers=(Tier(name=TierName("member")), HOST),
)
OTHER = replace(CHARTER, points=Points(earn={"message": Earning(source="message", gives=3)}, day_cap=3))


class Versions:
    """The charters that were in force, by the bodies under which they are kept."""

    def __init__(self, **known):
        self.known = known

    def again(self, adopted):
        return Reading(charter=self.known[adopted.body], faults=())


VERSIONS = Versions(first=CHARTER, second=OTHER)


@pytest.fixture
async def house(store):
    """A few days of a club: messages, answers, thanks, a broken rule, a gift, a strike, a change of tier and of the charter."""
    house = House(store, CHARTER)
    await house.books(lambda books: books.adopt("first", "1", NOON - 2 * DAY))
    await house.open()
    for day in range(4):
        at = NOON + day * DAY
        house.clock.move(at - house.clock.now())
        first = says(f"a fine morning for tea number {day}", by=ALICE, at=at)
        answer = says(f"I would rather have coffee {day}", by=BOB, at=at + 100, answers=first)
        await house.give(first, answer)
        await house.give(says("thanks", by=CARL, at=at + 200, answers=first))
        await house.says("to the casino!", by=BOB, at=at + 300)
        if day == 1:
            await house.says("/award @carl 10 helped a lot", by=MOD, at=at + 350)
            await house.says("/void", by=MOD, at=at + 400, answers=answer)
        if day == 2:
            await house.says("/warn @bobby rude", by=MOD, at=at + 400)
            await house.books(lambda books, at=at: books.adopt("second", "2", at + 500))
            house.clock.move(500)
            caps, now = house.force.caps, int(house.clock.now())
            house.adopt(OTHER)
            await house.books(lambda books: count_by_new_caps(books, house.force, caps, now))  # noqa: B023
    return house


async def verified(house):
    return await house.books(lambda books: verify(books, VERSIONS))


def tampered(house, statement):
    with house.store._connection.begin():
        done = house.store._connection.exec_driver_sql(statement)
    assert done.rowcount


async def test_what_was_counted_comes_out_the_same(house):
    found = await verified(house)

    assert found.differences == ()
    assert (found.ok, found.decisions, found.tiers) == (True, 4, 1)
    assert found.balances >= 3


async def test_a_balance_that_was_changed_by_hand_is_found(house):
    key = await house.key(ALICE)
    tampered(house, f"UPDATE standings SET balance = balance + 7 WHERE member_key = {key}")

    (found,) = (await verified(house)).differences

    assert (found.member, found.day, found.kept - found.now) == (str(key), "", 7)


async def test_a_line_that_the_ledger_lost_is_found(house):
    key = await house.key(ALICE)
    unprotect(house, "entries")
    tampered(
        house,
        f"DELETE FROM entries WHERE member_key = {key} AND kind = 'thanks received' AND day = "
        "(SELECT max(day) FROM entries WHERE kind = 'thanks received')",
    )

    day, balance = (await verified(house)).differences

    assert (day.member, balance.member) == (str(key), str(key))
    assert day.day
    assert not balance.day


async def test_a_balance_of_which_nothing_is_kept_is_found(house):
    key = await house.key(ALICE)
    tampered(house, f"DELETE FROM standings WHERE member_key = {key}")

    (found,) = (await verified(house)).differences

    assert (found.member, found.kept) == (str(key), 0)


async def test_a_message_that_is_gone_is_found(house):
    key = await house.key(ALICE)
    tampered(house, f"DELETE FROM messages WHERE member_key = {key} AND at = {NOON}")

    assert not (await verified(house)).ok


async def test_a_tier_that_was_changed_by_hand_is_found(house):
    tampered(house, "UPDATE tier_states SET state = replace(state, 'host', 'member'), tier = 'member'")

    (found,) = (await verified(house)).differences

    assert (found.kept, found.now) == ("member", "host")


async def test_a_change_of_tier_that_its_numbers_do_not_bear_is_found(house):
    unprotect(house, "tier_changes")
    tampered(house, "UPDATE tier_changes SET stats = json_set(stats, '$.points', 1)")

    (found,) = (await verified(house)).differences

    assert (found.kept, found.now) == ("host", "member")


async def test_an_empty_database_has_no_differences(store):
    found = await store.run(lambda books: verify(books, VERSIONS))

    assert (found.ok, found.decisions, found.balances, found.tiers) == (True, 0, 0, 0)


def unprotect(house, table):
    """Take away what keeps a table as it is."""
    found = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
    with house.store._connection.begin():
        for (name,) in house.store._connection.exec_driver_sql(found, (table,)).all():
            house.store._connection.exec_driver_sql(f"DROP TRIGGER {name}")
