"""The page: a head, the chats, the chat, and the panel beside it. On a phone one column at a time, chosen at the bottom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from nicegui import background_tasks, ui

from bot.look.html import join, tag
from bot.look.parts import attribute, box, button, dress, icon, shown
from bot.playground.living import Change, Living
from bot.playground.page.charter import CharterPart
from bot.playground.page.chat import ChatPart
from bot.playground.page.chats import ChatsPart
from bot.playground.page.clock import ClockPart
from bot.playground.page.composer import ComposerPart
from bot.playground.page.forward import ForwardPart
from bot.playground.page.person import PersonPart
from bot.playground.page.settings import SettingsPart
from bot.playground.page.story import StoryPart
from bot.playground.page.visit import PANELS, Panel, Part, View, Visit
from bot.playground.page.why import WhyPart
from bot.playground.page.words import Say

SHEETS = tuple(Path(__file__).parent / name for name in ("page.css", "messages.css", "panel.css"))
SIGNS = {"message": "manage_search", "person": "person", "charter": "gavel", "story": "movie_filter"}


class Page:
    """One visitor's page, from its opening until it is left. `me` and `chat` are who they want to be, and where."""

    def __init__(self, living: Living, language: str, me: int = 0, chat: int = 0) -> None:
        dress(*SHEETS)
        self._visit = visit = _arriving(living, language)
        if visit.persona(me) is not None:
            visit.me = visit.person = me
        place = visit.place(chat)
        if chat == visit.me or (place is not None and place.kind != "private"):
            visit.chat = chat
        with box(classes="app") as self._app:
            with box("header", "top"):
                shown(join(icon("local_cafe"), tag("h1", visit.say("page-title"))), "div", "brand")
                clock = ClockPart(visit)
                settings = SettingsPart(visit)
            with box("section", "chats", aria_label=visit.say("page-chats")):
                chats = ChatsPart(visit)
            forward = ForwardPart(visit)
            with box("section", "chat", aria_label=visit.say("page-chat")):
                talk = ChatPart(visit, forward.ask)
                composer = ComposerPart(visit)
            with box("section", "panel", aria_label=visit.say("page-panel")):
                self._panels = self._made_panels()
            self._nav = self._bottom()
        self._parts: tuple[Part, ...] = (talk, chats, composer, clock, settings)
        visit.turn = self.draw
        client = ui.context.client
        following = background_tasks.create(self._follow(), name="playground page")
        client.on_delete(following.cancel)

    async def draw(self, change: Change | None = None) -> None:
        """Show how things are. Panels that are not open don't ask; one that is opened is drawn wholly."""
        visit = self._visit
        attribute(self._app, data_view=visit.view, data_panel=visit.panel)
        for panel, tab in self._tabs.items():
            is_open = panel == visit.panel
            attribute(tab, aria_selected=is_open, tabindex=0 if is_open else -1)
            self._boxes[panel].set_visibility(is_open)
        here = visit.panel if visit.view == "panel" else visit.view
        for name, one in self._nav.items():
            attribute(one, aria_current="page" if name == here else None)
        for part in (*self._parts, self._panels[visit.panel]):
            await part.draw(change)

    async def _follow(self) -> None:
        async for change in self._visit.living.changes():
            with self._app:
                await self.draw(change)

    def _made_panels(self) -> dict[Panel, Part]:
        visit = self._visit
        with box(
            classes="tabs",
            role="tablist",
            aria_label=visit.say("page-panel"),
            data_roving="button",
            data_follow=True,
        ):
            self._tabs = {panel: self._tab(panel) for panel in PANELS}
        self._boxes: dict[Panel, ui.element] = {}
        makers: tuple[Callable[[Visit], Part], ...] = (WhyPart, PersonPart, CharterPart, StoryPart)
        made: dict[Panel, Part] = {}
        for panel, part in zip(PANELS, makers, strict=True):
            with box(
                classes=f"panel-box for-{panel}", role="tabpanel", aria_label=visit.say(f"page-panel-{panel}")
            ) as one:
                shown(join(visit.say(f"page-panel-{panel}")), "h2", "unseen")
                made[panel] = part(visit)
            self._boxes[panel] = one
            attribute(self._tabs[panel], aria_controls=f"c{one.id}")
        return made

    def _tab(self, panel: Panel) -> ui.html:
        async def opened() -> None:
            await self._visit.open(panel)

        return button(self._visit.say(f"page-panel-{panel}"), opened, "", role="tab")

    def _bottom(self) -> dict[str, ui.html]:
        say = self._visit.say
        with box("nav", "bottom", aria_label=say("page-nav")):
            made: dict[str, ui.html] = {view: self._go(view, say(key), sign) for view, key, sign in VIEWS}
            made |= {panel: self._open(panel, say(f"page-panel-{panel}")) for panel in PANELS}
        return made

    def _go(self, view: View, words: str, sign: str) -> ui.html:
        async def go() -> None:
            self._visit.view = view
            await self.draw()

        return button(join(icon(sign), tag("span", words)), go, "")

    def _open(self, panel: Panel, words: str) -> ui.html:
        async def opened() -> None:
            await self._visit.open(panel)

        return button(join(icon(SIGNS[panel]), tag("span", words)), opened, "")


VIEWS: tuple[tuple[View, str, str], ...] = (
    ("chats", "page-chats", "forum"),
    ("chat", "page-chat", "chat_bubble"),
)


def _arriving(living: Living, language: str) -> Visit:
    """A visitor who has just come is an ordinary member of the first group, of their own language if there is one.

    The last of those in the scene: it names people from the owner down. Those who come and go (spammers, mostly) are for
    whoever wants to be one.
    """
    people, places, scene = living.people(), living.places(), living.scene.people
    stay = [one for one in people if one.key and not scene[one.key].names]
    members = [one for one in stay if one.stands.get(places[0].chat) == "member"]
    alike = [one for one in members if one.language == language]
    me = (alike or members or people)[-1].user
    return Visit(living=living, say=Say(language, lambda: living.zone), me=me, chat=places[0].chat, person=me)
