"""Effects that wait to be done, and those that never can be."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec
from sqlalchemy import bindparam, delete, select, update

from bot.adapters.db import tables
from bot.adapters.db.statements import NONE, Page, Statement, listed, one_row
from bot.app.ports import Queued
from bot.domain.effects import Effect

_outbox = tables.outbox.c
NAMES = ("key", "chat_id", "lane", "effect", "at", "attempts", "not_before")

ENQUEUE = one_row(tables.outbox, *NAMES)
WAITING = Statement(
    lambda _: (
        select(_outbox.id, *(_outbox[name] for name in NAMES))
        .where(_outbox.id > bindparam("after"))
        .order_by(_outbox.id)
        .limit(bindparam("most"))
        .offset(NONE)
    ),
    "after",
    "most",
)
SETTLE = Statement(lambda tongue: delete(tables.outbox).where(tongue.among(_outbox.id, "done")), "done")
POSTPONE = Statement(
    lambda _: (
        update(tables.outbox)
        .where(_outbox.id == bindparam("which"))
        .values(attempts=bindparam("new_attempts"), not_before=bindparam("until"))
    ),
    "new_attempts",
    "until",
    "which",
)
GIVE_UP = one_row(tables.dead_letters, "kind", "key", "at", "raw", "error")

_effect: msgspec.json.Decoder[Effect] = msgspec.json.Decoder(Effect)


class Outbox(Page):
    """The outbox."""

    def enqueue(self, effects: Sequence[Queued]) -> None:
        self.each(
            ENQUEUE,
            [
                (
                    one.key,
                    one.chat,
                    one.lane,
                    msgspec.json.encode(one.effect).decode(),
                    one.at,
                    one.attempts,
                    one.not_before,
                )
                for one in effects
            ],
        )

    def waiting(self, limit: int, *, after: int = 0) -> Sequence[Queued]:
        return [
            Queued(
                id=number,
                key=key,
                chat=chat,
                lane=lane,
                effect=_effect.decode(effect),
                at=at,
                attempts=attempts,
                not_before=not_before,
            )
            for number, key, chat, lane, effect, at, attempts, not_before in self.rows(WAITING, after, limit)
        ]

    def settle(self, done: Collection[int]) -> None:
        if done:
            self.run(SETTLE, listed(done))

    def postpone(self, queued: int, *, not_before: float, attempts: int) -> None:
        self.run(POSTPONE, attempts, not_before, queued)

    def give_up(self, queued: Queued, why: str, at: int) -> None:
        self.run(GIVE_UP, "effect", queued.key, at, msgspec.json.encode(queued.effect), why.replace("\0", ""))
        self.settle([queued.id])
