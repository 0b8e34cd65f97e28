"""What is due later."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from bot.app.ports import Timer
from bot.app.timers import Timers, unsay
from tests.fakes import all_wait
from tests.support.sending import Outbox, delete, say

GROUP = -100
LATER = 10**12


@pytest.fixture
def handed():
    return []


@pytest.fixture
def start(store, clock, handed):
    """Run the timers for the length of a block."""

    @asynccontextmanager
    async def running(**on_time):
        last = 0
        came = asyncio.Event()

        def hand(rows):
            nonlocal last
            handed.extend(row.effect for row in rows)
            last = max([last, *(row.id for row in rows)])
            came.set()

        timers = Timers(
            store,
            clock,
            on_time={"unsay": unsay, **{kind.replace("_", " "): do for kind, do in on_time.items()}},
            fresh=lambda books: books.waiting(100, after=last),
            hand=hand,
        )
        timers.came = came
        async with asyncio.timeout(10), asyncio.TaskGroup() as tasks:
            task = tasks.create_task(timers.run())
            yield timers
            task.cancel()

    return running


def timer(message, due, **more):
    return Timer(key=f"unsay:{message}", due=due, kind="unsay", chat=GROUP, data={"message": message}, **more)


async def test_what_is_due_is_done_at_its_time_and_once(store, clock, handed, start):
    due = int(clock.now()) + 60
    store.books.set_timers([timer(5, due), timer(6, due + 60)])

    async with start() as timers:
        await clock.until_asleep()
        clock.move(59)
        early = list(handed)
        clock.move(1)
        await timers.came.wait()
        await clock.until_asleep()

    assert early == []
    assert handed == [delete(GROUP, 5)]
    assert [timer.key for timer in store.books.due(LATER, 10)] == ["unsay:6"]
    assert [queued.effect for queued in store.books.waiting(10)] == [delete(GROUP, 5)]


async def test_what_came_due_while_the_bot_was_away_is_done_at_the_start(store, clock, handed, start):
    store.books.set_timers([timer(5, int(clock.now()) - 90_000)])

    async with start() as timers:
        await timers.came.wait()

    assert handed == [delete(GROUP, 5)]


async def test_what_makes_no_sense_late_is_skipped(store, clock, handed, start):
    now = int(clock.now())
    store.books.set_timers([timer(5, now - 601, late="skip"), timer(6, now - 599, late="skip")])

    async with start() as timers:
        await timers.came.wait()

    assert handed == [delete(GROUP, 6)]
    assert store.books.due(LATER, 10) == []


async def test_an_earlier_timer_wakes_the_sleeper(store, clock, handed, start):
    now = int(clock.now())
    store.books.set_timers([timer(5, now + 600)])

    async with start() as timers:
        await clock.until_asleep()
        store.books.set_timers([timer(6, now + 60)])
        timers.wake(now + 60)
        await all_wait()
        clock.move(60)
        await timers.came.wait()

    assert handed == [delete(GROUP, 6)]


async def test_the_first_timer_wakes_one_who_waits_for_none(store, clock, handed, start):
    async with start() as timers:
        await all_wait()
        store.books.set_timers([timer(5, int(clock.now()))])
        timers.wake(int(clock.now()))
        await timers.came.wait()

    assert handed == [delete(GROUP, 5)]


async def test_a_timer_and_what_follows_are_one_commit(store, clock, start):
    store.books.set_timers(
        [Timer(key="card:1", due=int(clock.now()), kind="close card", chat=GROUP, data={"card": 1})]
    )
    outbox = Outbox(store=store, gateway=None, clock=clock)
    seen = []

    def close(books, due):
        seen.append(due.data)
        return outbox.queued(say(GROUP))

    before = store.commits
    async with start(close_card=close) as timers:
        await timers.came.wait()
    commits = store.commits - before

    assert seen == [{"card": 1}]
    assert (len(store.books.waiting(10)), store.books.due(LATER, 10)) == (1, [])
    assert commits <= 3


async def test_a_timer_that_fails_stops_no_other(store, clock, handed, start, caplog):
    now = int(clock.now())
    store.books.set_timers([Timer(key="card:1", due=now - 1, kind="close card", chat=GROUP), timer(5, now)])

    def stumble(books, due):
        raise KeyError("card")

    async with start(close_card=stumble) as timers:
        await timers.came.wait()

    assert handed == [delete(GROUP, 5)]
    assert store.books.due(LATER, 10) == []
    assert "timer_failed" in caplog.text
