"""Each occurrence of an activity is held once, whatever happens to the bot: on each kind of database."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.effects import Poll, Say
from tests.fakes import FakeClock
from tests.support.charters import HEAD, charter
from tests.support.club import Club
from tests.support.mistakes import CATALOG

HOUR, DAY = 3600, 86_400
LOUNGE, OFFICE = -100, -101
BERLIN = ZoneInfo("Europe/Berlin")
MORNING = """
activities:
  morning:
    every: day at 09:00
    post: Good morning!
"""
RENAMED = MORNING.replace("morning:", "tea:")
LATER = MORNING.replace("09:00", "10:00")
SKIPPED = MORNING + "    if missed: skip\n"
HOWEVER_LATE = MORNING + "    if missed: post late\n"
ONCE = MORNING.replace("every: day at", "once: 2027-01-05 at")


def at(text):
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("UTC")).timestamp())


@pytest.fixture
def clock():
    return FakeClock(at("2027-01-04T20:00"))


@pytest.fixture
def club(store, clock):
    """A club of some activities that has just begun."""

    async def begun(activities=MORNING):
        club = Club(store, clock, activities)
        await club.begin()
        return club

    return begun


def go(clock, text):
    clock.move(at(text) - clock.now())


def said(effects):
    return [(effect.chat, CATALOG.plain(effect.text, effect.language)) for effect in effects]


async def test_it_is_held_at_its_time_and_then_the_next_is_due(club, clock):
    club = await club()
    go(clock, "2027-01-05T08:59")
    early = await club.tick()
    go(clock, "2027-01-05T09:00")
    held = await club.tick()
    again = await club.tick()

    assert (early, said(held), again) == ([], [(LOUNGE, "Good morning!")], [])
    assert held == [Say(chat=LOUNGE, text=held[0].text, language="en")]
    assert await club.dues() == [at("2027-01-06T09:00")]
    assert [queued.key for queued in club.held] == [f"activity:morning:{at('2027-01-05T09:00')}:{LOUNGE}"]


async def test_a_restart_changes_nothing(club, clock):
    club = await club()
    for hour in range(72):
        clock.move(HOUR)
        if hour % 3:
            await club.begin()
        if hour % 2:
            await club.tick()
        await club.begin()

    assert len(club.held) == 3
    assert len({queued.key for queued in club.held}) == 3


async def test_what_dies_in_the_middle_is_held_once_afterwards(club, clock):
    club = await club()
    go(clock, "2027-01-05T09:00")
    await club.die()
    await club.die()
    held = await club.tick()

    assert len(held) == 1
    assert await club.tick() == []
    assert await club.dues() == [at("2027-01-06T09:00")]


@pytest.mark.parametrize(
    ("activities", "until", "times"),
    [
        pytest.param(MORNING, "2027-01-05T10:00", 1, id="late by an hour is held"),
        pytest.param(MORNING, "2027-01-05T10:01", 0, id="later than an hour is not"),
        pytest.param(SKIPPED, "2027-01-05T09:01", 1, id="a bot that is just being restarted is not late"),
        pytest.param(SKIPPED, "2027-01-05T09:02", 0, id="what may not be late is skipped"),
        pytest.param(HOWEVER_LATE, "2027-01-05T23:00", 1, id="however late"),
        pytest.param(HOWEVER_LATE, "2027-01-09T23:00", 1, id="of many that were missed the newest"),
        pytest.param(MORNING, "2027-01-09T09:30", 1, id="the newest is in time though the first is not"),
    ],
)
async def test_what_was_missed(club, clock, activities, until, times):
    club = await club(activities)
    go(clock, until)
    await club.begin()
    held = await club.tick()

    assert len(held) == times
    assert await club.dues() == [at(until[:10] + "T09:00") + DAY]


async def test_what_is_moved_happens_at_its_new_time_only(club, clock):
    club = await club()
    await club.adopt(LATER)
    go(clock, "2027-01-05T09:30")
    early = await club.tick()
    go(clock, "2027-01-05T10:00")
    held = await club.tick()

    assert (early, len(held)) == ([], 1)


async def test_what_was_missed_at_a_time_that_is_no_longer_its_own_is_not_held(club, clock):
    club = await club()
    go(clock, "2027-01-05T09:10")
    await club.adopt(LATER)

    assert await club.tick() == []
    assert await club.dues() == [at("2027-01-05T10:00")]


async def test_what_is_due_when_another_charter_comes_is_held_all_the_same(club, clock):
    club = await club()
    go(clock, "2027-01-05T09:00")
    await club.adopt(MORNING.replace("Good morning!", "Hello!"))

    assert said(await club.tick()) == [(LOUNGE, "Hello!")]
    assert await club.tick() == []


async def test_what_was_held_is_not_held_again_by_another_charter(club, clock):
    club = await club()
    go(clock, "2027-01-05T09:00")
    held = await club.tick()
    await club.adopt(MORNING.replace("Good morning!", "Hello!"))
    await club.begin()

    assert (len(held), await club.tick()) == (1, [])


async def test_what_is_renamed_begins_anew_and_what_is_removed_ends(club, clock):
    club = await club()
    await club.adopt(RENAMED)
    go(clock, "2027-01-05T09:00")
    renamed = await club.tick()
    await club.adopt("")
    go(clock, "2027-01-06T09:00")

    assert len(renamed) == 1
    assert await club.dues() == []
    assert await club.tick() == []


async def test_a_timer_of_an_activity_that_nobody_knows_ends(club, clock):
    club = await club()
    other = Club(club.store, clock, RENAMED)
    go(clock, "2027-01-05T09:00")

    assert await other.tick() == []
    assert await other.dues() == []


async def test_what_happens_once_happens_once(club, clock):
    club = await club(ONCE)
    go(clock, "2027-01-05T09:00")
    held = await club.tick()
    await club.begin()
    await club.adopt(ONCE.replace("Good", "Bad"))

    assert len(held) == 1
    assert await club.dues() == []


async def test_what_is_over_is_not_planned(club, clock):
    club = await club(ONCE.replace("2027", "2026"))

    assert await club.dues() == []


async def test_it_happens_in_each_of_its_groups(club, clock):
    club = await club(MORNING + "    in: [office, lounge]\n")
    go(clock, "2027-01-05T09:00")

    assert [effect.chat for effect in await club.tick()] == [OFFICE, LOUNGE]
    assert len({queued.key for queued in club.held}) == 2


async def test_a_poll_is_asked(club, clock):
    club = await club(
        MORNING.replace(
            "post: Good morning!", "poll: Tea?\n    choices: [yes please, no]\n    open for: 1 day"
        ).replace("no]", "'no']")
    )
    go(clock, "2027-01-05T09:00")

    assert await club.tick() == [
        Poll(chat=LOUNGE, question="Tea?", choices=("yes please", "no"), open_for=DAY)
    ]


async def test_times_are_those_of_the_community(club, clock):
    club = await club(MORNING)
    zoned = Club(club.store, clock, MORNING)
    berlin = charter(HEAD.replace("{name", "{timezone: Europe/Berlin, name") + MORNING)
    zoned.force.adopt(zoned.force.number, berlin, zoned.force.program, int(clock.now()))
    await zoned.begin()

    assert await zoned.dues() == [at("2027-01-05T08:00")]
