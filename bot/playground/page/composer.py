"""What the visitor writes: to whom it is an answer, commands and names completed, and where they may not write, why."""

from __future__ import annotations

from nicegui import ui
from nicegui.events import GenericEventArguments

from bot.look.html import Html, join, tag
from bot.look.parts import attribute, box, button, call, icon, show, shown
from bot.playground.living import Change
from bot.playground.page.completion import Offer, completed, is_whole, offers
from bot.playground.page.people import PeoplePart
from bot.playground.page.visit import Visit

LONGEST = 4096
"""Characters of a message, as Telegram has it."""

KEYS = """(event) => {
  if (event.isComposing) return;
  const listed = document.querySelector(".offers .option") !== null;
  const ours = listed ? ["ArrowDown", "ArrowUp", "Tab", "Escape", "Enter"] : ["Escape", "Enter"];
  if (!ours.includes(event.key) || event.shiftKey) return;
  if (listed || event.key === "Enter") event.preventDefault();
  const field = event.target, sends = event.key === "Enter" && !listed;
  emit([event.key, sends ? field.value : null]);
  if (sends) {
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""
"""Enter sends, and with Shift begins a line; while an input method is at work, the keys are its own.

What is sent leaves the field at once: if the server emptied it, that might come when the next words are being written.
"""


class ComposerPart:
    """The field and all around it."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._offers: tuple[Offer, ...] = ()
        self._at = 0
        self._about: object = None
        say = visit.say
        self._list = shown(
            Html(""), "div", "offers", role="listbox", aria_label=say("page-offers"), id="offers", tabindex=0
        )
        self._list.on("click", self._taken, js_handler=TAKEN)
        self._list.set_visibility(False)
        with box(classes="about-bar") as self._bar:
            self._bar_words = shown(Html(""), "div", "grow")
            button(icon("close"), self._forget, "button plain round", aria_label=say("page-forget"))
        with box(classes="composer"):
            self.people = PeoplePart(visit)
            with box(classes="writing grow") as self._writing:
                self._field = ui.textarea(placeholder=say("page-write"), on_change=self._typed)
                self._field.props(
                    f"borderless dense rows=1 maxlength={LONGEST} input-class=field-words"
                ).classes("grow")
                self._field.props.update(
                    {"aria-label": say("page-write"), "aria-autocomplete": "list", "aria-controls": "offers"}
                )
                self._field.on("keydown", self._key, js_handler=KEYS)
                self._send = button(icon("send"), self._say, "button main round", aria_label=say("page-send"))
            with box(classes="barred grow") as self._barred:
                self._why = shown(Html(""), "div", "grow")
                self._join = button(say("page-join"), self._enter, "button main slim")

    async def draw(self, change: Change | None) -> None:
        """See `Part`."""
        await self.people.draw(change)
        if change is None or change.people or change.places:
            self._draw_door()
        if change is None:
            self._draw_bar()

    def _draw_door(self) -> None:
        visit = self._visit
        me, place = visit.persona(visit.me), visit.place(visit.chat)
        is_private = visit.chat == visit.me
        stands = "member" if is_private or me is None else me.stands.get(visit.chat, "outside")
        channel = place is not None and place.kind == "channel"
        may = not channel and stands in ("owner", "staff", "member")
        self._writing.set_visibility(may)
        self._barred.set_visibility(not may)
        if not may:
            why = "page-barred-channel" if channel else f"page-barred-{stands}"
            show(
                self._why, join(visit.say(why, who=me.name if me else "", chat=place.title if place else ""))
            )
            self._join.set_visibility(not channel and stands == "outside")

    def _draw_bar(self) -> None:
        visit = self._visit
        key = visit.editing or visit.answering
        bubble = visit.living.bubble(key) if key else None
        self._bar.set_visibility(bubble is not None and self._writing.visible)
        if bubble is not None:
            title = (
                visit.say("page-editing") if visit.editing else visit.say("page-answering", who=bubble.name)
            )
            words = tag(
                "div",
                tag("b", title),
                tag("div", bubble.text, class_="cut small muted"),
                class_="about-words",
            )
            show(self._bar_words, join(icon("edit" if visit.editing else "reply"), words))
        if key != self._about:
            self._about = key
            if key is not None:
                if visit.editing and bubble is not None:
                    self._field.value = bubble.text
                call(self._field, "focus")

    async def _forget(self) -> None:
        if self._visit.editing:
            self._field.value = ""
        await self._visit.write()

    async def _key(self, event: GenericEventArguments) -> None:
        key, written = event.args
        if key in ("ArrowDown", "ArrowUp") and self._offers:
            self._at = (self._at + (1 if key == "ArrowDown" else -1)) % len(self._offers)
            self._draw_offers()
            look = f"document.getElementById('offer-{self._at}')?.scrollIntoView({{ block: 'nearest' }})"
            _ = ui.run_javascript(f"requestAnimationFrame(() => requestAnimationFrame(() => {look}))")
        elif key == "Tab" and self._offers:
            await self._take(self._at)
        elif key == "Enter":
            await self._enters(written)
        elif self._offers:
            self._close()
        elif self._visit.answering or self._visit.editing:
            await self._forget()

    async def _enters(self, written: str | None) -> None:
        """Send what was `written`; where something is offered (`None`), complete what was begun, or send what is written out."""
        if written is not None:
            self._close()
            await self._send_off(written, gone=True)
        elif self._offers and not is_whole(str(self._field.value or ""), self._offers[self._at]):
            await self._take(self._at)
        else:
            self._close()
            await self._say()

    def _typed(self) -> None:
        text = str(self._field.value or "")
        self._offers, self._at = offers(self._visit, text), 0
        self._draw_offers()

    def _close(self) -> None:
        self._offers = ()
        self._draw_offers()

    def _draw_offers(self) -> None:
        rows = [
            tag(
                "div",
                tag("b", one.words),
                tag("span", one.about, class_="small muted cut"),
                class_="option",
                role="option",
                id=f"offer-{at}",
                aria_selected=at == self._at,
                data_at=at,
            )
            for at, one in enumerate(self._offers)
        ]
        show(self._list, join(*rows))
        self._list.set_visibility(bool(rows))
        active = f"offer-{self._at}" if rows else None
        attribute(self._field, aria_activedescendant=active)

    async def _taken(self, event: GenericEventArguments) -> None:
        await self._take(int(event.args))

    async def _take(self, at: int) -> None:
        """Put an offer in the place of what was begun; one that is written out already is sent."""
        text, offer = str(self._field.value or ""), self._offers[at]
        self._close()
        if text == offer.words:
            await self._say()
            return
        self._field.value = completed(text, offer)
        self._close()
        call(self._field, "focus")

    async def _say(self) -> None:
        await self._send_off(str(self._field.value or ""))

    async def _send_off(self, written: str, *, gone: bool = False) -> None:
        """Say it, or change the message being edited; `gone`: it has left the field, and comes back if it can't be said."""
        visit, text = self._visit, written.strip()
        if not text:
            return
        if visit.editing is not None:
            acted = visit.living.acts.edit(visit.me, visit.editing, text)
        else:
            answered = visit.answering[1] if visit.answering else None
            acted = visit.living.acts.say(visit.me, visit.chat, text, reply_to=answered)
        if visit.tell(acted):
            if not gone:
                self._field.value = ""
            await visit.write()
        elif gone:
            self._field.value = written

    async def _enter(self) -> None:
        self._visit.tell(self._visit.living.acts.join(self._visit.me, self._visit.chat))


TAKEN = """(event) => {
  const at = event.target.closest("[data-at]");
  if (at) emit(at.dataset.at);
}"""
