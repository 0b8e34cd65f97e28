"""The charter as a file that people edit: read, watched, and refused with its faults while it is not right."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import date
from pathlib import Path

from watchfiles import Change, awatch

from bot.adapters.charter_file.reading import reading, unreadable
from bot.app.rows import Adopted
from bot.domain.charter.faults import Reading

WAIT_MS = 200
"""How long a file must be left alone: editors write in several steps."""

LOOK_EVERY_MS = 1000
"""How often files are looked at all the same: some file systems tell nothing, and nobody tells what came before the watch."""

Mark = tuple[int, int, int] | None
"""What changes with a file: its time, its size, and which file it is; `None` if there is none."""


class CharterFile:
    """A charter in a file, with what it names beside it."""

    def __init__(self, path: Path, today: date | None = None) -> None:
        self._path = path
        self._today = today
        self._named: frozenset[Path] = frozenset()
        self._body = ""
        self._files: dict[str, str] = {}
        self._read: dict[Path, Mark] = {}

    def read(self) -> Reading:
        """The charter, or every fault; a file that can't be read is a fault too."""
        self._read = {path: _mark(path) for path in self._ours()}
        try:
            self._body = self._path.read_bytes().decode("utf-8")
        except OSError as error:
            return unreadable(self._path, error.strerror or str(error))
        except UnicodeDecodeError as error:
            return unreadable(self._path, f"byte {error.start + 1}: {error.reason}")
        self._files = {}
        found, named = reading(str(self._path), self._body, self._beside, self._today)
        self._named = frozenset((self._path.parent / name).resolve() for name in named)
        self._read = {path: self._read.get(path, _mark(path)) for path in self._ours()}
        return found

    def body(self) -> str:
        """The text of the file as last read."""
        return self._body

    def files(self) -> Mapping[str, str]:
        """The texts of the files that it named when it was last read, by their names there."""
        return self._files

    def again(self, adopted: Adopted) -> Reading:
        """The charter that the file held before, with the files it named then."""
        found, _ = reading(str(self._path), adopted.body, adopted.files.get)
        return found

    async def changes(self) -> AsyncIterator[None]:
        """One item each time the file, or one it names, has changed since it was read.

        Its folder is watched, for editors replace files.
        """
        async for changed in awatch(
            *self._folders(),
            debounce=WAIT_MS,
            rust_timeout=LOOK_EVERY_MS,
            yield_on_timeout=True,
            recursive=False,
        ):
            if self._concern(changed) if changed else self._differ():
                yield

    def _folders(self) -> set[Path]:
        return {path.parent for path in self._ours() if path.parent.is_dir()}

    def _ours(self) -> set[Path]:
        return {self._path.resolve(), *self._named}

    def _differ(self) -> bool:
        return any(_mark(path) != mark for path, mark in self._read.items())

    def _concern(self, changed: set[tuple[Change, str]]) -> bool:
        ours = self._ours()
        return any(Path(path).resolve() in ours for _, path in changed)

    def _beside(self, name: str) -> str | None:
        try:
            text = (self._path.parent / name).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError, ValueError):
            return None
        self._files[name] = text
        return text


def _mark(path: Path) -> Mark:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


def read(path: Path | str, today: date | None = None) -> Reading:
    """The charter in a file; `today`: what is over by then is told."""
    return CharterFile(Path(path), today).read()


def read_text(text: str, name: str = "charter.yaml") -> Reading:
    """The charter in a text that no file holds."""
    found, _ = reading(name, text, lambda _file: None)
    return found
