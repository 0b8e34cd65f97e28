"""What the bot may do to members and chats, in Telegram's words."""

import pytest

ALL_SHUT = {"can_send_messages": False}
NO_RIGHTS = "400 Bad Request: not enough rights to restrict/unrestrict chat member"


async def test_who_am_i(api, world):
    me = await api("getMe")

    assert (me["id"], me["username"], me["can_read_all_group_messages"]) == (
        world.bot.id,
        "charter_test_bot",
        True,
    )


async def test_a_mute_lasts_until_its_date(api, world, cast):
    until = world.clock.now() + 600
    assert await api(
        "restrictChatMember",
        chat_id=cast.lounge.id,
        user_id=cast.ann.id,
        permissions=ALL_SHUT,
        until_date=until,
    )
    found = await api("getChatMember", chat_id=cast.lounge.id, user_id=cast.ann.id)
    assert (found["status"], found["until_date"], found["can_send_messages"]) == ("restricted", until, False)

    world.clock.move(600)

    assert (await api("getChatMember", chat_id=cast.lounge.id, user_id=cast.ann.id))["status"] == "member"


@pytest.mark.parametrize("seconds", [29, 366 * 86_400 + 1])
async def test_an_end_too_near_or_too_far_means_for_ever(api, world, cast, seconds):
    until = world.clock.now() + seconds
    await api("banChatMember", chat_id=cast.lounge.id, user_id=cast.ann.id, until_date=until)

    found = await api("getChatMember", chat_id=cast.lounge.id, user_id=cast.ann.id)

    assert (found["status"], found["until_date"]) == ("kicked", 0)


async def test_permissions_imply_each_other_unless_they_are_independent(api, world, cast):
    where = {"chat_id": cast.lounge.id, "user_id": cast.ann.id, "permissions": {"can_send_polls": True}}

    await api("restrictChatMember", **where)
    assert world.member(cast.lounge, cast.ann).flags["can_send_messages"] is True
    await api("restrictChatMember", **where, use_independent_chat_permissions=True)

    assert world.member(cast.lounge, cast.ann).flags["can_send_messages"] is False


async def test_giving_everything_back_lifts_a_restriction(api, world, cast):
    world.mute(cast.adam, cast.ann, cast.lounge)

    await api(
        "restrictChatMember",
        chat_id=cast.lounge.id,
        user_id=cast.ann.id,
        permissions=dict(cast.lounge.permissions),
        use_independent_chat_permissions=True,
    )

    assert world.member(cast.lounge, cast.ann).status == "member"


async def test_a_basic_group_knows_no_restrictions_and_keeps_nobody_out(api, world, cast):
    kitchen = world.group("Kitchen", cast.olga, cast.ann)
    where = {"chat_id": kitchen.id, "user_id": cast.ann.id}

    refused = await api("restrictChatMember", **where, permissions=ALL_SHUT)
    assert refused == "400 Bad Request: method is available only for supergroups"
    assert await api("banChatMember", **where) is True
    assert (await api("getChatMember", **where))["status"] == "left"
    refused = await api("unbanChatMember", **where)
    assert refused == "400 Bad Request: method is available for supergroup and channel chats only"


async def test_a_banned_members_words_stay(api, world, cast):
    said = world.say(cast.ann, cast.lounge, "I was here")

    await api("banChatMember", chat_id=cast.lounge.id, user_id=cast.ann.id, revoke_messages=True)

    assert not said.deleted


async def test_unban_removes_a_member_unless_only_the_banned_are_meant(api, world, cast):
    where = {"chat_id": cast.lounge.id, "user_id": cast.ann.id}

    assert await api("unbanChatMember", **where, only_if_banned=True) is True
    assert world.member(cast.lounge, cast.ann).status == "member"
    assert await api("unbanChatMember", **where) is True
    assert world.member(cast.lounge, cast.ann).status == "left"


async def test_without_the_right_nobody_is_restricted(api, world, cast):
    world.promote(world.bot, cast.lounge, "can_delete_messages")
    where = {"chat_id": cast.lounge.id, "user_id": cast.ann.id}

    assert await api("banChatMember", **where) == NO_RIGHTS
    assert await api("unbanChatMember", **where) == NO_RIGHTS
    assert await api("restrictChatMember", **where, permissions=ALL_SHUT) == NO_RIGHTS


async def test_whom_the_bot_may_not_touch(api, world, cast):
    async def ban(user_id):
        return await api("banChatMember", chat_id=cast.lounge.id, user_id=user_id)

    assert await ban(cast.olga.id) == "400 Bad Request: can't remove chat owner"
    assert await ban(cast.adam.id) == "400 Bad Request: user is an administrator of the chat"
    assert await ban(world.bot.id) == "400 Bad Request: can't restrict self"
    assert await ban(42) == "400 Bad Request: PARTICIPANT_ID_INVALID"
    assert await ban(1_087_968_824) == "400 Bad Request: PARTICIPANT_ID_INVALID"


