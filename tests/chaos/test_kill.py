"""kill -9 at named points and at any moment: all comes out as if nothing had happened.

Strikes, decisions, deletions, every line of the ledger, balances and tiers.
"""

from __future__ import annotations

import asyncio
import json
import random
import sqlite3
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.playground.server import Playground, World
from tests.support.telegram import BotProcess, run_bot, telegram

CRASHING = (sys.executable, "-m", "tests.support.crashing")
POINTS = ("after fetch", "before commit", "after commit", "after send", "before settle")
START = 1_790_000_000
FEW, MANY, DEATHS = 1_500, 20_000, 6
PATIENCE = 60.0
CHARTER = """
charter: 1
community: {name: Test, goal: To last.}
groups:
  lounge: {chat: "@lounge"}
  market: {chat: "@market"}
  office: {chat: "@office", open to: staff}
points:
  earn:
    message: {gives: 1, length: at least 8, once per: 1 minute, at most: 40 points per day}
    reply received: {gives: 2, at most: 20 points per day}
    thanks received: {gives: 5, at most: 25 points per day, from one person: 1 time per day}
  strike costs: 3
  day cap: 60 points
tiers:
  guest: {}
  regular: {needs: {points: at least 20}}
  host: {needs: {points: at least 30, thanked by: at least 2 people}}
ladders:
  standard: {steps: [warn, mute 1 hour, mute 1 day], strikes fade after: 30 days, ask staff before: nothing}
rules:
  links: {says: No links., when: {links to: any site}, then: [delete, strike]}
  words: {says: No spam., when: {contains: [spam, "cheap*"]}, then: [delete, 2 strikes]}
  flood: {says: Slowly., when: {messages: at least 6 in 10 seconds}, then: [delete, mute 10 minutes]}
  copies: {says: Once., when: {repeats: at least 3 in 10 minutes}, then: [delete, strike]}
"""
TALK = (
    "good morning, {n}",
    "which water for the {n}?",
    "mine is from well {n}",
    "I like {n} grams",
    "see you at {n}",
)
BAD = ("look https://shop{n}.example", "this is spam {n}", "cheaply {n}", "buy buy buy my beautiful cups")


