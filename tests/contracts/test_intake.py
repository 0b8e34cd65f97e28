"""What came in is remembered, on both kinds of database."""

from itertools import pairwise

from hypothesis import given, strategies as st

from bot.adapters.db.intake import runs_of
from tests.builders import NOON

DAY = 24 * 3600


async def test_an_update_is_handled_once_it_is_marked(books):
    await books.mark_handled([5, 6, 7, 9], NOON)

    assert await books.handled([4, 5, 6, 7, 8, 9, 10]) == {5, 6, 7, 9}


async def test_marking_again_changes_nothing(books, sql):
    await books.mark_handled([5, 6], NOON)
    await books.mark_handled([4, 5, 6, 7], NOON + 10)
    await books.mark_handled([5, 6, 7], NOON + 20)

    assert await books.handled(range(10)) == {4, 5, 6, 7}
    assert await sql("SELECT sum(last - first + 1) FROM inbox") == [(4,)]


async def test_nothing_is_asked_of_no_updates(books):
    await books.mark_handled([], NOON)

    assert await books.handled([]) == set()


async def test_ids_are_never_compared_by_size(books):
    await books.mark_handled([2_000_000_000], NOON)
    await books.mark_handled([17], NOON + 60)

    assert await books.handled([17, 18, 1_999_999_999, 2_000_000_000]) == {17, 2_000_000_000}


async def test_an_update_is_remembered_for_eight_days_and_then_forgotten(books):
    await books.mark_handled([5], NOON)
    await books.mark_handled([6], NOON + 1800)
    await books.mark_handled([1000], NOON + 1800 + 8 * DAY)
    after_eight_days = await books.handled([5, 6])
    await books.mark_handled([1001], NOON + 9 * DAY)

    assert after_eight_days == {5, 6}
    assert await books.handled([5, 6]) == set()
    assert await books.handled([1000, 1001]) == {1000, 1001}


async def test_a_stream_of_updates_takes_a_row_an_hour(books, sql):
    for minute in range(0, 240, 10):
        await books.mark_handled(range(minute * 10, minute * 10 + 100), NOON + minute * 60)

    assert len(await sql("SELECT first FROM inbox")) <= 5
    assert await books.handled(range(2500)) == set(range(2400))


async def test_what_could_not_be_handled_is_kept_as_it_came(books, sql):
    await books.set_aside(7, NOON, b'{"update_id":7,"\xff\x00"}', "KeyError: \0here")

    assert [
        tuple(bytes(one) if isinstance(one, memoryview) else one for one in row)
        for row in await sql("SELECT kind, key, at, raw, error FROM dead_letters")
    ] == [("update", "7", NOON, b'{"update_id":7,"\xff\x00"}', "KeyError: here")]


@given(st.sets(st.integers(0, 60)))
def test_runs_are_the_ids(ids):
    runs = runs_of(ids)

    assert {one for first, last in runs for one in range(first, last + 1)} == ids
    assert all(before[1] + 1 < after[0] for before, after in pairwise(runs))
