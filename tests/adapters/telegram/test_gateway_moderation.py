"""What is to be done to members and messages is done by the calls that make it right."""

import pytest

from bot.adapters.telegram.standing import PERMISSIONS
from bot.app.ports import Done, Later, Never
from bot.domain.effects import (
    Ban,
    BanChannel,
    Delete,
    Kick,
    Mute,
    Text,
    Unban,
    UnbanChannel,
    Unmute,
)
from tests.support.bot_api import ok, refused

CHAT, BOB, ME, SHOP = -1002000000001, 11000002, 7000000001, -1002000000077
NOW = 1_700_000_000
DAY = 86_400
HELLO = Text(key="hello")


def standing(status, user=BOB, **more):
    return ok({"status": status, "user": {"id": user, "is_bot": False, "first_name": "B"}, **more})


async def test_a_mute_takes_each_permission_by_name(gateway, server):
    server.answers("getChatMember", standing("member"))

    assert await gateway.perform(Mute(chat=CHAT, user=BOB, until=NOW + 3600)) == Done()

    (call,) = server.asked("restrictChatMember")
    assert call["permissions"] == dict.fromkeys(PERMISSIONS, False)
    assert (call["use_independent_chat_permissions"], call["until_date"]) == (True, NOW + 3600)


@pytest.mark.parametrize(
    ("until", "sent"),
    [
        pytest.param(None, None, id="for ever"),
        pytest.param(NOW + 10, NOW + 35, id="under 30 seconds would be for ever"),
        pytest.param(NOW + 365 * DAY, NOW + 365 * DAY, id="a year"),
        pytest.param(NOW + 400 * DAY, None, id="over 366 days is for ever"),
    ],
)
@pytest.mark.parametrize(("effect", "method"), [(Mute, "restrictChatMember"), (Ban, "banChatMember")])
async def test_terms_are_what_telegram_keeps(gateway, server, effect, method, until, sent):
    server.answers("getChatMember", standing("member"))

    await gateway.perform(effect(chat=CHAT, user=BOB, until=until))

    assert server.asked(method)[0].get("until_date") == sent


@pytest.mark.parametrize("effect", [Mute, Ban])
async def test_a_term_that_is_over_begins_no_more(gateway, server, effect):
    assert await gateway.perform(effect(chat=CHAT, user=BOB, until=NOW)) == Done()
    assert server.calls == []


async def test_muting_somebody_who_is_banned_would_lift_the_ban(gateway, server):
    server.answers("getChatMember", standing("kicked"))

    assert await gateway.perform(Mute(chat=CHAT, user=BOB, until=None)) == Done()
    assert server.methods == ["getChatMember"]


async def test_an_unmute_gives_back_what_everybody_may(gateway, server):
    permissions = {"can_send_messages": True, "can_send_polls": False, "can_invite_users": True}
    server.answers("getChatMember", standing("restricted"))
    server.answers("getChat", ok({"id": CHAT, "type": "supergroup", "permissions": permissions}))

    await gateway.perform(Unmute(chat=CHAT, user=BOB))
    await gateway.perform(Unmute(chat=CHAT, user=5))

    assert [call["permissions"] for call in server.asked("restrictChatMember")] == [permissions] * 2
    assert len(server.asked("getChat")) == 1


@pytest.mark.parametrize("status", ["member", "left", "kicked", "administrator"])
async def test_who_is_not_muted_is_not_unmuted(gateway, server, status):
    server.answers("getChatMember", standing(status))

    assert await gateway.perform(Unmute(chat=CHAT, user=BOB)) == Done()
    assert server.methods == ["getChatMember"]


async def test_a_kick_is_a_short_ban_that_is_lifted(gateway, server):
    server.answers("getChatMember", standing("member"))

    assert await gateway.perform(Kick(chat=CHAT, user=BOB)) == Done()

    assert server.methods == ["getChatMember", "banChatMember", "unbanChatMember"]
    assert server.asked("banChatMember")[0]["until_date"] == NOW + 60
    assert server.asked("unbanChatMember")[0]["only_if_banned"] is True


