"""The community's time: what it is, how fast people live, and leaps ahead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from nicegui import ui

from bot.look.html import Html, join, tag
from bot.look.parts import attribute, box, button, icon, show, shown
from bot.playground.living import Change, Coming
from bot.playground.page.visit import Visit

HOUR, DAY = 3600, 86_400
SPEEDS = (0, 1, 10)


class ClockPart:
    """The clock, the pace, and the leaps."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        say = visit.say
        self._now = shown(Html(""), "div", "now", aria_label=say("page-now"), role="timer")
        with box(
            classes="choices",
            role="radiogroup",
            aria_label=say("page-pace"),
            data_roving="button",
            data_follow=True,
        ):
            self._paces = {speed: self._pace(speed) for speed in SPEEDS}
        with box(classes="leaps", role="group", aria_label=say("page-leaps")):
            self._leaps = [
                button(say("page-hour"), self._hour, "button slim", title=say("page-hour-why")),
                button(say("page-day"), self._day, "button slim", title=say("page-day-why")),
                button(
                    join(icon("skip_next"), tag("span", say("page-next"), class_="next-words")),
                    self._next,
                    "button slim",
                ),
            ]
        ui.timer(1.0, self._tick)

    async def draw(self, change: Change | None) -> None:
        """See `Part`."""
        self._tick()
        speed = self._visit.living.script.speed
        for one, element in self._paces.items():
            attribute(element, aria_checked=one == speed, tabindex=0 if one == speed else -1)
        if change is None or change.charter:
            await self._draw_next()

    def _pace(self, speed: int) -> ui.html:
        words = icon("pause") if speed == 0 else f"{speed}×"
        label = self._visit.say("page-pause" if speed == 0 else "page-speed", times=speed)
        return button(
            words, lambda: self._visit.living.script.set_speed(speed), "", role="radio", aria_label=label
        )

    def _tick(self) -> None:
        say, now = self._visit.say, self._visit.living.now()
        day = tag("span", say.day(now), class_="day-words")
        short = tag("span", say.short_day(now), class_="day-short")
        show(self._now, join(day, short, tag("b", say.clock(now))))

    async def _draw_next(self) -> None:
        coming = await self._visit.living.time.coming()
        self._leaps[-1].set_visibility(coming is not None)
        if coming is not None:
            attribute(self._leaps[-1], title=self._told(coming), aria_label=self._told(coming))

    def _told(self, coming: Coming) -> str:
        say = self._visit.say
        return say("page-next-is", what=coming.what, day=say.day(coming.at), time=say.clock(coming.at))

    async def _hour(self) -> None:
        with self._busy():
            await self._visit.living.time.move(HOUR)
        await self._visit.turn()

    async def _day(self) -> None:
        with self._busy():
            await self._visit.living.time.move(DAY)
        await self._visit.turn()

    async def _next(self) -> None:
        with self._busy():
            await self._visit.living.time.to_next()
        await self._visit.turn()

    @contextmanager
    def _busy(self) -> Iterator[None]:
        """While time passes, no other leap."""
        for leap in self._leaps:
            attribute(leap, disabled=True)
        try:
            yield
        finally:
            for leap in self._leaps:
                attribute(leap, disabled=False)
