"""The outbox when Telegram, a chat or the bot is in trouble."""

import asyncio

from bot.app.ports import Done, Later, Moved, Never
from bot.domain.effects import Rewrite, Say, Text
from tests.support.sending import ban, delete, say

GROUP, OTHER, NEW = -100, -200, -1000


def replies(*answers):
    """Answer call after call; the last answer stays."""
    left = list(answers)
    return lambda _effect: left.pop(0) if len(left) > 1 else left[0]


def kinds(effects):
    return [type(effect).__name__ for effect in effects]


async def test_a_slow_chat_delays_no_other(outbox, gateway):
    answered = asyncio.Event()

    async def hang(effect):
        if effect.chat == GROUP:
            await answered.wait()
        return Done()

    gateway.reply = hang
    await outbox.put(say(GROUP), ban(GROUP, 1), say(OTHER), ban(OTHER, 1), say(NEW), ban(NEW, 1))

    async with outbox.running():
        calls = await gateway.until_called(6)
        answered.set()

    assert len(calls) == 6


async def test_a_429_in_a_chat_delays_no_other_and_no_other_lane(outbox, gateway, clock):
    left = [Later(seconds=30, limited=True)]
    gateway.reply = lambda effect: (
        left.pop() if isinstance(effect, Say) and effect.chat == GROUP and left else Done()
    )
    await outbox.put(say(GROUP, "first"), say(GROUP, "second"), ban(GROUP, 1), say(OTHER), ban(OTHER, 1))

    async with outbox.running():
        before = await gateway.until_called(4)
        await clock.until_asleep()
        alarms = clock.alarms
        clock.move(30)
        await gateway.until_called(5)
        await clock.until_asleep()
        clock.move(1)
        await gateway.until_called(6)

    assert sorted(kinds(before)) == ["Ban", "Ban", "Say", "Say"]
    assert alarms == [clock.now() - 1]
    assert [
        effect.text.key for effect in gateway.calls if effect.chat == GROUP and isinstance(effect, Say)
    ] == [
        "first",
        "first",
        "second",
    ]


async def test_a_429_is_remembered_over_a_restart(outbox, gateway, clock):
    gateway.reply = replies(Later(seconds=30, limited=True), Done())
    await outbox.put(ban(GROUP, 1))
    async with outbox.running():
        await clock.until_asleep()

    async with outbox.running():
        await clock.until_asleep()
        called = len(gateway.calls)
        clock.move(30)
        await gateway.until_called(2)

    assert called == 1
    assert await outbox.waiting() == []


async def test_a_failure_is_repeated_with_growing_pauses(outbox, gateway, clock):
    gateway.reply = replies(*[Later(seconds=1)] * 10, Done())
    await outbox.put(ban(GROUP, 1))
    pauses = []

    async with outbox.running():
        for call in range(1, 11):
            await gateway.until_called(call)
            await clock.until_asleep()
            pauses.append(clock.alarms[0] - clock.now())
            clock.move(pauses[-1])
        await gateway.until_called(11)

    assert pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300]
    assert await outbox.waiting() == []


async def test_an_effect_that_keeps_failing_lets_the_others_pass(outbox, gateway, clock):
    gateway.reply = lambda effect: Later(seconds=1) if effect.user == 1 else Done()
    await outbox.put(ban(GROUP, 1), ban(GROUP, 2))

    async with outbox.running() as deliver:
        for call in range(1, 9):
            await gateway.until_called(call)
            await clock.until_asleep()
            if call < 8:
                clock.move(clock.alarms[0] - clock.now())
        await gateway.until_called(9)
        await outbox.put(ban(GROUP, 3))
        deliver.wake()
        await gateway.until_called(10)

    assert [effect.user for effect in gateway.calls] == [1] * 8 + [2, 3]
    assert await outbox.waiting() == [ban(GROUP, 1)]


