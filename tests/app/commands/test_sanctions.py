"""What staff do to people by commands."""

import pytest

from bot.domain.charter.schema import DAY, Community
from bot.domain.effects import Ban, BanChannel, Kick, Mute, Say, Unban, UnbanChannel, Unmute
from bot.domain.events import Membership, Person
from bot.domain.ids import ANONYMOUS_ADMIN, CHANNEL_SENDER, LINKED_CHANNEL, ChatId, UserId
from tests import builders
from tests.builders import LOUNGE, MARKET, NOON, OFFICE
from tests.support.house import (
    ALICE,
    BOB,
    CARL,
    HELPER,
    ME,
    MOD,
    OWNER,
    done,
    keys,
    message_of,
    private,
    says,
    words,
)

HOUR = 3600
SHOP = ChatId(-1007)


def a_channel(**more):
    return says(
        "buy here",
        by=Person(id=CHANNEL_SENDER, name="Shop", bot=True),
        voice="channel",
        sender_chat=SHOP,
        **more,
    )


EVERYWHERE = (LOUNGE, OFFICE, MARKET)


@pytest.mark.parametrize(
    ("command", "effects"),
    [
        ("/mute @alice", [Mute(chat=LOUNGE, user=ALICE.id, until=None)]),
        ("/mute @alice loud", [Mute(chat=LOUNGE, user=ALICE.id, until=None)]),
        ("/mute @alice 2h loud", [Mute(chat=LOUNGE, user=ALICE.id, until=NOON + 2 * HOUR)]),
        ("/tmute @alice 2h", [Mute(chat=LOUNGE, user=ALICE.id, until=NOON + 2 * HOUR)]),
        ("/kick @alice: loud", [Kick(chat=LOUNGE, user=ALICE.id)]),
        ("/kick @alice，太吵 了", [Kick(chat=LOUNGE, user=ALICE.id)]),
        ("/kick 11111,\nloud", [Kick(chat=LOUNGE, user=UserId(11111))]),
        ("/tmute @ALICE 10 minutes loud", [Mute(chat=LOUNGE, user=ALICE.id, until=NOON + 600)]),
        ("/tmute 11111 1w", [Mute(chat=LOUNGE, user=UserId(11111), until=NOON + 7 * DAY)]),
        ("/unmute @alice", [Unmute(chat=LOUNGE, user=ALICE.id)]),
        ("/kick @alice", [Kick(chat=LOUNGE, user=ALICE.id)]),
        ("/ban @alice", [Ban(chat=chat, user=ALICE.id, until=None) for chat in EVERYWHERE]),
        ("/tban @alice 3d", [Ban(chat=chat, user=ALICE.id, until=NOON + 3 * DAY) for chat in EVERYWHERE]),
        ("/unban @alice", [Unban(chat=chat, user=ALICE.id) for chat in EVERYWHERE]),
    ],
)
async def test_a_command_does_what_its_name_says(house, command, effects):
    await house.says("hi", by=Person(id=UserId(11111), name="Dora"))

    assert sorted(done(await house.says(command, by=MOD)), key=repr) == sorted(effects, key=repr)


async def test_a_ban_stays_in_the_group_where_the_charter_says_so(house):
    house.adopt(
        builders.charter(community=Community(name={"": "Tea"}, goal={"": "Tea."}, bans_reach="the group"))
    )

    assert done(await house.says("/ban @alice", by=MOD)) == [Ban(chat=LOUNGE, user=ALICE.id, until=None)]


async def test_a_ban_leaves_out_groups_where_the_person_is_staff(house):
    house.looks[MARKET] = house.seen(MARKET, staff=[(ALICE, Membership(status="admin"))])
    await house.handle.look_at([MARKET])

    effects = done(await house.says("/ban @alice", by=MOD))

    assert {effect.chat for effect in effects} == {LOUNGE, OFFICE}


