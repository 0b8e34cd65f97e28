"""The real process, wrongly set up: it says in a line what is wrong and what to do, and ends."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
from asyncio.subprocess import PIPE, STDOUT

import pytest

from bot.adapters.db.migrate import migrate
from tests.support.telegram import COMMAND, ROOT, telegram

TOKEN = "1234567:" + "A" * 35
CHARTER = """
charter: 1
community: {name: Test, goal: To last.}
groups: {lounge: {chat: "@lounge"}}
rules: {}
"""


@pytest.fixture
async def starting(tmp_path):
    """Starts a bot with these settings, and gives its exit code and what it said."""
    async with telegram(tmp_path) as play:

        async def start(**settings: str) -> tuple[int, str]:
            (tmp_path / "charter.yaml").write_text(CHARTER, "utf-8")
            environment = {
                "PATH": "",
                "PYTHONPATH": str(ROOT),
                "BOT_TOKEN": play.world.token,
                "BOT_API_URL": play.url,
                "HTTP_PORT": "0",
            }
            process = await asyncio.create_subprocess_exec(
                *COMMAND, cwd=tmp_path, env=environment | settings, stdout=PIPE, stderr=STDOUT
            )
            said, _ = await process.communicate()
            return await process.wait(), said.decode()

        yield start


async def test_a_token_that_telegram_does_not_know(starting):
    assert await starting(BOT_TOKEN=TOKEN) == (
        2,
        "Telegram does not know this bot token. Copy it again from @BotFather into .env (BOT_TOKEN).\n",
    )


async def test_no_token(starting):
    assert await starting(BOT_TOKEN="") == (
        2,
        "BOT_TOKEN is not set. Get a token from @BotFather and put it in .env: BOT_TOKEN=123456:ABC...\n",
    )


async def test_no_charter(starting):
    assert await starting(CHARTER_FILE="none.yaml") == (
        2,
        "There is no charter at none.yaml. Write one, or name another file: CHARTER_FILE=path/to/charter.yaml\n",
    )


async def test_a_faulty_charter_when_none_was_adopted(starting, tmp_path):
    (tmp_path / "faulty.yaml").write_text(CHARTER.replace("goal", "gaol"), "utf-8")

    code, said = await starting(CHARTER_FILE="faulty.yaml")

    assert code == 2
    assert said.startswith("The charter faulty.yaml has faults, and no version was adopted before. Mend them")
    assert "faulty.yaml:3:" in said
    assert "did you mean `goal`?" in said
    assert "Traceback" not in said


async def test_a_database_of_a_newer_version(starting, tmp_path):
    file = tmp_path / "new.db"
    await migrate(f"sqlite+aiosqlite:///{file}")
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    code, said = await starting(DATABASE_URL=f"sqlite+aiosqlite:///{file}")

    assert code == 2
    assert said.startswith(
        "The database was written by a newer version of Charterbot. Install that version, or"
    )
    assert said.count("\n") == 1


async def test_a_file_that_is_no_database(starting, tmp_path):
    (tmp_path / "broken.db").write_bytes(b"anything " * 1000)

    code, said = await starting(DATABASE_URL="sqlite+aiosqlite:///broken.db")

    assert code == 2
    assert said.startswith("The database cannot be used: file is not a database.")
    assert said.count("\n") == 1


async def test_a_port_that_is_taken(starting):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        assert await starting(HTTP_PORT=str(port)) == (
            2,
            f"127.0.0.1:{port} is taken by another program. Set HTTP_PORT to a free port, or to 0 for none.\n",
        )
