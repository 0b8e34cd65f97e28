"""Chat exports for tests, as Telegram Desktop would write them: records name only what matters."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Any

Record = dict[str, Any]

NOON = 1_700_049_600
GROUP = 1500000001
CHAT = -1001500000001


class Writer:
    """Writes the records of one export, a minute apart."""

    def __init__(self) -> None:
        self._ids = count(1)

    def _record(self, kind: str, **more: Any) -> Record:
        known = next(self._ids)
        at = more.pop("at", NOON + 60 * known)
        return {"id": known, "type": kind, "date": "2023-11-15T12:00:00", "date_unixtime": str(at), **more}

    def says(
        self, text: object = "hello", *, by: object = "user11", name: str | None = "Ann", **more: Any
    ) -> Record:
        """A message."""
        if isinstance(text, str) and "text_entities" not in more:
            more["text_entities"] = [{"type": "plain", "text": text}] if text else []
        return self._record("message", **{"from": name, "from_id": by, "text": text, **more})

    def service(
        self, action: str | None, *, by: object = "user11", name: str | None = "Ann", **more: Any
    ) -> Record:
        """A service record."""
        told = {} if action is None else {"action": action}
        return self._record("service", actor=name, actor_id=by, text="", text_entities=[], **told, **more)


def chat(*records: object, **more: Any) -> Record:
    """The export of one chat."""
    return {"name": "Tea", "type": "public_supergroup", "id": GROUP, **more, "messages": list(records)}


def account(chats: Iterable[Record], left: Iterable[Record] = ()) -> Record:
    """The export of a whole account."""
    return {
        "about": "Here is the data you requested.",
        "personal_information": {"user_id": 7, "first_name": "Ann"},
        "chats": {"about": "This page lists all chats.", "list": list(chats)},
        "left_chats": {"about": "Chats you left.", "list": list(left)},
    }


def written(folder: Path, content: object, name: str = "result.json") -> Path:
    """A file with an export: JSON, or the very bytes."""
    path = folder / name
    path.write_bytes(
        content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode()
    )
    return path