@pytest.mark.parametrize(
    ("how", "more"),
    [
        ("/kick @alice spam", {}),
        ("/kick spam", {"answers": says(by=ALICE)}),
        ("/kick @alice spam", {"answers": says(by=BOB)}),
        ("/kick Alice spam", {"named": (ALICE,)}),
        ("/kick Alice spam", {"named": (ALICE,), "answers": says(by=BOB)}),
    ],
)
async def test_somebody_is_meant_by_name_answer_or_mention(house, how, more):
    effects = await house.says(how, by=MOD, **more)

    assert done(effects) == [Kick(chat=LOUNGE, user=ALICE.id)]
    assert words(effects) == ["Alice was removed and may come back.\nBy Max: spam"]


async def test_a_mention_shows_the_first_name_or_both(house):
    for shown in ("Carl", "Carl Smith"):
        effects = await house.says(f"/kick {shown} spam", by=MOD, named=(CARL,))

        assert words(effects) == ["Carl Smith was removed and may come back.\nBy Max: spam"]


async def test_a_mention_inside_the_reason_does_not_turn_a_reply_on_somebody_else(house):
    effects = await house.says("/kick rude to Carl", by=MOD, named=(CARL,), answers=says(by=ALICE))

    assert done(effects) == [Kick(chat=LOUNGE, user=ALICE.id)]


async def test_a_mention_shown_by_other_words_means_the_account(house):
    effects = await house.says("/kick buddy", by=MOD, named=(CARL,))

    assert done(effects) == [Kick(chat=LOUNGE, user=CARL.id)]


async def test_an_answered_message_may_begin_with_a_number_without_meaning_an_account(house):
    effects = await house.says("/warn 100000 dollars, really?", by=MOD, answers=says(by=ALICE))

    assert [strike.reason for strike in await house.strikes(ALICE)] == ["100000 dollars, really?"]
    assert done(effects) == []


async def test_somebody_who_wrote_is_known_though_telegram_does_not_show_the_answered_message(house):
    earlier = says(by=ALICE)
    await house.give(earlier)

    effects = await house.says("/kick", by=MOD, reply_to=message_of(earlier))

    assert done(effects) == [Kick(chat=LOUNGE, user=ALICE.id)]


async def test_who_answers_a_message_that_nobody_remembers_is_asked_for_a_name(house):
    assert keys(await house.says("/kick", by=MOD, reply_to=1)) == [
        "command-no-author",
        "command-usage-reason",
    ]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("/kick", ["command-usage-reason"]),
        ("/kick spam", ["command-usage-reason"]),
        ("/kick @nobody_here", ["command-unknown-person", "command-usage-reason"]),
        ("/kick 123456789", ["command-unknown-number", "command-usage-reason"]),
        ("/tmute @alice", ["command-no-term", "command-usage-term"]),
        ("/tmute @alice loud", ["command-no-term", "command-usage-term"]),
        ("/tmute @alice 10s", ["command-term-limits", "command-usage-term"]),
        ("/mute @alice 400d", ["command-term-limits", "command-usage-reason"]),
        ("/tban @alice", ["command-no-term", "command-usage-term"]),
        ("/tban @alice 400 days", ["command-term-limits", "command-usage-term"]),
        ("/unmute", ["command-usage-person"]),
        ("/unban @", ["command-usage-person"]),
        ("/warn", ["command-usage-reason"]),
        ("/unwarn", ["command-usage-person"]),
        ("/warns", ["command-usage-person"]),
        ("/del", ["command-usage-reply"]),
        ("/purge", ["command-usage-reply"]),
    ],
)
async def test_a_mistake_is_answered_with_usage_and_an_example(house, command, said):
    effects = await house.says(command, by=MOD)

    assert keys(effects) == said
    assert f"/{command[1:].split()[0]}" in words(effects)[0].split("xample: ")[-1]
    assert done(effects) == []


