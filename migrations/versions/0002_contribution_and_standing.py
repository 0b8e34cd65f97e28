"""Contribution and standing: what messages count for, facts that earn, ledger, balances, sanctions, tiers, accounts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

kind = "expand"

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TRUTH = sa.Boolean().with_variant(sa.Integer(), "sqlite")

OF_MESSAGES = (
    ("day", WHOLE),
    ("said", WHOLE),
    ("reply_to", WHOLE),
    ("answers", WHOLE),
    ("void", sa.Text()),
    ("kinds", WHOLE),
)
TABLES = (
    "notes",
    "charter_files",
    "forgotten",
    "credits",
    "entries",
    "standings",
    "sanctions",
    "undone",
    "rule_states",
    "pins",
    "tier_states",
    "tier_changes",
)
KEPT = (
    ("charter_files", "UPDATE"),
    ("entries", "UPDATE"),
    ("entries", "DELETE"),
    ("tier_changes", "UPDATE"),
    ("tier_changes", "DELETE"),
)
"""What nobody may do to which table, not even by mistake."""


def upgrade() -> None:
    """From 0001 to 0002."""
    for name, type_ in OF_MESSAGES:
        op.add_column("messages", sa.Column(name, type_, nullable=True))
    _accounts()
    _files()
    _points()
    _tiers()
    for table, change in KEPT:
        _refuse(table, change)


def downgrade() -> None:
    """Back to 0001."""
    op.drop_index("ix_cards_open", table_name="cards")
    op.drop_index("ix_decisions_at", table_name="decisions")
    for table in reversed(TABLES):
        op.drop_table(table)
    for name, _ in reversed(OF_MESSAGES):
        op.drop_column("messages", name)
    op.drop_index("ix_members_alias_of", table_name="members")
    op.drop_column("members", "wrote_at")
    op.drop_column("members", "alias_of")


def _files() -> None:
    """The texts that lie beside a charter, and those that staff save."""
    op.create_table(
        "charter_files",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_charter_files"),
        sqlite_strict=True,
    )
    op.create_table(
        "forgotten",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("before", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("what", name="pk_forgotten"),
        sqlite_strict=True,
    )
    op.create_table(
        "notes",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("saved_by", WHOLE, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_notes"),
        sqlite_strict=True,
    )


def _accounts() -> None:
    """Several accounts may be one person's."""
    op.add_column("members", sa.Column("alias_of", WHOLE, nullable=True))
    op.add_column("members", sa.Column("wrote_at", WHOLE, nullable=True))
    some = sa.text("alias_of IS NOT NULL")
    op.create_index("ix_members_alias_of", "members", ["alias_of"], sqlite_where=some, postgresql_where=some)


def _points() -> None:
    op.create_table(
        "credits",
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("member_key", WHOLE, nullable=False),
        sa.Column("giver", WHOLE, nullable=False),
        sa.Column("value", WHOLE, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("day", WHOLE, nullable=False),
        sa.Column("chat_id", WHOLE, nullable=False),
        sa.Column("message_id", WHOLE, nullable=True),
        sa.Column("about", WHOLE, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("void", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("fact", name="pk_credits"),
        sqlite_strict=True,
    )
    for columns in (("member_key", "day"), ("chat_id", "message_id"), ("chat_id", "about")):
        op.create_index(f"ix_credits_{'_'.join(columns)}", "credits", list(columns))
    op.create_table(
        "entries",
        sa.Column("day", WHOLE, autoincrement=False, nullable=False),
        sa.Column("member_key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("amount", WHOLE, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("charter", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("day", "member_key", "kind", "fact", "cause", name="pk_entries"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "standings",
        sa.Column("member_key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("balance", WHOLE, nullable=False),
        sa.Column("today", sa.LargeBinary(), nullable=False),
        sa.Column("active", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("member_key", name="pk_standings"),
        sqlite_strict=True,
    )


def _tiers() -> None:
    op.create_table(
        "sanctions",
        sa.Column("member_key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("chat_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("since", WHOLE, nullable=False),
        sa.Column("until", WHOLE, nullable=True),
        sa.PrimaryKeyConstraint("member_key", "chat_id", "kind", name="pk_sanctions"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "undone",
        sa.Column("decision_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("decision_id", name="pk_undone"),
        sqlite_strict=True,
    )
    op.create_table(
        "rule_states",
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("since", WHOLE, nullable=False),
        sa.Column("fuse", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("rule", name="pk_rule_states"),
        sqlite_strict=True,
    )
    op.create_table(
        "pins",
        sa.Column("chat_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("message_id", WHOLE, nullable=True),
        sa.PrimaryKeyConstraint("chat_id", "language", name="pk_pins"),
        sqlite_strict=True,
    )
    op.create_index("ix_decisions_at", "decisions", ["at"])
    still = sa.text("state = 'open'")
    op.create_index("ix_cards_open", "cards", ["id"], sqlite_where=still, postgresql_where=still)
    op.create_table(
        "tier_states",
        sa.Column("member_key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("member_key", name="pk_tier_states"),
        sqlite_strict=True,
    )
    op.create_table(
        "tier_changes",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("member_key", WHOLE, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("now", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("stats", sa.Text(), nullable=False),
        sa.Column("charter", WHOLE, nullable=False),
        sa.Column("locked", TRUTH, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_tier_changes"),
        sqlite_strict=True,
    )
    op.create_index("ix_tier_changes_member_key", "tier_changes", ["member_key"])


def _refuse(table: str, change: str) -> None:
    """Make the database refuse `change` on `table`. PostgreSQL has the function since 0001."""
    name = f"{table}_refuse_{change.lower()}"
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {change} ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION charterbot_refuse()"
        )
    else:
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {change} ON {table} BEGIN "
            f"SELECT RAISE(ABORT, '{change} of {table} is refused: its rows stay as they are'); END"
        )
