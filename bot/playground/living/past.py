"""What the community has been through when the visitor comes: weeks of talks, told to the bot in some seconds."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.playground.demo.stage import Stage, act
from bot.playground.demo.watch import Watch
from bot.playground.living.talks import Talks
from bot.playground.server import Chat, NotAllowed, Playground, User
from bot.playground.server.press import buttons

MINUTE, HOUR, DAY = 60, 3600, 86_400
APART = 20 * MINUTE
"""Between two talks: whoever says the same thrice in ten minutes breaks a rule."""

TICK = 0.002
"""Seconds of ours for some of the past."""

A_DAY = 3
"""Talks on each day."""


@dataclass(slots=True)
class Past:
    """Plays talks day by day, at the hour at which the scene begins. Staff answer every question at the end of a day."""

    stage: Stage
    watch: Watch
    play: Playground
    talks: Talks
    days: int

    async def live(self) -> None:
        """Let it all have happened. The clock stands `days` before the scene, and at its beginning then."""
        clock = self.stage.world.clock
        begins = clock.now() + self.days * DAY
        for _ in range(self.days):
            morning = clock.now()
            self._talk()
            clock.move(HOUR)
            await self._settled()
            if self._answer():
                await self._settled()
            clock.set(morning + DAY)
        await self._settled()
        clock.set(begins)

    async def _settled(self) -> None:
        """Wait until the bot has done everything, while the world's seconds fly: it says one thing a second in a chat."""
        async with asyncio.TaskGroup() as tasks:
            flying = tasks.create_task(self._fly())
            await self.watch.done(self.play)
            flying.cancel()

    async def _fly(self) -> None:
        while True:
            await asyncio.sleep(TICK)
            self.stage.world.clock.move(5)

    def _talk(self) -> None:
        for talk in (self.talks.next() for _ in range(A_DAY)):
            for step in talk:
                act(self.stage, step)
                self.stage.world.clock.move(MINUTE)
            self.stage.world.clock.move(APART)

    def _answer(self) -> bool:
        """Staff agree to everything that they are asked; whether they were asked."""
        asked = False
        for chat in self.stage.chats.values():
            for message in list(chat.messages.values()):
                first = next(iter(buttons(message)), None)
                if first is not None and message.sender is self.stage.world.bot:
                    asked = True
                    for person in self._staff(chat):
                        self._press(person, message.id, chat, str(first["text"]))
        return asked

    def _staff(self, chat: Chat) -> list[User]:
        return [
            one.user for one in chat.members.values() if one.is_staff and one.user is not self.stage.world.bot
        ]

    def _press(self, person: User, message: int, chat: Chat, words: str) -> None:
        try:
            self.stage.world.press(person, chat.messages[message], words)
        except NotAllowed:
            return
