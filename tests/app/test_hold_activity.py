"""What is said when an activity happens, and where; the timers wake for one that a new charter brings."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.app.force import InForce
from bot.app.hold_activity import HoldActivity
from bot.app.ports import Timer
from bot.domain.effects import Poll
from bot.domain.facts import GroupFacts
from tests.fakes import FakeClock
from tests.support.charters import charter
from tests.support.club import Club
from tests.support.mistakes import CATALOG

HOUR, DAY = 3600, 86_400
MONDAY = 1_799_020_800
"""A midnight in UTC: 2027-01-04."""

IN_TWO = """\
charter: 1
community: {name: Test, goal: To test., languages: [en, zh]}
groups: {lounge: {chat: "@lounge"}, market: {chat: -2}}
activities:
  a:
    every: day at 09:00
"""


def held(text, groups=(), aliases=()):
    """What follows from an activity's timer."""
    force = InForce.of(1, charter(text))
    force.know({group.chat: group for group in groups}, dict(aliases))
    hold = HoldActivity(force=force, clock=FakeClock(MONDAY + 9 * HOUR))
    timer = Timer(key="activity:a:1", due=MONDAY + 9 * HOUR, kind="activity", chat=0, data={"name": "a"})
    return [queued.effect for queued in hold(Unwritten(), timer)]


class Unwritten:
    """Books into which nobody looks."""

    def set_timers(self, timers):
        pass


LOUNGE = GroupFacts(chat=-1, name="", username="Lounge")


def plain(effect):
    return CATALOG.plain(effect.text, effect.language)


def test_a_post_is_said_in_each_language_one_below_the_other():
    (both,) = held(IN_TWO + "    post: {en: Good morning!, zh: 早上好！}\n", [LOUNGE])
    (one,) = held(IN_TWO + "    post: Ahoj!\n", [LOUNGE])

    assert (both.chat, plain(both), plain(one)) == (-1, "Good morning!\n\n早上好！", "Ahoj!")


def test_a_long_post_is_said_whole():
    (said,) = held(IN_TWO + f"    post: {{en: {'a' * 2000}, zh: {'b' * 2000}}}\n", [LOUNGE])

    assert plain(said) == f"{'a' * 2000}\n\n{'b' * 2000}"


@pytest.mark.parametrize(("length", "whole"), [(149, True), (150, False)])
def test_a_question_is_asked_in_each_language_while_there_is_room(length, whole):
    lines = f"    poll: {{en: {'a' * 150}, zh: {'b' * length}}}\n    choices: [Longjing, {{en: none, zh: 不要}}]\n"
    (asked,) = held(IN_TWO + lines, [LOUNGE])

    assert asked == Poll(
        chat=-1,
        question=f"{'a' * 150}\n{'b' * length}" if whole else "a" * 150,
        choices=("Longjing", "none / 不要"),
        open_for=None,
    )


def test_a_group_that_the_bot_has_not_met_is_left_out_and_logged(caplog):
    lines = IN_TWO + "    in: [lounge, market]\n    post: Ahoj!\n"
    with caplog.at_level("WARNING"):
        unmet = held(lines)

    assert [effect.chat for effect in unmet] == [-2]
    assert [record.getMessage() for record in caplog.records] == ["activity_without_chat"]
    assert [effect.chat for effect in held(lines, [LOUNGE])] == [-1, -2]


def test_a_group_that_became_another_is_where_it_is_now():
    lines = IN_TWO + "    in: market\n    post: Ahoj!\n"

    assert [effect.chat for effect in held(lines, aliases={-2: -1000})] == [-1000]


steps = st.lists(
    st.tuples(st.integers(0, 50 * 60), st.sampled_from(["tick", "begin", "die", "other words"])),
    min_size=10,
    max_size=60,
)
CALENDAR = """
activities:
  breakfast: {every: day at 09:00, post: one}
  lunch: {every: weekday at 12:30, post: one, if missed: post late within 2 hours}
  tea: {every: 2 days from 2027-01-01 at 16:00, post: one, if missed: post late}
"""


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_no_occurrence_is_lost_or_doubled(store, steps):
    async def live():
        clock = FakeClock(MONDAY - 3 * DAY)
        club = Club(store, clock, CALENDAR)
        await store.run(lambda books: books.drop_timers([t.key for t in books.timers("activity")]))
        await store.run(lambda books: books.settle([queued.id for queued in books.waiting(1000)]))
        await club.begin()
        for seconds, step in steps:
            clock.move(seconds)
            if step == "other words":
                await club.adopt(CALENDAR.replace("one", f"words {seconds}"))
            else:
                await getattr(club, step)()
            # At most an hour passes until the timers look.
            if step != "tick":
                clock.move(500)
                await club.tick()
        return clock, [queued.key.removeprefix("activity:").rpartition(":")[0] for queued in club.held]

    clock, keys = asyncio.run(live())

    assert sorted(keys) == sorted(occurrences(int(clock.now())))


def occurrences(until):
    """By a calendar of days, from Friday 1 January 2027."""
    for day in range((until - MONDAY) // DAY + 5):
        midnight = MONDAY + (day - 3) * DAY
        times = {"breakfast": 9 * HOUR}
        if day % 7 not in {1, 2}:
            times["lunch"] = 12 * HOUR + 1800
        if day % 2 == 0:
            times["tea"] = 16 * HOUR
        yield from (f"{name}:{midnight + time}" for name, time in times.items() if midnight + time <= until)
