"""Updates as Telegram sends them, decoded: tests name only the fields that matter to them."""

from __future__ import annotations

import json

from bot.adapters.telegram.decode import decode
from bot.app.ports import Batch
from bot.domain.events import Event, MessagePosted, Post
from bot.domain.ids import UserId

ME = 7000000001
GROUP = {"id": -1002000000001, "type": "supergroup", "title": "Lounge", "username": "the_lounge"}
SHOP = {"id": -1002000000077, "type": "channel", "title": "Shop", "username": "shop"}
ANN = {"id": 11000001, "is_bot": False, "first_name": "Ann", "username": "ann_k", "language_code": "en"}
BOB = {"id": 11000002, "is_bot": False, "first_name": "Bob", "last_name": "Stone"}


def batch(*updates: object, now: int = 1_760_000_000) -> Batch:
    """These updates as one answer, decoded by the bot `our_bot`."""
    answer = json.dumps({"ok": True, "result": list(updates)}).encode()
    return decode(answer, me=UserId(ME), username="our_bot", now=now)


def event(now: int = 1_760_000_000, **update: object) -> Event:
    """The event of one update, number 7."""
    return batch({"update_id": 7, **update}, now=now).events[0]


def message(**fields: object) -> dict[str, object]:
    """A message of Ann in the group; `author` is who sent it instead."""
    author = fields.pop("author", ANN)
    return {"message_id": 5, "date": 1_760_000_001, "chat": GROUP, "from": author, **fields}


def posted(**fields: object) -> Post:
    """The post of a new message."""
    happened = event(message=message(**fields))
    if not isinstance(happened, MessagePosted):
        raise TypeError(f"not posted: {happened}")
    return happened.post


def entity(kind: str, offset: int, length: int, **more: object) -> dict[str, object]:
    """A mark on a text."""
    return {"type": kind, "offset": offset, "length": length, **more}
