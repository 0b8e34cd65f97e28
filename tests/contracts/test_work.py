"""Outbox, timers, cards, charters and notes, on both kinds of database."""

import pytest

from bot.app.rows import Adopted
from bot.domain.effects import Delete, Say, Text
from bot.domain.events import Person
from tests.builders import ALICE, LOUNGE, MARKET, NOON, OFFICE
from tests.support.kept import ban, card, queued, timer


async def test_effects_wait_in_order_until_they_are_settled(books):
    say = Say(chat=MARKET, text=Text(key="notice-x", args={"name": "为\0"}), language="zh", stays=60)
    await books.enqueue(
        [queued("u1:0"), queued("u1:1", say), queued("u1:2", Delete(chat=LOUNGE, messages=(1, 2)))]
    )

    first, second, third = await books.waiting(10)
    assert (first.effect, second.effect, third.effect.messages) == (ban(), say, (1, 2))
    assert (first.key, first.chat, first.at, first.attempts, first.not_before) == (
        "u1:0",
        LOUNGE,
        NOON,
        0,
        0.0,
    )
    assert first.id < second.id < third.id
    assert (first.lane, second.lane) == (0, 1)

    await books.settle([first.id, third.id])
    await books.settle([])

    assert await books.waiting(10) == [second]


async def test_the_first_effect_of_a_key_stands(books):
    await books.enqueue([queued("u1:0")])
    await books.enqueue([queued("u1:0", ban(MARKET)), queued("u1:1", ban(MARKET))])

    assert [(one.key, one.chat) for one in await books.waiting(10)] == [("u1:0", LOUNGE), ("u1:1", MARKET)]


async def test_waiting_effects_are_read_page_by_page(books):
    await books.enqueue([queued(f"u1:{number}") for number in range(5)])
    first = await books.waiting(2)
    rest = await books.waiting(10, after=first[-1].id)

    assert [one.key for one in (*first, *rest)] == [f"u1:{number}" for number in range(5)]


async def test_an_effect_settled_never_gives_its_number_to_another(books):
    await books.enqueue([queued("u1:0")])
    (first,) = await books.waiting(10)
    await books.settle([first.id])
    await books.enqueue([queued("u2:0")])

    assert (await books.waiting(10))[0].id > first.id


async def test_an_effect_is_postponed(books):
    await books.enqueue([queued("u1:0"), queued("u1:1")])
    first, second = await books.waiting(10)
    await books.postpone(first.id, not_before=NOON + 0.25, attempts=3)

    changed, same = await books.waiting(10)
    assert (changed.not_before, changed.attempts) == (NOON + 0.25, 3)
    assert same == second


async def test_an_effect_given_up_is_kept_for_the_operator(books, sql):
    await books.enqueue([queued("u1:0"), queued("u1:1")])
    first, second = await books.waiting(10)
    await books.give_up(first, "Bad Request: \0no", NOON + 5)

    assert await books.waiting(10) == [second]
    assert await sql("SELECT kind, key, at, error FROM dead_letters") == [
        ("effect", "u1:0", NOON + 5, "Bad Request: no")
    ]


async def test_timers_come_due_earliest_first(books):
    await books.set_timers(
        [timer("c", due=NOON + 9), timer("a", due=NOON + 2), timer("b", due=NOON + 1, late="skip")]
    )

    assert [one.key for one in await books.due(NOON + 2, 10)] == ["b", "a"]
    assert [one.key for one in await books.due(NOON + 9, 1)] == ["b"]
    assert await books.due(NOON, 10) == []
    assert await books.next_due() == NOON + 1
    assert (await books.due(NOON + 1, 1))[0] == timer("b", due=NOON + 1, late="skip")


async def test_the_first_timer_of_a_key_stands_until_it_is_dropped(books):
    await books.set_timers([timer("a", due=NOON)])
    await books.set_timers([timer("a", due=NOON + 9), timer("b", due=NOON + 5)])
    first = await books.due(NOON + 10, 10)
    await books.drop_timers(["a", "never set"])
    await books.drop_timers([])

    assert [one.due for one in first] == [NOON, NOON + 5]
    assert await books.next_due() == NOON + 5
    await books.drop_timers(["b"])
    assert await books.next_due() is None


