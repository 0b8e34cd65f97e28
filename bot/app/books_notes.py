"""What is kept of the notes that staff save, as one transaction sees it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.app.rows import Note


class NoteBooks(Protocol):
    """Notes, each once by its key."""

    def save_note(self, note: Note) -> None:
        """Keep a note; what was kept under its key is replaced."""
        ...

    def note(self, key: str) -> Note | None:
        """The note of a key."""
        ...

    def notes(self) -> Sequence[Note]:
        """All notes, by key."""
        ...

    def drop_note(self, key: str) -> bool:
        """Forget a note; false if there was none."""
        ...