async def test_what_is_refused_is_kept_and_told(outbox, gateway, store):
    gateway.reply = lambda effect: (
        Done() if isinstance(effect, Say) else Never(why="not enough rights", lacks="restrict")
    )
    outbox.on_never = lambda _queued: [say(OTHER, "lacks")]
    await outbox.put(ban(GROUP, 1))

    async with outbox.running():
        calls = await gateway.until_called(2)

    assert kinds(calls) == ["Ban", "Say"]
    assert store.given_up() == [(ban(GROUP, 1), "not enough rights")]
    assert await outbox.waiting() == []


async def test_one_deletion_that_cannot_be_done_does_not_spoil_the_others(outbox, gateway, store):
    gateway.reply = lambda effect: Never(why="message can't be deleted") if 2 in effect.messages else Done()
    await outbox.put(delete(GROUP, 1), delete(GROUP, 2), delete(GROUP, 3))

    async with outbox.running():
        await gateway.until_called(4)

    assert [effect.messages for effect in gateway.calls] == [(1, 2, 3), (1,), (2,), (3,)]
    assert [effect for effect, _ in store.given_up()] == [delete(GROUP, 2)]
    assert await outbox.waiting() == []


async def test_deletions_older_than_48_hours_are_dropped(outbox, gateway, clock, store):
    await outbox.put(delete(GROUP, 1))
    clock.move(48 * 3600 + 1)
    outbox.at = int(clock.now())
    await outbox.put(delete(GROUP, 2))

    async with outbox.running():
        await gateway.until_called(1)

    assert gateway.calls == [delete(GROUP, 2)]
    assert [why for _, why in store.given_up()] == ["older than 48 hours"]


async def test_a_mistake_in_the_bot_stops_one_effect_and_no_other(outbox, gateway, store, caplog):
    def stumble(effect):
        if effect.user == 1:
            raise KeyError("text")
        return Done()

    gateway.reply = stumble
    await outbox.put(ban(GROUP, 1), ban(GROUP, 2))

    async with outbox.running():
        await gateway.until_called(2)

    assert [why for _, why in store.given_up()] == ["KeyError in the bot"]
    assert "effect_failed" in caplog.text
    assert await outbox.waiting() == []


async def test_a_chat_that_moved_takes_what_waits_with_it_save_what_is_about_messages(outbox, gateway, store):
    gateway.reply = lambda effect: Moved(to=NEW) if effect.chat == GROUP else Done()
    rewrite = Rewrite(chat=GROUP, message=3, text=Text(key="x"), language="en")
    await outbox.put(ban(GROUP, 1), delete(GROUP, 5), ban(GROUP, 2))

    async with outbox.running() as deliver:
        await gateway.until_called(3)
        await outbox.put(Say(chat=GROUP, text=Text(key="x"), language="en", reply_to=9, thread=4), rewrite)
        deliver.wake()
        await gateway.until_called(5)

    assert store.books.aliases() == {GROUP: NEW}
    assert [effect for effect in gateway.calls if effect.chat == NEW] == [
        ban(NEW, 1),
        ban(NEW, 2),
        say(NEW, "x"),
    ]
    assert await outbox.waiting() == []


async def test_what_moved_before_a_restart_goes_to_the_new_chat(outbox, gateway, store):
    await outbox.put(ban(GROUP, 1), delete(GROUP, 5))
    await store.run(lambda books: books.move_chat(GROUP, NEW))

    async with outbox.running():
        await gateway.until_called(1)

    assert gateway.calls == [ban(NEW, 1)]
    assert await outbox.waiting() == []


async def test_a_crash_before_settling_repeats_the_call_and_loses_nothing(outbox, gateway, store):
    await outbox.put(ban(GROUP, 1), delete(OTHER, 5))
    deliver = outbox.deliver()
    deliver._settle_every = 10

    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(deliver.run())
        await gateway.until_called(2)
        running.cancel()
    after_the_crash = await outbox.waiting()
    async with outbox.running():
        await gateway.until_called(4)

    assert after_the_crash == [ban(GROUP, 1), delete(OTHER, 5)]
    assert gateway.calls[:2] == gateway.calls[2:]
    assert await outbox.waiting() == []
