"""Answers of getUpdates as a busy group makes them: 100 messages of about 1.1 KB each."""

from __future__ import annotations

import json
from collections.abc import Iterator

GROUP = -1001234567890
FIRST_USER = 5_000_000_000
TALK = """the kettle is on and I am still thinking about that first infusion you described yesterday evening because
the water here is rather hard and everything tastes flat unless it is filtered twice so maybe somebody knows a simple
way to soften it without buying yet another device for the kitchen"""
WORDS = TALK.split()


def answers(members: int, *, batch: int = 100, seed: int = 1) -> Iterator[bytes]:
    """Answers without end; authors are drawn from `members` people, ids go up by one."""
    state, update, message, at = seed, 700_000_000, 1000, 1_760_000_000
    while True:
        updates = []
        for _ in range(batch):
            state = (state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64
            update, message, at = update + 1, message + 1, at + 1
            updates.append(_update(update, message, at, FIRST_USER + (state >> 33) % members, state))
        yield json.dumps({"ok": True, "result": updates}, ensure_ascii=False).encode()


def _update(update: int, message: int, at: int, user: int, state: int) -> dict[str, object]:
    start = (state >> 20) % len(WORDS)
    # A word of its own, so that no two messages are copies: the update's number written in letters.
    own = "".join(chr(ord("a") + int(digit)) for digit in str(update))
    text = f"@anna_k https://camellia.example/oolong {own} " + " ".join(WORDS[start:] + WORDS[:start])
    chat = {"id": GROUP, "type": "supergroup", "title": "Camellia Tea Club", "username": "camelliatea"}
    return {
        "update_id": update,
        "message": {
            "message_id": message,
            "from": _user(user),
            "chat": chat,
            "date": at,
            "reply_to_message": {
                "message_id": message - 1,
                "from": _user(user + 1),
                "chat": chat,
                "date": at - 1,
                "text": "Which water do you use for oolong?",
            },
            "text": text[:330],
            "entities": [
                {"offset": 0, "length": 7, "type": "mention"},
                {"offset": 8, "length": 31, "type": "url"},
                {"offset": 60, "length": 5, "type": "bold"},
            ],
        },
    }


def _user(user: int) -> dict[str, object]:
    return {
        "id": user,
        "is_bot": False,
        "first_name": f"Member {user % 10_000}",
        "username": f"member_{user}",
        "language_code": "en",
    }
