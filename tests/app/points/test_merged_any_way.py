"""X31: whatever happens around it, points are neither made nor lost by joining accounts and taking them apart."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from hypothesis import HealthCheck, given, settings, strategies as st

from bot.adapters.db.store import open_store
from bot.domain.events import MessagePosted
from bot.domain.ids import MessageId
from tests.builders import NOON
from tests.support.house import ALICE, BOB, MOD, says, update
from tests.support.twins import ANNA, SAME, Twins

TEXTS = (
    "good morning all",
    "what a fine day",
    "I like this tea",
    "thanks",
    "you fool",
    "see you tomorrow then",
)
DEEDS = (
    SAME,
    SAME,
    "/notsame @anna_2",
    "/unwarn @alice",
    "/unwarn @anna_2",
    "/warn @anna_2 no",
    "/award @anna_2 3 kind",
    "/void",
    "/void",
    "/unvoid",
)


@st.composite
def chats(draw: st.DrawFn) -> list[MessagePosted]:
    """What three people write with four accounts, and what staff do about it."""
    events: list[MessagePosted] = []
    at = NOON
    for number in range(draw(st.integers(3, 14))):
        at += draw(st.sampled_from((5, 61, 3600, 40_000)))
        before = [one for one in events if one.post.author.id != MOD.id]
        by = draw(st.sampled_from((ALICE, ANNA, BOB, MOD, MOD)))
        text = draw(st.sampled_from(DEEDS if by is MOD else TEXTS))
        answers = draw(st.sampled_from((None, *before[-4:]))) if by is not MOD or "void" in text else None
        events.append(says(text, by=by, at=at, message=MessageId(10**7 + number), answers=answers))
    return events


async def outcome(folder: Path, blank: Path, batches: list[list[MessagePosted]]) -> tuple[int, ...]:
    """What Alice, Anna and Bob have after these batches, where nothing differs from the facts."""
    file = folder / f"{update()}.db"
    shutil.copyfile(blank, file)
    store = open_store(f"sqlite+aiosqlite:///{file}")
    try:
        house = Twins(store)
        await house.open()
        for batch in batches:
            await house.give(*batch)
            if await house.key(ANNA) != await house.own_key(ANNA):
                assert (await house.balances())[1] == 0
        assert house.put_aside == 0
        assert not await house.differences()
        bob = await house.own_key(BOB)
        found = await house.books(lambda books: books.standings([bob]))
        return (*await house.balances(), found[bob].balance if bob in found else 0)
    finally:
        await store.close()
        file.unlink()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=chats(), data=st.data())
def test_x31_any_batches_and_any_repetition_give_the_same(tmp_path, blank_file, events, data):
    one_by_one = asyncio.run(outcome(tmp_path, blank_file, [[event] for event in events]))

    cut = data.draw(st.integers(0, len(events)))
    batches = [[*events[:cut], *events[:cut]], [*events[:cut], *events[cut:]]]
    assert asyncio.run(outcome(tmp_path, blank_file, [one for one in batches if one])) == one_by_one
