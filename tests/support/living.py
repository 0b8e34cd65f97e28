"""A living community for tests: a small club under the sample charter, in which nobody speaks but the visitor."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from bot.cli.living import alive
from bot.domain.effects import Text
from bot.playground.demo.reading import read_text
from bot.playground.living import Acted, Bubble, Inspection, Key, Living, Look, RuleSeen, Standing

T = TypeVar("T")
CHARTER = Path(__file__).parents[2] / "charter.yaml"
PATIENCE = 20.0
SCENE = """\
title: {en: A quiet club}
bot: Camellia
begins: "2026-10-17T19:30:00+08:00"
people:
  olga: {name: Olga, language: en, role: {en: owner, zh: 群主}}
  adam: {name: Adam, language: en, role: {en: administrator, zh: 管理员}}
  rick: {name: Rick, language: en, role: {en: sells pots, zh: 卖茶壶}}
  mei: {name: 李梅, language: zh, role: {en: regular, zh: 老成员}}
  nora: {name: Nora, language: en, role: {en: newcomer, zh: 新人}}
groups:
  lounge: {title: Tea Lounge, username: camelliatea, owner: olga, staff: [adam], members: [rick, mei]}
  market: {title: Tea Market, id: -1001234567890, owner: olga, members: [rick]}
  office: {title: Tea Office, id: -1003456789012, owner: olga, staff: [adam]}
steps: []
"""


class Club:
    """The visitor's view, by the scene's keys."""

    def __init__(self, living: Living) -> None:
        self.living = living
        self.lounge, self.market, self.office = (self.place(key) for key in ("lounge", "market", "office"))

    def place(self, key: str) -> int:
        """The number of a group."""
        return next(one.chat for one in self.living.places() if one.key == key)

    def who(self, key: str) -> int:
        """The number of a person."""
        return next(one.user for one in self.living.people() if one.key == key)

    def say(self, key: str, text: str, *, reply_to: Key | None = None) -> Key:
        """Somebody writes in the lounge, which is possible."""
        answered = None if reply_to is None else reply_to[1]
        return self.done(self.living.acts.say(self.who(key), self.lounge, text, reply_to=answered))

    def done(self, acted: Acted) -> Key:
        """The message of an act that was possible."""
        assert acted.refused is None, self.words(acted.refused)
        assert acted.message is not None
        return acted.message

    def words(self, text: Text, language: str = "en") -> str:
        """A text in words."""
        return self.living.in_words(text, language)

    async def until(self, wanted: Callable[[], T | None]) -> T:
        """Wait until something is so, looking after each change that a page would hear of."""
        changes = self.living.changes()
        async with asyncio.timeout(PATIENCE):
            while not (found := wanted()):
                await anext(changes)
        return found

    async def gone(self, key: Key) -> Bubble:
        """Wait until a message is seen deleted."""

        def bubble() -> Bubble | None:
            found = self.living.bubble(key)
            return found if found is not None and found.gone is not None else None

        return await self.until(bubble)

    async def says(self, chat: int, part: str) -> Bubble:
        """Wait until the bot says something in a chat."""
        return await self.until(
            lambda: next(
                (one for one in self.living.bubbles(chat) if one.kind == "bot" and part in one.text), None
            )
        )

    async def judged(self, key: Key, looks: int = 1) -> Inspection:
        """Wait until the bot has looked at a message so often; all about it."""
        changes = self.living.changes()
        async with asyncio.timeout(PATIENCE):
            while len((found := await self.inspected(key)).looks) < looks:
                await anext(changes)
        return found

    async def inspected(self, key: Key) -> Inspection:
        """All about a message."""
        found = await self.living.inspect(key)
        assert found is not None
        return found

    async def stands(self, key: str) -> Standing:
        """Where somebody stands."""
        return await self.living.standing(self.who(key))


def rule(look: Look, name: str) -> RuleSeen:
    """One rule of a look."""
    return next(one for one in look.rules if one.rule == name)


@asynccontextmanager
async def club(charter: Path = CHARTER, scene: str = SCENE) -> AsyncIterator[Club]:
    """A club that is at work. Its own people pause."""
    try:
        async with alive(read_text("scene.yaml", scene), charter) as living:
            living.script.set_speed(0)
            await living.begun()
            yield Club(living)
    except BaseExceptionGroup as several:
        if len(several.exceptions) == 1:
            raise several.exceptions[0] from None
        raise
