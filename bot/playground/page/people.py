"""Whom the visitor can be: a list that opens above the words, with a place for somebody new."""

from __future__ import annotations

from nicegui import ui

from bot.look.html import Html, join, tag
from bot.look.parts import attribute, box, button, call, face, icon, show, shown
from bot.playground.living import Change, Persona
from bot.playground.page.visit import Visit

LONGEST = 40
"""Letters of a name."""


class PeoplePart:
    """The button that shows who the visitor is, and the list that it opens."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        say = visit.say
        self._rows: dict[int, ui.html] = {}
        with box(
            classes="people-menu", popover="auto", role="dialog", aria_label=say("page-be")
        ) as self._menu:
            shown(
                join(tag("h2", say("page-be")), tag("p", say("page-be-why"), class_="small muted")),
                "div",
                "menu-head",
            )
            self._list = box(classes="menu", data_roving="button")
            with box("form", "across newcomer") as form:
                self._name = ui.input(placeholder=say("page-newcomer")).props("borderless dense maxlength=40")
                self._name.classes("plain-field grow").props.update({"aria-label": say("page-newcomer")})
                button(say("page-newcomer-comes"), None, "button main slim", type="submit")
            form.on("submit", self._newcomer, [], js_handler="(event) => { event.preventDefault(); emit(); }")
        self._button = button("", None, "button plain round me", popovertarget=f"c{self._menu.id}")

    async def draw(self, change: Change | None) -> None:
        """See `Part`."""
        if change is not None and not change.people:
            return
        people = self._visit.living.people()
        for one in people:
            self._draw_row(one)
        me = next((one for one in people if one.user == self._visit.me), None)
        if me is not None:
            show(self._button, join(face(me.name, me.user, size=36), icon("expand_less")))
            attribute(self._button, aria_label=self._visit.say("page-you-are", who=me.name))

    def _draw_row(self, one: Persona) -> None:
        element = self._rows.get(one.user)
        if element is None:

            async def be(user: int = one.user) -> None:
                call(self._menu, "hidePopover")
                await self._visit.be(user)

            with self._list:
                element = shown(Html(""), "button", "person-row", type="button").on("click", be, [])
            self._rows[one.user] = element
        attribute(element, aria_current="true" if one.user == self._visit.me else None)
        show(element, self._markup(one))

    def _markup(self, one: Persona) -> Html:
        say = self._visit.say
        about = say.own(one.role) if one.role else say("page-new-here")
        stands = one.stands.get(self._visit.chat)
        mark = (
            tag("span", say(f"page-stands-{stands}"), class_=f"tag {MARKS[stands]}")
            if stands in MARKS
            else None
        )
        words = tag("span", tag("b", one.name), tag("span", about, class_="small muted"), class_="grow lines")
        return join(face(one.name, one.user, size=36), words, mark)

    async def _newcomer(self) -> None:
        name = " ".join(str(self._name.value or "").split())[:LONGEST]
        if name:
            self._name.value = ""
            call(self._menu, "hidePopover")
            await self._visit.be(self._visit.living.acts.newcomer(name, self._visit.say.language))


MARKS = {"owner": "", "staff": "", "muted": "warn", "banned": "bad", "outside": "quiet"}
"""How standings other than an ordinary member's are marked."""
