"""All repositories on one page: what a transaction can read and write."""

from __future__ import annotations

from bot.adapters.db.accounts import Accounts
from bot.adapters.db.audit import Audit
from bot.adapters.db.cards import Cards
from bot.adapters.db.charters import CharterBook
from bot.adapters.db.chats import Chats
from bot.adapters.db.decisions import Decisions
from bot.adapters.db.forgetting import Forgetting
from bot.adapters.db.intake import Intake
from bot.adapters.db.messages import Messages
from bot.adapters.db.moves import Moves
from bot.adapters.db.notes import Notes
from bot.adapters.db.outbox import Outbox
from bot.adapters.db.people import People
from bot.adapters.db.pins import Pins
from bot.adapters.db.points import PointBook
from bot.adapters.db.rule_states import RuleStates
from bot.adapters.db.standings import Standings
from bot.adapters.db.strikes import Strikes
from bot.adapters.db.timers import Timers


class SqlBooks(
    Intake,
    People,
    Accounts,
    Chats,
    Moves,
    Messages,
    Strikes,
    RuleStates,
    Pins,
    Decisions,
    Outbox,
    Timers,
    Cards,
    CharterBook,
    Notes,
    Forgetting,
    PointBook,
    Audit,
    Standings,
):
    """The books of `bot.app.ports`, kept in a database."""
