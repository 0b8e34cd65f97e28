"""kill -9 around an activity's time: it is held once, and once only, however often the bot dies of it.

A message whose answer was lost may appear twice at Telegram; what goes into the outbox goes there once.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.playground.server import Playground
from tests.support.telegram import BotProcess, run_bot, telegram

CRASHING = (sys.executable, "-m", "tests.support.crashing")
DAY = 86_400
FRIDAY = 1_798_761_600
"""2027-01-01, a midnight in UTC."""

NINE = 9 * 3600
PATIENCE = 60.0
CHARTER = """
charter: 1
community: {name: Test, goal: To last.}
groups:
  lounge: {chat: LOUNGE}
  market: {chat: MARKET}
activities:
  morning:
    every: day at 09:00
    in: [lounge, market]
    post: Good morning!
"""
TIMES = {"before commit": 4, "after commit": 4, "after send": 2, "before settle": 1}
"""How often each point is reached, at least, from the moment when the activity is due until it is over."""

UNSENT = {("before commit", 1), ("before commit", 2), ("after commit", 1), ("after commit", 2)}
"""The timers ask what is due, then do it; nothing is sent before that."""


def ever_queued(bot: BotProcess) -> int:
    """How many effects went into the outbox since it was made: its ids never come back."""
    with closing(sqlite3.connect(f"file:{bot.database}?mode=ro", uri=True)) as books:
        row = books.execute("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").fetchone()
    return row[0] if row else 0


def waiting(bot: BotProcess) -> int:
    """How many effects are not settled, but for the menus, which go one by one."""
    with closing(sqlite3.connect(f"file:{bot.database}?mode=ro", uri=True)) as books:
        return books.execute(
            """SELECT count(*) FROM outbox WHERE effect NOT LIKE '%"type":"menu"%'"""
        ).fetchone()[0]


def said(play: Playground, day: int) -> Iterator[int]:
    """The chats in which the bot wrote on a day, once for each message."""
    for chat in play.world.chats.values():
        for message in chat.messages.values():
            if message.sender is play.world.bot and message.date // DAY == FRIDAY // DAY + day:
                yield chat.id


def crash(at: str, since: int) -> dict[str, str]:
    """The settings of a bot that will die."""
    return {"CRASH_AT": at, "CRASH_FROM": str(since)}


@pytest.mark.parametrize("point", TIMES)
async def test_a_death_around_its_time_neither_loses_nor_doubles_it(tmp_path: Path, point: str) -> None:
    async with telegram(tmp_path, fixed_at=FRIDAY) as play:
        owner = play.world.user("Olga")
        chats = [play.world.supergroup(name, owner).id for name in ("Lounge", "Market")]
        charter = CHARTER.replace("LOUNGE", str(chats[0])).replace("MARKET", str(chats[1]))
        deaths = [
            (f"{point}:{number}", FRIDAY + number * DAY + NINE) for number in range(1, TIMES[point] + 1)
        ]
        at_death: list[int] = []
        async with run_bot(play, tmp_path, charter, command=CRASHING, **crash(*deaths[0])) as bot:
            menus = ever_queued(bot)  # at each start
            for day, (_, due) in enumerate(deaths, 1):
                play.world.clock.set(due)
                await bot.ended(PATIENCE)
                at_death.append(ever_queued(bot) - menus * day - 2 * (day - 1))
                bot.environment |= crash(*(deaths[day] if day < len(deaths) else ("never:1", 0)))
                await bot.start()
                await play.until(lambda day=day: set(said(play, day)) == set(chats), timeout=PATIENCE)

                assert ever_queued(bot) - menus * (day + 1) == 2 * day
                assert (point, day) not in UNSENT or len(list(said(play, day))) == 2
            await bot.stop()
            assert waiting(bot) == 0
    assert set(at_death) == ({0, 2} if "commit" in point else {2})
