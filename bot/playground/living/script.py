"""What people do by themselves: the scene's steps, then its talks for ever, at the pace that the visitor sets."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.playground.demo.scene import AnyStep, Scene, Spoken
from bot.playground.demo.stage import Acted, Stage, act
from bot.playground.living.talks import Talk, Talks
from bot.playground.living.values import Key, Words

SHORTEST, PER_LETTER, LONGEST = 2.0, 0.05, 6.0
"""Seconds of the world between two steps: what it takes to read and to write."""

BETWEEN_TALKS = 10.0
"""Seconds of the world without a word after each talk."""

HALF_AN_HOUR = 1800
TALKS_BETWEEN = 3
"""Friendly talks between two incidents."""


@dataclass(slots=True)
class Script:
    """Plays a scene. `speed`: seconds of the world in one of ours, 0: people pause. `means` gets their translations."""

    scene: Scene
    stage: Stage
    means: dict[Key, Words]
    changed: Callable[[], None]
    speed: float = 1.0
    _turned: asyncio.Event = field(default_factory=asyncio.Event)
    _owed: float = 0.0
    _came: dict[str, int] = field(default_factory=dict)

    def set_speed(self, speed: float) -> None:
        """Let people live so fast from now on."""
        self.speed = speed
        self._turned.set()
        self.changed()

    async def run(self) -> None:
        """Play for ever: the steps once, then one talk after the other, in an order that chance gives."""
        for step in self.scene.steps:
            await self._play(step)
        for talk in self._for_ever():
            self._bring(talk)
            await self._talk(talk)

    def _for_ever(self) -> Iterator[Talk]:
        """Some talks, then an incident. When all talks had their turn, half an hour passes: nobody says the same so soon."""
        talks, incidents = Talks(self.scene.talks, "talks"), Talks(self.scene.incidents, "incidents")
        while talks or incidents:
            for _ in range(TALKS_BETWEEN if talks else 0):
                yield talks.next()
                if talks.over:
                    self.stage.world.clock.move(HALF_AN_HOUR)
            if incidents:
                yield incidents.next()

    def _bring(self, talk: Talk) -> None:
        """Whoever is somebody else each time comes as the next one."""
        for key in {getattr(step, "who", "") for step in talk}:
            person = self.scene.people.get(key)
            if person is not None and person.names:
                turn = self._came.get(key, 0)
                self._came[key] = turn + 1
                if turn:
                    name = person.names[turn % len(person.names)]
                    self.stage.people[key] = self.stage.world.user(name, language_code=person.language)

    async def _talk(self, talk: Sequence[AnyStep]) -> None:
        """Play a talk; where somebody may not even begin it, there is none."""
        for place, step in enumerate(talk):
            acted = await self._play(step)
            if acted.refused and place == 0:
                return
        await self._rest(BETWEEN_TALKS)

    async def _play(self, step: AnyStep) -> Acted:
        await self._rest(step.pause if step.pause is not None else _takes(step))
        acted = act(self.stage, step)
        if isinstance(step, Spoken):
            for message in acted.messages:
                self.means[message.chat.id, message.id] = dict(step.means)
        return acted

    async def _rest(self, seconds: float) -> None:
        """Let `seconds` of the world pass, at whatever speed it has meanwhile."""
        loop, left = asyncio.get_running_loop(), seconds
        while left > 0:
            self._turned.clear()
            speed, begun = self.speed, loop.time()
            try:
                async with asyncio.timeout(left / speed if speed else None):
                    await self._turned.wait()
            except TimeoutError:
                pass
            waited = loop.time() - begun
            passed = min(waited * speed, left)
            left -= passed
            self._catch_up(passed - waited)

    def _catch_up(self, seconds: float) -> None:
        """Move the world's clock by what it is ahead of ours, in whole seconds; a pause does not stop it."""
        self._owed += max(seconds, 0.0)
        whole = int(self._owed)
        if whole:
            self._owed -= whole
            self.stage.world.clock.move(whole)


def _takes(step: AnyStep) -> float:
    return min(SHORTEST + len(getattr(step, "text", "")) * PER_LETTER, LONGEST)
