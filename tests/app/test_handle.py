"""Batches: each event once, all or nothing, and the same in one batch or in many."""

from dataclasses import replace

import msgspec
import pytest

from bot.app.ports import Later, Queued
from bot.domain.charter.schema import DAY, Group as Named
from bot.domain.effects import Delete, LookAt, Mute, Say
from bot.domain.events import ALL_RIGHTS, MemberChanged, Membership, MessageEdited, MessagePosted, Unknown
from bot.domain.ids import GroupName
from tests.builders import LOUNGE, MARKET, NOON
from tests.support.house import (
    ALICE,
    BOB,
    CARL,
    ME,
    MOD,
    STRICT,
    House,
    chat,
    done,
    keys,
    message_of,
    says,
    update,
    words,
)


@pytest.fixture(autouse=True)
def in_force(house):
    house.adopt(STRICT)


async def test_a_message_that_breaks_a_rule_is_deleted_and_counts(house):
    bad = says("casino", by=ALICE)

    effects = await house.give(bad)

    assert done(effects) == [Delete(chat=LOUNGE, messages=(message_of(bad),))]
    assert len(await house.strikes(ALICE)) == 1
    assert [decision.rules for decision in await house.decisions(ALICE)] == [("ads",)]
    assert house.handled[-1].matches == {"ads": 1}


async def test_a_message_delivered_twice_counts_once(house):
    bad = says("casino", by=ALICE)

    await house.give(bad, bad)
    again = await house.give(bad)

    assert again == []
    assert len(await house.strikes(ALICE)) == 1
    assert [handled.kinds for handled in house.handled] == [{"MessagePosted": 1}, {}]


async def test_nothing_of_staff_is_judged(house):
    assert await house.says("casino", by=MOD) == []


async def test_private_messages_are_not_judged(house):
    assert await house.give(says("casino", by=ALICE, chat=ALICE.id, chat_kind="private")) == []


async def test_an_edit_into_spam_is_deleted_and_gives_one_strike(house):
    first = says("hello", by=ALICE)
    await house.give(first)
    edit = MessageEdited(
        update=update(),
        post=msgspec.structs.replace(first.post, text="casino", edited_at=NOON + 60),
        chat=first.chat,
    )

    effects = await house.give(edit)
    await house.give(msgspec.structs.replace(edit, update=update()))

    assert done(effects) == [Delete(chat=LOUNGE, messages=(message_of(first),))]
    assert len(await house.strikes(ALICE)) == 1


async def test_an_edited_command_is_not_obeyed(house):
    first = says("hello", by=MOD)
    edit = MessageEdited(
        update=update(), post=msgspec.structs.replace(first.post, text="/ban @alice"), chat=first.chat
    )

    assert await house.give(first, edit) == []


async def test_an_album_is_deleted_whole_though_its_parts_come_in_several_batches(house):
    caption, second, third = (says(text, by=ALICE, album="a1") for text in ("casino", "", ""))

    effects = [await house.give(part) for part in (caption, second, third)]

    assert [done(each) for each in effects] == [
        [Delete(chat=LOUNGE, messages=(message_of(part),))] for part in (caption, second, third)
    ]
    assert len(await house.strikes(ALICE)) == 1


async def test_parts_of_an_album_that_came_before_its_caption_go_too(house):
    first, caption = says("", by=ALICE, album="a2"), says("casino", by=ALICE, album="a2")

    await house.give(first)
    effects = await house.give(caption)

    assert done(effects) == [Delete(chat=LOUNGE, messages=(message_of(first), message_of(caption)))]


async def test_the_window_of_a_rate_reaches_over_batches(house):
    effects = [await house.says("hi", by=ALICE, at=NOON + second) for second in range(4)]

    assert [bool(done(each)) for each in effects] == [False, False, False, True]
    assert done(effects[-1]) == [Mute(chat=LOUNGE, user=ALICE.id, until=NOON + 603)]


async def test_a_rate_is_judged_by_telegrams_clock_though_the_machines_is_behind(house):
    house.clock.move(-3600)

    effects = [await house.says("hi", by=ALICE, at=NOON + second) for second in range(4)]

    assert done(effects[-1]) == [Mute(chat=LOUNGE, user=ALICE.id, until=NOON + 603)]


