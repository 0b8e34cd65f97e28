"""Strikes and decisions, which only grow, on both kinds of database."""

import pytest
from sqlalchemy.exc import DBAPIError

from bot.domain.events import Person
from tests.builders import ALICE, BOB, LOUNGE, MARKET, NOON, strike
from tests.support.kept import decision


@pytest.fixture
async def ann(books):
    return (await books.members({ALICE: Person(id=ALICE, name="Ann")}, at=NOON, since=NOON))[ALICE].key


async def live(books):
    found = await books.members({ALICE: Person(id=ALICE, name="Ann")}, at=NOON, since=NOON)
    return [(one.at - NOON, one.ladder, one.chat) for one in found[ALICE].strikes]


async def test_strikes_are_kept_oldest_first(books, ann):
    await books.strike([("b", ann, strike(at=NOON + 5)), ("a", ann, strike(at=NOON + 1, ladder="soft"))])

    assert await live(books) == [(1, "soft", LOUNGE), (5, "standard", LOUNGE)]


async def test_the_first_strike_of_a_key_stands(books, ann):
    await books.strike([("u1:0", ann, strike())])
    await books.strike([("u1:0", ann, strike(at=NOON + 9, chat=MARKET)), ("u1:1", ann, strike(at=NOON + 3))])

    assert await live(books) == [(0, "standard", LOUNGE), (3, "standard", LOUNGE)]


async def test_the_newest_strikes_are_taken_back(books, ann):
    await books.strike([(f"u{number}", ann, strike(at=NOON + number)) for number in range(4)])

    assert await books.take_back(ann, 1, by="max\0", at=NOON + 60) == 1
    assert [at for at, *_ in await live(books)] == [0, 1, 2]
    assert await books.take_back(ann, 2, by="max", at=NOON + 61) == 2
    assert [at for at, *_ in await live(books)] == [0]
    assert await books.take_back(ann, 5, by="max", at=NOON + 62) == 1
    assert await books.take_back(ann, 1, by="max", at=NOON + 63) == 0
    assert await live(books) == []


async def test_all_strikes_are_taken_back_and_new_ones_count_again(books, ann):
    await books.strike([(f"u{number}", ann, strike(at=NOON + number)) for number in range(3)])

    assert await books.take_back(ann, None, by="max", at=NOON + 60) == 3
    await books.strike([("u9", ann, strike(at=NOON + 70))])

    assert await live(books) == [(70, "standard", LOUNGE)]


async def test_strikes_of_others_are_not_touched(books, ann):
    bob = (await books.members({BOB: Person(id=BOB, name="Ben")}, at=NOON, since=NOON))[BOB].key
    await books.strike([("u1", ann, strike()), ("u2", bob, strike())])
    await books.take_back(bob, None, by="max", at=NOON)

    assert len(await live(books)) == 1


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE strikes SET at = 0",
        "DELETE FROM strikes",
        "UPDATE decisions SET charter = 0",
        "UPDATE charters SET body = ''",
        "UPDATE charter_files SET body = ''",
    ],
)
async def test_the_database_refuses_to_change_the_past(books, ann, sql, change):
    await books.strike([("u1", ann, strike())])
    await books.decide([decision()])
    await books.adopt("body", "abc", NOON, {"words.txt": "cat"})

    with pytest.raises(DBAPIError, match="its rows stay as they are"):
        await sql(change)

    assert len(await live(books)) == 1


async def test_a_decision_is_kept_whole(books):
    kept = decision(rules=("ads", "caps"), answer=("delete", "禁言"), message=None)
    await books.decide([kept])

    assert await books.decisions_of(5, 10) == [kept]


async def test_one_decision_for_an_update_and_member(books):
    first = decision(1)
    await books.decide([first])
    await books.decide([decision(1, at=NOON + 9), decision(1, member=6), decision(2)])

    assert [(one.update, one.member, one.at) for one in await books.decisions_of(5, 10)] == [
        (2, 5, NOON),
        (1, 5, NOON),
    ]
    assert len(await books.decisions_of(6, 10)) == 1


async def test_the_newest_decisions_come_first(books):
    await books.decide([decision(number) for number in range(1, 6)])

    assert [one.update for one in await books.decisions_of(5, 3)] == [5, 4, 3]


async def test_the_newest_decision_on_a_message(books):
    await books.decide([decision(1), decision(2, member=6), decision(3, message=8), decision(4, chat=MARKET)])

    assert (await books.decision_on(LOUNGE, 7)).update == 2
    assert await books.decision_on(LOUNGE, 99) is None


async def test_all_decisions_can_be_read_page_by_page(books):
    made = [decision(number) for number in range(1, 8)]
    await books.decide(made)
    pages, after = [], 0
    while page := await books.decisions(after, 3):
        pages.append(page)
        after = page[-1][0]

    assert [len(page) for page in pages] == [3, 3, 1]
    assert [one for page in pages for _, one in page] == made
