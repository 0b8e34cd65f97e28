"""`/why`: what a member, and staff, are told of what was done."""

import pytest

from bot.domain.charter.schema import Ladder
from bot.domain.charter.values import (
    BanFor,
    Strike,
    Word,
)
from bot.domain.ids import LadderName
from tests import builders
from tests.builders import MARKET, NOON, OFFICE
from tests.support.house import ALICE, BOB, ME, MOD, keys, private, says, words
from tests.support.tea import CHARTER


@pytest.fixture(autouse=True)
def tea(house):
    house.adopt(CHARTER, number=7)


async def test_a_member_is_told_rule_finding_consequence_and_place_on_the_ladder(house):
    await house.says("casino!", by=ALICE)

    (told,) = words(await house.says("/why", by=ALICE))

    assert told.splitlines() == [
        "Nov 15, 2023 12:00, Lounge:",
        "• No advertising.",
        "Found: contains “casino”",
        "What followed: the message deleted and a warning",
        "Strikes now: 1 of 3. Next: muted for 1 hour",
        "By version 7 of the charter.",
    ]


async def test_the_answer_comes_in_the_members_language_in_private_too(house):
    await house.says("casino!", by=BOB)

    (told,) = words(await house.give(private("/why", by=BOB)))

    assert "• 不要打广告。" in told
    assert "处理：删除消息和警告" in told


async def test_it_is_told_in_the_batch_of_the_decision(house):
    effects = await house.give(says("casino!", by=ALICE), says("/why", by=ALICE))

    assert "• No advertising." in words(effects)[-1]


async def test_each_consequence_has_its_words(house):
    await house.give(*(says("one", by=ALICE) for _ in range(3)))

    (told,) = words(await house.says("/why", by=ALICE, at=NOON + 60))

    assert "What followed: muted for 10 minutes, an answer, and staff were told" in told
    assert "Strikes now" not in told


async def test_who_did_nothing_wrong_hears_that_nothing_is_on_record(house):
    assert keys(await house.says("/why", by=ALICE)) == ["command-why-nothing-you"]


async def test_what_staff_did_by_hand_is_told_with_who_and_why(house):
    await house.says("/tmute @alice 2h loud", by=MOD)

    (told,) = words(await house.says("/why", by=ALICE))

    assert told.splitlines() == [
        "Nov 15, 2023 12:00, Lounge:",
        "By Max: loud",
        "What followed: muted for 2 hours",
        "It lasts until Nov 15, 2023 14:00.",
    ]


@pytest.mark.parametrize(
    ("command", "followed"),
    [
        ("/mute @alice", "muted until staff lift it"),
        ("/kick @alice", "removed"),
        ("/ban @alice", "a ban"),
        ("/tban @alice 3d", "banned for 3 days"),
        ("/warn @alice", "a warning"),
    ],
)
async def test_each_deed_by_hand_has_its_words(house, command, followed):
    await house.says(command, by=MOD)

    (told,) = words(await house.says("/why", by=ALICE))

    assert f"What followed: {followed}" in told
    assert "By Max." in told


async def test_more_strikes_than_the_ladder_has_steps_are_just_counted(house):
    for _ in range(4):
        await house.says("/warn @alice", by=MOD)

    (told,) = words(await house.says("/why", by=ALICE))

    assert told.splitlines()[-1] == "Strikes now: 4. Next: a ban"


async def test_what_was_lifted_since_is_told_below(house):
    await house.says("/mute @alice", by=MOD)
    await house.says("/unmute @alice", by=MOD, at=NOON + 3600)

    (told,) = words(await house.says("/why", by=ALICE))

    assert told.splitlines()[-2:] == [
        "What followed: muted until staff lift it",
        "Since Nov 15, 2023 13:00 writing is allowed again.",
    ]


async def test_lifting_alone_is_nothing_to_explain(house):
    await house.says("/unban @alice", by=MOD)

    assert keys(await house.says("/why", by=ALICE)) == ["command-why-nothing-you"]


async def test_a_reply_asks_about_that_message(house):
    bad = says("casino!", by=ALICE)
    await house.give(bad, says("casino again", by=ALICE))

    (told,) = words(await house.says("/why", by=MOD, answers=bad))

    assert "What followed: the message deleted and a warning" in told
    assert "Strikes now: 2 of 3. Next: a ban" in told


