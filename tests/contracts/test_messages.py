"""Messages remembered, on both kinds of database."""

from msgspec.structs import replace

from bot.domain.facts import Past
from tests.builders import LOUNGE, MARKET, NOON, past

LONG_AGO = NOON - 400 * 24 * 3600


async def test_a_message_is_remembered_whole(books):
    whole = Past(
        chat=LOUNGE,
        message=7,
        at=NOON,
        album="a1",
        fingerprint=2**63 - 1,
        simhash=-(2**63),
        letters=4096,
        links=2,
        mentions=1,
        kinds=7,
        struck=("ads", "为"),
        deleted=True,
    )
    bare = Past(chat=MARKET, message=7, at=NOON)
    await books.remember([(5, whole), (6, bare)])

    ids = [(LOUNGE, 7), (MARKET, 7), (LOUNGE, 8)]
    assert await books.messages(ids) == {(LOUNGE, 7): whole, (MARKET, 7): bare}
    assert await books.authors(ids) == {(LOUNGE, 7): 5, (MARKET, 7): 6}


async def test_a_known_message_keeps_its_first_time_and_takes_what_rules_did(books):
    first = past(message=7, at=NOON, letters=10)
    await books.remember([(5, first)])
    await books.remember([(6, past(message=7, at=NOON + 60, letters=99, struck=("ads",), deleted=True))])

    assert await books.messages([(LOUNGE, 7)]) == {(LOUNGE, 7): replace(first, struck=("ads",), deleted=True)}
    assert await books.authors([(LOUNGE, 7)]) == {(LOUNGE, 7): 5}


async def test_a_message_twice_in_a_batch_is_one(books):
    await books.remember([(5, past(message=7, at=NOON)), (5, past(message=7, at=NOON, struck=("ads",)))])

    (kept,) = (await books.messages([(LOUNGE, 7)])).values()
    assert (kept.at, kept.struck) == (NOON, ("ads",))


async def test_messages_may_come_in_any_order(books):
    for message in (9, 3, 6):
        await books.remember([(5, past(message=message, at=NOON + message))])
    await books.remember([(5, past(message=3, struck=("ads",))), (5, past(message=4))])

    found = await books.messages([(LOUNGE, message) for message in range(10)])
    assert {message: one.struck for (_, message), one in found.items()} == {3: ("ads",), 4: (), 6: (), 9: ()}


async def test_the_parts_of_an_album_are_found_oldest_first(books):
    parts = [past(message=message, at=NOON, album="a1") for message in (7, 5, 6)]
    elsewhere = past(message=1, chat=MARKET, album="a1")
    await books.remember(
        [(5, one) for one in (*parts, elsewhere, past(message=8), past(message=9, album="b"))]
    )

    found = await books.albums([(LOUNGE, "a1"), (LOUNGE, "none"), (MARKET, "b")])

    assert {album: [one.message for one in group] for album, group in found.items()} == {
        (LOUNGE, "a1"): [5, 6, 7]
    }


async def test_nothing_is_asked_of_no_messages(books):
    await books.remember([])

    assert await books.messages([]) == {}
    assert await books.authors([]) == {}
    assert await books.albums([]) == {}


async def test_old_messages_are_still_found(books):
    old = past(message=7, at=LONG_AGO)
    await books.remember([(5, old), (5, past(message=8))])

    assert await books.messages([(LOUNGE, 7)]) == {(LOUNGE, 7): old}
