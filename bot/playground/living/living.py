"""The living community by one name: what there is to see, what can be done, and what changes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path

from bot.app.running import Parts
from bot.domain.charter.faults import Reading
from bot.domain.effects import Text
from bot.playground.demo.play import READY
from bot.playground.demo.scene import Scene
from bot.playground.demo.stage import Stage
from bot.playground.demo.watch import Watch
from bot.playground.living.acts import Acts
from bot.playground.living.commands import commands_for
from bot.playground.living.desk import CharterDesk
from bot.playground.living.inspect import inspect
from bot.playground.living.listen import Listeners
from bot.playground.living.onlooking import Onlooking
from bot.playground.living.passing import DAY, Passing
from bot.playground.living.past import Past
from bot.playground.living.reports import Inspection, Standing
from bot.playground.living.script import Script
from bot.playground.living.shown import KEPT, Shown
from bot.playground.living.standing import standing
from bot.playground.living.story import Story
from bot.playground.living.talks import Talks
from bot.playground.living.trouble import Trouble
from bot.playground.living.values import Bubble, Change, CommandShown, Key, Persona, Place
from bot.playground.living.world_clock import WorldClock
from bot.playground.server import Chat, Playground
from bot.texts.catalog import Catalog


@dataclass(slots=True)
class Living:
    """A community that lives by a script in a playground, with the real bot in it.

    `file` is the charter that the bot reads and watches, `read` checks a text as if it stood there. Give `between` to the
    bot, and `clock`: it lives by the world's time.
    """

    scene: Scene
    stage: Stage
    play: Playground
    file: Path
    read: Callable[[str], Reading]
    clock: WorldClock = field(init=False)
    shown: Shown = field(init=False)
    acts: Acts = field(init=False)
    script: Script = field(init=False)
    trouble: Trouble = field(init=False)
    time: Passing = field(init=False)
    charter: CharterDesk = field(init=False)
    story: Story = field(init=False)
    _onlooking: Onlooking = field(init=False)
    _listeners: Listeners = field(default_factory=Listeners)
    _begun: asyncio.Event = field(default_factory=asyncio.Event)
    _stirred: asyncio.Event = field(default_factory=asyncio.Event)
    _catalog: Catalog = field(default_factory=Catalog)

    def __post_init__(self) -> None:
        world, tell = self.stage.world, self._listeners.tell
        self._onlooking = Onlooking(Watch(world.clock.now), lambda: tell(Change(people=True)))
        self.shown = Shown(self.scene, self.stage, self._onlooking.broken)
        self.story = Story(self._onlooking)
        self.acts = Acts(self.play, self.shown, self.story.add, self._look)
        self.trouble = Trouble(self.play.faults, lambda: tell(Change(pace=True)))
        self.script = Script(self.scene, self.stage, self.shown.means, lambda: tell(Change(pace=True)))
        self.time = Passing(self.play, self._onlooking, self._moved)
        self.charter = CharterDesk(
            self.file, self.read, self._onlooking, lambda: tell(Change(charter=True, people=True))
        )
        stir = world.on_change

        def stirred() -> None:
            stir()
            self._stirred.set()

        world.on_change = stirred
        world.clock.move(-self.scene.past * DAY)
        self.clock = WorldClock(world.clock)

    @property
    def bot(self) -> int:
        """The bot's number."""
        return self.stage.world.bot.id

    def between(self, parts: Parts) -> Parts:
        """The bot's parts, watched."""
        return self.charter.between(self._onlooking.between(parts))

    async def begun(self) -> None:
        """Returns when the bot is at work and has heard of the community's past."""
        await self._begun.wait()

    async def run(self) -> None:
        """Let people live, and tell what changes, for ever."""
        async with asyncio.TaskGroup() as tasks:
            await self._begin()
            tasks.create_task(self._watch())
            tasks.create_task(self.script.run())

    async def _begin(self) -> None:
        """The bot begins, and hears of what has been; nobody is shown anything before that."""
        await self.play.polled(READY)
        await self._onlooking.watch.done(self.play)
        talks = Talks(self.scene.talks, "past")
        if talks and self.scene.past:
            await Past(self.stage, self._onlooking.watch, self.play, talks, self.scene.past).live()
        self.shown.look()
        self._begun.set()

    def changes(self) -> AsyncIterator[Change]:
        """What changes from now on; whoever is slow hears several changes as one."""
        return self._listeners.changes()

    def now(self) -> int:
        """The moment it is in the community, in seconds since the epoch."""
        return self.stage.world.clock.now()

    @property
    def zone(self) -> str:
        """The community's time zone; UTC as long as no charter is in force."""
        force = self._onlooking.force
        return "UTC" if force is None else force.charter.community.timezone

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
        where = world.chats.get(chat) or Chat(chat, "private", person=who)
        return commands_for(world, where, who)

    def in_words(self, text: Text, language: str) -> str:
        """A text in a language, without marks; times are those of the community."""
        return self._catalog.plain(text, language, self.zone)

    async def inspect(self, key: Key) -> Inspection | None:
        """All about one message; `None`: it is too old to be shown."""
        return await inspect(self.shown, self._onlooking, key)

    async def standing(self, user: int) -> Standing:
        """Where somebody stands in the community."""
        return await standing(self._onlooking, user, self.now())

    def _moved(self) -> None:
        self._stirred.set()
        self._listeners.tell(Change(people=True, pace=True))

    async def _watch(self) -> None:
        while True:
            await self._stirred.wait()
            self._stirred.clear()
            self._look()

    def _look(self) -> None:
        self._listeners.tell(self.shown.look())
