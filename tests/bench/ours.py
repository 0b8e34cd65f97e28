"""Our whole pipeline: bytes, events, 20 rules with 200 patterns, one durable commit a batch."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from bot.adapters.charter_file import read_text
from bot.adapters.db.messages import SLICE
from bot.adapters.db.migrate import migrate
from bot.adapters.db.store import open_store
from bot.adapters.telegram.decode import decode
from bot.app.force import InForce
from bot.app.handle import Handle, Handled
from bot.app.ports import Books, ChatSeen, Queued, Receipt, Store
from bot.domain.effects import Effect
from bot.domain.events import Chat, Membership, Person
from bot.domain.ids import ChatId, UserId
from tests.bench.updates import FIRST_USER, GROUP
from tests.fakes import FakeClock

ME = Person(id=UserId(7_000_000_001), name="Charter", username="charter_test_bot", bot=True)


class Quiet:
    """A Telegram where the bot may do everything and nobody else leads."""

    async def perform(self, effect: Effect) -> Receipt:
        me = Membership(status="admin", rights=frozenset({"delete", "restrict"}))
        return ChatSeen(
            chat=Chat(id=ChatId(GROUP), kind="supergroup", title="Bench"), linked=None, staff=(), me=me
        )


@dataclass(slots=True)
class Pipeline:
    """The handler on a database of its own."""

    store: Store
    handle: Handle

    async def __call__(self, answer: bytes) -> None:
        """Handle one answer of getUpdates to its commit."""
        await self.handle(decode(answer, me=ME.id, username=ME.username, now=1_760_000_000))


async def pipeline(folder: Path, charter: str, members: int) -> Pipeline:
    """A pipeline whose database knows `members` people already."""
    file = folder / f"bench-{members}-{len(charter)}.db"
    url = f"sqlite+aiosqlite:///{file}"
    await migrate(url)
    fill(file, members)
    reading = read_text(charter)
    if reading.charter is None:
        raise ValueError(reading.faults)
    store = open_store(url)
    handle = Handle(
        store=store,
        gateway=Quiet(),
        clock=FakeClock(1_760_000_000),
        force=InForce.of(1, reading.charter),
        me=ME,
        fresh=_nothing_fresh,
        hand=lambda _rows: None,
        timer_set=lambda _due: None,
        observed=_unobserved,
        set_aside=_must_not_happen,
    )
    return Pipeline(store=store, handle=handle)


def _nothing_fresh(_books: Books) -> tuple[Queued, ...]:
    return ()


def _unobserved(_handled: Handled) -> None:
    return None


def _must_not_happen() -> None:
    raise AssertionError("an update was set aside")


def fill(file: Path, members: int) -> None:
    """Put people, their standings and some messages of each into the database."""
    with sqlite3.connect(file) as connection:
        connection.executemany(
            "INSERT INTO members (member_key, user_id, name, username, handle, language, bot, first_seen)"
            " VALUES (?, ?, ?, ?, ?, 'en', 0, 1750000000)",
            (
                (
                    _key(n),
                    FIRST_USER + n,
                    f"Member {(FIRST_USER + n) % 10_000}",
                    name := f"member_{FIRST_USER + n}",
                    name,
                )
                for n in range(members)
            ),
        )
        connection.executemany(
            "INSERT INTO messages (chat_id, message_id, member_key, at, slice,"
            " fingerprint, simhash, letters, links, mentions, deleted) VALUES (?, ?, ?, ?, ?, 0, 0, 10, 0, 0, 0)",
            (
                (GROUP, -n - 1, _key(n), 1_750_000_000 + n, (1_750_000_000 + n) // SLICE)
                for n in range(members)
            ),
        )


def _key(number: int) -> int:
    """Spread over 63 bits, as random keys are."""
    return (number * 0x9E3779B97F4A7C15 + 0x7F4A7C15) % (2**63 - 1) + 1