def talk(world: World, number: int) -> None:
    """Forty people talk in two groups, all of it before the bot is there to hear: nobody is muted meanwhile."""
    owner = world.user("Olga", "olga")
    people = [world.user(f"P{n}", f"p{n}") for n in range(40)]
    lounge = world.supergroup("Lounge", owner, *people)
    market = world.supergroup("Market", owner, *people)
    office = world.supergroup("Office", owner)
    for chat, name in ((lounge, "lounge"), (market, "market"), (office, "office")):
        chat.username = name
    state, said, latest = 1, 0, {}
    while said < number:
        state = (state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64
        one = state >> 33
        if one % 5 == 0:
            world.clock.move(1 + one % 24)
        words = BAD[one % len(BAD)] if one % 29 == 0 else TALK[one % len(TALK)]
        author, chat = people[one % 40], (lounge, market)[one % 3 == 0]
        times, same = 8 if one % 301 == 0 else 1, one % 2
        first, more = said, {"reply_to": latest[chat.id]} if one % 7 == 0 and chat.id in latest else {}
        if more and one % 3:
            words = "thanks"
        for _ in range(times):
            latest[chat.id] = world.say(author, chat, words.format(n=first if same else said), **more)
            said += 1


def outcome(bot: BotProcess, play: Playground) -> dict[str, object]:
    """What the bot wrote down and did, without times and numbers of rows."""
    decisions = kept(bot, "SELECT update_id, rules, answer FROM decisions ORDER BY 1, 2")
    strikes = kept(bot, "SELECT key, ladder, rule FROM strikes ORDER BY 1")
    ledger = kept(
        bot,
        "SELECT day, user_id, kind, fact, cause, amount FROM entries JOIN members USING (member_key) ORDER BY 1, 2, 3, 4, 5",
    )
    balances = kept(
        bot, "SELECT user_id, balance, active FROM standings JOIN members USING (member_key) ORDER BY 1"
    )
    tiers = kept(bot, "SELECT user_id, tier FROM tier_states JOIN members USING (member_key) ORDER BY 1")
    return {
        "decisions": decisions,
        "strikes": strikes,
        "deleted": sorted(deleted(play)),
        "ledger": ledger,
        "balances": balances,
        "tiers": tiers,
    }


def kept(bot: BotProcess, question: str) -> Sequence[tuple[object, ...]]:
    """Rows of the bot's database."""
    with closing(sqlite3.connect(f"file:{bot.database}?mode=ro", uri=True)) as books:
        return books.execute(question).fetchall()


def deleted(play: Playground) -> set[tuple[object, object]]:
    """The messages that the bot had deleted: (chat, message)."""
    calls = play.log.of("deleteMessages", "deleteMessage", ok=True)
    return {(call.params["chat_id"], message) for call in calls for message in _ids(call.params)}


def _ids(params: dict[str, object]) -> Sequence[object]:
    many = params.get("message_ids")
    return many if isinstance(many, list) else [params["message_id"]]


async def finished(bot: BotProcess, play: Playground) -> dict[str, object]:
    """The outcome once everything is read, and all is deleted that was decided to be."""
    await play.drained(timeout=PATIENCE)
    due = set(kept(bot, """SELECT chat_id, message_id FROM decisions WHERE answer LIKE '%"delete"%'"""))
    await play.until(lambda: due <= deleted(play), timeout=PATIENCE)
    return outcome(bot, play)


async def verified(bot: BotProcess) -> dict[str, object]:
    """What `charterbot verify` says of the database, when the bot is gone."""
    command = (sys.executable, "-m", "bot", "verify", "--json")
    process = await asyncio.create_subprocess_exec(*command, cwd=bot.folder, env=bot.environment, stdout=PIPE)
    said, _ = await process.communicate()
    return json.loads(said)


@asynccontextmanager
async def town(folder: Path, number: int) -> AsyncIterator[Playground]:
    """A world in which everybody has talked already."""
    folder.mkdir()  # noqa: ASYNC240 - a folder of a test
    async with telegram(folder, fixed_at=START) as play:
        talk(play.world, number)
        yield play


async def undisturbed(folder: Path, number: int) -> dict[str, object]:
    """What comes of it if nothing happens to the bot."""
    async with town(folder, number) as play, run_bot(play, folder, CHARTER) as bot:
        return await finished(bot, play)


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What comes of few updates, undisturbed: the same for every point."""
    return asyncio.run(undisturbed(tmp_path_factory.mktemp("calm") / "town", FEW))


@pytest.mark.xdist_group("points")
@pytest.mark.parametrize("point", POINTS)
async def test_a_death_at_any_point_changes_nothing(
    tmp_path: Path, point: str, calm: dict[str, object]
) -> None:
    async with town(tmp_path / "storm", FEW) as play:
        folder = tmp_path / "storm"
        deaths = [f"{point}:{number}" for number in (1, 6)]
        async with run_bot(play, folder, CHARTER, command=CRASHING, ready=False, CRASH_AT=deaths[0]) as bot:
            for following in (*deaths[1:], "never:1"):
                await bot.ended(PATIENCE)
                bot.environment["CRASH_AT"] = following
                await bot.start(ready=False)
            got = await finished(bot, play)

    assert got == calm


@pytest.mark.timeout(240)
async def test_deaths_at_random_moments_change_nothing(tmp_path: Path) -> None:
    wanted = await undisturbed(tmp_path / "calm", MANY)

    async with town(tmp_path / "storm", MANY) as play:
        chance = random.Random(20_000)
        lefts = sorted((chance.randrange(MANY) for _ in range(DEATHS)), reverse=True)
        async with run_bot(play, tmp_path / "storm", CHARTER) as bot:
            for left in lefts:
                await play.until(lambda left=left: len(play.world.updates.pending) <= left, timeout=PATIENCE)
                await bot.restart()
            got = await finished(bot, play)
            await bot.stop()
            checked = await verified(bot)

    assert got == wanted
    assert checked == {
        "ok": True,
        "decisions": len(got["decisions"]),
        "balances": len(got["balances"]),
        "tiers": len(got["tiers"]),
        "differences": [],
    }
    assert len(got["decisions"]) > MANY / 40
