"""Odd calls, and what Telegram says to them."""

import pytest

from bot.playground.server.entities import detect
from bot.playground.server.rich_text import parsed

NO_MESSAGE = {"message_id": 999}


def refused(words):
    return f"400 Bad Request: {words}"


@pytest.mark.parametrize(
    ("method", "parameters", "words"),
    [
        ("setWebhook", {"url": "https://x.example"}, "bad webhook: the playground serves getUpdates only"),
        ("sendChatAction", {"chat_id": "", "action": "typing"}, "chat_id is empty"),
        ("pinChatMessage", NO_MESSAGE, "message to pin not found"),
        ("stopPoll", NO_MESSAGE, "message with poll to stop not found"),
        ("setMessageReaction", NO_MESSAGE, "message to react not found"),
        ("deleteMessage", {"message_id": 0}, "message identifier is not specified"),
        ("sendPoll", {"question": "?", "options": []}, "poll must have 1-12 options"),
        ("sendPoll", {"question": "?", "options": [{"text": "a"}], "open_period": 4}, "OPEN_PERIOD_INVALID"),
        ("sendPoll", {"question": "?", "options": [{"text": "a"}], "close_date": 4}, "CLOSE_DATE_INVALID"),
        (
            "sendPoll",
            {"question": "?", "options": [{"text": "a"}], "open_period": 9, "close_date": 9},
            "can't use open_period and close_date together",
        ),
        ("sendPoll", {"question": " ", "options": [{"text": "a"}]}, "poll question must be non-empty"),
        ("sendPoll", {"question": "?", "options": [{"text": ""}]}, "poll options must be non-empty"),
        (
            "sendPoll",
            {"question": "?" * 301, "options": [{"text": "a"}]},
            "poll question length must not exceed 300",
        ),
        (
            "sendPoll",
            {"question": "?", "options": [{"text": "a" * 101}]},
            "poll option length must not exceed 100",
        ),
        ("sendMessage", {"text": "hi", "reply_markup": {"buttons": []}}, "object expected as reply markup"),
        (
            "sendMessage",
            {"text": "hi", "parse_mode": "Markdown"},
            "the playground reads parse_mode HTML only, not Markdown",
        ),
        ("banChatSenderChat", {"sender_chat_id": -5}, "PARTICIPANT_ID_INVALID"),
        ("promoteChatMember", {"user_id": 11_000_001}, "CHAT_ADMIN_INVALID"),
        ("promoteChatMember", {"user_id": 11_000_005, "can_pin_messages": True}, "USER_NOT_PARTICIPANT"),
    ],
)
async def test_what_makes_no_sense_in_a_group(api, world, cast, method, parameters, words):
    world.promote(world.bot, cast.lounge, "can_promote_members", "can_pin_messages", "can_restrict_members")
    where = {} if method == "setWebhook" else {"chat_id": cast.lounge.id}

    assert await api(method, **(where | parameters)) == refused(words)


@pytest.mark.parametrize(
    ("method", "parameters", "words"),
    [
        ("leaveChat", {}, "chat member status can't be changed in private chats"),
        ("banChatMember", {"user_id": 11_000_001}, "chat member status can't be changed in private chats"),
        ("getChatAdministrators", {}, "there are no administrators in the private chat"),
        ("setChatMemberTag", {"user_id": 11_000_001}, "method is available only for supergroups"),
        (
            "banChatSenderChat",
            {"sender_chat_id": -5},
            "method is available for supergroup and channel chats only",
        ),
    ],
)
async def test_what_makes_no_sense_in_private(api, world, cast, method, parameters, words):
    world.dm(cast.ann, "/start")

    assert await api(method, chat_id=cast.ann.id, **parameters) == refused(words)


async def test_bots_don_t_write_to_bots(api, world):
    other = world.user("Other", "other_bot", is_bot=True)

    answer = await api("sendMessage", chat_id=other.id, text="beep")

    assert answer == "403 Forbidden: bot can't send messages to bots"


async def test_members_of_a_channel_are_told_to_its_administrators_only(api, world, cast):
    news = world.channel("News", cast.olga, bot=())

    answer = await api("getChatMember", chat_id=news.id, user_id=cast.olga.id)

    assert answer == refused("member list is inaccessible")