async def test_the_bot_gives_only_rights_that_it_has(api, world, cast):
    where = {"chat_id": cast.lounge.id, "user_id": cast.ann.id}
    assert (
        await api("promoteChatMember", **where, can_pin_messages=True) == "400 Bad Request: not enough rights"
    )
    world.promote(world.bot, cast.lounge, "can_promote_members", "can_pin_messages")

    assert (
        await api("promoteChatMember", **where, can_delete_messages=True)
        == "400 Bad Request: not enough rights"
    )
    assert await api("promoteChatMember", **where, can_pin_messages=True) is True
    staff = await api("getChatAdministrators", chat_id=cast.lounge.id)
    assert {one["user"]["first_name"] for one in staff} == {"Olga", "Adam", "Ann", "Charter"}
    assert [one["can_be_edited"] for one in staff if one["user"]["id"] == cast.ann.id] == [True]
    assert await api("promoteChatMember", **where) is True
    assert world.member(cast.lounge, cast.ann).status == "member"


async def test_a_banned_channel_takes_its_owners_other_channels_along(api, world, cast):
    from bot.playground.server import NotAllowed

    shop, other = world.channel("Shop", cast.eve), world.channel("Other shop", cast.eve)
    where = {"chat_id": cast.lounge.id, "sender_chat_id": shop.id}

    assert await api("banChatSenderChat", **where) is True
    for channel in (shop, other):
        with pytest.raises(NotAllowed, match="channels of Eve are banned"):
            world.say_as_channel(channel, cast.lounge, "cheap!")
    assert await api("unbanChatSenderChat", **where) is True
    assert world.say_as_channel(other, cast.lounge, "cheap!").id


async def test_the_linked_channel_is_not_banned(api, world, cast):
    news = world.channel("News", cast.olga, linked=cast.lounge)

    refused = await api("banChatSenderChat", chat_id=cast.lounge.id, sender_chat_id=news.id)

    assert refused == "400 Bad Request: PARTICIPANT_ID_INVALID"


async def test_a_tag_is_short_and_for_plain_members(api, world, cast):
    async def tag(user, text):
        return await api("setChatMemberTag", chat_id=cast.lounge.id, user_id=user.id, tag=text)

    assert await tag(cast.ann, "helpful") is True
    assert (await api("getChatMember", chat_id=cast.lounge.id, user_id=cast.ann.id))["tag"] == "helpful"
    assert world.say(cast.ann, cast.lounge, "hello").json()["sender_tag"] == "helpful"
    assert await tag(cast.ann, "x" * 17) == "400 Bad Request: RANK_INVALID"
    assert await tag(cast.adam, "boss") == "400 Bad Request: PARTICIPANT_ID_INVALID"


async def test_chats_that_the_bot_cannot_reach(api, world, cast):
    kitchen = world.group("Kitchen", cast.olga)
    world.migrate(kitchen)
    far = world.supergroup("Far away", cast.olga, bot=None)
    world.leave(world.bot, left := world.supergroup("Left", cast.olga))
    world.remove_bot(cast.lounge)

    assert await api("getChat", chat_id=-1) == "400 Bad Request: chat not found"
    assert await api("getChat", chat_id=far.id) == "400 Bad Request: chat not found"
    assert (
        await api("getChat", chat_id=left.id) == "403 Forbidden: bot is not a member of the supergroup chat"
    )
    assert (
        await api("getChat", chat_id=cast.lounge.id)
        == "403 Forbidden: bot was kicked from the supergroup chat"
    )
    assert (
        await api("getChat", chat_id=kitchen.id)
        == "400 Bad Request: group chat was upgraded to a supergroup chat"
    )


async def test_what_a_chat_tells_of_itself(api, world, cast):
    cast.lounge.username = "the_lounge"
    news = world.channel("News", cast.olga, linked=cast.lounge)

    found = await api("getChat", chat_id="@The_Lounge")

    assert (found["id"], found["linked_chat_id"]) == (cast.lounge.id, news.id)
    assert found["permissions"] == cast.lounge.permissions
    assert await api("getChatMemberCount", chat_id=cast.lounge.id) == 5


async def test_the_bot_leaves(api, world, cast):
    assert await api("leaveChat", chat_id=cast.lounge.id) is True

    assert world.bot_in(cast.lounge).status == "left"


async def test_menus_are_kept_by_scope_and_language(api, world, cast):
    menu = [{"command": "rules", "description": "What holds here"}]
    staff = {"scope": {"type": "chat_administrators", "chat_id": cast.lounge.id}, "language_code": "en"}

    assert await api("setMyCommands", commands=menu, **staff) is True
    assert await api("getMyCommands", **staff) == menu
    assert await api("getMyCommands") == []
    assert await api("deleteMyCommands", **staff) is True
    assert await api("getMyCommands", **staff) == []


async def test_a_menu_is_refused_for_bad_names_and_unknown_chats(api):
    async def menu(command="rules", description="What holds", **more):
        return await api("setMyCommands", commands=[{"command": command, "description": description}], **more)

    assert await menu("Rules!") == "400 Bad Request: BOT_COMMAND_INVALID"
    assert await menu(description="") == "400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"
    assert await menu(scope={"type": "chat", "chat_id": -5}) == "400 Bad Request: chat not found"
    too_many = [{"command": "a", "description": "b"}] * 101
    assert await api("setMyCommands", commands=too_many) == "400 Bad Request: BOT_COMMANDS_TOO_MUCH"
