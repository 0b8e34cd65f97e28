"""The charter beside the chat: an editor that shows faults at their lines while one types, and adopts as in real life."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence

from nicegui import ui
from nicegui.events import GenericEventArguments

from bot.look.html import Html, join, tag
from bot.look.parts import attribute, box, button, call, icon, show, shown
from bot.playground.living import Adoption, Change, FaultSeen
from bot.playground.page.visit import Visit, note
from bot.playground.page.words import Say

PAUSE = 0.15
"""Seconds of quiet after which what was typed is checked."""

GO = """(event) => {
  const at = event.target.closest("[data-line]");
  if (at) emit(at.dataset.line);
}"""


class CharterPart:
    """The editor, its faults, and the buttons that save and reset."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._in_force = visit.living.charter.standing
        self._refused: str | None = None
        self._typed = 0
        say = visit.say
        with box(classes="across charter-head"):
            self._state = shown(Html(""), "div", "grow", role="status")
            self._reset = button(join(icon("restart_alt"), say("page-reset")), self._resets, "button slim")
            self._save = button(join(icon("save"), say("page-save")), self._saves, "button main slim")
        self._editor = ui.codemirror(
            self._in_force,
            language="YAML",
            theme="githubLight",
            line_wrapping=True,
            indent="  ",
            on_change=self._changed,
            keymap={"Mod-s": self._saves},
        ).classes("charter-editor")
        attribute(self._editor, data_label=say("page-panel-charter"))
        ui.on("scheme", self._colour)
        self._list = shown(Html(""), "div", "faults", role="region", aria_label=say("page-faults"))
        self._list.on("click", self._go, js_handler=GO)

    async def draw(self, change: Change | None) -> None:
        """See `Part`."""
        if change is not None and not change.charter:
            return
        text = self._visit.living.charter.standing
        if self._editor.value == self._in_force:
            self._editor.value = text
        self._in_force = text
        self._draw_state()

    def _colour(self, event: GenericEventArguments) -> None:
        """Letters of the editor for dark ground, or for light."""
        self._editor.theme = "githubDark" if event.args else "githubLight"

    def _draw_state(self) -> None:
        charter, typed = self._visit.living.charter, self._editor.value
        is_changed = typed != self._in_force
        if not is_changed:
            key, look = "page-charter-in-force", "good"
        elif typed == self._refused:
            key, look = "page-charter-refused", "bad"
        else:
            key, look = "page-charter-changed", "warn"
        state = self._visit.say(key, number=charter.number)
        show(self._state, tag("span", state, class_=f"tag {look}"))
        attribute(self._save, disabled=not is_changed)
        attribute(self._reset, disabled=not is_changed and self._in_force == charter.original)

    async def _changed(self) -> None:
        """Check what was typed, once the typing pauses."""
        self._draw_state()
        self._typed += 1
        typed = self._typed
        await asyncio.sleep(PAUSE)
        if typed == self._typed:
            text = str(self._editor.value)
            faults = self._visit.living.charter.check(text)
            if typed == self._typed:
                self._draw_faults(text, faults)

    def _draw_faults(self, text: str, faults: Sequence[FaultSeen]) -> None:
        say = self._visit.say
        # Not by the element's properties: with each of those its value goes, too, and takes away what was typed meanwhile.
        call(self._editor, "setDecorations", list(_decorations(text, faults)))
        call(self._editor, "setLineTooltips", _tooltips(faults, say))
        show(self._list, join(*(_fault(one, say) for one in faults)))

    def _go(self, event: GenericEventArguments) -> None:
        self._editor.reveal_line(int(event.args))

    async def _saves(self) -> None:
        text = str(self._editor.value)
        adoption = await self._visit.living.charter.adopt(text)
        self._refused = None if adoption.adopted else text
        await self._told(adoption)

    async def _resets(self) -> None:
        adoption = await self._visit.living.charter.reset()
        self._editor.value = self._visit.living.charter.standing
        await self._told(adoption)

    async def _told(self, adoption: Adoption) -> None:
        self._draw_faults(str(self._editor.value), adoption.faults)
        note(self._visit.say.text(adoption.told), "plain" if adoption.adopted else "warn")
        await self._visit.turn()


def _decorations(text: str, faults: Sequence[FaultSeen]) -> Iterator[dict[str, object]]:
    """The line of a fault, and the words that it is about to the line's end."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for number in {fault.line for fault in faults if fault.line <= len(lines)}:
        worst = "error" if any(one.line == number and one.level == "error" for one in faults) else "warning"
        yield {"kind": "line", "line": number, "class": f"fault-line {worst}"}
    for fault in faults:
        if fault.line <= len(lines):
            end = starts[fault.line - 1] + len(lines[fault.line - 1].rstrip())
            start = min(starts[fault.line - 1] + fault.column - 1, end - 1)
            if starts[fault.line - 1] <= start < end:
                yield {"kind": "mark", "from": start, "to": end, "class": f"fault-mark {fault.level}"}


def _tooltips(faults: Sequence[FaultSeen], say: Say) -> dict[int, str]:
    told: dict[int, str] = {}
    for fault in faults:
        words = _words(fault, say)
        told[fault.line] = f"{told[fault.line]}\n{words}" if fault.line in told else words
    return told


def _words(fault: FaultSeen, say: Say) -> str:
    message = say.text(fault.message)
    return f"{message} {say.text(fault.remedy)}" if fault.remedy is not None else message


def _fault(fault: FaultSeen, say: Say) -> Html:
    sign = "error" if fault.level == "error" else "warning"
    place = say("page-line", line=fault.line)
    remedy = tag("span", say.text(fault.remedy), class_="small muted") if fault.remedy is not None else None
    words = tag(
        "span", tag("span", tag("b", place), " ", say.text(fault.message)), remedy, class_="grow lines"
    )
    return tag(
        "button", icon(sign), words, class_=f"fault {fault.level}", type="button", data_line=fault.line
    )
