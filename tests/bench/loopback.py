"""The real bot as a process against the playground: how fast it is ready, how soon spam is gone, how much it holds.

Latency is from serving an update to the arrival of the call that deletes its message, at 100 messages a second, of which
one in four is spam: with nothing wrong, while one chat is slow, and while one chat answers 429.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import psutil

from bot.playground.server import Playground
from bot.playground.server.records import Chat, Message, User
from tests.support.telegram import BotProcess, run_bot, telegram

RATE, SECONDS, SPAM_EVERY = 100, 10, 4
CROWD = 100_000
AT_ONCE = 5_000
PATIENCE = 300.0
CHARTER = """charter: 1
community: {{name: Bench, goal: To be quick.}}
groups:
{groups}
rules:
  links: {{says: No links., when: {{links to: any site}}, then: delete}}
  words: {{says: No spam., when: {{contains: [casino, "cheap*"]}}, then: delete}}
  flood: {{says: Slowly., when: {{messages: at least 200 in 10 seconds}}, then: mute 10 minutes}}
"""


@dataclass(slots=True)
class Town:
    """Ten groups and four hundred people; the first group is the one that gets into trouble."""

    play: Playground
    chats: list[Chat]
    people: list[User]
    said: int = 0

    @classmethod
    def of(cls, play: Playground) -> Town:
        world = play.world
        owner = world.user("Olga")
        people = [world.user(f"P{n}", f"p{n}") for n in range(400)]
        return cls(play, [world.supergroup(f"G{n}", owner, *people) for n in range(10)], people)

    @property
    def charter(self) -> str:
        """A charter of all groups."""
        return CHARTER.format(
            groups="\n".join(f"  g{n}: {{chat: {chat.id}}}" for n, chat in enumerate(self.chats))
        )

    def say(self, *, spam: bool) -> tuple[int, Message]:
        """The next message, and the number of its update."""
        self.said += 1
        update = self.play.world.updates.next_id
        words = f"look https://shop{self.said}.example" if spam else f"the kettle is on, number {self.said}"
        # Spam goes round by itself, so that each chat gets its part of it.
        turn = self.said // SPAM_EVERY if spam else self.said
        chat = self.chats[turn % len(self.chats)]
        return update, self.play.world.say(self.people[self.said % len(self.people)], chat, words)


DAY = 86_400


async def measured() -> list[tuple[str, str]]:
    """What was measured, in words, and the figure with its target."""
    with TemporaryDirectory() as folder:
        async with telegram(Path(folder)) as play:
            town = Town.of(play)
            begun = monotonic()
            async with run_bot(play, Path(folder), town.charter) as bot:
                found = [("ready after the start", f"{monotonic() - begun:.2f} s (< 5 s)")]
                # In its first day a rule that acts on so many would blow its fuse.
                play.world.clock.move(DAY)
                for name, trouble in TROUBLES.items():
                    play.faults.clear()
                    trouble(town)
                    found.append((f"spam to delete, {name}", await latency(town)))
                play.faults.clear()
                found.append((f"resident after {CROWD:,} updates", await resident(town, bot)))
    return found


def _nothing(_town: Town) -> None:
    pass


def _slow(town: Town) -> None:
    town.play.faults.slow("*", seconds=1.0, chat=town.chats[0].id)


def _limited(town: Town) -> None:
    town.play.faults.too_many("*", chat=town.chats[0].id, retry_after=2, times=1_000)


TROUBLES: dict[str, Callable[[Town], None]] = {
    "nothing wrong": _nothing,
    "others while a chat is slow": _slow,
    "others while a chat answers 429": _limited,
}


async def latency(town: Town) -> str:
    """The p50, p99 and greatest latency in all chats but the first."""
    spam: list[tuple[int, Message]] = []
    begun = monotonic()
    for number in range(RATE * SECONDS):
        await asyncio.sleep(max(0.0, begun + number / RATE - monotonic()))
        one = town.say(spam=number % SPAM_EVERY == 0)
        if number % SPAM_EVERY == 0 and one[1].chat is not town.chats[0]:
            spam.append(one)
    wanted = {(message.chat.id, message.id) for _, message in spam}
    await town.play.until(lambda: wanted <= set(deletions(town.play)), PATIENCE)
    arrived = deletions(town.play)
    served = town.play.world.updates.served
    taken = sorted((arrived[message.chat.id, message.id] - served[update]) * 1000 for update, message in spam)
    p50, p99 = taken[len(taken) // 2], taken[int(len(taken) * 0.99)]
    return f"p50 {p50:.1f} ms, p99 {p99:.1f} ms (< 50 ms), most {taken[-1]:.1f} ms of {len(taken)}"


def deletions(play: Playground) -> dict[tuple[object, object], float]:
    """When the call came that first asked for each message to be deleted."""
    found: dict[tuple[object, object], float] = {}
    for call in play.log.of("deleteMessage", "deleteMessages"):
        many = call.params.get("message_ids")
        for message in many if isinstance(many, list) else [call.params.get("message_id")]:
            found.setdefault((call.params.get("chat_id"), message), call.at)
    return found


async def resident(town: Town, bot: BotProcess) -> str:
    """Memory after many updates, and how many it took in a second."""
    begun = monotonic()
    while town.said < CROWD:
        for _ in range(AT_ONCE):
            town.say(spam=town.said % 1000 == 0)
        await town.play.drained(PATIENCE)
    rate = CROWD / (monotonic() - begun)
    held = psutil.Process(bot.pid).memory_info().rss / 1024**2
    return (
        f"{held:.0f} MiB (< 150 MB = 143 MiB), {rate:,.0f} updates/s with the playground on the same machine"
    )
