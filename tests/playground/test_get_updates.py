"""getUpdates keeps its promises: what is confirmed, what is waited for, who may ask."""

import asyncio

import pytest

from bot.playground.server import Clock, World
from bot.playground.server.errors import ApiError
from bot.playground.server.updates import QUIET, Updates

NOW = 1_760_000_000


def ids(answer):
    return [update["update_id"] for update in answer]


@pytest.fixture
def five(world, cast):
    """Five updates wait."""
    for number in range(5):
        world.say(cast.ann, cast.lounge, str(number))
    return list(world.updates.pending)


async def test_updates_come_again_until_a_higher_offset_confirms_them(api, five):
    assert ids(await api("getUpdates")) == five
    assert ids(await api("getUpdates", offset=five[0])) == five

    assert ids(await api("getUpdates", offset=five[2])) == five[2:]
    assert ids(await api("getUpdates")) == five[2:]

    assert await api("getUpdates", offset=five[-1] + 1) == []


async def test_a_limit_is_kept_between_1_and_100(api, world, cast, five):
    for number in range(120):
        world.say(cast.ann, cast.lounge, str(number))

    assert ids(await api("getUpdates", limit=2)) == five[:2]
    assert len(await api("getUpdates", limit=0)) == 1
    assert len(await api("getUpdates", limit=1000)) == 100
    assert len(await api("getUpdates")) == 100


async def test_a_negative_offset_forgets_all_but_the_last(api, five):
    assert ids(await api("getUpdates", offset=-2)) == five[3:]
    assert ids(await api("getUpdates")) == five[3:]


async def test_updates_older_than_a_day_are_gone(api, world, five):
    world.clock.move(86_399)
    assert ids(await api("getUpdates")) == five

    world.clock.move(1)

    assert await api("getUpdates") == []


async def test_a_long_poll_ends_when_something_happens(api, world, cast, play):
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        polling = tasks.create_task(api("getUpdates", timeout=50))
        await play.polled()
        world.say(cast.ann, cast.lounge, "here I am")

    assert len(polling.result()) == 1
    assert play.log.of("getUpdates")[-1].served == 1


async def test_a_poll_without_news_comes_back_empty(api):
    assert await api("getUpdates", timeout=1) == []


async def test_a_second_poller_ends_the_first(api, play):
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        first = tasks.create_task(api("getUpdates", timeout=50))
        await play.polled()
        assert await api("getUpdates") == []

    assert first.result().startswith("409 Conflict: terminated by other getUpdates request")


async def test_the_first_time_that_an_update_was_served_is_kept(api, world, five):
    await api("getUpdates", limit=1)
    first = world.updates.served[five[0]]
    await api("getUpdates", offset=five[0])

    assert world.updates.served[five[0]] == first
    assert list(world.updates.served) == five


async def test_the_kinds_asked_for_hold_for_later_calls(api, world, cast):
    await api("getUpdates", allowed_updates=["chat_member"])
    await api("getUpdates")

    world.say(cast.ann, cast.lounge, "not heard")

    assert await api("getUpdates") == []
    assert (await api("getWebhookInfo"))["allowed_updates"] == ["chat_member"]


async def test_whoever_waits_for_the_last_confirmation_is_told_at_once(api, world, play, five):
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        tasks.create_task(api("getUpdates", offset=five[-1] + 1, timeout=50))
        await play.drained()
        world.updates.interrupt(ApiError(409, "enough"))


async def test_deleting_the_webhook_can_drop_what_waits(api, world, five):
    assert await api("deleteWebhook", drop_pending_updates=True) is True

    assert await api("getUpdates") == []
    assert (await api("getWebhookInfo"))["pending_update_count"] == 0


async def test_an_offset_repeated_in_haste_is_braked():
    now = 0.0
    updates = Updates(lambda: NOW, timer=lambda: now)
    numbers = [updates.feed({"message": {}}) for _ in range(3)]

    now = 10.0
    assert len(await updates.poll(numbers[0])) == 3
    now = 10.4
    assert len(await updates.poll(numbers[0])) == 1
    now = 11.0
    assert len(await updates.poll(numbers[0])) == 3
    assert len(await updates.poll(numbers[1])) == 2


async def test_an_active_webhook_shuts_polling_out():
    updates = Updates(lambda: NOW, webhook="https://x.example")

    with pytest.raises(ApiError, match="webhook is active"):
        await updates.poll(None)


def test_after_a_quiet_week_the_numbers_go_on_elsewhere():
    clock = Clock(fixed_at=NOW)
    world = World(clock=clock)
    first = world.feed({"message": {}})
    world.updates.clear()
    clock.move(QUIET + 1)

    assert world.feed({"message": {}}) != first + 1
    world.updates.jump(5)
    assert world.feed({"message": {}}) == 5
