"""The playground's page as a newcomer starts it: `charterbot demo` in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_server

ROOT = Path(__file__).parents[2]


@contextmanager
def page(*options: str) -> Iterator[str]:
    """The address of the page of a community, as long as the block lasts. `options` are those of the command."""
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = (sys.executable, "-m", "bot", "demo", "--no-browser", "--port", str(port), *options)
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            told = process.stdout.readline()
            address = f"http://127.0.0.1:{port}"
            assert address in told, f"it did not come up: {told}"
            yield address
        finally:
            process.kill()