async def test_an_event_that_breaks_the_code_is_set_aside_and_the_others_go_on(house):
    poisoned = msgspec.structs.replace(
        says("x", by=BOB), post=msgspec.structs.replace(says().post, author=None)
    )
    bad = says("casino", by=ALICE)

    effects = await house.give(says("hi", by=CARL), poisoned, bad)

    assert done(effects) == [Delete(chat=LOUNGE, messages=(message_of(bad),))]
    assert house.put_aside == 1
    assert await house.give(poisoned) == []
    assert house.put_aside == 1
    ((kind, key, raw),) = await house.books(
        lambda books: books._connection.exec_driver_sql("SELECT kind, key, raw FROM dead_letters").fetchall()
    )
    assert (kind, key, raw) == ("update", str(poisoned.update), b"{}")


async def test_updates_that_mean_nothing_are_counted_and_remembered(house):
    odd = Unknown(update=update(), kind="poll", at=NOON)

    assert await house.give(odd) == []
    assert house.handled[-1].kinds == {"Unknown": 1}


async def test_an_unknown_kind_is_logged_once(house, caplog):
    caplog.set_level("INFO")

    await house.give(*(Unknown(update=update(), kind="story_from_mars", at=NOON) for _ in range(3)))

    assert [record.message for record in caplog.records].count("update_unknown") == 1


async def test_a_command_that_breaks_a_rule_is_deleted_and_not_obeyed(house):
    effects = await house.says("/charter casino", by=ALICE)

    assert "command-lines" not in [effect.text.key for effect in effects if isinstance(effect, Say)]
    assert len(done(effects)) == 1


async def test_the_earliest_timer_is_told_after_the_commit(house):
    await house.give(*(says("fool", by=ALICE) for _ in range(2)))

    assert house.dues == [NOON + DAY]


async def test_a_charter_that_knows_a_group_by_its_name_finds_it(house):
    named = Named(name=GroupName("lounge"), chat="tealounge")
    house.looks[LOUNGE] = house.seen(LOUNGE, username="TeaLounge")
    other = House(house.store, replace(STRICT, groups={named.name: named}))
    other.looks = house.looks

    await other.give(
        MessagePosted(update=update(), post=says("casino").post, chat=chat(username="TeaLounge"))
    )

    assert other.force.groups[LOUNGE].name == "lounge"
    assert len(done([queued.effect for queued in other.queued])) == 1


async def test_nobody_is_judged_before_the_bot_knows_who_leads_the_group(house, tmp_path):
    other = House(house.store, STRICT)

    effects = await other.give(says("casino", by=MOD), says("casino", by=ALICE))

    assert [effect.chat for effect in other.gateway.calls] == [LOUNGE]
    assert len(done(effects)) == 1


async def test_a_chat_that_can_not_be_looked_at_is_asked_about_three_times(house):
    house.force.groups = {}
    house.looks[LOUNGE] = Later(seconds=1)

    assert await house.says("casino", by=ALICE) == []

    assert len(house.gateway.calls) == 3


async def test_a_group_of_strangers_is_told_to_staff_once(house):
    strange = chat(-555, title="Elsewhere")
    await house.give(
        MemberChanged(
            update=update(),
            at=NOON,
            chat=strange,
            person=ME,
            was=Membership(status="left"),
            now=Membership(status="admin", rights=ALL_RIGHTS),
            me=True,
        )
    )
    house.forget()

    effects = await house.give(says("casino", by=ALICE, chat=-555), says("hi", by=BOB, chat=-555))

    assert keys(effects) == ["office-stranger"]
    assert "-555" in words(effects)[0]
    assert await house.says("hi", by=ALICE, chat=-555) == []


async def test_the_log_tells_the_id_of_a_chat_that_the_charter_does_not_name_once(house, caplog):
    await house.says("hi", by=ALICE, chat=-557)
    await house.says("hi", by=BOB, chat=-557)
    await house.says("hi", by=BOB)

    assert [line.chat for line in caplog.records if line.message == "chat_not_in_charter"] == [-557]


async def test_a_chat_in_which_the_bot_never_was_is_not_spoken_of(house):
    assert await house.says("hi", by=ALICE, chat=-556) == []


async def test_what_was_seen_by_an_effect_is_kept_where_the_effect_is_settled(house):
    queued = Queued(key="k", chat=MARKET, lane=1, effect=LookAt(chat=MARKET), id=7)
    look = house.seen(MARKET, me=Membership(status="member"))

    rows = await house.books(lambda books: house.handle.seen(books, queued, look))

    assert keys([row.effect for row in rows]) == ["office-no-admin"]
    assert house.force.groups[MARKET].me == Membership(status="member")
