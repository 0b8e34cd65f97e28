"""Points and tiers in a replay are what the real handling gives for the same talk."""

import asyncio
import shutil

from hypothesis import HealthCheck, given, settings, strategies as st

from bot.adapters.db.store import open_store
from bot.app.replay import Replay, replay
from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Active, Cap, Earning, Needs, Points, Thanked, Tier
from bot.domain.charter.values import DeleteMessage, Strike, Word
from bot.domain.events import MessagePosted
from bot.domain.facts import GroupFacts
from bot.domain.ids import MessageId, TierName
from bot.domain.rules.judge import compile_charter
from tests import builders
from tests.builders import LOUNGE, NOON
from tests.support.house import ALICE, BOB, CARL, STAFF, House, update

PEOPLE = (ALICE, BOB, CARL)
HOST = Tier(name=TierName("host"), needs=Needs(points=4, active=Active(days=2, within=10 * DAY)))
CHIEF = Tier(name=TierName("chief"), needs=Needs(thanked_by=Thanked(people=2)), approval=2)
CHARTER = builders.charter(
    builders.rule("ads", builders.when(contains=(Word("casino"),)), then=[DeleteMessage()]),
    builders.rule("fool", builders.when(contains=(Word("fool"),)), then=[Strike()]),
    points=Points(
        earn={
            "message": Earning(
                source="message", gives=1, length=5, at_most=Cap(number=4, of="points", per="week")
            ),
            "reply received": Earning(source="reply received", gives=2),
            "thanks received": Earning(
                source="thanks received", gives=5, from_one_person=Cap(number=1, of="times", per="day")
            ),
        },
        strike_costs=3,
        day_cap=14,
    ),
    tiers=(Tier(name=TierName("member")), HOST, CHIEF),
)
TEXTS = (
    "good morning all",
    "what a fine day",
    "I like this tea",
    "no",
    "thanks",
    "谢谢",
    "see you tomorrow then",
    "casino!",
    "you old fool",
)


@st.composite
def talks(draw):
    """What three people write in the lounge within some days."""
    events, at = [], NOON
    for number in range(draw(st.integers(1, 14))):
        at += draw(st.sampled_from((5, 61, 3600, 40_000)))
        answers = draw(st.sampled_from((None, *(one.post for one in events[-3:]))))
        more = {} if answers is None else {"reply_to": answers.message, "reply_author": answers.author}
        author, text = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from(TEXTS))
        # An export has no albums: what breaks a rule in one takes the other parts along only where there are.
        album = "" if "casino" in text or "fool" in text else draw(st.sampled_from(("", "", author.name)))
        said = builders.post(
            text, author=author, at=at, message=MessageId(1000 + number), album=album, **more
        )
        events.append(MessagePosted(update=update(), post=said, chat=builders.chat_of(said)))
    return events


async def handled(folder, blank, events):
    """The balances that the real handling comes to."""
    file = folder / f"{update()}.db"
    shutil.copyfile(blank, file)
    store = open_store(f"sqlite+aiosqlite:///{file}")
    try:
        house = House(store, CHARTER)
        await house.handle.look_at([LOUNGE])
        for event in events:
            house.clock.move(event.at - house.clock.now())
            await house.give(event)
        keys = {one.id: await store.run(lambda books, one=one: books.key_of(one.id)) for one in PEOPLE}
        found = await store.run(lambda books: books.standings([key for key in keys.values() if key]))
        return {user: found[key].balance for user, key in keys.items() if key in found and found[key].balance}
    finally:
        await store.close()
        file.unlink()


def replayed(events, charter=CHARTER):
    staff = {person.id: membership for person, membership in STAFF}
    group = GroupFacts(chat=LOUNGE, name="lounge", staff=staff)
    run = Replay(compile_charter(charter), group)
    replay(events, run)
    return run.report()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=talks())
def test_balances_are_those_of_the_real_handling(tmp_path, blank_file, events):
    assert dict(replayed(events).points) == asyncio.run(handled(tmp_path, blank_file, events))


def says(text, number, *, by=ALICE, at=NOON, **more):
    said = builders.post(text, author=by, at=at, message=MessageId(number), **more)
    return MessagePosted(update=update(), post=said, chat=builders.chat_of(said))


def test_members_rise_and_approval_is_taken_as_given():
    events = [says("what a fine day", 1, at=NOON)]
    events += [says("thanks", 2 + n, by=who, at=NOON + n, reply_to=1) for n, who in enumerate((BOB, CARL))]
    events += [says("good morning all", 9, at=NOON + DAY)]

    found = replayed(events)

    assert found.points == {ALICE.id: 12}
    assert found.tiers == {"member": 2, "host": 0, "chief": 1}


def test_without_points_and_tiers_nobody_has_any():
    found = replayed([says("what a fine day", 1)], builders.charter())

    assert (found.points, found.tiers) == ({}, {})
