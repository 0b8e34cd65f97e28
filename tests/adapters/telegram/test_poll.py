"""Updates are fetched at least once each, whatever the server does."""

import socket

import pytest
from structlog.testing import capture_logs

from bot.adapters.telegram.poll import ALLOWED_UPDATES, BadTokenError, NeverReachedError, Poller
from bot.adapters.telegram.request import Api
from tests.support.bot_api import TOKEN, Reply, ok, refused, serving
from tests.support.updates import message

BOT = {"id": 7000000001, "is_bot": True, "first_name": "Charter", "username": "our_bot"}
START = 1_000.0


class HastyClock:
    """A clock on which every pause is over at once; `pauses` are their lengths."""

    def __init__(self):
        self.time = START
        self.pauses = []

    def now(self):
        return self.time

    async def sleep_until(self, at):
        self.pauses.append(round(at - self.time, 3))
        self.time = at


def update(number, text="hi"):
    return {"update_id": number, "message": message(text=text)}


@pytest.fixture
def clock():
    return HastyClock()


@pytest.fixture
async def server():
    async with serving() as api:
        api.answers("getMe", ok(BOT))
        yield api


@pytest.fixture
async def poller(server, clock):
    api = Api(token=TOKEN, url=server.url)
    yield Poller(api, clock)
    await api.close()


@pytest.fixture
async def lonely(clock):
    """A poller of a server that is not there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    api = Api(token=TOKEN, url=url)
    yield Poller(api, clock)
    await api.close()


async def texts(poller, number):
    """The texts of so many batches, each acknowledged."""
    found = []
    async for batch in poller.batches():
        found.append([event.post.text for event in batch.events])
        await poller.acknowledge(batch)
        if len(found) == number:
            return found
    return found


async def test_the_bot_knows_itself(poller, server):
    me = await poller.meet()

    assert (me.id, me.username, me.bot) == (7000000001, "our_bot", True)
    assert await poller.meet() is me
    assert server.methods == ["getMe"]


async def test_polls_name_what_they_want_and_wait_for_it(poller, server):
    server.answers("getUpdates", ok([update(5)]))

    await texts(poller, 1)

    assert server.asked("getUpdates") == [{"timeout": 30, "allowed_updates": list(ALLOWED_UPDATES)}]
    assert "chat_member" in ALLOWED_UPDATES


async def test_the_offset_moves_only_past_what_was_acknowledged(poller, server):
    server.answers("getUpdates", ok([update(5, "a"), update(6, "b")]), ok([update(7, "c")]))

    assert await texts(poller, 2) == [["a", "b"], ["c"]]
    assert [call.get("offset") for call in server.asked("getUpdates")] == [None, 7]


async def test_what_was_not_acknowledged_comes_again_and_not_at_once(poller, server, clock):
    server.answers("getUpdates", ok([update(5, "a")]))
    batches = poller.batches()

    first, again = await anext(batches), await anext(batches)

    assert first == again
    assert [call.get("offset") for call in server.asked("getUpdates")] == [None, None]
    assert clock.pauses == [3.0]


async def test_an_update_without_a_number_moves_nothing(poller, server):
    server.answers("getUpdates", ok([update(5, "a"), {"message": {}}]), ok([{"message": {}}]))
    batches = poller.batches()

    for _ in range(3):
        await poller.acknowledge(await anext(batches))

    assert [call.get("offset") for call in server.asked("getUpdates")] == [None, 6, 6]


async def test_a_confirmed_offset_is_not_kept_over_silence(poller, server):
    server.answers("getUpdates", ok([update(5, "a")]), ok([]), ok([update(2, "numbers began anew")]))

    assert await texts(poller, 2) == [["a"], ["numbers began anew"]]
    assert [call.get("offset") for call in server.asked("getUpdates")] == [None, 6, None]


@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param(refused(500, "Internal Server Error"), id="500"),
        pytest.param(Reply(status=502, body=b"<html>Bad Gateway</html>"), id="a gateway's page"),
        pytest.param(Reply(body=b'{"ok":true,"result":[{"upd'), id="half an answer"),
        pytest.param(Reply(body=b"<html>log in to this network</html>"), id="somebody else's answer"),
        pytest.param(refused(404, "Not Found"), id="404 of a bot that is known"),
    ],
)
async def test_trouble_is_retried_with_growing_pauses(poller, server, clock, trouble):
    server.answers("getUpdates", *[trouble] * 7, ok([update(5, "a")]), trouble, ok([update(6, "b")]))

    with capture_logs() as logs:
        assert await texts(poller, 2) == [["a"], ["b"]]

    assert clock.pauses == [1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 30.0, 1.0]
    assert [line["attempt"] for line in logs] == [1, 2, 3, 4, 5, 6, 7, 1]


async def test_429_is_waited_for(poller, server, clock):
    server.answers(
        "getUpdates", refused(429, "Too Many Requests: retry after 17", retry_after=17), ok([update(5, "a")])
    )

    await texts(poller, 1)

    assert clock.pauses == [17]


async def test_a_second_process_is_said_and_waited_out(poller, server, clock):
    conflict = refused(
        409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
    )
    server.answers("getUpdates", conflict, conflict, ok([update(5, "a")]))

    with capture_logs() as logs:
        assert await texts(poller, 1) == [["a"]]

    assert [line["event"] for line in logs] == ["another_process_polls"] * 2
    assert clock.pauses == [1.0, 2.0]


async def test_a_webhook_gives_way_without_losing_updates(poller, server):
    conflict = refused(
        409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first"
    )
    server.answers("getUpdates", conflict, ok([update(5, "a")]))

    assert await texts(poller, 1) == [["a"]]
    assert server.asked("deleteWebhook") == [{}]


@pytest.mark.parametrize("answer", [refused(401, "Unauthorized"), refused(404, "Not Found")])
async def test_a_wrong_token_is_said_at_once(poller, server, clock, answer):
    server.answers("getMe", answer)

    with pytest.raises(BadTokenError):
        await poller.meet()

    assert clock.pauses == []


async def test_a_token_that_is_taken_away_ends_polling(poller, server):
    server.answers("getUpdates", refused(401, "Unauthorized"))

    with pytest.raises(BadTokenError):
        await texts(poller, 1)


async def test_a_token_of_which_no_address_can_be_made_is_wrong(server, clock):
    api = Api(token="7:a\nb", url=server.url)

    with pytest.raises(BadTokenError):
        await Poller(api, clock).meet()
    await api.close()


async def test_a_server_that_never_answers_is_given_up_after_a_minute(lonely, clock):
    with pytest.raises(NeverReachedError, match="ConnectError"):
        await lonely.meet()

    assert clock.time - START == 60.0
    assert lonely.answered_at is None


async def test_a_server_that_once_answered_is_waited_for(poller, server, clock):
    broken = Reply(body=b"?")
    server.answers("getUpdates", *[broken] * 10, ok([update(5, "a")]))

    assert await texts(poller, 1) == [["a"]]
    assert clock.time - START > 120
    assert poller.answered_at == clock.time


async def test_a_server_that_answers_nothing_at_once_is_not_asked_without_end(poller, server, clock):
    server.answers("getUpdates", ok([]), ok([]), ok([update(5, "a")]))

    await texts(poller, 1)

    assert clock.pauses == [0.05, 0.05]


async def test_the_token_is_in_no_log(lonely):
    with capture_logs() as logs, pytest.raises(NeverReachedError) as gave_up:
        await lonely.meet()

    assert TOKEN not in f"{logs} {gave_up.value}"
