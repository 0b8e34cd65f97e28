"""People and their members, on both kinds of database."""

from bot.domain.events import Person
from tests.builders import ALICE, BOB, LOUNGE, MARKET, NOON, past, strike

ANN = Person(id=ALICE, name="Ann", username="Ann_K", language="en")
BEN = Person(id=BOB, name="Ben", language="zh", bot=True)
BIG = 2**52 - 1


async def met(books, *people, at=NOON, since=NOON, chats=None):
    return await books.members({one.id: one for one in people}, at=at, since=since, chats=chats)


async def test_an_account_becomes_a_member_at_first_sight(books):
    found = await met(books, ANN, BEN)

    assert set(found) == {ALICE, BOB}
    assert (found[ALICE].user, found[ALICE].name, found[ALICE].username) == (ALICE, "Ann", "Ann_K")
    assert 0 < found[ALICE].key < 2**63
    assert found[ALICE].key != found[BOB].key
    assert await books.key_of(ALICE) == found[ALICE].key
    assert await books.person_of(found[BOB].key) == BEN


async def test_a_member_stays_the_same_member(books):
    first = await met(books, ANN)
    again = await met(books, ANN, BEN, at=NOON + 60)

    assert again[ALICE].key == first[ALICE].key


async def test_nobody_asked_nobody_met(books, sql):
    assert await met(books) == {}
    assert await sql("SELECT * FROM members") == []


async def test_somebody_never_seen_is_nobody(books):
    assert await books.person(ALICE) is None
    assert await books.person_named("ann_k") is None
    assert await books.person_of(5) is None
    assert await books.key_of(ALICE) is None


async def test_accounts_of_telegrams_largest_numbers_fit(books):
    await met(books, Person(id=BIG, name="Far"), Person(id=-BIG, name="A channel"))

    assert (await books.person(BIG)).name == "Far"
    assert (await books.person(-BIG)).name == "A channel"


async def test_names_are_kept_up_to_date(books):
    await met(books, ANN)
    found = await met(books, Person(id=ALICE, name="Anna", username="anna", language="de"))

    assert (found[ALICE].name, found[ALICE].username, found[ALICE].language) == ("Anna", "anna", "de")
    assert await books.person(ALICE) == Person(id=ALICE, name="Anna", username="anna", language="de")
    assert await books.person_named("ann_k") is None


async def test_an_account_shown_without_name_or_language_keeps_what_is_known(books):
    await met(books, ANN)
    await met(books, Person(id=ALICE))
    await met(books, Person(id=ALICE, name="Ann", username="Ann_K"))

    assert await books.person(ALICE) == ANN


async def test_a_username_is_found_in_any_case(books):
    await met(books, ANN)

    assert await books.person_named("aNN_k") == ANN


async def test_a_username_belongs_to_the_account_last_seen_with_it(books):
    await met(books, ANN, BEN)
    await met(books, Person(id=BOB, name="Ben", username="ann_k"))

    assert (await books.person_named("Ann_K")).id == BOB
    assert (await books.person(ALICE)).username == ""

    await met(books, ANN)

    assert (await books.person_named("Ann_K")).id == ALICE


async def test_a_new_account_takes_a_username_over_too(books):
    await met(books, ANN)
    await met(books, Person(id=99, name="New", username="ANN_K"))

    assert (await books.person_named("ann_k")).id == 99


async def test_a_name_may_hold_any_character(books):
    odd = Person(id=ALICE, name="a\0b'\"%s $1 :x 😀", username="")
    found = await met(books, odd)
    again = await met(books, odd)

    assert found[ALICE].name == again[ALICE].name == "ab'\"%s $1 :x 😀"


async def test_a_member_comes_with_strikes_stays_and_messages(books):
    key = (await met(books, ANN))[ALICE].key
    given = strike(at=NOON - 60)
    here, there = past(at=NOON - 30, chat=LOUNGE), past(at=NOON - 20, chat=MARKET)
    await books.strike([("u1:0", key, given)])
    await books.joined(LOUNGE, [(key, NOON - 500)])
    await books.joined(MARKET, [(key, NOON - 400)])
    await books.remember([(key, there), (key, here), (key, past(at=NOON - 3600))])

    found = (await met(books, ANN, BEN, at=NOON, since=NOON - 600))[ALICE]

    assert found.strikes == [given]
    assert found.inside_since == {LOUNGE: NOON - 500, MARKET: NOON - 400}
    assert found.joined == NOON - 500
    assert found.past == [here, there]


async def test_messages_are_those_since_a_moment_in_the_chats_asked_for(books):
    key = (await met(books, ANN))[ALICE].key
    old, edge, here, there = (
        past(at=NOON - 86_401),
        past(at=NOON - 86_400),
        past(at=NOON - 5),
        past(at=NOON - 4, chat=MARKET),
    )
    await books.remember([(key, one) for one in (old, edge, here, there)])

    everywhere = await met(books, ANN, at=NOON, since=NOON - 86_400)
    in_the_lounge = await met(books, ANN, at=NOON, since=NOON - 86_400, chats=[LOUNGE])
    always = await met(books, ANN, at=NOON, since=0)
    none = await met(books, ANN, at=NOON, since=NOON)

    assert everywhere[ALICE].past == [edge, here, there]
    assert in_the_lounge[ALICE].past == [edge, here]
    assert always[ALICE].past == [old, edge, here, there]
    assert none[ALICE].past == []


async def test_messages_of_a_sender_whose_clock_is_ahead_count_too(books):
    key = (await met(books, ANN))[ALICE].key
    ahead = past(at=NOON + 90_000)
    await books.remember([(key, ahead)])

    assert (await met(books, ANN, at=NOON, since=NOON - 60))[ALICE].past == [ahead]


async def test_the_window_of_one_member_holds_nothing_of_another(books):
    found = await met(books, ANN, BEN)
    mine, other = past(at=NOON - 2), past(at=NOON - 1)
    await books.remember([(found[ALICE].key, mine), (found[BOB].key, other)])

    again = await met(books, ANN, BEN, since=NOON - 60)

    assert (again[ALICE].past, again[BOB].past) == ([mine], [other])


async def test_a_hundred_accounts_at_once(books):
    people = [Person(id=number, name=f"P{number}", username=f"p{number}") for number in range(1, 301)]

    first = await met(books, *people)
    again = await met(books, *people)

    assert {user: member.key for user, member in first.items()} == {
        user: member.key for user, member in again.items()
    }
    assert len({member.key for member in first.values()}) == 300
