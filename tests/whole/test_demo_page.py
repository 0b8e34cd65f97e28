"""`charterbot demo` as a newcomer runs it: a page on this machine, which ends when they say so."""

import asyncio
import re
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import asynccontextmanager
from socket import create_server

import httpx
import pytest

PATIENCE = 110


@asynccontextmanager
async def demo(folder, *options):
    command = (sys.executable, "-m", "bot", "demo", "--no-browser", *options)
    environment = {"PATH": "", "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"}
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=environment, stdin=DEVNULL, stdout=PIPE, stderr=PIPE
    )
    try:
        async with asyncio.timeout(PATIENCE):
            yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


def address_in(line):
    return re.search(rb"http://127\.0\.0\.1:\d+/\w*", line).group().decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param("en", "The tea club lives at", id="in English"),
        pytest.param("zh", "茶友会在这里", id="in Chinese"),
    ],
)
async def test_it_prints_the_address_of_a_page_that_is_there_and_ends_quietly(tmp_path, language, words):
    async with demo(tmp_path, "--lang", language) as process:
        line = await process.stdout.readline()
        async with httpx.AsyncClient(follow_redirects=True, timeout=PATIENCE) as client:
            answer = await client.get(address_in(line))
        process.send_signal(signal.SIGINT)
        out, err = await process.communicate()

    assert words in line.decode()
    assert (answer.status_code, answer.url.path) == (200, f"/{language}")
    assert (process.returncode, out, err.decode()) == (
        0,
        b"",
        "\nThe demo was stopped.\n" if language == "en" else "\n演示已停止。\n",
    )
    assert list(tmp_path.iterdir()) == []


async def test_a_port_that_was_named_and_is_taken_is_told(tmp_path):
    with create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with demo(tmp_path, "--port", str(port)) as process:
            out, err = await process.communicate()

    assert (process.returncode, out) == (2, b"")
    assert err.decode().startswith(f"Port {port} is taken on this machine.")


async def test_without_a_named_port_two_pages_live_side_by_side(tmp_path):
    async with demo(tmp_path) as one:
        first = address_in(await one.stdout.readline())
        async with demo(tmp_path) as other:
            second = address_in(await other.stdout.readline())

    assert first != second


async def test_a_charter_with_faults_opens_no_page(tmp_path):
    (tmp_path / "charter.yaml").write_text("charter: 1\n", encoding="utf-8")
    async with demo(tmp_path, "--charter", "charter.yaml") as process:
        out, err = await process.communicate()

    assert (process.returncode, out) == (2, b"")
    assert "charter.yaml" in err.decode()
    assert "Traceback" not in err.decode()
