"""Every table. People stand in them by `member_key`; `members` alone knows their accounts.

Moments are whole seconds since the epoch, every number has 64 bits, JSON is kept as text. On SQLite the tables are strict, so
that a value of a wrong type is refused there as it is on PostgreSQL.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from bot.adapters.db.columns import Truth, Whole, metadata, numbered
from bot.adapters.db.tables_standing import (
    credits_,
    entries,
    sanctions,
    standings,
    tier_changes,
    tier_states,
    undone,
)
from bot.adapters.db.tables_work import (
    cards,
    dead_letters,
    forgotten,
    inbox,
    notes,
    outbox,
    pins,
    timers,
    told,
)

__all__ = [
    "cards",
    "charter_files",
    "charters",
    "chat_aliases",
    "chats",
    "credits_",
    "dead_letters",
    "decisions",
    "entries",
    "forgotten",
    "inbox",
    "members",
    "messages",
    "metadata",
    "notes",
    "outbox",
    "pins",
    "rule_states",
    "sanctions",
    "staff",
    "standings",
    "stays",
    "strikes",
    "tier_changes",
    "tier_states",
    "timers",
    "told",
    "undone",
]


# A person. `user_id` is empty once the person was forgotten; `handle` is the username in lower case; `alias_of` is the member
# for whom the account counts, where staff said that it is another account of theirs; `wrote_at`
# when it first wrote.
members = Table(
    "members",
    metadata,
    Column("member_key", Whole, primary_key=True, autoincrement=False),
    Column("user_id", Whole, unique=True),
    Column("name", Text, nullable=False),
    Column("username", Text, nullable=False),
    Column("handle", Text),
    Column("language", Text, nullable=False),
    Column("bot", Truth, nullable=False),
    Column("first_seen", Whole, nullable=False),
    Column("alias_of", Whole),
    Column("wrote_at", Whole),
    sqlite_strict=True,
)
Index(
    "ix_members_handle",
    members.c.handle,
    sqlite_where=members.c.handle.is_not(None),
    postgresql_where=members.c.handle.is_not(None),
)
Index(
    "ix_members_alias_of",
    members.c.alias_of,
    sqlite_where=members.c.alias_of.is_not(None),
    postgresql_where=members.c.alias_of.is_not(None),
)

# Times that members were inside a chat; `left_at` is empty while they are.
stays = Table(
    "stays",
    metadata,
    numbered(),
    Column("member_key", Whole, nullable=False),
    Column("chat_id", Whole, nullable=False),
    Column("joined_at", Whole, nullable=False),
    Column("left_at", Whole),
    sqlite_autoincrement=True,
    sqlite_strict=True,
)
Index(
    "uq_stays_inside",
    stays.c.member_key,
    stays.c.chat_id,
    unique=True,
    sqlite_where=stays.c.left_at.is_(None),
    postgresql_where=stays.c.left_at.is_(None),
)

chats = Table(
    "chats",
    metadata,
    Column("chat_id", Whole, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("username", Text, nullable=False),
    Column("linked_channel", Whole),
    Column("me", Text),
    sqlite_strict=True,
)

# Chats that became others, each with the one it is now.
chat_aliases = Table(
    "chat_aliases",
    metadata,
    Column("old", Whole, primary_key=True, autoincrement=False),
    Column("new", Whole, nullable=False),
    sqlite_strict=True,
)

staff = Table(
    "staff",
    metadata,
    Column("chat_id", Whole, primary_key=True, autoincrement=False),
    Column("member_key", Whole, primary_key=True, autoincrement=False),
    Column("membership", Text, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# What is remembered of a message. `slice` is its time in coarse steps: members are asked how they wrote lately, and an index
# that begins with it is written to at its end only, small and warm however many members there are.
# Messages of a chat that became another one have their ids negated: they name nothing there.
# For points: `day` is the community's day, `said` its letters, `answers` the member whom a counted reply is to, `void` what
# took it back. `said` is empty for a message of which only an edit was seen, and where no points were on.
messages = Table(
    "messages",
    metadata,
    Column("chat_id", Whole, primary_key=True, autoincrement=False),
    Column("message_id", Whole, primary_key=True, autoincrement=False),
    Column("member_key", Whole, nullable=False),
    Column("at", Whole, nullable=False),
    Column("slice", Whole, nullable=False),
    Column("album", Text),
    Column("fingerprint", Whole, nullable=False),
    Column("simhash", Whole, nullable=False),
    Column("letters", Whole, nullable=False),
    Column("links", Whole, nullable=False),
    Column("mentions", Whole, nullable=False),
    Column("struck", Text),
    Column("deleted", Truth, nullable=False),
    Column("day", Whole),
    Column("said", Whole),
    Column("reply_to", Whole),
    Column("answers", Whole),
    Column("void", Text),
    Column("kinds", Whole),
    Index("ix_messages_slice_member_key_at", "slice", "member_key", "at"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index(
    "ix_messages_album",
    messages.c.album,
    sqlite_where=messages.c.album.is_not(None),
    postgresql_where=messages.c.album.is_not(None),
)

# The ledger of strikes: rows are added, never changed nor removed (triggers). One that takes a strike back names it.
strikes = Table(
    "strikes",
    metadata,
    numbered(),
    Column("key", Text, nullable=False, unique=True),
    Column("member_key", Whole, nullable=False, index=True),
    Column("ladder", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("at", Whole, nullable=False),
    Column("chat_id", Whole, nullable=False),
    Column("message_id", Whole),
    Column("by", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("reverses", Whole, ForeignKey("strikes.id")),
    sqlite_autoincrement=True,
    sqlite_strict=True,
)

Index(
    "uq_strikes_reverses",
    strikes.c.reverses,
    unique=True,
    sqlite_where=strikes.c.reverses.is_not(None),
    postgresql_where=strikes.c.reverses.is_not(None),
)

# Judgements with the facts they rest on: never changed (trigger); removed when their time is over.
decisions = Table(
    "decisions",
    metadata,
    numbered(),
    Column("update_id", Whole, nullable=False),
    Column("member_key", Whole, nullable=False),
    Column("at", Whole, nullable=False),
    Column("chat_id", Whole, nullable=False),
    Column("message_id", Whole),
    Column("charter", Whole, nullable=False),
    Column("rules", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Index("uq_decisions_update_id_member_key", "update_id", "member_key", unique=True),
    Index("ix_decisions_member_key_id", "member_key", "id"),
    Index("ix_decisions_chat_id_message_id", "chat_id", "message_id"),
    Index("ix_decisions_at", "at"),
    sqlite_autoincrement=True,
    sqlite_strict=True,
)

# What is remembered of rules beside the charter: which form each has, since when, and its fuse: whole, blown, bridged.
rule_states = Table(
    "rule_states",
    metadata,
    Column("rule", Text, primary_key=True),
    Column("form", Text, nullable=False),
    Column("since", Whole, nullable=False),
    Column("fuse", Text, nullable=False),
    sqlite_strict=True,
)

# Charters as they were adopted: never changed (trigger). `files` names the texts beside each by their fingerprints.
charters = Table(
    "charters",
    metadata,
    Column("number", Whole, primary_key=True, autoincrement=False),
    Column("sha256", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("adopted_at", Whole, nullable=False),
    Column("files", Text, nullable=False),
    sqlite_strict=True,
)

# The texts of files that charters named, each once: never changed (trigger).
charter_files = Table(
    "charter_files",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("body", Text, nullable=False),
    sqlite_strict=True,
)
