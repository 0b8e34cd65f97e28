"""What the buttons in the chat do, by their `data-act`. Each is told the message that it stands in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.playground.living import Key
from bot.playground.page.visit import Visit, note

Heard = Mapping[str, str]
"""What a button says of itself: its `data-` attributes."""


class Doings:
    """The acts of one visitor on messages.

    `pass_on` asks where to forward one; `show` brings one before their eyes, `show_acts` what can be done with the chosen.
    """

    def __init__(
        self,
        visit: Visit,
        pass_on: Callable[[Key], Awaitable[None]],
        show: Callable[[int], None],
        show_acts: Callable[[], None],
    ) -> None:
        self._visit, self._pass_on, self._show, self._show_acts = visit, pass_on, show, show_acts
        self._living = visit.living
        self._acts: Mapping[str, Callable[[Heard, Key], Awaitable[None]]] = {
            "choose": self._choose,
            "why": self._why,
            "person": self._person,
            "jump": self._jump,
            "press": self._press,
            "open": self._open,
            "vote": self._vote,
            "react": self._react,
            "reply": self._reply,
            "thank": self._thank,
            "forward": self._forward,
            "edit": self._edit,
            "delete": self._delete,
            "command": self._command,
        }

    async def do(self, heard: Heard) -> None:
        """Do what a button in a message says."""
        if (act := self._acts.get(heard["act"])) is not None:
            await act(heard, (self._visit.chat, int(heard["line"])))

    async def _choose(self, _: Heard, key: Key) -> None:
        await self._visit.choose(key)
        self._show_acts()

    async def _why(self, _: Heard, key: Key) -> None:
        await self._visit.open("message")

    async def _person(self, heard: Heard, _: Key) -> None:
        await self._visit.ask_about(int(heard["user"]))

    async def _jump(self, heard: Heard, _: Key) -> None:
        self._show(int(heard["message"]))

    async def _press(self, heard: Heard, key: Key) -> None:
        self._visit.tell(await self._living.acts.press(self._visit.me, key, heard["words"]))

    async def _open(self, heard: Heard, _: Key) -> None:
        note(self._visit.say("page-leads-out", url=heard["words"]))

    async def _vote(self, heard: Heard, key: Key) -> None:
        bubble, choice, me = self._living.bubble(key), int(heard["choice"]), self._visit.me
        if bubble is None or bubble.poll is None:
            return
        mine = [at for at, one in enumerate(bubble.poll.choices) if me in one.votes]
        others = mine if bubble.poll.several else []
        chosen = [at for at in mine if at != choice] if choice in mine else [*others, choice]
        self._visit.tell(self._living.acts.vote(me, key, *chosen))

    async def _react(self, heard: Heard, key: Key) -> None:
        bubble, emoji, me = self._living.bubble(key), heard["words"], self._visit.me
        is_mine = bubble is not None and me in bubble.reactions.get(emoji, ())
        self._visit.tell(self._living.acts.react(me, key, *(() if is_mine else (emoji,))))

    async def _reply(self, _: Heard, key: Key) -> None:
        await self._visit.write(answering=key)

    async def _edit(self, _: Heard, key: Key) -> None:
        await self._visit.write(editing=key)

    async def _thank(self, _: Heard, key: Key) -> None:
        self._visit.tell(self._living.acts.thank(self._visit.me, key))

    async def _forward(self, _: Heard, key: Key) -> None:
        await self._pass_on(key)

    async def _delete(self, _: Heard, key: Key) -> None:
        self._visit.tell(self._living.acts.delete(self._visit.me, key))

    async def _command(self, heard: Heard, _: Key) -> None:
        self._visit.tell(self._living.acts.say(self._visit.me, self._visit.chat, heard["words"]))
