"""`charterbot undo` with the real process: asked while the bot runs, done here while it does not."""

from __future__ import annotations

import asyncio
import json
import os
import pty
import socket
import sqlite3
import sys
from asyncio.subprocess import PIPE
from contextlib import closing

import httpx
import pytest

from tests.support.telegram import run_bot, telegram

START = 1_795_000_000
CHARTER = """
charter: 1
community: {name: Test, goal: To test.}
groups:
  lounge: {chat: "@lounge"}
  office: {chat: "@office", open to: staff}
ladders:
  standard: {steps: [mute 1 hour, ban], ask staff before: nothing}
rules:
  scams: {says: No scams., when: {contains: [casino]}, then: [delete, strike]}
"""


@pytest.fixture
async def play(tmp_path):
    async with telegram(tmp_path, fixed_at=START) as play:
        world = play.world
        world.olga = world.user("Olga", "olga")
        world.bob = world.user("Bob", "bob")
        world.lounge = world.supergroup("Lounge", world.olga, world.bob)
        world.office = world.supergroup("Office", world.olga)
        world.lounge.username, world.office.username = "lounge", "office"
        yield play


@pytest.fixture
def port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


async def command(bot, *more, rule="scams", since="2h", **changed):
    """What the command says and how it ends."""
    args = (sys.executable, "-m", "bot", "undo", "--rule", rule, "--since", since, *more)
    environment = bot.environment | changed
    process = await asyncio.create_subprocess_exec(
        *args, cwd=bot.folder, env=environment, stdin=asyncio.subprocess.DEVNULL, stdout=PIPE, stderr=PIPE
    )
    said, wrong = await process.communicate()
    return process.returncode, said.decode(), wrong.decode()


async def bob_is_muted(play):
    play.world.say(play.world.bob, play.world.lounge, "my casino")
    await play.drained()
    await play.until(lambda: play.log.of("restrictChatMember", ok=True))


def strikes_standing(bot):
    with closing(sqlite3.connect(f"file:{bot.database}?mode=ro", uri=True)) as books:
        (found,) = books.execute(
            "SELECT sum(CASE WHEN reverses IS NULL THEN 1 ELSE -1 END) FROM strikes"
        ).fetchone()
        return found


def is_unmuted(play):
    return len(play.log.of("restrictChatMember", ok=True)) > 1


async def test_the_running_bot_takes_back_what_a_rule_did(play, tmp_path, port):
    async with run_bot(play, tmp_path, CHARTER, HTTP_PORT=str(port)) as bot:
        await bob_is_muted(play)

        code, said, wrong = await command(bot)
        assert (code, strikes_standing(bot)) == (3, 1)
        assert "1 hour" not in wrong
        assert "one decision about one member would be taken back" in said
        assert "One mute or ban ends" in said
        assert "--yes" in wrong

        code, said, wrong = await command(bot, "--yes")
        assert (code, wrong, strikes_standing(bot)) == (0, "", 0)
        await play.until(lambda: is_unmuted(play))
        await play.until(lambda: "was taken back" in str(play.log.of("sendMessage", ok=True)[-1].params))

        code, _, wrong = await command(bot, rule="scans")
        assert (code, "The rules are: scams." in wrong) == (2, True)

        code, said, _ = await command(bot, "--yes", "--json")
        assert (code, json.loads(said)["done"], json.loads(said)["decisions"]) == (0, False, 0)


async def test_without_the_bot_it_is_done_here_and_told_when_the_bot_runs(play, tmp_path):
    async with run_bot(play, tmp_path, CHARTER) as bot:
        await bob_is_muted(play)

        code, _, wrong = await command(bot, "--yes")
        assert (code, strikes_standing(bot)) == (2, 1)
        assert "The bot is running and can’t be reached" in wrong

        await bot.stop()
        code, said, _ = await command(bot, "--yes", "--lang", "zh")
        assert (code, strikes_standing(bot)) == (0, 0)
        assert "机器人运行后" in said
        assert not is_unmuted(play)

        await bot.start()
        await play.until(lambda: is_unmuted(play))


async def test_somebody_at_a_terminal_is_asked(play, tmp_path):
    async with run_bot(play, tmp_path, CHARTER) as bot:
        await bob_is_muted(play)
        await bot.stop()
        for answer, code, left in ((b"n\n", 1, 1), (b"y\n", 0, 0)):
            ours, theirs = pty.openpty()
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "undo", "--rule", "scams", "--since", "3 days"),
                cwd=bot.folder,
                env=bot.environment,
                stdin=theirs,
                stdout=PIPE,
                stderr=PIPE,
            )
            os.write(ours, answer)
            said, _ = await process.communicate()
            os.close(ours)
            os.close(theirs)
            assert "Take it back?" in said.decode()
            assert (process.returncode, strikes_standing(bot)) == (code, left)


async def test_a_request_that_nobody_signed_is_refused(play, tmp_path, port):
    async with run_bot(play, tmp_path, CHARTER, HTTP_PORT=str(port)) as bot:
        await bob_is_muted(play)
        body = {"rule": "scams", "since": 0, "preview": False, "at": START}
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            assert (await client.post("/undo", json=body)).status_code == 403
        code, _, wrong = await command(bot, "--yes", BOT_TOKEN="1:another")
        assert (code, strikes_standing(bot)) == (2, 1)
        assert "another token" in wrong


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        pytest.param({"since": "yesterday"}, "“yesterday” is no time", id="a time that is none"),
        pytest.param({"since": "1h"}, "No charter was ever adopted", id="a database that is not there"),
    ],
)
async def test_what_can_not_be_is_said(play, tmp_path, more, wrong):
    async with run_bot(
        play, tmp_path, CHARTER, DATABASE_URL="postgresql+asyncpg://127.0.0.1:1/x", ready=False
    ) as bot:
        bot.environment["DATABASE_URL"] = f"sqlite+aiosqlite:///{tmp_path / 'none.db'}"
        code, _, said = await command(bot, **more)
    assert code == 2
    assert wrong in said
    assert "Traceback" not in said


async def test_decisions_alone_are_verified(play, tmp_path):
    async with run_bot(play, tmp_path, CHARTER) as bot:
        await bob_is_muted(play)
        await bot.stop()
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "verify", "--decisions", "--lang", "zh"),
            cwd=bot.folder,
            env=bot.environment,
            stdout=PIPE,
        )
        said, _ = await process.communicate()
    assert process.returncode == 0
    assert said.decode().splitlines() == ["按当时的章程重新判断了 1 个决定。", "结果全部相同。"]
