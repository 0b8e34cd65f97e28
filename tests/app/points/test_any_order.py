"""Balances are a function of the set of what happened: any order, any repetition, any batches give the same."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from hypothesis import HealthCheck, given, settings, strategies as st
from msgspec.structs import replace

from bot.adapters.db.store import open_store
from bot.app.verify_points import balances
from bot.domain.charter.schema import DAY, Charter
from bot.domain.charter.schema_standing import Cap, Earning, Points
from bot.domain.charter.values import DeleteMessage, Word
from bot.domain.events import MessageEdited, MessagePosted
from bot.domain.ids import MessageId
from tests import builders
from tests.builders import LOUNGE, MARKET, NOON
from tests.support.house import ALICE, BOB, CARL, MOD, House, update
from tests.support.leaves import balance

PEOPLE = (ALICE, BOB, CARL)
POINTS = Points(
    earn={
        "message": Earning(
            source="message", gives=1, length=5, once_per=60, at_most=Cap(number=4, of="points", per="day")
        ),
        "reply received": Earning(
            source="reply received", gives=2, at_most=Cap(number=6, of="points", per="day")
        ),
        "thanks received": Earning(
            source="thanks received",
            gives=5,
            at_most=Cap(number=15, of="points", per="week"),
            from_one_person=Cap(number=1, of="times", per="day"),
        ),
    },
    day_cap=14,
)
ADS = builders.rule("ads", builders.when(contains=(Word("casino"),)), then=[DeleteMessage()])
CHARTER = builders.charter(ADS, points=POINTS)
MIXED = Points(
    earn={
        "message": Earning(source="message", gives=1, at_most=Cap(number=5, of="points", per="week")),
        "reply received": Earning(
            source="reply received",
            gives=2,
            at_most=Cap(number=6, of="points", per="month"),
            from_one_person=Cap(number=1, of="times", per="week"),
        ),
        "thanks received": Earning(
            source="thanks received",
            gives=5,
            at_most=Cap(number=10, of="points", per="week"),
            from_one_person=Cap(number=1, of="times", per="month"),
        ),
    },
)
"""Caps of a week beside caps of a month, for several kinds and for the same."""

NOVEMBER_ENDS = NOON + 14 * DAY
"""A Wednesday: the month ends tomorrow, and the week on Sunday."""

TEXTS = (
    "good morning all",
    "what a fine day",
    "I like this tea",
    "no",
    "thanks",
    "谢谢",
    "see you tomorrow then",
    "ok",
    "casino!",
)


@st.composite
def chats(draw: st.DrawFn, begin: int = NOON + 6 * 3600) -> list[MessagePosted | MessageEdited]:
    """What a few people write in two groups on a few days, and what they edit."""
    events: list[MessagePosted | MessageEdited] = []
    at = begin
    for number in range(draw(st.integers(2, 10))):
        at += draw(st.sampled_from((5, 30, 61, 3600, 40_000)))
        chat = draw(st.sampled_from((LOUNGE, MARKET)))
        before = [one.post for one in events if isinstance(one, MessagePosted) and one.post.chat == chat]
        answers = draw(st.sampled_from((None, *before[-3:])))
        text = draw(st.sampled_from(TEXTS))
        # Parts of an album share a rule's verdict from the part on that broke it: there the order does matter.
        album = "" if "casino" in text else draw(st.sampled_from(("", "", "", "A")))
        more = {} if answers is None else {"reply_to": answers.message, "reply_author": answers.author}
        said = builders.post(
            text,
            author=draw(st.sampled_from(PEOPLE)),
            chat=chat,
            at=at,
            message=MessageId(1000 + number),
            album=album,
            **more,
        )
        events.append(MessagePosted(update=update(), post=said, chat=builders.chat_of(said)))
        if draw(st.integers(0, 5)) == 0:
            text = draw(st.sampled_from(("something else", "something else" if album else "to the casino")))
            events.append(replace(builders.edited(said, text, at=at + 3), update=update()))
    return events


async def outcome(
    folder: Path, blank: Path, batches: list[list[MessagePosted | MessageEdited]], charter: Charter = CHARTER
) -> dict:
    """What everybody has after these batches, which the facts bear out."""
    file = folder / f"{update()}.db"
    shutil.copyfile(blank, file)
    store = open_store(f"sqlite+aiosqlite:///{file}")
    try:
        house = House(store, charter)
        await house.handle.look_at([LOUNGE, MARKET])
        for batch in batches:
            await house.give(*batch)
        keys = {one.name: await store.run(lambda books, one=one: books.key_of(one.id)) for one in PEOPLE}
        found = await store.run(lambda books: books.standings([key for key in keys.values() if key]))
        assert house.put_aside == 0
        assert await store.run(lambda books: [one for one in balances(books, house.force) if one]) == []
        return {name: found[key].balance for name, key in keys.items() if key in found}
    finally:
        await store.close()
        file.unlink()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=chats(), data=st.data())
def test_any_order_any_repetition_and_any_batches_give_the_same_balances(tmp_path, blank_file, events, data):
    plain = asyncio.run(outcome(tmp_path, blank_file, [events]))

    mixed = data.draw(st.permutations([*events, *data.draw(st.lists(st.sampled_from(events), max_size=4))]))
    cut = data.draw(st.integers(0, len(mixed)))
    other = asyncio.run(outcome(tmp_path, blank_file, [mixed[:cut], mixed[cut:]]))

    assert other == plain, short(events, mixed[:cut], mixed[cut:])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=chats(begin=NOVEMBER_ENDS), data=st.data())
def test_a_week_that_crosses_months_counts_the_same_in_any_order(tmp_path, blank_file, events, data):
    charter = builders.charter(ADS, points=MIXED)
    plain = asyncio.run(outcome(tmp_path, blank_file, [events], charter))

    mixed = data.draw(st.permutations(events))
    cut = data.draw(st.integers(0, len(mixed)))
    other = asyncio.run(outcome(tmp_path, blank_file, [mixed[:cut], mixed[cut:]], charter))

    assert other == plain, short(events, mixed[:cut], mixed[cut:])


async def test_thanks_of_a_week_leave_the_gifts_of_the_month_before_as_they_are(store):
    """A gift of November was bounded by November; a cap of a week that began then counts its days anew in December."""
    gift = Earning(source="staff gift", up_to=200, one_member_gets=Cap(number=200, of="points", per="month"))
    points = Points(earn={"thanks received": MIXED.earn["thanks received"], "staff gift": gift})
    house = House(store, builders.charter(points=points))
    await house.open()

    async def rises_by(text, by, days):
        at = NOON + days * DAY
        house.clock.move(at - house.clock.now())
        before = await balance(house)
        await house.says(text, by=by, at=at)
        return await balance(house) - before

    assert await rises_by("/award @alice 150 the feast", MOD, days=1) == 150
    assert await rises_by("/award @alice 100 the garden", MOD, days=13) == 50
    assert await rises_by("/thanks @alice", BOB, days=16) == 5
    assert await rises_by("/award @alice 100 the songs", MOD, days=17) == 100
    assert [one for one in await house.books(lambda books: list(balances(books, house.force))) if one] == []


def short(*batches):
    """Batches as a reader of a failure wants them."""
    return "\n".join(
        f"{type(one).__name__} {one.post.chat}/{one.post.message} {one.post.author.name} {one.post.at - NOON}"
        f" {one.post.text!r} to {one.post.reply_to} {one.post.album}"
        for batch in batches
        for one in (*batch, None)
        if one is not None
    )
