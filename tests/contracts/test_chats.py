"""Chats, who leads them and who is inside, and chats that become others, on both kinds of database."""

import pytest
from msgspec.structs import replace

from bot.domain.events import ALL_RIGHTS, Membership, Person
from bot.domain.facts import GroupFacts
from bot.domain.ids import GroupName
from tests.builders import ALICE, BOB, LOUNGE, MARKET, NOON, OFFICE, past, strike
from tests.support.kept import ban, card, decision, queued, timer

PEOPLE = {
    ALICE: Person(id=ALICE, name="Ann", username="Ann_K", language="en"),
    BOB: Person(id=BOB, name="Ben"),
}
MOD = Membership(status="admin", rights=frozenset({"delete", "restrict"}))
NEW = -100_500


@pytest.fixture
async def keys(books):
    found = await books.members(PEOPLE, at=NOON, since=NOON)
    return {user: member.key for user, member in found.items()}


def group(chat=LOUNGE, **more):
    return GroupFacts(chat=chat, name=GroupName(""), **more)


async def inside(books, user=ALICE):
    return (await books.members(PEOPLE, at=NOON, since=NOON))[user].inside_since


async def test_a_chat_is_kept_with_its_staff(books, keys):
    me = Membership(status="admin", rights=ALL_RIGHTS)
    lounge = group(title="Lou\0nge", kind="group", username="tea", linked_channel=-7, me=me)
    lounge.staff = {ALICE: MOD, BOB: Membership(status="owner", anonymous=True)}
    await books.save_group(lounge, keys)
    await books.save_group(group(OFFICE), {})

    found = await books.groups()

    assert set(found) == {LOUNGE, OFFICE}
    kept = found[LOUNGE]
    assert (kept.title, kept.kind, kept.username, kept.linked_channel) == ("Lounge", "group", "tea", -7)
    assert (kept.me, kept.staff) == (me, lounge.staff)
    assert kept.staff_names == {"ann_k"}
    assert (found[OFFICE].me, found[OFFICE].staff, found[OFFICE].linked_channel) == (None, {}, None)


async def test_who_leads_no_longer_is_no_longer_there(books, keys):
    await books.save_group(group(staff={ALICE: MOD, BOB: MOD}), keys)
    await books.save_group(group(title="Other", staff={BOB: MOD}), keys)

    found = await books.groups()

    assert (found[LOUNGE].title, set(found[LOUNGE].staff)) == ("Other", {BOB})


async def test_who_comes_in_is_inside_until_leaving(books, keys):
    await books.joined(LOUNGE, [(keys[ALICE], NOON), (keys[BOB], NOON + 1)])
    await books.joined(LOUNGE, [(keys[ALICE], NOON + 50)])
    first = await inside(books)
    await books.left(LOUNGE, keys[ALICE], NOON + 100)
    gone = await inside(books)
    await books.joined(LOUNGE, [(keys[ALICE], NOON + 200)])

    assert (first, gone) == ({LOUNGE: NOON}, {})
    assert await inside(books) == {LOUNGE: NOON + 200}
    assert await inside(books, BOB) == {LOUNGE: NOON + 1}


async def test_an_old_leaving_does_not_end_a_newer_stay(books, keys):
    await books.joined(LOUNGE, [(keys[ALICE], NOON)])
    await books.left(LOUNGE, keys[ALICE], NOON - 10)

    assert await inside(books) == {LOUNGE: NOON}


