"""Who may give which command, and what the others hear."""

import pytest

from bot.app.commands import COMMANDS
from bot.domain.events import ALL_RIGHTS, Membership, Person
from bot.domain.ids import ANONYMOUS_ADMIN, CHANNEL_SENDER, ChatId
from bot.texts.catalog import Catalog, languages
from tests.builders import LOUNGE, MARKET, NOON
from tests.support.house import ALICE, BOB, HELPER, MOD, OWNER, done, keys, private, says, words

RESTRICT = ["warn", "unwarn", "warns", "mute", "tmute", "unmute", "kick", "ban", "tban", "unban"]
DELETE = ["del", "purge"]


@pytest.mark.parametrize("name", [*RESTRICT, *DELETE])
async def test_a_member_who_may_not_use_a_command_gets_no_noise(house, name):
    assert await house.says(f"/{name} 2h", by=ALICE, answers=says(by=BOB)) == []


@pytest.mark.parametrize("name", RESTRICT)
async def test_staff_who_may_not_ban_are_told_which_right_they_need(house, name):
    effects = await house.says(f"/{name} 2h", by=HELPER, answers=says(by=BOB))

    assert keys(effects) == ["command-you-lack-restrict"]
    assert done(effects) == []


@pytest.mark.parametrize("name", DELETE)
async def test_staff_who_may_not_delete_are_told_which_right_they_need(house, name):
    house.looks[LOUNGE] = house.seen(
        LOUNGE, staff=[(BOB, Membership(status="admin", rights=ALL_RIGHTS - {"delete"}))]
    )
    await house.handle.look_at([LOUNGE])

    assert keys(await house.says(f"/{name}", by=BOB, answers=says(by=ALICE))) == ["command-you-lack-delete"]


@pytest.mark.parametrize("name", [*RESTRICT, *DELETE])
async def test_the_owner_may_do_everything(house, name):
    effects = await house.says(f"/{name} 2h", by=OWNER, answers=says(by=BOB))

    assert not any(key.startswith("command-you-lack") for key in keys(effects))


async def test_who_leads_one_group_has_no_right_in_another(house):
    house.looks[MARKET] = house.seen(MARKET, staff=[])
    await house.handle.look_at([MARKET])

    assert await house.says("/ban @alice", by=MOD, chat=MARKET) == []


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
async def test_an_anonymous_administrator_is_asked_to_show_themselves(house, name):
    anonymous = Person(id=ANONYMOUS_ADMIN, name="Lounge", bot=True)

    effects = await house.says(f"/{name}", by=anonymous, voice="anonymous admin", sender_chat=LOUNGE)

    assert keys(effects) == ["command-anonymous"]


@pytest.mark.parametrize(
    "voice",
    [
        {"voice": "channel", "sender_chat": ChatId(-1007), "by": Person(id=CHANNEL_SENDER, name="Shop")},
        {"voice": "bot", "by": Person(id=77, name="Other", bot=True)},
        {"voice": "linked channel", "by": Person(id=777000, name="News")},
    ],
)
async def test_channels_and_bots_give_no_commands(house, voice):
    assert await house.says("/help", **voice) == []


async def test_unknown_commands_are_silently_left_to_other_bots(house):
    assert await house.says("/weather", by=MOD) == []


async def test_unknown_commands_in_private_are_answered(house):
    assert keys(await house.give(private("/weather"))) == ["command-unknown"]


async def test_words_in_private_are_not_answered(house):
    assert await house.give(private("hello")) == []


async def test_members_who_ask_too_often_are_not_answered(house):
    answers = [await house.says("/help", by=ALICE, at=NOON + second) for second in range(20)]

    assert [bool(answer) for answer in answers] == [True] * 12 + [False] * 8
    assert keys(await house.says("/help", by=MOD, at=NOON + 20)) == ["command-help-group-staff"]
    assert keys(await house.says("/help", by=ALICE, at=NOON + 90)) == ["command-help-group"]


async def test_help_in_private_tells_what_works_where_and_for_whom(house):
    (for_alice,) = words(await house.give(private("/help")))
    (for_helper,) = words(await house.give(private("/help", by=HELPER)))

    assert [line for line in for_alice.splitlines() if not line.startswith("/")] == [
        "What you can ask me, here as in the group:"
    ]
    lines = for_helper.splitlines()
    staffs = lines.index("For staff, in the group or the staff room:")
    assert {line.split()[0] for line in lines[staffs + 1 :]} == {"/del", "/purge", "/save", "/unsave"}


async def test_help_in_a_group_names_what_the_asker_may_use(house):
    assert words(await house.says("/help", by=ALICE)) == [
        "Here you can use: /charter /why /notes /get /help\nWrite /help to me in private to learn what each does."
    ]
    (for_helper,) = words(await house.says("/help", by=HELPER))
    assert "/purge" in for_helper
    assert "/ban" not in for_helper


async def test_help_in_private_says_what_each_does_that_the_asker_may_use_anywhere(house):
    (for_alice,) = words(await house.give(private("/help", by=ALICE)))
    (for_mod,) = words(await house.give(private("/help", by=MOD)))

    assert for_alice.splitlines()[1] == "/charter – what we are here for, and the rules"
    assert "/ban" not in for_alice
    assert "/ban – remove somebody for good" in for_mod


async def test_start_greets_in_private_and_is_left_alone_in_groups(house):
    (greeting,) = words(await house.give(private("/start", by=BOB)))

    assert greeting.startswith("您好，欢迎！我负责照看 Tea：")
    assert await house.says("/start") == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_words_for_what_it_does_and_how_it_is_written(command, language):
    catalog = Catalog(strict=True)

    assert catalog.plain(command.about, language)
    assert command.name in catalog.plain(command.usage, language)
