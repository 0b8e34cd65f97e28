"""The tables of contribution and standing: facts that earn, the ledger, balances, tiers, sanctions, what was undone."""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, Table, Text

from bot.adapters.db.columns import Truth, Whole, metadata

# What earns or costs points beside messages and replies, which stand in `messages`: thanks, gifts, strikes. `fact` is unique,
# `about` the message that is thanked for, `void` what took it back.
credits_ = Table(
    "credits",
    metadata,
    Column("fact", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("member_key", Whole, nullable=False),
    Column("giver", Whole, nullable=False),
    Column("value", Whole, nullable=False),
    Column("at", Whole, nullable=False),
    Column("day", Whole, nullable=False),
    Column("chat_id", Whole, nullable=False),
    Column("message_id", Whole),
    Column("about", Whole),
    Column("reason", Text, nullable=False),
    Column("void", Text),
    Index("ix_credits_member_key_day", "member_key", "day"),
    Index("ix_credits_chat_id_message_id", "chat_id", "message_id"),
    Index("ix_credits_chat_id_about", "chat_id", "about"),
    sqlite_strict=True,
)

# The ledger of points: rows are added, never changed nor removed (triggers). By how much a member's day changed, for which
# fact, by which cause. The key begins with the day: new rows stand together at its end.
entries = Table(
    "entries",
    metadata,
    Column("day", Whole, primary_key=True, autoincrement=False),
    Column("member_key", Whole, primary_key=True, autoincrement=False),
    Column("kind", Text, primary_key=True),
    Column("fact", Text, primary_key=True),
    Column("cause", Text, primary_key=True),
    Column("amount", Whole, nullable=False),
    Column("at", Whole, nullable=False),
    Column("charter", Whole, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# What members have: all of it can be derived again from facts and ledger. `today` is the day being counted, as
# MessagePack: it is read and written with every message. `active`: days as hexadecimal bits.
standings = Table(
    "standings",
    metadata,
    Column("member_key", Whole, primary_key=True, autoincrement=False),
    Column("balance", Whole, nullable=False),
    Column("today", LargeBinary, nullable=False),
    Column("active", Text, nullable=False),
    sqlite_strict=True,
)

# Bans, and mutes of a day or more, while they last: `until` is empty for those without an end.
sanctions = Table(
    "sanctions",
    metadata,
    Column("member_key", Whole, primary_key=True, autoincrement=False),
    Column("chat_id", Whole, primary_key=True, autoincrement=False),
    Column("kind", Text, primary_key=True),
    Column("since", Whole, nullable=False),
    Column("until", Whole),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# Decisions that an operator took back, and when.
undone = Table(
    "undone",
    metadata,
    Column("decision_id", Whole, primary_key=True, autoincrement=False),
    Column("at", Whole, nullable=False),
    sqlite_strict=True,
)

# Where members stand who ever left the lowest tier; `state` is JSON.
tier_states = Table(
    "tier_states",
    metadata,
    Column("member_key", Whole, primary_key=True, autoincrement=False),
    Column("tier", Text, nullable=False),
    Column("state", Text, nullable=False),
    sqlite_strict=True,
)

# Every change of a tier, with what it rests on: never changed nor removed (triggers).
tier_changes = Table(
    "tier_changes",
    metadata,
    Column("key", Text, primary_key=True),
    Column("member_key", Whole, nullable=False, index=True),
    Column("at", Whole, nullable=False),
    Column("was", Text, nullable=False),
    Column("now", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("stats", Text, nullable=False),
    Column("charter", Whole, nullable=False),
    Column("locked", Truth, nullable=False),
    sqlite_strict=True,
)
