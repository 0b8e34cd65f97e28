"""The tables of work: what is to be done and asked, what staff were told, what came in."""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, Table, Text, literal_column

from bot.adapters.db.columns import Real, Whole, metadata, numbered

outbox = Table(
    "outbox",
    metadata,
    numbered(),
    Column("key", Text, nullable=False, unique=True),
    Column("chat_id", Whole, nullable=False),
    Column("lane", Whole, nullable=False),
    Column("effect", Text, nullable=False),
    Column("at", Whole, nullable=False),
    Column("attempts", Whole, nullable=False),
    Column("not_before", Real, nullable=False),
    sqlite_autoincrement=True,
    sqlite_strict=True,
)

# What could not be handled or done, for the operator: an update as it came, or an effect as JSON.
dead_letters = Table(
    "dead_letters",
    metadata,
    numbered(),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("at", Whole, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Column("error", Text, nullable=False),
    sqlite_autoincrement=True,
    sqlite_strict=True,
)

timers = Table(
    "timers",
    metadata,
    Column("key", Text, primary_key=True),
    Column("due", Whole, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("chat_id", Whole, nullable=False),
    Column("data", Text, nullable=False),
    Column("late", Text, nullable=False),
    sqlite_strict=True,
)

# Questions to staff. `card` is JSON without the account, which `members` knows.
cards = Table(
    "cards",
    metadata,
    numbered(),
    Column("key", Text, nullable=False, unique=True),
    Column("member_key", Whole, nullable=False, index=True),
    Column("state", Text, nullable=False),
    Column("room", Whole, nullable=False),
    Column("message_id", Whole),
    Column("card", Text, nullable=False),
    sqlite_autoincrement=True,
    sqlite_strict=True,
)
Index(
    "ix_cards_open",
    cards.c.id,
    sqlite_where=cards.c.state == literal_column("'open'"),
    postgresql_where=cards.c.state == literal_column("'open'"),
)

# What staff were told once.
told = Table(
    "told",
    metadata,
    Column("note", Text, primary_key=True),
    Column("at", Whole, nullable=False),
    sqlite_strict=True,
)

# Updates that were handled: runs of consecutive ids, both ends included, with the time of the first. The runs are disjoint.
inbox = Table(
    "inbox",
    metadata,
    Column("first", Whole, primary_key=True, autoincrement=False),
    Column("last", Whole, nullable=False),
    Column("at", Whole, nullable=False, index=True),
    sqlite_strict=True,
)

# The charters posted to be pinned: what marks the text posted last, and the message that shows it (empty: not yet).
pins = Table(
    "pins",
    metadata,
    Column("chat_id", Whole, primary_key=True, autoincrement=False),
    Column("language", Text, primary_key=True),
    Column("mark", Text, nullable=False),
    Column("message_id", Whole),
    sqlite_strict=True,
)

# What is no longer kept of which kind, and until which day (not included).
forgotten = Table(
    "forgotten",
    metadata,
    Column("what", Text, primary_key=True),
    Column("before", Whole, nullable=False),
    sqlite_strict=True,
)

# Texts that staff saved for members to ask for. `key` is the name without capitals.
notes = Table(
    "notes",
    metadata,
    Column("key", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("saved_by", Whole, nullable=False),
    Column("at", Whole, nullable=False),
    sqlite_strict=True,
)