async def test_a_chat_that_becomes_another_takes_everything_along(books, keys):
    ann = keys[ALICE]
    said = past(at=NOON - 5, message=40)
    await books.save_group(group(kind="group", title="Tea", staff={ALICE: MOD}), keys)
    await books.joined(LOUNGE, [(ann, NOON - 100)])
    await books.remember([(ann, said)])
    await books.strike([("u1:0", ann, strike())])
    await books.enqueue([queued("u1:1"), queued("u1:2", ban(MARKET))])
    await books.set_timers([timer("unsay:9"), timer("card:1", kind="close card", data={"card": 1})])
    asked = await books.open_card("u1:3", card(member=ann), LOUNGE)
    await books.card_shown(asked, 77)

    await books.move_chat(LOUNGE, NEW)

    found = await books.groups()
    member = (await books.members(PEOPLE, at=NOON, since=NOON - 60))[ALICE]
    row = await books.card(asked)
    assert (found[NEW].title, set(found[NEW].staff)) == ("Tea", {ALICE})
    assert found[LOUNGE] is found[NEW]
    assert await books.aliases() == {LOUNGE: NEW}
    assert member.inside_since == {NEW: NOON - 100}
    assert [(one.chat, one.at) for one in member.past] == [(NEW, NOON - 5)]
    assert [one.chat for one in member.strikes] == [NEW]
    assert [one.chat for one in await books.waiting(10)] == [NEW, MARKET]
    assert [(one.key, one.chat) for one in await books.due(NOON, 10)] == [("card:1", NEW)]
    assert (row.room, row.message, row.card.chat, row.card.message) == (NEW, None, NEW, None)


async def test_message_ids_of_the_new_chat_are_its_own(books, keys):
    await books.remember([(keys[ALICE], past(message=40))])
    await books.move_chat(LOUNGE, NEW)
    await books.remember([(keys[BOB], past(message=40, chat=NEW))])

    assert await books.authors([(NEW, 40), (LOUNGE, 40)]) == {(NEW, 40): keys[BOB]}


async def test_moving_twice_does_nothing(books, keys):
    await books.save_group(group(title="Old"), {})
    await books.remember([(keys[ALICE], past(message=40, at=NOON))])
    await books.move_chat(LOUNGE, NEW)
    await books.move_chat(LOUNGE, NEW)
    await books.move_chat(LOUNGE, MARKET)

    assert await books.aliases() == {LOUNGE: NEW}
    assert len((await books.members(PEOPLE, at=NOON, since=NOON - 1))[ALICE].past) == 1


async def test_what_the_new_chat_said_of_itself_stands(books, keys):
    await books.save_group(group(title="Old", staff={BOB: MOD}), keys)
    await books.save_group(group(NEW, title="New", staff={ALICE: MOD}), keys)
    await books.joined(LOUNGE, [(keys[ALICE], NOON - 100)])
    await books.joined(NEW, [(keys[ALICE], NOON), (keys[BOB], NOON)])

    await books.move_chat(LOUNGE, NEW)

    found = await books.groups()
    assert (found[NEW].title, set(found[NEW].staff)) == ("New", {ALICE})
    assert await inside(books) == {NEW: NOON - 100}
    assert await inside(books, BOB) == {NEW: NOON}


async def test_a_chain_of_moves_ends_in_the_last_chat(books, keys):
    await books.save_group(group(title="Old"), {})
    await books.remember([(keys[ALICE], past(message=message)) for message in (1, 2)])
    await books.strike([("u1:0", keys[ALICE], strike())])
    await books.move_chat(LOUNGE, NEW)
    await books.remember([(keys[ALICE], past(message=message, chat=NEW)) for message in (1, 2)])
    await books.move_chat(NEW, MARKET)

    member = (await books.members(PEOPLE, at=NOON, since=NOON - 60))[ALICE]
    assert await books.aliases() == {LOUNGE: MARKET, NEW: MARKET}
    assert [one.chat for one in member.strikes] == [MARKET]
    assert {one.chat for one in member.past} == {MARKET}
    assert set(await books.groups()) == {LOUNGE, NEW, MARKET}


async def test_a_chat_cannot_become_itself(books):
    await books.save_group(group(title="Tea"), {})
    await books.move_chat(LOUNGE, LOUNGE)

    assert await books.aliases() == {}
    assert (await books.groups())[LOUNGE].title == "Tea"


async def test_decisions_and_cards_of_other_chats_stay_where_they_are(books, keys):
    kept = decision(chat=MARKET)
    asked = await books.open_card("u1:3", card(chat=MARKET, member=keys[ALICE]), OFFICE)
    await books.decide([kept, replace(kept, update=2, chat=LOUNGE)])

    await books.move_chat(LOUNGE, NEW)

    assert (await books.card(asked)).card.chat == MARKET
    assert [one.chat for one in await books.decisions_of(5, 10)] == [LOUNGE, MARKET]