@pytest.mark.parametrize("status", ["left", "kicked"])
async def test_a_kick_leaves_alone_who_is_out(gateway, server, status):
    server.answers("getChatMember", standing(status))

    assert await gateway.perform(Kick(chat=CHAT, user=BOB)) == Done()
    assert server.methods == ["getChatMember"]


async def test_a_kick_whose_ban_is_not_lifted_ends_by_itself(gateway, server):
    server.answers("getChatMember", refused(400, "Bad Request: member not found"))
    server.answers("unbanChatMember", refused(429, "Too Many Requests: retry after 5", retry_after=5))

    assert await gateway.perform(Kick(chat=CHAT, user=BOB)) == Done()


async def test_bans_of_people_and_of_channels(gateway, server):
    for effect in (
        Ban(chat=CHAT, user=BOB, until=None),
        Unban(chat=CHAT, user=BOB),
        BanChannel(chat=CHAT, channel=SHOP),
        UnbanChannel(chat=CHAT, channel=SHOP),
    ):
        assert await gateway.perform(effect) == Done()

    assert server.calls == [
        ("banChatMember", {"chat_id": CHAT, "user_id": BOB}),
        ("unbanChatMember", {"chat_id": CHAT, "user_id": BOB, "only_if_banned": True}),
        ("banChatSenderChat", {"chat_id": CHAT, "sender_chat_id": SHOP}),
        ("unbanChatSenderChat", {"chat_id": CHAT, "sender_chat_id": SHOP}),
    ]


async def test_deletions_go_by_the_hundred(gateway, server):
    assert await gateway.perform(Delete(chat=CHAT, messages=(*range(1, 251), 5))) == Done()

    assert [len(call["message_ids"]) for call in server.asked("deleteMessages")] == [100, 100, 50]


async def test_a_single_deletion_tells_what_became_of_it(gateway, server):
    await gateway.perform(Delete(chat=CHAT, messages=(5,)))

    assert server.calls == [("deleteMessage", {"chat_id": CHAT, "message_id": 5})]


CANNOT = refused(400, "Bad Request: message can't be deleted")


async def test_a_deletion_without_the_right_says_which_one_is_missing(gateway, server):
    server.answers("deleteMessage", CANNOT)
    server.answers("getChatMember", standing("administrator", ME, can_delete_messages=False))

    receipt = await gateway.perform(Delete(chat=CHAT, messages=(5,)))

    assert receipt == Never(why="Message can't be deleted", lacks="delete")


async def test_an_old_message_is_never_deleted_for_another_reason(gateway, server):
    server.answers("deleteMessage", CANNOT)
    server.answers("getChatMember", standing("administrator", ME, can_delete_messages=True))

    assert await gateway.perform(Delete(chat=CHAT, messages=(5,))) == Never(why="Message can't be deleted")


async def test_one_message_that_stays_keeps_no_other(gateway, server):
    server.answers("deleteMessages", CANNOT)
    server.answers(
        "deleteMessage", ok(True), CANNOT, refused(400, "Bad Request: message to delete not found")
    )
    server.answers("getChatMember", standing("administrator", ME, can_delete_messages=True))

    receipt = await gateway.perform(Delete(chat=CHAT, messages=(1, 2, 3)))

    assert receipt == Never(why="Message can't be deleted")
    assert [call["message_id"] for call in server.asked("deleteMessage")] == [1, 2, 3]


async def test_a_deletion_that_is_limited_waits(gateway, server):
    server.answers("deleteMessages", refused(429, "Too Many Requests: retry after 4", retry_after=4))

    assert await gateway.perform(Delete(chat=CHAT, messages=(1, 2))) == Later(seconds=4, limited=True)


async def test_a_deletion_in_a_chat_that_is_not_there_asks_nothing_more(gateway, server):
    server.answers("deleteMessage", refused(400, "Bad Request: chat not found"))

    assert await gateway.perform(Delete(chat=CHAT, messages=(1,))) == Never(why="Chat not found")
    assert server.methods == ["deleteMessage"]
