"""What is kept, for tests: each builder names only what matters."""

from __future__ import annotations

from typing import Any

from bot.app.rows import Decision, Queued, Timer
from bot.domain.effects import Ban, Effect, lane_of
from bot.domain.ids import ChatId, MemberKey, MessageId, RuleId, UpdateId, UserId
from bot.domain.outcome import Card
from tests.builders import ALICE, LOUNGE, NOON


def decision(update: int = 1, **more: Any) -> Decision:
    """A judgement."""
    fields: dict[str, Any] = {
        "update": UpdateId(update),
        "at": NOON,
        "chat": LOUNGE,
        "message": MessageId(7),
        "member": MemberKey(5),
        "charter": 1,
        "rules": ("ads",),
        "answer": ("delete", "1 strike"),
        "why": b'{"why":"\\u4e3a"}',
        "facts": b'{"facts":[]}',
    }
    return Decision(**(fields | more))


def ban(chat: ChatId = LOUNGE, user: UserId = ALICE) -> Ban:
    """Somebody to ban for good."""
    return Ban(chat=chat, user=user, until=None)


def queued(key: str = "u1:0", effect: Effect | None = None, **more: Any) -> Queued:
    """An effect for the outbox."""
    done = effect or ban()
    fields: dict[str, Any] = {"chat": done.chat, "lane": lane_of(done), "effect": done, "at": NOON}
    return Queued(key=key, **(fields | more))


def timer(key: str = "unsay:1", **more: Any) -> Timer:
    """Something due at noon."""
    fields: dict[str, Any] = {
        "key": key,
        "due": NOON,
        "kind": "unsay",
        "chat": LOUNGE,
        "data": {"message": 9},
    }
    return Timer(**(fields | more))


def card(**more: Any) -> Card:
    """A question to staff about Alice."""
    fields: dict[str, Any] = {
        "chat": LOUNGE,
        "member": MemberKey(5),
        "user": ALICE,
        "rule": RuleId("ads"),
        "step": "ban",
        "seconds": None,
        "needs": "restrict",
        "expires": NOON + 3600,
        "message": MessageId(7),
    }
    return Card(**(fields | more))
