"""Small parts that pages are put together from: markup where something is only seen, elements of NiceGUI where it acts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from nicegui import ui

from bot.look.html import Child, Html, Value, named, safe, tag
from bot.look.palette import PEOPLE, css

HERE = Path(__file__).parent

Act = Callable[..., object]
"""What an element does when it is pressed; NiceGUI awaits it where it is a coroutine."""

E = TypeVar("E", bound=ui.element)


def icon(name: str) -> Html:
    """A sign of the Material Icons font, which nobody reads aloud."""
    return tag("span", name, class_="icon material-icons-round", aria_hidden=True, translate="no")


def unseen(words: str) -> Html:
    """Words for those who listen."""
    return tag("span", words, class_="unseen")


def face(name: str, number: int, *, size: int = 40, place: bool = False, sign: str = "") -> Html:
    """A round face with initials (or a sign), in the colour of `number`; a `place` (a group) is a rounded square."""
    return tag(
        "span",
        icon(sign) if sign else initials(name),
        class_=f"face who-{colour(number)}{' place' if place else ''}",
        style=f"--size:{size}px",
        aria_hidden=True,
    )


def colour(number: int) -> int:
    """Which of the colours of people somebody has."""
    return abs(number) % len(PEOPLE)


def initials(name: str) -> str:
    """The first letters of the first two words."""
    return "".join(word[0] for word in name.split()[:2]).upper()


def attribute(element: E, **attributes: Value) -> E:
    """Set attributes, named as in `bot.look.html.named`; None and False take one away."""
    wanted = dict(named(attributes))
    for key in (name.rstrip("_").replace("_", "-") for name in attributes):
        if key not in wanted:
            element.props.pop(key, None)
        elif element.props.get(key) != wanted[key]:
            element.props[key] = wanted[key]
    return element


def box(name: str = "div", classes: str = "", **attributes: Value) -> ui.element:
    """A plain element for others to stand in."""
    return attribute(ui.element(name).classes(classes), **attributes)


def shown(markup: Html, name: str = "div", classes: str = "", **attributes: Value) -> ui.html:
    """Markup of ours as an element. What people wrote is escaped in it (`bot.look.html`), so nothing is filtered here."""
    return attribute(ui.html(markup, sanitize=False, tag=name).classes(classes), **attributes)


def show(element: ui.html, markup: Html) -> None:
    """Draw an element again, if anything changed."""
    if element.content != markup:
        element.content = markup


def call(element: ui.element, method: str, *args: object) -> None:
    """Call a method of an element in the browser, without waiting for it."""
    _ = element.run_method(method, *args)


def button(label: Child, act: Act | None = None, classes: str = "button", **attributes: Value) -> ui.html:
    """A button; give `aria_label` where its label is only a sign."""
    made = shown(safe(label or ""), "button", classes, **{"type": "button", **attributes})
    return made if act is None else made.on("click", act, [])


def dress(*sheets: Path) -> None:
    """Give the page its look: what all share, then the page's own sheets."""
    ui.add_css(css())
    for sheet in (HERE / "look.css", *sheets):
        ui.add_css(sheet)
    for script in ("keys.js", "scheme.js"):
        ui.add_head_html(f"<script>{(HERE / script).read_text('utf-8')}</script>")
