"""The chats that the visitor can look at: groups, channels, and their own with the bot."""

from __future__ import annotations

from dataclasses import dataclass

from nicegui import ui

from bot.look.html import Html, join, tag
from bot.look.parts import attribute, box, face, icon, show, shown, unseen
from bot.playground.living import Bubble, Change, Persona, Place
from bot.playground.page.visit import Visit
from bot.playground.page.words import Say

MANY = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A chat as the list shows it. `key` is its number, 0 for that with the bot.

    `inside`: whether the persona is in it; else what is said there is not for them.
    """

    key: int
    chat: int
    title: str
    sign: str
    last: Bubble | None
    unread: int
    inside: bool


class ChatsPart:
    """The list. A chat that comes later gets its row at the end."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._rows: dict[int, ui.html] = {}
        shown(Html(tag("h2", visit.say("page-chats"))), "div", "column-head")
        self._list = box("nav", "chat-list", aria_label=visit.say("page-chats"), data_roving="button")
        shown(_hints(visit.say), "div", "hints")

    async def draw(self, change: Change | None) -> None:
        """See `Part`."""
        rows = self._wanted()
        for row in rows:
            self._draw_row(row)

    def _wanted(self) -> list[Row]:
        visit = self._visit
        me = visit.persona(visit.me)
        groups = [self._row(place, me) for place in visit.living.places() if place.kind != "private"]
        private = self._row(Place(chat=visit.me, key="", title=visit.say("page-the-bot"), kind="private"), me)
        return [private, *groups]

    def _row(self, place: Place, me: Persona | None) -> Row:
        bubbles = self._visit.living.bubbles(place.chat, MANY + 1)
        seen = self._visit.seen.setdefault(place.chat, bubbles[-1].message if bubbles else 0)
        stands = me.stands.get(place.chat, "outside") if me is not None else "outside"
        signs = {"private": "smart_toy", "channel": "campaign", "group": ""}
        inside = place.kind != "group" or stands not in ("outside", "banned")
        unread = (
            sum(one.message > seen for one in bubbles) if inside and place.chat != self._visit.chat else 0
        )
        return Row(
            key=0 if place.kind == "private" else place.chat,
            chat=place.chat,
            title=place.title,
            sign=signs[place.kind],
            last=bubbles[-1] if bubbles and inside else None,
            unread=unread,
            inside=inside,
        )

    def _draw_row(self, row: Row) -> None:
        element = self._rows.get(row.key)
        if element is None:

            async def go(key: int = row.key) -> None:
                await self._visit.go(key or self._visit.me)

            with self._list:
                element = shown(Html(""), "button", "chat-row", type="button", title=row.title).on(
                    "click", go, []
                )
            self._rows[row.key] = element
        is_open = row.chat == self._visit.chat
        attribute(element, aria_current="true" if is_open else None)
        show(element, self._markup(row))

    def _markup(self, row: Row) -> Html:
        say, last = self._visit.say, row.last
        look = face(
            row.title,
            row.chat if row.key else self._visit.living.bot,
            size=46,
            place=not row.sign,
            sign=row.sign,
        )
        lock = None if row.inside else icon("lock")
        time = (
            tag("span", say.lately(last.at, self._visit.living.now()), class_="tiny muted") if last else None
        )
        first = tag("span", tag("span", row.title, class_="title cut grow"), lock, time, class_="across")
        excerpt = self._excerpt(last, private=row.key == 0) if row.inside else join(say("page-not-inside"))
        words = tag("span", excerpt, class_="excerpt cut grow")
        unread = min(row.unread, MANY)
        count = tag(
            "span",
            f"{unread}{'+' * (row.unread > MANY)}",
            unseen(say("page-unread", number=unread)),
            class_="count",
        )
        second = tag("span", words, count if unread else None, class_="across")
        return join(look, tag("span", first, second, class_="grow lines"))

    def _excerpt(self, last: Bubble | None, *, private: bool) -> Html:
        if last is None:
            return join(self._visit.say("page-nothing-yet" if private else "page-no-posts"))
        if last.told is not None:
            return join(self._visit.say.text(last.told))
        if last.gone is not None:
            return tag("i", self._visit.say("page-gone-short"))
        text = last.text or (
            last.poll.question if last.poll else self._visit.say("page-media", what=last.media)
        )
        return join(tag("b", f"{last.name}: "), " ".join(text.split()))


def _hints(say: Say) -> Html:
    """What a newcomer may try."""
    hints = ("page-try-rule", "page-try-be", "page-try-thank", "page-try-charter")
    rows = [
        tag("li", tag("span", str(at), class_="step"), tag("span", say(key)))
        for at, key in enumerate(hints, 1)
    ]
    return tag("details", tag("summary", icon("lightbulb"), say("page-try")), tag("ol", *rows), open=True)
