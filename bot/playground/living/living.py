"""The living community by one name: what there is to see, what can be done, and what changes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from bot.domain.effects import Text
from bot.playground.demo.scene import Scene
from bot.playground.demo.stage import Stage
from bot.playground.living.acts import Acts
from bot.playground.living.commands import commands_for
from bot.playground.living.listen import Listeners
from bot.playground.living.script import Script
from bot.playground.living.shown import KEPT, Shown
from bot.playground.living.trouble import Trouble
from bot.playground.living.values import Bubble, Change, CommandShown, Key, Persona, Place
from bot.playground.server import Playground
from bot.texts.catalog import Catalog


@dataclass(slots=True)
class Living:
    """A community that lives by a script in a playground, with the real bot in it.

    `acts` does things as somebody, `script` plays on at a pace, `trouble` spoils Telegram.
    """

    scene: Scene
    stage: Stage
    play: Playground
    zone: str = "UTC"
    shown: Shown = field(init=False)
    acts: Acts = field(init=False)
    script: Script = field(init=False)
    trouble: Trouble = field(init=False)
    listeners: Listeners = field(default_factory=Listeners)
    _stirred: asyncio.Event = field(default_factory=asyncio.Event)
    _catalog: Catalog = field(default_factory=Catalog)

    def __post_init__(self) -> None:
        people = {user.id: key for key, user in self.stage.people.items()}
        keys = people | {chat.id: key for key, chat in self.stage.chats.items()}
        roles = {user: dict(self.scene.people[key].role) for user, key in people.items()}
        self.shown = Shown(self.stage.world, keys, roles)
        self.acts = Acts(self.play, self.shown)
        self.trouble = Trouble(self.play.faults, self._paced)
        self.script = Script(self.scene, self.stage, self.shown.means, self._paced)
        stir = self.stage.world.on_change

        def stirred() -> None:
            stir()
            self._stirred.set()

        self.stage.world.on_change = stirred
        self.shown.look()

    async def run(self) -> None:
        """Let people live, and tell what changes, for ever."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.script.run())
            tasks.create_task(self._watch())

    def changes(self) -> AsyncIterator[Change]:
        """What changes from now on; whoever is slow hears several changes as one."""
        return self.listeners.changes()

    def now(self) -> int:
        """The moment it is in the community, in seconds since the epoch."""
        return self.stage.world.clock.now()

    def places(self) -> tuple[Place, ...]:
        """All chats: groups first, then channels, then private ones that were opened."""
        return self.shown.places()

    def people(self) -> tuple[Persona, ...]:
        """Everybody whom the visitor can be."""
        return self.shown.people()

    def bubbles(self, chat: int, most: int = KEPT) -> tuple[Bubble, ...]:
        """The newest messages of a chat, oldest first, deleted ones too."""
        return self.shown.bubbles(chat, most)

    def bubble(self, key: Key) -> Bubble | None:
        """One message as it is shown now; `None` if it is too old to be shown."""
        return self.shown.bubble(key)

    def commands(self, user: int, chat: int) -> tuple[CommandShown, ...]:
        """The commands that somebody is offered in a chat, described in their language."""
        world = self.stage.world
        who = world.users[user]
        where = world.private(who) if chat == user else world.chats[chat]
        return commands_for(world, where, who)

    def in_words(self, text: Text, language: str) -> str:
        """A text in a language, without marks; times are those of the community."""
        return self._catalog.plain(text, language, self.zone)

    def _paced(self) -> None:
        self.listeners.tell(Change(pace=True))

    async def _watch(self) -> None:
        while True:
            await self._stirred.wait()
            self._stirred.clear()
            self.listeners.tell(self.shown.look())
