"""The scene as a test: what the visitor did, as a story for a rule's `examples`."""

from __future__ import annotations

from nicegui import ui

from bot.look.html import Html, join, tag
from bot.look.parts import attribute, box, button, icon, show, shown
from bot.playground.living import Change
from bot.playground.page.visit import Visit, note


class StoryPart:
    """The story so far, a button that copies it, and one that begins anew."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        say = visit.say
        with box(classes="across story-head"):
            shown(tag("b", say("page-story")), "div", "grow")
            self._clear = button(
                join(icon("restart_alt"), say("page-story-clear")), self._clears, "button slim"
            )
            self._copy = button(
                join(icon("content_copy"), say("page-story-copy")), self._copies, "button main slim"
            )
        shown(tag("p", say("page-story-why"), class_="small muted"), "div", "story-why")
        self._shown = shown(Html(""), "div", "panel-words story-words")

    async def draw(self, change: Change | None) -> None:
        """See `Part`."""
        text = self._visit.living.story.text(self._visit.say.language)
        for one in (self._clear, self._copy):
            attribute(one, disabled=not text)
        words = tag("pre", text, tabindex=0, role="region", aria_label=self._visit.say("page-story"))
        empty = tag(
            "div", icon("movie_filter"), tag("p", self._visit.say("page-story-empty")), class_="empty"
        )
        show(self._shown, words if text else empty)

    async def _clears(self) -> None:
        self._visit.living.story.clear()
        await self._visit.turn()

    async def _copies(self) -> None:
        ui.clipboard.write(self._visit.living.story.text(self._visit.say.language))
        note(self._visit.say("page-story-copied"))