async def test_a_message_to_which_nothing_was_done_is_said_to_be_so(house):
    good = says("hello", by=ALICE)
    await house.give(good)

    for asker in (MOD, ALICE):
        assert keys(await house.says("/why", by=asker, answers=good)) == ["command-why-nothing-message"]


async def test_members_are_told_about_themselves_only(house):
    bad = says("casino!", by=ALICE)
    await house.give(bad)

    assert keys(await house.says("/why", by=BOB, answers=bad)) == ["command-why-own"]
    assert keys(await house.says("/why @alice", by=BOB)) == ["command-why-own"]
    assert keys(await house.says("/why", by=ALICE, answers=bad))[1] == "command-why-rule"


async def test_an_answer_to_the_bots_notice_asks_about_oneself(house):
    await house.says("casino!", by=ALICE)
    notice = says("Alice, this is a warning.", by=ME, voice="bot")

    assert "command-why-rule" in keys(await house.says("/why", by=ALICE, answers=notice))


async def test_staff_are_told_about_anybody_in_their_groups(house):
    await house.says("casino!", by=ALICE, chat=MARKET)

    assert "command-why-rule" in keys(await house.says("/why @alice", by=MOD))
    assert "command-why-rule" in keys(await house.give(private("/why @alice", by=MOD)))
    assert keys(await house.says("/why @bobby", by=MOD)) == ["command-why-nothing-them"]


async def test_staff_of_one_group_are_not_told_about_another(house):
    house.looks[MARKET] = house.seen(MARKET, staff=[])
    await house.handle.look_at([MARKET])
    await house.says("casino!", by=ALICE, chat=MARKET)

    assert keys(await house.says("/why @alice", by=MOD, chat=OFFICE)) == ["command-why-nothing-them"]


async def test_staff_who_ask_about_nobody_known_get_usage(house):
    assert keys(await house.says("/why @nobody", by=MOD)) == ["command-unknown-person", "command-usage-about"]


async def test_a_rule_on_trial_is_shown_to_staff_and_not_to_the_member(house):
    loud = says("shout", by=ALICE)
    await house.give(loud)

    assert keys(await house.says("/why", by=ALICE)) == ["command-why-nothing-you"]
    assert keys(await house.says("/why", by=ALICE, answers=loud, at=NOON + 60)) == [
        "command-why-nothing-message"
    ]
    assert "command-why-observed" in keys(await house.says("/why", by=MOD, answers=loud))


async def test_a_rule_that_is_no_more_is_shown_by_its_name(house):
    await house.says("casino!", by=ALICE)
    house.adopt(builders.charter(), number=8)

    (told,) = words(await house.says("/why", by=ALICE))

    assert "• ads" in told
    assert "By version 7 of the charter." in told


async def test_a_question_to_staff_is_told_as_such(house):
    harsh = Ladder(name=LadderName("harsh"), steps=(BanFor(),), ask_before=(BanFor(),))
    rule = builders.rule("fool", builders.when(contains=(Word("fool"),)), then=[Strike()], ladder="harsh")
    house.adopt(builders.charter(rule, ladders=[harsh]))
    await house.says("fool", by=ALICE)

    (told,) = words(await house.says("/why", by=ALICE))

    assert "What followed: staff were asked" in told
    assert "Strikes now: 1. Staff are being asked about the next step: a ban" in told


async def test_a_mute_for_a_time_is_told_with_its_end(house):
    await house.says("/tmute @alice 2h loud", by=MOD)

    (during,) = words(await house.says("/why", by=ALICE, at=NOON + 60))
    (after,) = words(await house.says("/why", by=ALICE, at=NOON + 9000))

    assert "It lasts until Nov 15, 2023 14:00." in during
    assert "That has been over since Nov 15, 2023 14:00." in after


async def test_a_mute_that_was_lifted_has_no_end_to_tell(house):
    await house.says("/tmute @alice 2h loud", by=MOD)
    await house.says("/unmute @alice", by=MOD, at=NOON + 30)

    (told,) = words(await house.says("/why", by=ALICE, at=NOON + 60))

    assert "It lasts until" not in told
    assert "writing is allowed again" in told
