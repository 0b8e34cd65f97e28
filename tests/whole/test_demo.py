"""`charterbot demo` as a newcomer runs it: in a process of its own, without a token, read to the end or not."""

import asyncio
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE

import pytest

PATIENCE = 60


async def demo(folder, *options):
    command = (sys.executable, "-m", "bot", "demo", *options)
    environment = {"PATH": "", "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1", "COLUMNS": "80"}
    return await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=environment, stdin=DEVNULL, stdout=PIPE, stderr=PIPE
    )


async def told(folder, *options):
    process = await demo(folder, "--fast", *options)
    async with asyncio.timeout(PATIENCE):
        out, err = await process.communicate()
    return process.returncode, out.decode(), err.decode()


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param(
            "en",
            (
                "§ rule scams: No get-rich-quick schemes.",
                "→ bans Viktor from",
                "presses “Yes: a ban”.",
                "each as it must be.",
                "What next",
            ),
            id="in English",
        ),
        pytest.param(
            "zh", ("§ 规则 scams：禁止发财骗局。", "按下“", "每次都符合规定。", "接下来"), id="in Chinese"
        ),
    ],
)
async def test_it_is_told_to_the_end(tmp_path, language, parts):
    code, out, err = await told(tmp_path, "--lang", language)

    assert (code, err) == (0, "")
    for part in parts:
        assert part in out
    assert "✗ Bad Request" not in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


async def test_whoever_stops_reading_ends_it(tmp_path):
    process = await demo(tmp_path, "--fast")
    await process.stdout.readline()
    process.stdout._transport.close()
    async with asyncio.timeout(PATIENCE):
        err = await process.stderr.read()
        code = await process.wait()

    assert (code, err.decode().strip()) == (0, "The demo was stopped.")


async def test_it_can_be_stopped(tmp_path):
    process = await demo(tmp_path, "--terminal")
    while b"joins the group" not in await process.stdout.readline():
        pass
    process.send_signal(signal.SIGINT)
    async with asyncio.timeout(PATIENCE):
        _, err = await process.communicate()

    assert (process.returncode, err.decode().strip()) == (0, "The demo was stopped.")


async def test_a_charter_with_faults_is_not_played(tmp_path):
    (tmp_path / "charter.yaml").write_text("charter: 1\n", encoding="utf-8")

    code, out, err = await told(tmp_path, "--charter", "charter.yaml")

    assert (code, out) == (2, "")
    assert "charter.yaml" in err
    assert "Traceback" not in err
