"""A playground's page in a process of its own: `python -m tests.support.pages PORT CHARTER SCENE`."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_server

PATIENCE = 60
ROOT = Path(__file__).parents[2]


@contextmanager
def page(charter: Path, scene: Path) -> Iterator[str]:
    """The address of the page of a community, as long as the block lasts."""
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = (sys.executable, "-m", "tests.support.pages", str(port), str(charter), str(scene))
    environment = {**os.environ, "PTB_TIMEDELTA": "1", "PYTHONPATH": str(ROOT)}
    environment.pop("PYTEST_CURRENT_TEST", None)
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(process, url)
            yield url
        finally:
            process.kill()


def _wait(process: subprocess.Popen[bytes], url: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the page's process ended with {process.returncode}")
        try:
            urllib.request.urlopen(f"{url}/en", timeout=PATIENCE).close()
        except urllib.error.URLError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError("the page did not come up")


async def _serve(port: int, charter: Path, scene: Path) -> None:
    from bot.cli.living import alive
    from bot.playground.demo.reading import read
    from bot.playground.page.serve import serve

    async with alive(read(scene), charter) as living:
        await living.begun()
        await serve(living, "127.0.0.1", port)


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])))
