"""What the bot shows over HTTP."""

import asyncio
import socket

import httpx
import pytest

from bot.adapters.web import health
from bot.adapters.web.health import app
from bot.adapters.web.metrics import Metrics
from bot.adapters.web.server import listen, serve
from bot.app.ports import Done, Later
from bot.domain.effects import Delete, LookAt, Text


async def well():
    return ""


async def ill():
    return "no answer since a minute"


async def broken():
    raise RuntimeError


async def hangs():
    await asyncio.Event().wait()


def asking(checks, metrics=None):
    transport = httpx.ASGITransport(app(checks, metrics or Metrics()))
    return httpx.AsyncClient(transport=transport, base_url="http://bot")


async def test_a_bot_that_answers_is_alive_whatever_it_lacks():
    async with asking({"database": broken}) as client:
        assert (await client.get("/healthz")).status_code == 200


async def test_a_bot_is_ready_when_every_part_is_well():
    async with asking({"database": well, "telegram": well}) as client:
        answer = await client.get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == {"ok": True, "checks": {"database": "ok", "telegram": "ok"}}


async def test_what_is_wrong_is_told(monkeypatch):
    monkeypatch.setattr(health, "PATIENCE", 0)
    async with asking({"database": broken, "telegram": ill, "source": hangs, "clock": well}) as client:
        answer = await client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["checks"] == {
        "database": "failed",
        "telegram": "no answer since a minute",
        "source": "no answer",
        "clock": "ok",
    }


async def test_the_numbers_are_those_of_this_bot():
    metrics = Metrics()
    metrics.event_handled("MessagePosted", 3)
    metrics.rule_matched("no-scams")
    metrics.update_set_aside()
    metrics.batch_handled(0.002, 1_700_000_000.0)
    metrics.charter_adopted(4)
    metrics.call_answered(Delete(chat=-100, messages=(1,)), Done(), 0.02)
    metrics.call_answered(LookAt(chat=-100), Later(seconds=3), 0.02)
    metrics.watch_outbox(lambda: 7)

    async with asking({}, metrics) as client:
        answer = await client.get("/metrics")

    assert answer.headers["content-type"].startswith("text/plain")
    assert {
        'charterbot_events_total{kind="MessagePosted"} 3.0',
        'charterbot_rule_matches_total{rule="no-scams"} 1.0',
        "charterbot_set_aside_total 1.0",
        "charterbot_last_batch 1.7e+09",
        "charterbot_charter 4.0",
        'charterbot_effects_total{effect="Delete",receipt="Done"} 1.0',
        'charterbot_effects_total{effect="LookAt",receipt="Later"} 1.0',
        "charterbot_outbox_waiting 7.0",
    } <= set(answer.text.splitlines())


async def test_two_bots_in_a_process_count_apart():
    one, other = Metrics(), Metrics()

    one.update_set_aside()

    assert b"charterbot_set_aside_total 0.0" in other.text()


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
async def test_the_pages_are_served_until_the_bot_stops(host):
    listening = listen(host, 0)
    port = listening.getsockname()[1]

    async with asyncio.timeout(10), asyncio.TaskGroup() as tasks:
        serving = tasks.create_task(serve(app({}, Metrics()), listening))
        async with httpx.AsyncClient(base_url=str(httpx.URL(scheme="http", host=host, port=port))) as client:
            answer = await client.get("/healthz")
        serving.cancel()

    assert answer.text == "ok\n"
    again = listen(host, port)
    assert isinstance(again, socket.socket)
    again.close()


def test_a_port_that_is_taken_is_told():
    first = listen("127.0.0.1", 0)
    host, port = first.getsockname()

    told = listen(host, port)

    first.close()
    assert told == Text(key="run-port-taken", args={"host": host, "port": port})
