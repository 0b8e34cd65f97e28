"""Trouble comes when it is planned, and has the effect that it says."""

import asyncio

import httpx
import pytest

from bot.playground.server.faults import Faults


@pytest.fixture
def send(api, cast):
    async def say(text="hi", chat=None):
        sent = await api("sendMessage", chat_id=(chat or cast.lounge).id, text=text)
        return sent if isinstance(sent, str) else sent["text"]

    return say


def texts(chat):
    return [message.text for message in chat.messages.values()]


async def test_too_many_requests_in_one_chat_leave_the_others_alone(send, world, cast, play):
    other = world.supergroup("Other", cast.olga)
    play.faults.too_many("sendMessage", chat=cast.lounge.id, retry_after=3, times=2)

    assert await send() == "429 Too Many Requests: retry after 3"
    assert await send(chat=other) == "hi"
    assert await send() == "429 Too Many Requests: retry after 3"
    assert await send() == "hi"
    assert play.faults.done == {"too_many": 2}
    assert [call.fault for call in play.log.of("sendMessage")] == ["too_many", None, "too_many", None]


async def test_a_broken_server_does_nothing_or_has_done_it(send, cast, play):
    play.faults.fail("sendMessage", code=502)
    assert await send("one") == "502 Bad Gateway"
    assert texts(cast.lounge) == []

    play.faults.fail(code=500, when="after")
    assert await send("two") == "500 Internal Server Error"
    assert texts(cast.lounge) == ["two"]


async def test_any_refusal_can_be_given(send, play):
    play.faults.refuse("sendMessage", "Bad Request: TOPIC_CLOSED")

    assert await send() == "400 Bad Request: TOPIC_CLOSED"


@pytest.mark.parametrize(("when", "said"), [("before", []), ("after", ["hi"])])
async def test_a_cut_connection_tells_nothing_of_the_effect(send, cast, play, when, said):
    play.faults.drop("sendMessage", when=when)

    with pytest.raises(httpx.RemoteProtocolError):
        await send()

    assert texts(cast.lounge) == said
    assert play.log.of("sendMessage")[0].status == 0
    assert await send() == "hi"


async def test_an_answer_to_get_updates_may_be_lost_and_is_given_again(api, world, cast, play):
    world.say(cast.ann, cast.lounge, "hello")
    play.faults.drop("getUpdates", when="after")

    with pytest.raises(httpx.RemoteProtocolError):
        await api("getUpdates")

    assert len(await api("getUpdates")) == 1


async def test_a_slow_chat_slows_no_other(send, world, cast, play):
    other = world.supergroup("Other", cast.olga)
    play.faults.slow("sendMessage", chat=cast.lounge.id, seconds=0.3, times=1)

    async with asyncio.TaskGroup() as tasks:
        slow, fast = tasks.create_task(send()), tasks.create_task(send(chat=other))

    assert (slow.result(), fast.result()) == ("hi", "hi")
    took = {call.params["chat_id"]: call.answered_at - call.at for call in play.log.of("sendMessage")}
    assert took[cast.lounge.id] >= 0.3 > took[other.id]


async def test_an_outage_cuts_who_waits_and_who_comes(api, send, play):
    async def cut_while_waiting():
        with pytest.raises(httpx.RemoteProtocolError):
            await api("getUpdates", timeout=50)

    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        tasks.create_task(cut_while_waiting())
        await play.polled()
        play.faults.outage()
    with pytest.raises(httpx.RemoteProtocolError):
        await send()
    play.faults.outage(on=False)

    assert await send() == "hi"


async def test_trouble_planned_for_all_methods_spares_get_updates(api, play):
    play.faults.fail(times=2)

    assert await api("getUpdates") == []
    assert await api("getMe") == "502 Bad Gateway"
    play.faults.clear()
    assert (await api("getMe"))["is_bot"] is True


def spoiled(faults, chat, count=1):
    return [faults.next_for("sendMessage", chat) is not None for _ in range(count)]


def test_the_real_limits_are_one_a_second_in_a_chat_twenty_a_minute_in_a_group_thirty_in_all():
    now = 100.0
    faults = Faults(timer=lambda: now)
    faults.real_limits()

    assert spoiled(faults, -1, 2) == [False, True]
    for _ in range(19):
        now += 1
        assert spoiled(faults, -1) == [False]
    now += 1
    assert spoiled(faults, -1) == [True]
    assert faults.next_for("deleteMessage", -1) is None
    now += 40
    assert spoiled(faults, -1) == [False]
    now += 1
    assert [spoiled(faults, chat) for chat in range(31)] == [[False]] * 30 + [[True]]


def test_a_limit_tells_how_long_to_wait():
    faults = Faults(timer=lambda: 100.0)
    faults.real_limits()
    spoiled(faults, 5)

    assert faults.next_for("sendMessage", 5).error.parameters == {"retry_after": 1}
