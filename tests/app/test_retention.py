"""Every night what is over is forgotten, as a charter's `privacy` says; what rests on it still holds."""

import pytest

from bot.app.retention import Forget, plan_night
from bot.app.verify import verify
from bot.domain.charter.faults import Reading
from bot.domain.charter.schema import DAY
from tests.builders import NOON
from tests.support.charters import of_the_house
from tests.support.house import ALICE, BOB, House, says

CHARTER = of_the_house("""\
    points:
      earn:
        message: {gives: 2, at most: 20 points per month}
        reply received: {gives: 3}
    rules:
      ads: {says: No ads., when: {contains: casino}, then: [delete]}
    privacy: {keep texts: 2 days, keep evidence: 30 days, keep activity: 100 days}
""")
NIGHT = NOON + 16 * 3600


class Versions:
    """Every charter there was is this one."""

    def again(self, adopted):
        return Reading(charter=CHARTER, faults=())


@pytest.fixture
async def house(store):
    """A club of half a year: somebody writes every third day, somebody answers, and now and then a rule is broken."""
    house = House(store, CHARTER)
    await house.books(lambda books: books.adopt("first", "1", NOON - 200 * DAY))
    house.clock.move(-180 * DAY)
    await house.handle.look_at([*house.looks])
    for day in range(-180, 1, 3):
        at = NOON + day * DAY
        house.clock.move(at - house.clock.now())
        first = says(f"a fine morning for tea number {day}", by=ALICE, at=at)
        bad = says(f"to the casino {day}", by=BOB, at=at + 50)
        await house.give(first, says(f"I had coffee {day}", by=BOB, at=at + 100, answers=first), bad)
    house.clock.move(NOON + 60 - house.clock.now())
    return house


async def nights(house):
    """Do what is due, until nothing is due any more; how often."""
    forget, times = Forget(force=house.force, clock=house.clock), 0
    while True:
        (timer,) = await house.books(lambda books: books.timers("forget"))
        if timer.due > house.clock.now():
            return times
        await house.books(lambda books, timer=timer: (forget(books, timer), books.drop_timers([timer.key])))
        house.clock.move(60)
        times += 1


async def counts(house):
    """How many decisions there are, and the balances."""
    decided = await house.decisions(BOB)
    standings = await house.books(lambda books: books.standings_after(0, 10))
    return len(decided), sorted(standing.balance for _, standing in standings)


async def test_old_messages_and_decisions_go_and_every_balance_stays(house):
    before = await counts(house)
    assert await house.books(lambda books: plan_night(books, house.force.zone, NOON)) == NIGHT
    house.clock.move(NIGHT - NOON)

    assert await nights(house) > 1

    after = await counts(house)
    assert (before[0], after[0]) == (61, 10)
    assert after[1] == before[1] != []
    verified = await house.books(lambda books: verify(books, Versions()))
    assert verified.differences == ()
    assert verified.balances > 0


async def test_what_was_falsified_lately_is_still_found(house):
    await house.books(lambda books: plan_night(books, house.force.zone, NOON))
    house.clock.move(NIGHT - NOON)
    await nights(house)
    last = says("a very last fine morning", by=ALICE, at=NOON + DAY)
    await house.give(last)
    await house.books(
        lambda books: books.void_message(last.post.chat, last.post.message, "a hand in the books")
    )

    verified = await house.books(lambda books: verify(books, Versions()))

    assert verified.differences != ()


async def test_one_night_is_planned_however_often_the_bot_starts(house):
    due = await house.books(lambda books: plan_night(books, house.force.zone, NOON))

    assert await house.books(lambda books: plan_night(books, house.force.zone, NOON + 60)) == due
    assert len(await house.books(lambda books: books.timers("forget"))) == 1
