"""The playground is fast enough to measure a bot by it."""

import asyncio
import time

import httpx

UPDATES = 20_000
CALLS = 1_000


async def test_twenty_thousand_updates_are_served_in_batches_of_a_hundred(world, cast, play):
    for number in range(UPDATES):
        world.say(
            cast.ann, cast.lounge, f"message {number}, as long as people write them, see https://x.example"
        )
    served, offset, began = 0, 0, time.perf_counter()
    async with httpx.AsyncClient(timeout=10) as client:
        while batch := (
            await client.post(f"{play.url}/bot{world.token}/getUpdates", data={"offset": offset})
        ).json()["result"]:
            served, offset = served + len(batch), batch[-1]["update_id"] + 1
    took = time.perf_counter() - began

    assert (served, play.log.count("getUpdates")) == (UPDATES, UPDATES // 100 + 1)
    assert took < 10


async def test_a_thousand_calls_are_answered_by_the_server_within_a_second(world, cast, play):
    """Written by hand over one connection: a client library would cost more than the server."""
    body = f"chat_id={cast.lounge.id}".encode()
    head = f"POST /bot{world.token}/getChatMemberCount HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n"
    request = (head + "Content-Type: application/x-www-form-urlencoded\r\n\r\n").encode() + body
    reader, writer = await asyncio.open_connection("127.0.0.1", int(play.url.rpartition(":")[2]))
    began = time.process_time()
    for _ in range(CALLS):
        writer.write(request)
        await reader.readuntil(b"\r\n\r\n")
        assert await reader.readexactly(22) == b'{"ok":true,"result":5}'
    took = time.process_time() - began
    writer.close()
    await writer.wait_closed()

    assert play.log.count("getChatMemberCount") == CALLS
    assert took < 3