async def test_timers_of_a_kind_are_told_from_others(books):
    await books.set_timers(
        [
            timer("unsay:1", due=NOON),
            timer("activity:tea:9", due=NOON + 9, kind="activity", data={"name": "tea"}),
            timer("activity:tea:2", due=NOON + 2, kind="activity", data={"name": "tea"}),
        ]
    )

    assert [one.key for one in await books.timers("activity")] == ["activity:tea:2", "activity:tea:9"]
    assert (await books.timers("activity"))[0].data == {"name": "tea"}
    assert await books.timers("close card") == []


@pytest.fixture
async def ann(books):
    return (await books.members({ALICE: Person(id=ALICE, name="Ann")}, at=NOON, since=NOON))[ALICE].key


async def test_a_card_opens_once_is_shown_and_closes_once(books, ann):
    asked = await books.open_card("u1:0", card(member=ann), OFFICE)
    again = await books.open_card("u1:0", card(member=ann), OFFICE)
    other = await books.open_card("u1:1", card(member=ann), OFFICE)
    await books.card_shown(asked, 55)
    row = await books.card(asked)

    assert again is None
    assert other not in {None, asked}
    assert (row.id, row.card, row.state, row.room, row.message) == (
        asked,
        card(member=ann),
        "open",
        OFFICE,
        55,
    )
    assert await books.close_card(asked, "agreed")
    assert not await books.close_card(asked, "refused")
    assert (await books.card(asked)).state == "agreed"
    assert (await books.card(other)).state == "open"


async def test_a_card_that_never_was_is_none(books):
    assert await books.card(99) is None
    assert not await books.close_card(99, "expired")


async def test_a_card_keeps_no_account(books, ann, sql):
    await books.open_card("u1:0", card(member=ann, user=987_654_321), OFFICE)

    ((body,),) = await sql("SELECT card FROM cards")
    assert "987654321" not in body


async def test_charters_are_adopted_one_after_the_other(books):
    before = await books.in_force()
    first = await books.adopt("charter: 1 # 为", "aa", NOON)
    same = await books.adopt("charter: 1 # 为", "aa", NOON + 5)
    second = await books.adopt("charter: 1\n", "bb", NOON + 9)
    back = await books.adopt("charter: 1 # 为", "aa", NOON + 12)

    assert before is None
    assert first == same == Adopted(number=1, sha256="aa", body="charter: 1 # 为", at=NOON)
    assert (second.number, back.number) == (2, 3)
    assert await books.in_force() == back
    assert await books.charter(2) == second
    assert await books.charter(9) is None


async def test_a_charter_keeps_the_files_it_named_as_they_were(books, sql):
    first = await books.adopt("body", "aa", NOON, {"sites.txt": "a.example\n", "words.txt": "cat\n"})
    second = await books.adopt("body", "bb", NOON + 9, {"sites.txt": "a.example\n", "words.txt": "dog 狗\n"})

    assert await books.charter(1) == first
    assert await books.in_force() == second
    assert second.files == {"sites.txt": "a.example\n", "words.txt": "dog 狗\n"}
    ((count,),) = await sql("SELECT count(*) FROM charter_files")
    assert count == 3


async def test_a_note_is_new_once_and_again_when_it_was_forgotten(books):
    assert await books.told("lacks:-1001:delete", NOON)
    assert not await books.told("lacks:-1001:delete", NOON + 1)
    assert await books.told("lacks:-10011:ban", NOON)
    assert await books.told("faults_%", NOON)

    await books.untold("lacks:-1001:")
    await books.untold("faults__")

    assert await books.told("lacks:-1001:delete", NOON)
    assert not await books.told("lacks:-10011:ban", NOON)
    assert not await books.told("faults_%", NOON)
