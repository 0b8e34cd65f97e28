"""How points counted before: what the earlier charters said, as far back as a message or a cap may reach."""

from __future__ import annotations

from bot.app.books import Books
from bot.app.force import InForce
from bot.app.ports import Charters
from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Points

REACH = 62 * DAY
"""Seconds. A cap of a month looks back to its first day; Telegram keeps updates for a day."""


def earlier(
    books: Books, charters: Charters, number: int, now: int, reach: int = REACH
) -> tuple[tuple[int, Points | None], ...]:
    """Until when the charters before `number` were in force and how points counted then, the newest last."""
    found: list[tuple[int, Points | None]] = []
    newer = books.charter(number)
    while newer is not None and newer.at > now - reach and newer.number > 1:
        older = books.charter(newer.number - 1)
        reading = charters.again(older) if older is not None else None
        charter = reading.charter if reading is not None else None
        found.append((newer.at, charter.contribution if charter is not None else None))
        newer = older
    return tuple(reversed(found))


def in_force(books: Books, charters: Charters, *, reach: int | None = None) -> InForce | None:
    """The charter adopted last, with the chats; `None`: none was adopted, or it can't be read.

    `reach`: how many seconds before its adoption earlier charters are read; `None`: all of them.
    """
    adopted = books.in_force()
    charter = charters.again(adopted).charter if adopted is not None else None
    if adopted is None or charter is None:
        return None
    force = InForce.of(adopted.number, charter)
    force.know(books.groups(), books.aliases())
    force.remember(books.rule_states())
    force.before = earlier(
        books, charters, adopted.number, adopted.at, adopted.at if reach is None else reach
    )
    return force
