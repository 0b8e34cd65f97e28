"""One transaction, one closure, on both kinds of database."""

import asyncio

import pytest
from sqlalchemy import text

from bot.adapters.db.migrate import connected
from bot.adapters.db.store import open_store
from tests.builders import NOON
from tests.support.databases import ON_POSTGRES


async def test_what_work_returns_comes_back(store):
    assert await store.run(lambda books: (books.next_due(), 7)) == (None, 7)


async def test_work_that_raises_changes_nothing(store, books):
    def work(inner):
        inner.adopt("body", "aa", NOON)
        inner.told("note", NOON)
        raise KeyError("the bot's own mistake")

    with pytest.raises(KeyError):
        await store.run(work)

    assert await books.in_force() is None
    assert await books.told("note", NOON)


async def test_work_that_breaks_the_database_leaves_it_usable(store, books):
    def work(inner):
        inner.told("note", NOON)
        inner.mark_handled([2**70], NOON)

    with pytest.raises(Exception, match=r"(?i)int|range|large"):
        await store.run(work)

    assert await books.told("note", NOON)


async def test_transactions_follow_each_other(store, books):
    inside = []

    def work(number):
        def run(inner):
            inside.append(("begin", number))
            kept = inner.in_force()
            inner.adopt("body", f"{number}", NOON)
            inside.append(("end", number))
            return 0 if kept is None else kept.number

        return run

    seen = await asyncio.gather(*(store.run(work(number)) for number in range(10)))

    assert sorted(seen) == list(range(10))
    assert all(begun[1] == ended[1] for begun, ended in zip(inside[::2], inside[1::2], strict=True))


async def test_what_is_committed_is_there_after_a_restart(url):
    first = open_store(url)
    await first.run(lambda books: books.adopt("body", "aa", NOON))
    await first.close()

    again = open_store(url)
    try:
        assert (await again.run(lambda books: books.in_force())).body == "body"
    finally:
        await again.close()


async def test_a_store_that_was_never_used_closes(url):
    await open_store(url).close()


@pytest.mark.parametrize("url", [pytest.param("postgresql", marks=ON_POSTGRES)], indirect=True)
async def test_a_connection_that_broke_is_made_anew(url, store, books):
    await books.told("note", NOON)
    ask = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"
    )
    await connected(url, lambda connection: connection.execute(ask).all())

    assert not await books.told("note", NOON)
