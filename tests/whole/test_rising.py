"""A member of a living group rises, is warned, falls and comes back: the real process, and a clock that is moved."""

from __future__ import annotations

import pytest

from tests.support.telegram import run_bot, telegram

START = 1_795_000_000
DAY = 86_400
CHARTER = """
charter: 1
community: {name: Tea Club, goal: Good tea., languages: [en, zh]}
groups:
  lounge: {chat: LOUNGE}
  office: {chat: OFFICE, open to: staff}
points:
  called: {en: leaves, zh: 茶叶}
  earn:
    message: {gives: 1, once per: 1 minute, at most: 10 points per day}
    thanks received: {gives: 5, from one person: 1 time per day}
tiers:
  member: {}
  host:
    needs: {points: at least 7, active: at least 2 days in 10 days}
    grace: 14 days
    review every: 30 days
    may: [post links]
    tag: {en: host, zh: 达人}
    price: 80%
  keeper:
    needs: {time as: {host: at least 1 day}}
    approval: staff
rules:
  links:
    says: {en: No links., zh: 不发链接。}
    when: {links to: any site}
    unless: {member may: post links}
    then: [delete, strike]
"""


@pytest.fixture
async def play(tmp_path):
    async with telegram(tmp_path, fixed_at=START) as play:
        world = play.world
        world.olga = world.user("Olga", "olga")
        world.ann = world.user("Ann", "ann", language_code="zh")
        world.bob = world.user("Bob", "bob")
        world.lounge = world.supergroup("Lounge", world.olga, world.ann, world.bob)
        world.office = world.supergroup("Office", world.olga)
        world.dm(world.ann, "/start")
        yield play


def charter(world):
    return CHARTER.replace("LOUNGE", str(world.lounge.id)).replace("OFFICE", str(world.office.id))


def told(play, chat):
    return [
        call.params["text"] for call in play.log.of("sendMessage", ok=True) if call.params["chat_id"] == chat
    ]


def tags(play):
    return [call.params.get("tag") for call in play.log.of("setChatMemberTag", ok=True)]


async def rise(play):
    """Ann writes on two days and is thanked."""
    world = play.world
    world.say(world.ann, world.lounge, "rinse the leaves before the first infusion")
    await play.drained()
    world.clock.move(DAY)
    helped = world.say(world.ann, world.lounge, "and never pour boiling water on green tea")
    world.say(world.bob, world.lounge, "thanks!", reply_to=helped)
    await play.until(lambda: tags(play))


async def test_a_member_rises_and_may_do_more(play, tmp_path):
    world = play.world
    async with run_bot(play, tmp_path, charter(world)):
        before = world.say(world.ann, world.lounge, "https://tea.example")
        await play.until(lambda: play.log.of("deleteMessage", "deleteMessages", ok=True))
        await rise(play)
        after = world.say(world.ann, world.lounge, "https://tea.example/oolong")
        world.say(world.bob, world.lounge, "https://pots.example")
        await play.until(lambda: len(play.log.of("deleteMessage", "deleteMessages", ok=True)) == 2)
        # Words go at Telegram's pace, deletions at once.
        await play.until(lambda: len(told(play, world.ann.id)) == 2 and tags(play))

    assert before not in world.lounge.messages.values()
    assert after in world.lounge.messages.values()
    assert tags(play) == ["达人"]
    congratulation = told(play, world.ann.id)[-1]
    assert "恭喜" in congratulation
    assert "达人" in congratulation
    assert "80" in congratulation


async def test_who_falls_silent_is_warned_and_falls(play, tmp_path):
    world = play.world
    async with run_bot(play, tmp_path, charter(world)) as bot:
        await rise(play)
        world.clock.move(31 * DAY)
        await play.until(lambda: len(told(play, world.ann.id)) >= 3)
        await bot.restart()
        world.clock.move(15 * DAY)
        await play.until(lambda: len(told(play, world.ann.id)) >= 4)
        await play.until(lambda: tags(play)[-1] is None)

    # A tag whose answer was lost by the kill is set again.
    assert set(tags(play)) == {"达人", None}


async def test_staff_agree_to_what_comes_by_waiting(play, tmp_path):
    world = play.world
    async with run_bot(play, tmp_path, charter(world)):
        await rise(play)
        world.clock.move(DAY + 60)
        await play.until(lambda: told(play, world.office.id))
        (card,) = [one for one in world.office.messages.values() if one.markup]
        world.press(world.olga, card, "Yes, move up")
        await play.until(lambda: len(told(play, world.ann.id)) >= 3)

    assert "keeper" in told(play, world.ann.id)[-1]
