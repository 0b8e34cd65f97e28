"""The outbox performed."""

import asyncio

from bot.app.ports import ChatSeen, Done
from bot.domain.effects import LookAt
from bot.domain.events import Chat, Membership
from tests.fakes import all_wait
from tests.support.kept import card
from tests.support.sending import ban, delete, say

GROUP, OTHER = -100, -200


def kinds(effects):
    return [type(effect).__name__ for effect in effects]


async def test_what_waits_at_the_start_is_performed_and_settled(outbox, gateway):
    await outbox.put(ban(GROUP, 1), say(OTHER))

    async with outbox.running():
        calls = await gateway.until_called(2)

    assert kinds(calls) == ["Ban", "Say"]
    assert await outbox.waiting() == []


async def test_what_is_handed_over_needs_no_reading(outbox, gateway, store):
    async with outbox.running() as deliver:
        await asyncio.sleep(0)
        await outbox.put(ban(GROUP, 1))
        rows = await store.run(deliver.fresh)
        commits = store.commits
        deliver.hand(rows)
        deliver.hand(rows)
        await gateway.until_called(1)
        at_the_call = store.commits

    assert at_the_call == commits
    assert kinds(gateway.calls) == ["Ban"]


async def test_what_nobody_handed_over_is_read_when_woken(outbox, gateway):
    async with outbox.running() as deliver:
        await outbox.put(*[ban(GROUP - number, 1) for number in range(1500)])
        deliver.wake()
        calls = await gateway.until_called(1500)

    assert len(calls) == 1500


async def test_order_is_kept_in_a_chat(outbox, gateway):
    await outbox.put(*[ban(GROUP, user) for user in range(1, 30)])

    async with outbox.running():
        await gateway.until_called(29)

    assert [effect.user for effect in gateway.calls] == list(range(1, 30))


async def test_many_deletions_of_a_chat_are_one_call(outbox, gateway):
    await outbox.put(*[delete(GROUP, message) for message in range(1, 26)])

    async with outbox.running():
        await gateway.until_called(1)

    assert gateway.calls == [delete(GROUP, *range(1, 26))]
    assert await outbox.waiting() == []


async def test_a_call_deletes_a_hundred_messages_at_most(outbox, gateway):
    await outbox.put(*[delete(GROUP, message) for message in range(1, 151)], delete(GROUP, *range(200, 450)))

    async with outbox.running():
        await gateway.until_called(5)

    assert [len(effect.messages) for effect in gateway.calls] == [100, 50, 100, 100, 50]


async def test_deletions_pass_other_moderation_to_go_together(outbox, gateway):
    await outbox.put(delete(GROUP, 1), ban(GROUP, 7), delete(GROUP, 2), ban(GROUP, 8), delete(OTHER, 3))

    async with outbox.running():
        await gateway.until_called(4)

    assert [effect for effect in gateway.calls if effect.chat == GROUP] == [
        delete(GROUP, 1, 2),
        ban(GROUP, 7),
        ban(GROUP, 8),
    ]


async def test_deletions_that_come_while_one_is_under_way_wait_for_the_next_call(outbox, gateway):
    answered = asyncio.Event()

    async def slowly(effect):
        await answered.wait()
        return Done()

    gateway.reply = slowly
    async with outbox.running() as deliver:
        for message in range(1, 6):
            await outbox.put(delete(GROUP, message))
            deliver.wake()
            await gateway.until_called(1)
            await asyncio.sleep(0)
        await all_wait()
        answered.set()
        await gateway.until_called(2)

    assert gateway.calls == [delete(GROUP, 1), delete(GROUP, 2, 3, 4, 5)]


async def test_messages_keep_telegrams_pace_and_moderation_does_not(outbox, gateway, clock):
    await outbox.put(*[say(GROUP) for _ in range(3)], *[ban(GROUP, user) for user in range(50)])

    async with outbox.running():
        at_once = await gateway.until_called(51)
        await clock.until_asleep()
        alarms = clock.alarms
        clock.move(1)
        await gateway.until_called(52)

    assert kinds(at_once).count("Say") == 1
    assert alarms == [clock.now()]


async def test_what_is_urgent_is_said_before_the_rest_at_the_same_pace(outbox, gateway, clock):
    await outbox.put(*[say(GROUP, words) for words in "abc"])

    async with outbox.running() as deliver:
        await gateway.until_called(1)
        await clock.until_asleep()
        await outbox.put(say(GROUP, "x", urgent=True), say(GROUP, "y", urgent=True))
        deliver.wake()
        for number in range(2, 6):
            await clock.until_asleep()
            clock.move(1)
            await gateway.until_called(number)

    assert [effect.text.key for effect in gateway.calls] == ["a", "x", "y", "b", "c"]


async def test_thirty_messages_a_second_overall(outbox, gateway, clock):
    await outbox.put(*[say(GROUP - number) for number in range(40)])

    async with outbox.running():
        await gateway.until_called(30)
        await clock.until_asleep(10)
        in_the_first_second = len(gateway.calls)
        clock.move(1)
        await gateway.until_called(40)

    assert in_the_first_second == 30


async def test_looking_at_a_chat_is_no_message(outbox, gateway):
    await outbox.put(*[LookAt(chat=GROUP) for _ in range(50)])

    async with outbox.running():
        assert len(await gateway.until_called(50)) == 50


async def test_what_stays_for_a_while_gets_its_timer_with_its_receipt(outbox, gateway, clock, store):
    gateway.reply = lambda _effect: Done(message=55)
    asked = store.books.open_card("u1:0", card(), OTHER)
    await outbox.put(say(GROUP, stays=60), say(OTHER, card=asked))

    async with outbox.running():
        await gateway.until_called(2)

    (timer,) = store.books.due(int(clock.now()) + 60, 10)
    assert (timer.kind, timer.due, timer.chat, timer.data) == (
        "unsay",
        int(clock.now()) + 60,
        GROUP,
        {"message": 55},
    )
    assert outbox.timers == [timer.due]
    assert store.books.card(asked).message == 55


async def test_what_telegram_says_of_a_chat_comes_back(outbox, gateway):
    me = Membership(status="admin")
    seen = ChatSeen(chat=Chat(id=GROUP, kind="supergroup"), linked=None, staff=(), me=me)
    gateway.reply = lambda _effect: seen
    await outbox.put(LookAt(chat=GROUP))

    async with outbox.running():
        await gateway.until_called(1)

    assert outbox.seen == [seen]
    assert await outbox.waiting() == []


async def test_what_is_settled_is_never_repeated(outbox, gateway):
    await outbox.put(say(GROUP))
    async with outbox.running():
        await gateway.until_called(1)

    async with outbox.running() as deliver:
        deliver.wake()
        await asyncio.sleep(0)

    assert len(gateway.calls) == 1


async def test_stopping_waits_for_the_answer_of_a_call_under_way(outbox, gateway):
    answered = asyncio.Event()

    async def slowly(effect):
        await answered.wait()
        return Done()

    gateway.reply = slowly
    await outbox.put(say(GROUP), say(GROUP, "never begun"))

    async with outbox.running() as deliver:
        await gateway.until_called(1)
        deliver.stop()
        asyncio.get_running_loop().call_soon(answered.set)

    assert len(gateway.calls) == 1
    assert await outbox.waiting() == [say(GROUP, "never begun")]


async def test_every_call_is_observed(outbox, gateway):
    await outbox.put(ban(GROUP, 1))

    async with outbox.running():
        await gateway.until_called(1)

    assert outbox.observed == [(ban(GROUP, 1), Done())]
