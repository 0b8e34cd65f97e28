"""The first tables: people, chats, messages, strikes, decisions, charters, what is to be done, what came in."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

kind = "expand"

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TRUTH = sa.Boolean().with_variant(sa.Integer(), "sqlite")
REAL: sa.Double[float] = sa.Double().with_variant(sa.REAL(), "sqlite")

TABLES = (
    "members",
    "stays",
    "chats",
    "chat_aliases",
    "staff",
    "messages",
    "strikes",
    "decisions",
    "charters",
    "outbox",
    "dead_letters",
    "timers",
    "cards",
    "told",
    "inbox",
)
KEPT = (("strikes", "UPDATE"), ("strikes", "DELETE"), ("decisions", "UPDATE"), ("charters", "UPDATE"))
"""What nobody may do to which table, not even by mistake."""


def upgrade() -> None:
    """From nothing to 0001."""
    _people()
    _chats()
    _messages()
    _judgements()
    _work()
    _intake()
    for table, change in KEPT:
        _refuse(table, change)


def downgrade() -> None:
    """Back to nothing."""
    for table in reversed(TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION charterbot_refuse()")


def _numbered(name: str, *columns: sa.schema.SchemaItem) -> None:
    """A table whose rows the database numbers; no number comes back."""
    op.create_table(
        name,
        sa.Column("id", WHOLE, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )


def _people() -> None:
    op.create_table(
        "members",
        sa.Column("member_key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("user_id", WHOLE, nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("bot", TRUTH, nullable=False),
        sa.Column("first_seen", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("member_key", name="pk_members"),
        sa.UniqueConstraint("user_id", name="uq_members_user_id"),
        sqlite_strict=True,
    )
    only = sa.text("handle IS NOT NULL")
    op.create_index("ix_members_handle", "members", ["handle"], sqlite_where=only, postgresql_where=only)
    _numbered(
        "stays",
        sa.Column("member_key", WHOLE, nullable=False),
        sa.Column("chat_id", WHOLE, nullable=False),
        sa.Column("joined_at", WHOLE, nullable=False),
        sa.Column("left_at", WHOLE, nullable=True),
    )
    only = sa.text("left_at IS NULL")
    op.create_index(
        "uq_stays_inside",
        "stays",
        ["member_key", "chat_id"],
        unique=True,
        sqlite_where=only,
        postgresql_where=only,
    )


def _chats() -> None:
    op.create_table(
        "chats",
        sa.Column("chat_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("linked_channel", WHOLE, nullable=True),
        sa.Column("me", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("chat_id", name="pk_chats"),
        sqlite_strict=True,
    )
    op.create_table(
        "chat_aliases",
        sa.Column("old", WHOLE, autoincrement=False, nullable=False),
        sa.Column("new", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("old", name="pk_chat_aliases"),
        sqlite_strict=True,
    )
    op.create_table(
        "staff",
        sa.Column("chat_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("member_key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("membership", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "member_key", name="pk_staff"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _messages() -> None:
    op.create_table(
        "messages",
        sa.Column("chat_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("message_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("member_key", WHOLE, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("slice", WHOLE, nullable=False),
        sa.Column("album", sa.Text(), nullable=True),
        sa.Column("fingerprint", WHOLE, nullable=False),
        sa.Column("simhash", WHOLE, nullable=False),
        sa.Column("letters", WHOLE, nullable=False),
        sa.Column("links", WHOLE, nullable=False),
        sa.Column("mentions", WHOLE, nullable=False),
        sa.Column("struck", sa.Text(), nullable=True),
        sa.Column("deleted", TRUTH, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name="pk_messages"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    only = sa.text("album IS NOT NULL")
    op.create_index(
        "ix_messages_album",
        "messages",
        ["album"],
        sqlite_where=only,
        postgresql_where=only,
    )
    op.create_index("ix_messages_slice_member_key_at", "messages", ["slice", "member_key", "at"])


def _judgements() -> None:
    _numbered(
        "strikes",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("member_key", WHOLE, nullable=False),
        sa.Column("ladder", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("chat_id", WHOLE, nullable=False),
        sa.Column("message_id", WHOLE, nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reverses", WHOLE, nullable=True),
        sa.ForeignKeyConstraint(["reverses"], ["strikes.id"], name="fk_strikes_reverses"),
        sa.UniqueConstraint("key", name="uq_strikes_key"),
    )
    op.create_index("ix_strikes_member_key", "strikes", ["member_key"])
    only = sa.text("reverses IS NOT NULL")
    op.create_index(
        "uq_strikes_reverses", "strikes", ["reverses"], unique=True, sqlite_where=only, postgresql_where=only
    )
    _numbered(
        "decisions",
        sa.Column("update_id", WHOLE, nullable=False),
        sa.Column("member_key", WHOLE, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("chat_id", WHOLE, nullable=False),
        sa.Column("message_id", WHOLE, nullable=True),
        sa.Column("charter", WHOLE, nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
    )
    op.create_index("ix_decisions_chat_id_message_id", "decisions", ["chat_id", "message_id"])
    op.create_index("ix_decisions_member_key_id", "decisions", ["member_key", "id"])
    op.create_index(
        "uq_decisions_update_id_member_key", "decisions", ["update_id", "member_key"], unique=True
    )
    op.create_table(
        "charters",
        sa.Column("number", WHOLE, autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("adopted_at", WHOLE, nullable=False),
        sa.Column("files", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_charters"),
        sqlite_strict=True,
    )


def _work() -> None:
    _numbered(
        "outbox",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("chat_id", WHOLE, nullable=False),
        sa.Column("lane", WHOLE, nullable=False),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("attempts", WHOLE, nullable=False),
        sa.Column("not_before", REAL, nullable=False),
        sa.UniqueConstraint("key", name="uq_outbox_key"),
    )
    _numbered(
        "dead_letters",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
    )
    op.create_table(
        "timers",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("due", WHOLE, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("chat_id", WHOLE, nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("late", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_timers"),
        sqlite_strict=True,
    )
    op.create_index("ix_timers_due", "timers", ["due"])
    _numbered(
        "cards",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("member_key", WHOLE, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("room", WHOLE, nullable=False),
        sa.Column("message_id", WHOLE, nullable=True),
        sa.Column("card", sa.Text(), nullable=False),
        sa.UniqueConstraint("key", name="uq_cards_key"),
    )
    op.create_index("ix_cards_member_key", "cards", ["member_key"])


def _intake() -> None:
    op.create_table(
        "told",
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("note", name="pk_told"),
        sqlite_strict=True,
    )
    op.create_table(
        "inbox",
        sa.Column("first", WHOLE, autoincrement=False, nullable=False),
        sa.Column("last", WHOLE, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("first", name="pk_inbox"),
        sqlite_strict=True,
    )
    op.create_index("ix_inbox_at", "inbox", ["at"])


def _refuse(table: str, change: str) -> None:
    """Make the database refuse `change` on `table`."""
    name = f"{table}_refuse_{change.lower()}"
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE OR REPLACE FUNCTION charterbot_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "$$BEGIN RAISE EXCEPTION '% of % is refused: its rows stay as they are', TG_OP, TG_TABLE_NAME; END$$"
        )
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {change} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION charterbot_refuse()"
        )
    else:
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {change} ON {table} BEGIN "
            f"SELECT RAISE(ABORT, '{change} of {table} is refused: its rows stay as they are'); END"
        )