async def test_a_public_group_can_be_read_but_not_written_from_outside(api, world, cast):
    square = world.supergroup("Square", cast.olga, bot=None)
    square.username = "the_square"

    assert (await api("getChat", chat_id="@the_square"))["title"] == "Square"
    answer = await api("sendMessage", chat_id="@the_square", text="hi")
    assert answer == "403 Forbidden: bot is not a member of the supergroup chat"


async def test_restricting_with_every_permission_takes_back_a_rank_that_the_bot_gave(api, world, cast):
    world.promote(cast.ann, cast.lounge, by=world.bot)
    everything = dict.fromkeys(cast.lounge.permissions, True)

    assert await api(
        "restrictChatMember", chat_id=cast.lounge.id, user_id=cast.ann.id, permissions=everything
    )

    assert world.member(cast.lounge, cast.ann).status == "member"


async def test_a_poll_is_no_message_to_copy_and_a_message_no_poll_to_stop(api, world, cast):
    said = world.say(cast.ann, cast.lounge, "hello")
    poll = await api("sendPoll", chat_id=cast.lounge.id, question="?", options=[{"text": "a"}])
    where = {"chat_id": cast.lounge.id}

    assert await api("stopPoll", **where, message_id=said.id) == refused("message is not a poll")
    copied = await api("copyMessage", **where, from_chat_id=cast.lounge.id, message_id=poll["message_id"])
    assert copied == refused("message can't be copied")


async def test_a_copy_may_have_another_caption(api, world, cast):
    from bot.playground.server import media

    said = world.say(cast.ann, cast.lounge, "mine", media=media.photo())

    copied = await api(
        "copyMessage",
        chat_id=cast.lounge.id,
        from_chat_id=cast.lounge.id,
        message_id=said.id,
        caption="<i>ours</i>",
        parse_mode="HTML",
    )

    found = cast.lounge.messages[copied["message_id"]].json()
    assert (found["caption"], found["caption_entities"][0]["type"]) == ("ours", "italic")


async def test_at_most_one_reaction(api, world, cast):
    said = world.say(cast.ann, cast.lounge, "hello")
    two = [{"type": "emoji", "emoji": "👍"}] * 2

    answer = await api("setMessageReaction", chat_id=cast.lounge.id, message_id=said.id, reaction=two)

    assert answer == refused("REACTIONS_TOO_MANY")


async def test_an_answer_to_a_button_is_short(api, world, cast):
    asked = world.say(cast.ann, cast.lounge, "?")
    asked.markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    query = world.press(cast.ann, asked, "Yes")

    answer = await api("answerCallbackQuery", callback_query_id=query.id, text="x" * 201)

    assert (answer, query.answer) == (refused("MESSAGE_TOO_LONG"), None)


def test_html_knows_spoilers_quotes_and_premium_emoji():
    plain, found = parsed(
        '<blockquote expandable>a</blockquote><span class="tg-spoiler">b</span><tg-emoji emoji-id="7">c</tg-emoji><b></b>',
        "HTML",
    )

    assert plain == "abc"
    assert [one["type"] for one in found] == ["expandable_blockquote", "spoiler", "custom_emoji"]


def test_html_that_is_closed_in_the_wrong_order_is_refused():
    with pytest.raises(Exception, match='expected "</i>", found "</b>"'):
        parsed("<b><i>a</b></i>", "HTML")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see x.com.", [("url", "x.com")]),
        ("(https://x.example/a?b=1)", [("url", "https://x.example/a?b=1")]),
        ("version 1.2.3 of file.py", []),
        ("mail a.b@x.example", [("email", "a.b@x.example")]),
        ("/ban@charter_test_bot now", [("bot_command", "/ban@charter_test_bot")]),
        ("and/or", []),
        ("#tea and $TEA, not #1", [("hashtag", "#tea"), ("cashtag", "$TEA")]),
        ("no signs here", []),
    ],
)
def test_what_is_found_in_a_text(text, found):
    assert [
        (one["type"], text[one["offset"] : one["offset"] + one["length"]]) for one in detect(text)
    ] == found
