"""`/same /notsame` (X31): what holds one account of a person back holds the others back; what is refused, what is said."""

import pytest

from bot.adapters.db.store import open_store
from bot.domain.charter.schema import DAY
from bot.domain.effects import Ban, Mute, Unban, Unmute
from bot.domain.events import Person, PersonLeft
from bot.domain.ids import MessageId
from tests.builders import LOUNGE, NOON
from tests.support.house import (
    ALICE,
    BOB,
    CARL,
    HELPER,
    ME,
    MOD,
    STAFF,
    admin,
    chat,
    done,
    keys,
    says,
    update,
    words,
)
from tests.support.twins import ANNA, SAME, Twins, change


@pytest.fixture
async def store(url):
    opened = open_store(url)
    yield opened
    await opened.close()


@pytest.fixture
async def house(store):
    twins = Twins(store)
    await twins.open()
    return twins


async def test_x31_a_ban_of_either_account_is_inherited_by_the_other(house):
    await house.says("/ban @anna_2 spam", by=MOD)
    await house.says("/tmute @alice 3d quarrels", by=MOD)

    effects = done(await house.says(SAME, by=MOD))

    muted = NOON + 3 * DAY
    assert set(effects) == {
        Mute(chat=LOUNGE, user=ANNA.id, until=muted),
        *(Ban(chat=each, user=ALICE.id, until=None) for each in banned(effects)),
    }
    assert LOUNGE in banned(effects)


def banned(effects):
    return [one.chat for one in effects if isinstance(one, Ban)]


async def test_x31_apart_again_only_what_each_did_alone_holds_it_back(house):
    await house.says("/ban @anna_2 spam", by=MOD)
    await house.says("/tmute @alice 3d quarrels", by=MOD)
    together = done(await house.says(SAME, by=MOD))

    apart = done(await house.says("/notsame @anna_2", by=MOD))

    assert set(apart) == {
        Unmute(chat=LOUNGE, user=ANNA.id),
        *(Unban(chat=each, user=ALICE.id) for each in banned(together)),
    }
    assert await house.held() == ({"mute"}, {"ban"})


async def test_x31_the_longer_of_two_holds_both_back_and_the_shorter_comes_back(house):
    await house.says("/tmute @anna_2 9d spam", by=MOD)
    await house.says("/tmute @alice 3d quarrels", by=MOD)

    assert done(await house.says(SAME, by=MOD)) == [Mute(chat=LOUNGE, user=ALICE.id, until=NOON + 9 * DAY)]
    assert done(await house.says("/notsame @anna_2", by=MOD)) == [
        Mute(chat=LOUNGE, user=ALICE.id, until=NOON + 3 * DAY)
    ]


async def test_x31_what_is_done_to_one_account_later_is_done_to_the_other_too(house):
    await house.says(SAME, by=MOD)

    muted = done(await house.says("/tmute @anna_2 2h noise", by=MOD))
    banned_ = done(await house.says("/ban @alice spam", by=MOD))
    back = done(await house.says("/unban @anna_2", by=MOD))

    assert {one.user for one in muted} == {ALICE.id, ANNA.id}
    for kind, effects in ((Ban, banned_), (Unban, back)):
        assert {type(one) for one in effects} == {kind}
        chats = {one.user: [each.chat for each in effects if each.user == one.user] for one in effects}
        assert chats[ALICE.id] == chats[ANNA.id]
    assert await house.held() == (set(), set())


async def test_x31_an_unban_lifts_what_the_other_account_brought_along(house):
    await house.says("/ban @anna_2 spam", by=MOD)
    await house.says(SAME, by=MOD)
    await house.says("/unban @alice", by=MOD)

    assert done(await house.says("/notsame @anna_2", by=MOD)) == []
    assert await house.held() == (set(), set())


async def test_x31_what_an_administrator_does_past_the_bot_is_done_to_the_other_too(house):
    await house.says(SAME, by=MOD)

    assert done(await house.give(change("member", "banned", MOD))) == [
        Ban(chat=LOUNGE, user=ALICE.id, until=None)
    ]
    assert done(await house.give(change("member", "banned", ME, ALICE))) == []
    assert done(await house.give(change("banned", "left", MOD))) == [Unban(chat=LOUNGE, user=ALICE.id)]


async def test_x31_each_account_comes_and_goes_by_itself(house):
    await house.says(SAME, by=MOD)
    await house.give(
        change("left", "member", ALICE, ALICE),
        change("left", "member", ANNA),
        PersonLeft(update=update(), at=NOON + 5, chat=chat(), message=MessageId(900), person=ANNA),
    )

    found = await house.books(lambda books: books.members({ALICE.id: ALICE}, at=NOON, since=NOON))
    assert LOUNGE in found[ALICE.id].inside_since


