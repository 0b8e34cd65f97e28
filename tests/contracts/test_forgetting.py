"""What is forgotten when its time is over, on both kinds of database."""

import pytest

from bot.domain.charter.schema import DAY
from bot.domain.events import Person
from tests.builders import LOUNGE, NOON, past
from tests.support.kept import decision

OLD = NOON - 500 * DAY


@pytest.fixture
async def ann(books):
    return (await books.members({11: Person(id=11, name="Ann")}, at=NOON, since=NOON))[11].key


@pytest.fixture
async def bob(books):
    return (await books.members({12: Person(id=12, name="Bob")}, at=NOON, since=NOON))[12].key


async def test_old_messages_go_a_month_at_once_and_it_is_remembered_since_when_all_are_there(books, ann, sql):
    await books.remember([(ann, past(at=OLD + day * DAY, message=day + 1)) for day in range(0, 100, 10)])
    await books.remember([(ann, past(at=NOON, message=1000))])
    assert await books.kept_since() == 0

    whole = []
    while not whole or not whole[-1]:
        whole.append(await books.forget_activity(OLD + 95 * DAY, 700_000))

    assert len(whole) == 4
    assert await books.kept_since() == 700_000
    assert await sql("SELECT message_id FROM messages") == [(1000,)]


async def test_the_boundary_never_goes_back(books, ann):
    await books.remember([(ann, past(at=OLD, message=1))])
    await books.forget_activity(OLD + 9 * DAY, 700_000)
    await books.remember([(ann, past(at=OLD, message=2))])
    await books.forget_activity(OLD + DAY, 699_000)

    assert await books.kept_since() == 700_000


async def test_where_nothing_is_old_nothing_is_remembered(books, ann):
    await books.remember([(ann, past(at=NOON, message=1))])

    assert await books.forget_activity(OLD, 700_000)
    assert await books.kept_since() == 0


async def test_the_stays_of_who_is_gone_go_and_of_who_is_here_stay(books, ann, bob, sql):
    await books.joined(LOUNGE, [(ann, OLD), (bob, OLD)])
    await books.left(LOUNGE, ann, OLD + DAY)
    await books.left(LOUNGE, bob, OLD + DAY)
    await books.joined(LOUNGE, [(bob, OLD + 2 * DAY)])

    await books.forget_activity(NOON, 700_000)

    assert await sql("SELECT member_key, joined_at FROM stays ORDER BY id") == [
        (bob, OLD),
        (bob, OLD + 2 * DAY),
    ]


async def test_old_evidence_and_texts_go(books, ann, sql):
    await books.decide([decision(update=1, at=OLD, member=ann), decision(update=2, at=NOON, member=ann)])
    await books.set_aside(1, OLD, b"old", "odd")
    await books.set_aside(2, NOON, b"new", "odd")

    await books.forget_evidence(NOON - DAY)
    await books.forget_texts(NOON - DAY)

    assert await sql("SELECT update_id FROM decisions") == [(2,)]
    assert [bytes(raw) for (raw,) in await sql("SELECT raw FROM dead_letters")] == [b"new"]
