"""Time moved by the visitor: an hour, a day, to the next activity. Everything due meanwhile happens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.app.books import Books
from bot.app.rows import Timer
from bot.domain.charter.schema_activities import Post, post_text
from bot.domain.effects import Text
from bot.domain.ids import ActivityName
from bot.playground.living.onlooking import Onlooking
from bot.playground.living.reports import Coming
from bot.playground.server import Playground

HOUR, DAY = 3600, 86_400
SOON, PATIENCE = 1.0, 5.0
"""Seconds of ours that the bot has for what it is doing, and for what was due."""


@dataclass(slots=True)
class Passing:
    """The world's time. `changed` is told of each move."""

    play: Playground
    onlooking: Onlooking
    changed: Callable[[], None]

    async def move(self, seconds: int) -> bool:
        """Let time pass, when the bot has done what it is doing; returns when it has done what was due meanwhile.

        False: it could not yet, for Telegram is in trouble.
        """
        await self._rests(SOON)
        self.play.world.clock.move(seconds)
        self.changed()
        rests = await self._rests(PATIENCE)
        self.changed()
        return rests

    async def _rests(self, within: float) -> bool:
        try:
            async with asyncio.timeout(within):
                await self.onlooking.watch.done(self.play)
        except TimeoutError:
            return False
        return True

    async def coming(self) -> Coming | None:
        """The next activity of the charter; `None`: it has none."""
        return await self.onlooking.ask(self._coming)

    async def to_next(self) -> Coming | None:
        """Go to the next activity; which one that is."""
        coming = await self.coming()
        if coming is not None:
            await self.move(max(coming.at - self.play.world.clock.now(), 0))
        return coming

    def _coming(self, books: Books) -> Coming | None:
        timer = next(iter(books.timers("activity")), None)
        return None if timer is None else Coming(at=timer.due, what=self._what(timer))

    def _what(self, timer: Timer) -> Text:
        name = ActivityName(str(timer.data["name"]))
        force = self.onlooking.force
        activity = force.charter.activities.get(name) if force is not None else None
        if force is None or activity is None:
            return Text(key="living-coming", args={"name": name})
        does = activity.does
        if isinstance(does, Post):
            words = post_text(does, force.charter.community.languages)
            return Text(key="living-coming-post", args={"name": name, "words": words})
        return Text(key="living-coming-poll", args={"name": name})
