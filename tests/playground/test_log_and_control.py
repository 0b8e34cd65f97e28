"""The log remembers calls and wakes who waits for them; another process does all this over HTTP."""

import asyncio

import httpx
import pytest

from bot.playground.server import playing


async def test_calls_are_found_by_method_parameters_and_outcome(api, cast, play):
    await api("sendMessage", chat_id=cast.lounge.id, text="one")
    await api("deleteMessage", chat_id=cast.lounge.id, message_id=99)
    await api("sendMessage", chat_id=str(cast.lounge.id), text="two")

    assert [call.params["text"] for call in play.log.of("sendMessage")] == ["one", "two"]
    assert [call.method for call in play.log.of("deleteMessage", "sendMessage")] == [
        "sendMessage",
        "deleteMessage",
        "sendMessage",
    ]
    assert play.log.of("sendMessage", text="two", chat_id=cast.lounge.id)[0].number == 2
    assert [call.method for call in play.log.of(ok=False)] == ["deleteMessage"]
    assert (play.log.count("sendMessage"), play.log.count()) == (2, 3)


async def test_who_waits_is_woken_by_the_call(api, cast, play):
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(play.until(lambda: play.log.of("sendMessage")))
        await api("sendMessage", chat_id=cast.lounge.id, text="now")

    assert waiting.result()[0].answer["result"]["text"] == "now"


async def test_who_waits_is_woken_by_a_change_of_the_world(world, cast, play):
    said = world.say(cast.ann, cast.lounge, "hello")
    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(play.until(lambda: said.deleted))
        await asyncio.sleep(0)
        world.remove_own(said)

    assert waiting.result() is True


async def test_who_waits_in_vain_learns_the_last_calls(api, play):
    await api("getMe")

    with pytest.raises(TimeoutError, match="getMe"):
        await play.until(lambda: False, timeout=0.01)


async def test_a_mistake_in_what_is_waited_for_is_the_waiters_own(api, play):
    seen = []
    async with asyncio.TaskGroup() as tasks:

        async def wait():
            with pytest.raises(IndexError):
                await play.until(lambda: play.log.calls and seen[0])

        tasks.create_task(wait())
        await asyncio.sleep(0)
        assert (await api("getMe"))["is_bot"] is True


async def test_the_time_from_serving_to_the_call_is_known(api, world, cast, play):
    spam = world.say(cast.ann, cast.lounge, "spam")
    [update] = await api("getUpdates")
    await api("deleteMessage", chat_id=cast.lounge.id, message_id=spam.id)

    call = play.log.of("deleteMessage")[0]

    assert 0 < play.latency(update["update_id"], call.number) < 5
    assert call.answered_at >= call.at


async def test_the_same_world_opens_again_at_the_same_door(world, cast):
    async with playing(world) as play:
        port = int(play.url.rpartition(":")[2])
    world.say(cast.ann, cast.lounge, "while it was shut")

    async with playing(world, port=port) as again, httpx.AsyncClient() as client:
        answer = await client.post(f"{again.url}/bot{world.token}/getUpdates")

    assert (again.url, len(answer.json()["result"])) == (play.url, 1)


@pytest.fixture
async def control(play):
    async with httpx.AsyncClient(base_url=f"{play.url}/control", timeout=10) as client:

        async def ask(path, body=None):
            answer = await (client.get(path) if body is None else client.post(path, json=body))
            return answer.json()

        yield ask


