"""The chat before the visitor: its head and its messages. Only what changed is drawn again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from nicegui import ui
from nicegui.events import GenericEventArguments

from bot.look.html import Html, join, tag
from bot.look.parts import box, button, call, face, icon, show, shown
from bot.playground.living import Bubble, Change, Key
from bot.playground.page.acts import toolbar
from bot.playground.page.bubble import Setting, classes, drawn
from bot.playground.page.doings import Doings
from bot.playground.page.visit import Visit

TOGETHER = 600
"""Seconds within which messages of one person stand together under one name."""

PRESSED = """(event) => {
  const at = event.target.closest("[data-act]"), line = event.target.closest("[data-line]");
  if (at && line && !(at.dataset.act === "choose" && String(getSelection()))) emit({ ...at.dataset, line: line.dataset.line });
}"""
"""Tells which thing was pressed, in which message. Words that are being marked are no press."""

AWAY = "(event) => (event.target.dataset.away = event.target.scrollTop < -240)"
"""Remembers whether the newest messages are out of sight. Nobody needs to hear of it."""


@dataclass(slots=True)
class _Line:
    """A message on the page: its element, how it was drawn last, and whether it went before the visitor's eyes."""

    element: ui.html
    classes: str = ""
    gone: bool = False
    fresh: bool = False


class ChatPart:
    """Head and messages. `forward` asks the visitor where to forward a message."""

    def __init__(self, visit: Visit, forward: Callable[[Key], Awaitable[None]]) -> None:
        self._visit = visit
        self._chat = 0
        self._lines: dict[int, _Line] = {}
        doings = Doings(visit, forward, self._bring, _bring_acts)
        with box(classes="chat-head"):
            self._head = shown(Html(""), "div", "across grow")
            leave = visit.say("page-leave")
            self._leave = button(
                icon("logout"), self._leaves, "button plain round", aria_label=leave, title=leave
            )
        with box(classes="scroll", role="log", aria_label=visit.say("page-messages")) as self._scroll:
            self._list = box("ol", "messages", data_roving=".when", data_start="last")
        self._scroll.on("scroll", js_handler=AWAY)
        newest = visit.say("page-newest")
        button(icon("expand_more"), self._to_newest, "button round newest", aria_label=newest, title=newest)

        async def pressed(event: GenericEventArguments) -> None:
            await doings.do(event.args)

        self._list.on("click", pressed, js_handler=PRESSED)

    async def draw(self, change: Change | None) -> None:
        """See `Part`."""
        if self._chat != self._visit.chat:
            self._list.clear()
            self._lines.clear()
            self._chat = self._visit.chat
            call(self._scroll, "scrollTo", 0, 0)
        elif change is not None and not self._concerns(change):
            return
        show(self._head, self._headline())
        me = self._visit.persona(self._visit.me)
        stands = me.stands.get(self._chat, "outside") if me is not None else "outside"
        self._leave.set_visibility(stands in ("staff", "member", "muted"))
        self._draw_messages(self._visit.bubbles())

    def _concerns(self, change: Change) -> bool:
        return change.people or change.places or any(chat == self._chat for chat, _ in change.messages)

    def _headline(self) -> Html:
        visit, say = self._visit, self._visit.say
        place = visit.place(visit.chat)
        if place is None or place.kind == "private":
            me = visit.persona(visit.me)
            title, about = say("page-the-bot"), say("page-private", who=me.name if me else "")
            look = face(title, visit.living.bot, sign="smart_toy")
        else:
            is_channel = place.kind == "channel"
            title = place.title
            about = say("page-channel") if is_channel else say("page-members", number=place.members)
            look = face(title, place.chat, place=not is_channel, sign="campaign" if is_channel else "")
        return join(
            look,
            tag(
                "div",
                tag("h2", title, class_="cut"),
                tag("div", about, class_="small muted cut"),
                class_="grow",
            ),
        )

    def _draw_messages(self, bubbles: Sequence[Bubble]) -> None:
        numbers = {one.message for one in bubbles}
        for number in [number for number in self._lines if number not in numbers]:
            self._lines.pop(number).element.delete()
        for before, one, after in zip((None, *bubbles), bubbles, (*bubbles[1:], None), strict=False):
            self._draw_message(one, before, after)
        self._visit.seen[self._chat] = max(numbers, default=0)

    def _draw_message(self, one: Bubble, before: Bubble | None, after: Bubble | None) -> None:
        line = self._lines.get(one.message)
        if line is None:
            with self._list:
                line = self._lines[one.message] = _Line(
                    shown(Html(""), "li", data_line=one.message), gone=one.gone is not None
                )
        elif one.gone is not None and not line.gone:
            line.gone = line.fresh = True
        setting = self._setting(one, before, after, fresh=line.fresh)
        show(line.element, join(self._day(one, before), drawn(one, setting, self._visit.say)))
        if (now := classes(one, setting)) != line.classes:
            line.element.classes(replace=now)
            line.classes = now

    def _setting(self, one: Bubble, before: Bubble | None, after: Bubble | None, *, fresh: bool) -> Setting:
        visit = self._visit
        chosen = visit.chosen == (one.chat, one.message)
        me = visit.persona(visit.me) if chosen else None
        return Setting(
            me=visit.me,
            head=not _stand_together(before, one),
            tail=not _stand_together(one, after),
            chosen=chosen,
            fresh=fresh,
            acts=toolbar(one, me, visit.say) if me is not None else None,
        )

    def _day(self, one: Bubble, before: Bubble | None) -> Html | None:
        day = self._visit.say.day(one.at)
        return (
            tag("span", day, class_="day")
            if before is None or self._visit.say.day(before.at) != day
            else None
        )

    def _to_newest(self) -> None:
        call(self._scroll, "scrollTo", {"top": 0, "behavior": "smooth"})

    def _leaves(self) -> None:
        self._visit.tell(self._visit.living.acts.leave(self._visit.me, self._chat))

    def _bring(self, message: int) -> None:
        """Bring a message before the visitor's eyes."""
        if (line := self._lines.get(message)) is not None:
            look = "one.scrollIntoView({ block: 'center', behavior: 'smooth' })"
            blink = "one.animate([{ backgroundColor: 'var(--accent-soft)' }, {}], 1200)"
            _ = ui.run_javascript(f"const one = getHtmlElement({line.element.id}); {look}; {blink};")


def _bring_acts() -> None:
    """Bring what can be done with the chosen message before the visitor's eyes, once it is drawn."""
    look = "document.querySelector('.acts')?.scrollIntoView({ block: 'nearest' })"
    _ = ui.run_javascript(f"requestAnimationFrame(() => requestAnimationFrame(() => {look}))")


def _stand_together(one: Bubble | None, other: Bubble | None) -> bool:
    """Whether two messages stand under one name."""
    if one is None or other is None or "service" in (one.kind, other.kind):
        return False
    return (one.kind, one.user, one.name) == (
        other.kind,
        other.user,
        other.name,
    ) and other.at - one.at < TOGETHER