async def test_x31_an_account_that_leads_a_group_later_leads_it_by_itself(house):
    await house.says(SAME, by=MOD)
    await house.give(change("member", "admin", MOD))

    groups = await house.books(lambda books: books.groups())
    assert ANNA.id in groups[LOUNGE].staff
    assert ALICE.id not in groups[LOUNGE].staff


async def test_x31_names_stay_apart(house):
    await house.says(SAME, by=MOD)
    await house.says("my name is new", by=Person(id=ANNA.id, name="Anya", username="anya", language="en"))

    assert (await house.books(lambda books: books.person(ALICE.id))).name == "Alice"
    assert (await house.books(lambda books: books.person(ANNA.id))).name == "Anya"


@pytest.mark.parametrize(
    ("command", "by", "key"),
    [
        ("/same @anna_2 @alice", MOD, "same-reason"),
        ("/same @alice @alice twice", MOD, "same-itself"),
        ("/same @max @alice me", MOD, "command-not-yourself"),
        ("/same @alice @max me", MOD, "command-not-yourself"),
        ("/same @hana @alice staff", MOD, "command-not-staff"),
        ("/same @alice @hana staff", MOD, "command-not-staff"),
        ("/same @warden_bot @alice bot", MOD, "points-not-bot"),
        ("/same", MOD, "command-usage-same"),
        ("/same @alice because", MOD, "command-usage-same"),
        ("/same @nobody @alice gone", MOD, "command-unknown-person"),
        ("/same @anna_2 @alice may not", HELPER, "command-you-lack-restrict"),
        ("/notsame @anna_2", MOD, "same-not"),
    ],
)
async def test_x31_what_is_refused_changes_nothing(house, command, by, key):
    assert keys(await house.says(command, by=by))[0] == key
    assert await house.own_key(ANNA) == await house.key(ANNA)


@pytest.mark.parametrize(
    ("command", "key"),
    [
        ("/same @anna_2 @alice once more", "same-already"),
        ("/same @anna_2 @bobby other", "same-already"),
        ("/same @bobby @anna_2 chain", "same-already"),
        ("/same @alice @bobby chain", "same-others"),
        ("/same @alice @anna_2 circle", "same-already"),
    ],
)
async def test_x31_no_chains_no_circles_not_twice(house, command, key):
    await house.says(SAME, by=MOD)
    assert keys(await house.says(command, by=MOD)) == [key]
    assert await house.key(BOB) == await house.own_key(BOB)
    assert await house.key(ANNA) == await house.own_key(ALICE)


async def test_x31_accounts_are_named_whatever_message_it_answers(house):
    said = says("hello", by=BOB)
    await house.give(said)
    assert keys(await house.says(SAME, by=MOD, answers=said))[0] == "same-done"
    assert await house.key(ANNA) == await house.own_key(ALICE)


async def test_x31_names_without_a_username_are_taken_in_their_order(house):
    named = "/same Carl Smith Anna one person"
    effects = await house.says(named, by=MOD, named=(CARL, ANNA))

    assert words(effects)[0].startswith("From now on Carl Smith is another account of Anna")
    assert await house.key(CARL) == await house.own_key(ANNA)


async def test_x31_why_tells_of_it(house):
    await house.says(SAME, by=MOD)
    for one in (ALICE, ANNA):
        told = words(await house.says("/why", by=one))[0]
        assert "another account is the same person’s from now on" in told
        assert "By Max: came back after a ban" in told

    await house.says("/notsame @anna_2 another Anna", by=MOD)
    for one in (ALICE, ANNA):
        assert "two accounts are not the same person’s any more" in words(await house.says("/why", by=one))[0]


async def test_x31_x28_staff_give_themselves_nothing_by_another_account(house):
    await house.says(SAME, by=MOD)
    await house.give(change("member", "admin", MOD, ALICE))
    house.looks[LOUNGE] = house.seen(LOUNGE, (*STAFF, (ALICE, admin("restrict", "delete"))))
    await house.handle.look_at([LOUNGE])
    said = says("a fine morning for tea", by=ANNA)
    await house.give(said, says("/void", by=MOD, answers=said))

    assert keys(await house.says("/award @anna_2 5 I am kind", by=ALICE)) == ["points-award-yourself"]
    assert keys(await house.says("/tier @anna_2 host I am kind", by=ALICE)) == ["points-tier-yourself"]
    assert keys(await house.says("/unvoid", by=ALICE, answers=said)) == ["points-unvoid-yourself"]