async def test_another_process_lets_people_act(control, world, play):
    async def act(do, **fields):
        return await control("/act", {"do": do, **fields})

    olga, ann = [(await act("user", name=name))["id"] for name in ("Olga", "Ann")]
    group = (await act("supergroup", name="Lounge", user=olga, members=[ann]))["id"]
    said = await act("say", user=ann, chat=group, text="hello")
    answer = await act("say", user=olga, chat=group, text="hi", reply_to=said["message_id"])
    assert answer["reply_to_message"]["text"] == "hello"
    assert (await act("edit", chat=group, message=said["message_id"], text="hello!"))["text"] == "hello!"
    assert len(await act("album", user=ann, chat=group, text="look")) == 2
    assert (await act("mute", user=olga, whom=ann, chat=group, seconds=60))["status"] == "restricted"
    assert "NotAllowed" in (await act("say", user=ann, chat=group, text="help"))["error"]
    assert (await act("unmute", user=olga, whom=ann, chat=group))["status"] == "member"
    assert (await act("promote", user=ann, chat=group, anonymous=True))["is_anonymous"] is True
    assert (await act("demote", user=ann, chat=group))["status"] == "member"
    assert await act("react", user=ann, chat=group, message=said["message_id"], text="👍") is True
    assert (await act("say_anonymously", user=olga, chat=group, text="order"))["sender_chat"]["id"] == group
    assert (await act("ban", user=olga, whom=ann, chat=group))["status"] == "kicked"
    assert (await act("unban", user=olga, whom=ann, chat=group))["status"] == "left"
    assert (await act("join", user=ann, chat=group))["status"] == "member"
    assert (await act("leave", user=ann, chat=group))["status"] == "left"
    assert await act("delete_by_admin", user=olga, chat=group, messages=[said["message_id"]]) is True
    assert world.chats[group].messages.get(said["message_id"]) is None
    assert (await act("dm", user=ann, text="/start"))["chat"]["type"] == "private"


async def test_another_process_makes_channels_and_moves_groups(control, world):
    async def act(do, **fields):
        return await control("/act", {"do": do, **fields})

    olga = (await act("user", name="Olga", id=4_503_599_627_370_495))["id"]
    kitchen = (await act("group", name="Kitchen", user=olga))["id"]
    lounge = (await act("migrate", chat=kitchen))["id"]
    news = (await act("channel", name="News", user=olga, chat=lounge))["id"]

    assert (await act("post_in_channel", chat=news, text="it happened"))["is_automatic_forward"] is True
    assert (await act("say_as_channel", id=news, chat=lounge, text="it did"))["sender_chat"]["id"] == news
    assert world.chats[lounge].linked is world.chats[news]


async def test_another_process_presses_buttons(control, api, world, cast):
    sent = await api(
        "sendMessage",
        chat_id=cast.lounge.id,
        text="?",
        reply_markup={"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]},
    )

    number = await control(
        "/act",
        {
            "do": "press",
            "user": cast.ann.id,
            "chat": cast.lounge.id,
            "message": sent["message_id"],
            "text": "Yes",
        },
    )

    assert world.queries[number].user is cast.ann


async def test_another_process_feeds_moves_and_spoils(control, api, world, play):
    now = world.clock.now()

    assert await control("/feed", [{"update_id": 5, "message": {}}, {"message": {}}]) == [5, 700_000_001]
    assert await control("/clock", {"move": 60}) == now + 60
    assert await control("/clock", {"set": now}) == now
    assert await control("/faults", {"do": "too_many", "method": "getMe", "retry_after": 9}) is True
    assert await api("getMe") == "429 Too Many Requests: retry after 9"
    assert "no such fault" in (await control("/faults", {"do": "explode"}))["error"]
    assert "KeyError" in (await control("/act", {"do": "dance"}))["error"]


async def test_another_process_reads_what_happened(control, api, world, cast):
    await api("getMe")
    [call] = await control("/log?since=0")
    assert (call["method"], call["status"], call["answer"]["ok"]) == ("getMe", 200, True)
    assert await control("/log?since=1&wait=0.01") == []
    world.say(cast.ann, cast.lounge, "hello")
    await api("getUpdates")

    seen = await control("/world")

    [lounge] = [chat for chat in seen["chats"] if chat["id"] == cast.lounge.id]
    assert [message["text"] for message in lounge["messages"]] == ["hello"]
    assert {member["status"] for member in lounge["members"]} == {"creator", "administrator", "member"}
    assert (seen["pending"], len(seen["served"]), seen["complaints"]) == (1, 1, [])
