"""A scene played: each step acted, the bot waited for, and everything told, at a pace that people can read."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from math import isfinite

from bot.app.ports import Decision
from bot.domain.effects import Text
from bot.playground.demo.scene import AnyStep, Note, Scene, Wait
from bot.playground.demo.stage import Acted, Stage, act
from bot.playground.demo.tell import Telling
from bot.playground.demo.watch import Watch
from bot.playground.server import Clock, Playground

STOPPED = Text(key="demo-stopped")

READY = 60.0
"""Seconds in which the bot must be ready."""

SHORTEST, PER_LETTER, LONGEST = 0.45, 0.01, 1.7


@dataclass(slots=True)
class Pace:
    """How fast the world goes by: `speed` seconds of it in one of ours; infinite: without any waiting.

    The world's clock is moved by what was not waited for, so that a scene takes as long there at every speed.
    """

    speed: float
    clock: Clock
    _owed: float = 0.0

    async def rest(self, seconds: float) -> None:
        """Let `seconds` of the world pass."""
        waited = seconds / self.speed if isfinite(self.speed) else 0.0
        if waited:
            await asyncio.sleep(waited)
        self._owed += seconds - waited
        whole = int(self._owed)
        if whole:
            self._owed -= whole
            self.clock.move(whole)


async def perform(
    scene: Scene, stage: Stage, play: Playground, watch: Watch, telling: Telling, pace: Pace
) -> Text | None:
    """Play it to the end, or for as long as somebody reads.

    Gives what went wrong, if anything: the bot was late, or called what Telegram refuses.
    """
    try:
        await _perform(scene, stage, play, watch, telling, pace)
        telling.closes(play.log.calls)
    except TimeoutError as late:
        return Text(key="demo-stuck", args={"why": str(late)})
    except BrokenPipeError:
        return STOPPED
    return Text(key="demo-complaints") if stage.world.complaints else None


async def _perform(
    scene: Scene, stage: Stage, play: Playground, watch: Watch, telling: Telling, pace: Pace
) -> None:
    await play.polled(READY)
    told: set[int] = set()
    people = [user.id for user in stage.people.values()]
    had = await watch.balances(people)
    for step in scene.steps:
        begun = len(play.log)
        acted = act(stage, step)
        telling.step(step, acted)
        await watch.done(play)
        decisions = [one for one in await _decisions(watch, acted) if one.update not in told]
        told.update(one.update for one in decisions)
        letters = telling.outcome(decisions, play.log.calls[begun:])
        have = await watch.balances(people)
        letters += telling.earned({user: have[user] - had.get(user, 0) for user in have})
        had = have
        await pace.rest(step.pause if step.pause is not None else _reading(step, letters))


async def _decisions(watch: Watch, acted: Acted) -> list[Decision]:
    found = [await watch.decision_on(message.chat.id, message.id) for message in acted.messages]
    return [one for one in found if one is not None]


def _reading(step: AnyStep, letters: int) -> float:
    """How long it takes to read a step and `letters` of what followed."""
    match step:
        case Wait() | Note():
            own = 20
        case _:
            own = len(getattr(step, "text", ""))
    return min(SHORTEST + (own + letters) * PER_LETTER, LONGEST)
