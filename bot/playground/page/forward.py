"""Where to forward a message: a list of the chats that the visitor may write in."""

from __future__ import annotations

from bot.look.html import join, tag
from bot.look.parts import box, button, call, face, shown
from bot.playground.living import Key
from bot.playground.page.visit import Visit


class ForwardPart:
    """A list that opens over the page."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        say = visit.say
        with box(
            classes="forward-menu", popover="auto", role="dialog", aria_label=say("page-forward-to")
        ) as self._menu:
            shown(tag("h2", say("page-forward-to")), "div", "menu-head")
            self._list = box(classes="menu", data_roving="button")

    async def ask(self, key: Key) -> None:
        """Have the visitor choose where."""
        visit = self._visit
        places = [(place.chat, place.title, "") for place in visit.living.places() if place.kind == "group"]
        self._list.clear()
        with self._list:
            for chat, title, sign in (*places, (visit.me, visit.say("page-the-bot"), "smart_toy")):
                self._offer(key, chat, title, sign)
        call(self._menu, "showPopover")

    def _offer(self, key: Key, chat: int, title: str, sign: str) -> None:
        async def forward() -> None:
            call(self._menu, "hidePopover")
            if self._visit.tell(self._visit.living.acts.forward(self._visit.me, key, chat)):
                await self._visit.go(chat)

        look = face(title, self._visit.living.bot if sign else chat, size=36, place=not sign, sign=sign)
        button(join(look, tag("b", title, class_="grow")), forward, "option")
