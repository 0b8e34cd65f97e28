"""What people do by themselves: the scene's steps, then its talks for ever, at the pace that the visitor sets."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from bot.playground.demo.scene import AnyStep, Scene, Spoken
from bot.playground.demo.stage import Acted, Stage, act
from bot.playground.living.values import Key, Words

SHORTEST, PER_LETTER, LONGEST = 2.0, 0.05, 6.0
"""Seconds of the world between two steps: what it takes to read and to write."""


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

    def set_speed(self, speed: float) -> None:
        """Let people live so fast from now on."""
        self.speed = speed
        self._turned.set()
        self.changed()

    async def run(self) -> None:
        """Play for ever: the steps once, then one talk after the other, in an order that chance gives."""
        for step in self.scene.steps:
            await self._play(step)
        for talk in self._talks():
            await self._talk(talk)

    async def _talk(self, talk: Sequence[AnyStep]) -> None:
        """Play a talk; where somebody may not even begin it, there is none."""
        for place, step in enumerate(talk):
            acted = await self._play(step)
            if acted.refused and place == 0:
                return

    async def _play(self, step: AnyStep) -> Acted:
        await self._rest(step.pause if step.pause is not None else _takes(step))
        acted = act(self.stage, step)
        if isinstance(step, Spoken):
            for message in acted.messages:
                self.means[message.chat.id, message.id] = dict(step.means)
        return acted

    def _talks(self) -> Iterator[Sequence[AnyStep]]:
        """Every talk, shuffled, again and again. The same scene gives the same order."""
        talks, around = self.scene.talks, 0
        while talks:
            yield from (talks[at] for at in sorted(range(len(talks)), key=lambda at: _chance(around, at)))
            around += 1

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


def _chance(around: int, at: int) -> bytes:
    return blake2b(f"{around}/{at}".encode(), digest_size=8).digest()
