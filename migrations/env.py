"""How Alembic meets the database.

The bot gives a connection, in a transaction of its own. A developer's `alembic -x url=... COMMAND` makes one here.
"""

import asyncio

from alembic import context
from sqlalchemy import Connection

from bot.adapters.db import tables
from bot.adapters.db.migrate import connected

DEFAULT_URL = "sqlite+aiosqlite:///data/charterbot.db"


def migrate_on(connection: Connection) -> None:
    """Run what was asked for on `connection`."""
    context.configure(
        connection=connection, target_metadata=tables.metadata, compare_type=True, transactional_ddl=True
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    migrate_on(given)
else:
    url = context.get_x_argument(as_dictionary=True).get("url", DEFAULT_URL)
    asyncio.run(connected(url, migrate_on))