@pytest.mark.parametrize("command", ["/warn", "/mute", "/kick", "/ban", "/tban 3d", "/tmute 2h"])
@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (says(by=MOD), "command-not-yourself"),
        (says(by=OWNER), "command-not-staff"),
        (says(by=HELPER), "command-not-staff"),
        (says(by=ME, voice="bot"), "command-not-me"),
        (
            says(by=Person(id=ANONYMOUS_ADMIN, name="Lounge", bot=True), voice="anonymous admin"),
            "command-not-anonymous",
        ),
        (says(by=Person(id=LINKED_CHANNEL, name="News"), voice="linked channel"), "command-not-linked"),
    ],
)
async def test_nobody_acts_against_staff_or_the_bot_and_it_is_said(house, command, answers, said):
    effects = await house.says(command, by=MOD, answers=answers)

    assert keys(effects) == [said]
    assert done(effects) == []


async def test_the_bot_is_not_banned_by_its_name(house):
    assert keys(await house.says("/ban @Warden_Bot", by=MOD)) == ["command-not-me"]


async def test_the_linked_channel_is_not_banned_where_it_writes_as_a_channel(house):
    house.looks[LOUNGE] = house.seen(LOUNGE, linked=SHOP)
    await house.handle.look_at([LOUNGE])

    assert keys(await house.says("/ban", by=MOD, answers=a_channel())) == ["command-not-linked"]


@pytest.mark.parametrize(
    ("command", "effect"), [("/ban", BanChannel), ("/ban spam", BanChannel), ("/unban", UnbanChannel)]
)
async def test_a_channel_that_writes_can_be_banned(house, command, effect):
    effects = await house.says(command, by=MOD, answers=a_channel())

    assert sorted(done(effects), key=repr) == sorted(
        (effect(chat=chat, channel=SHOP) for chat in EVERYWHERE), key=repr
    )
    assert "Shop" in words(effects)[0]


@pytest.mark.parametrize("command", ["/warn", "/mute", "/tmute 2h", "/kick", "/unmute"])
async def test_a_channel_knows_nothing_milder_than_a_ban(house, command):
    effects = await house.says(command, by=MOD, answers=a_channel())

    assert keys(effects) == ["command-channel-only-ban"]
    assert done(effects) == []


async def test_a_channel_is_not_banned_for_a_term(house):
    assert keys(await house.says("/tban 3d", by=MOD, answers=a_channel())) == ["command-channel-no-term"]


async def test_a_channel_that_wrote_once_can_be_let_in_again_by_its_number(house):
    await house.give(a_channel())
    channel = ChatId(-1001234567890)
    await house.give(
        says(by=Person(id=CHANNEL_SENDER, name="Ads", bot=True), voice="channel", sender_chat=channel)
    )

    assert UnbanChannel(chat=LOUNGE, channel=channel) in done(await house.says(f"/unban {channel}", by=MOD))


async def test_a_basic_group_knows_no_mute(house):
    house.looks[LOUNGE] = house.seen(LOUNGE, kind="group")
    await house.handle.look_at([LOUNGE])

    assert keys(await house.says("/mute @alice", by=MOD)) == ["command-basic-group"]


async def test_the_bot_says_what_it_may_not_do_instead_of_pretending(house):
    house.looks[LOUNGE] = house.seen(LOUNGE, me=Membership(status="admin", rights=frozenset({"delete"})))
    await house.handle.look_at([LOUNGE])

    effects = await house.says("/ban @alice", by=MOD)

    assert keys(effects) == ["command-bot-lacks-restrict"]
    assert done(effects) == []


async def test_answers_stand_below_the_command_and_clean_themselves_up(house):
    command = says("/kick @alice", by=MOD, thread=7)

    (said,) = [effect for effect in await house.give(command) if isinstance(effect, Say)]

    assert (said.reply_to, said.thread, said.stays) == (message_of(command), 7, 600)


async def test_in_private_nobody_is_punished(house):
    effects = await house.give(private("/ban @alice", by=OWNER))

    assert keys(effects) == ["command-in-group"]
    assert done(effects) == []
