"""One visitor at the page: who they are, where they look, and what they are about to do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from nicegui import ui

from bot.playground.living import Acted, Bubble, Change, Key, Living, Persona, Place
from bot.playground.page.words import Say

Panel = Literal["message", "person", "charter", "story"]
View = Literal["chats", "chat", "panel"]
PANELS: tuple[Panel, ...] = ("message", "person", "charter", "story")

SHOWN = 100
"""How many messages of a chat are on the page: the newest."""


async def _nothing() -> None:
    """There is nothing to draw yet."""


class Part(Protocol):
    """A part of the page."""

    async def draw(self, change: Change | None) -> None:
        """Show how things are after a change in the community; `None`: after one of the visitor's own."""


@dataclass(slots=True)
class Visit:
    """What one visitor has before them.

    `me` is whom they are, `chat` where, `chosen` the message and `person` the persona that the panel tells of; `answering`
    and `editing` are messages that the next words are for. `panel` is what stands beside the chat, `view` the column that a
    phone shows. `seen`: the newest message of each chat that was before their eyes. `turn` draws the page again.
    """

    living: Living
    say: Say
    me: int
    chat: int
    person: int
    chosen: Key | None = None
    answering: Key | None = None
    editing: Key | None = None
    panel: Panel = "message"
    view: View = "chat"
    seen: dict[int, int] = field(default_factory=dict)
    turn: Callable[[], Awaitable[None]] = field(default=_nothing)

    def persona(self, user: int) -> Persona | None:
        """Somebody by their number."""
        return next((one for one in self.living.people() if one.user == user), None)

    def place(self, chat: int) -> Place | None:
        """A chat by its number; a private chat that was not opened yet has none."""
        return next((one for one in self.living.places() if one.chat == chat), None)

    def bubbles(self) -> Sequence[Bubble]:
        """The messages of the chat before them."""
        return self.living.bubbles(self.chat, SHOWN)

    async def be(self, user: int) -> None:
        """Be somebody from now on. The private chat before them becomes that person's own."""
        if self.chat == self.me:
            self.chat = user
        self.me = self.person = user
        self.answering = self.editing = None
        await self.turn()

    async def go(self, chat: int) -> None:
        """Look at a chat."""
        self.chat, self.view = chat, "chat"
        self.chosen = self.answering = self.editing = None
        await self.turn()

    async def choose(self, key: Key | None) -> None:
        """Look at a message; at none, if it is the one they look at."""
        self.chosen = None if key == self.chosen else key
        if self.chosen is not None and self.panel == "person":
            self.panel = "message"
        await self.turn()

    async def look_at(self, key: Key) -> None:
        """Look at a message, wherever it is, and at what the bot made of it."""
        self.chat, self.chosen = key[0], key
        self.answering = self.editing = None
        await self.turn()

    async def write(self, *, answering: Key | None = None, editing: Key | None = None) -> None:
        """Have the next words answer or change a message."""
        self.answering, self.editing = answering, editing
        await self.turn()

    async def open(self, panel: Panel) -> None:
        """Have something beside the chat; on a phone, instead of it."""
        self.panel, self.view = panel, "panel"
        await self.turn()

    async def ask_about(self, user: int) -> None:
        """Look at a persona."""
        self.person = user
        await self.open("person")

    def tell(self, acted: Acted) -> bool:
        """Tell what the bot answered, or why Telegram would not let it happen. Gives whether it did."""
        if acted.refused is not None:
            note(self.say.text(acted.refused), "warn")
        elif acted.answer:
            note(acted.answer, "alert" if acted.alert else "plain")
        return acted.ok


def note(words: str, kind: Literal["plain", "alert", "warn"] = "plain") -> None:
    """A small window with a few words, which goes by itself."""
    ui.notify(
        words,
        position="top",
        timeout=8000 if kind == "alert" else 4000,
        classes=f"note {kind}",
        multi_line=True,
    )
