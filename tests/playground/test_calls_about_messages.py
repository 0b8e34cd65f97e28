"""What the bot says, changes, deletes and pins, in Telegram's words."""

from types import SimpleNamespace

import pytest

BUTTONS = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}


@pytest.fixture
def say(api, cast):
    """The bot says something in the lounge."""

    async def send(text, **more):
        return await api("sendMessage", **({"chat_id": cast.lounge.id, "text": text} | more))

    return send


async def test_markup_becomes_entities(say, cast):
    sent = await say(
        f"<b>Hello</b> <a href='tg://user?id={cast.ann.id}'>Ann</a> &amp; <a href='https://x.example'>you</a>",
        parse_mode="HTML",
    )

    assert sent["text"] == "Hello Ann & you"
    assert [(one["type"], one["offset"], one["length"]) for one in sent["entities"]] == [
        ("bold", 0, 5),
        ("text_mention", 6, 3),
        ("text_link", 12, 3),
    ]
    assert sent["entities"][1]["user"]["first_name"] == "Ann"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("   ", "message text is empty"),
        ("x" * 4097, "message is too long"),
        ("<b>open", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("<what>", 'can\'t parse entities: Unsupported start tag "what" at byte offset 0'),
        ("a</b>", "can't parse entities: Unexpected end tag at byte offset 1"),
    ],
)
async def test_words_that_cannot_be_sent(say, text, reason):
    assert await say(text, parse_mode="HTML") == f"400 Bad Request: {reason}"


async def test_an_answer_needs_the_message_it_answers_unless_told_otherwise(say, world, cast):
    asked = world.say(cast.ann, cast.lounge, "why?")
    assert (await say("because", reply_parameters={"message_id": asked.id}))["reply_to_message"][
        "text"
    ] == "why?"
    world.remove_own(asked)

    gone = {"message_id": asked.id}
    assert await say("because", reply_parameters=gone) == "400 Bad Request: message to be replied not found"
    assert "reply_to_message" not in await say(
        "because", reply_parameters=gone | {"allow_sending_without_reply": True}
    )


async def test_people_must_have_opened_the_private_chat(say, world, cast):
    assert (
        await say("hi", chat_id=cast.ann.id) == "403 Forbidden: bot can't initiate conversation with a user"
    )
    world.dm(cast.ann, "/start")
    assert (await say("hi", chat_id=cast.ann.id))["chat"]["type"] == "private"
    cast.ann.blocked = True

    assert await say("hi", chat_id=cast.ann.id) == "403 Forbidden: bot was blocked by the user"


async def test_a_topic_must_be_there_and_the_general_one_has_no_number(say, cast):
    assert await say("hi", message_thread_id=7) == "400 Bad Request: message thread not found"
    cast.lounge.is_forum = True
    cast.lounge.topics.add(7)

    assert (await say("hi", message_thread_id=7))["is_topic_message"] is True
    assert await say("hi", message_thread_id=1) == "400 Bad Request: message thread not found"


async def test_a_restricted_bot_cannot_speak(say, world, cast):
    world.demote(world.bot, cast.lounge)
    world.mute(cast.olga, world.bot, cast.lounge)

    assert await say("hi") == "400 Bad Request: not enough rights to send text messages to the chat"


async def test_a_post_in_a_channel_needs_the_right(say, world, cast):
    news = world.channel("News", cast.olga, bot=("can_edit_messages",))

    assert (
        await say("hi", chat_id=news.id) == "400 Bad Request: need administrator rights in the channel chat"
    )


async def test_buttons_are_checked(say):
    async def buttons(**button):
        return await say("?", reply_markup={"inline_keyboard": [[{"text": "Yes", **button}]]})

    assert (await buttons(callback_data="y"))["reply_markup"] == BUTTONS
    assert await buttons(callback_data="y" * 65) == "400 Bad Request: BUTTON_DATA_INVALID"
    assert "text buttons are unallowed" in await buttons()
    assert "can't parse reply keyboard markup" in await buttons(callback_dota="y")


async def test_a_bot_edits_its_own_message_if_that_changes_it(api, say, world, cast):
    sent = await say("first", reply_markup=BUTTONS)
    where = {"chat_id": cast.lounge.id, "message_id": sent["message_id"]}

    assert "message is not modified" in await api(
        "editMessageText", **where, text="first", reply_markup=BUTTONS
    )
    edited = await api("editMessageText", **where, text="second")
    assert (edited["text"], edited.get("reply_markup"), "edit_date" in edited) == ("second", None, True)
    assert (await api("editMessageReplyMarkup", **where, reply_markup=BUTTONS))["reply_markup"] == BUTTONS
    other = world.say(cast.ann, cast.lounge, "mine")
    where["message_id"] = other.id
    assert await api("editMessageText", **where, text="yours") == "400 Bad Request: message can't be edited"
    where["message_id"] = 999
    assert await api("editMessageText", **where, text="?") == "400 Bad Request: message to edit not found"


async def test_a_message_is_deleted_once(api, world, cast):
    said = world.say(cast.ann, cast.lounge, "spam")
    where = {"chat_id": cast.lounge.id, "message_id": said.id}

    assert await api("deleteMessage", **where) is True
    assert said.deleted
    assert await api("deleteMessage", **where) == "400 Bad Request: message to delete not found"


async def test_what_cannot_be_deleted(api, world, cast):
    async def delete(message):
        return await api("deleteMessage", chat_id=message.chat.id, message_id=message.id)

    old = world.say(cast.ann, cast.lounge, "old")
    kitchen = world.group("Kitchen", cast.olga, bot=("can_delete_messages",))
    moved = next(iter(world.migrate(kitchen).messages.values()))
    world.clock.move(48 * 3600)
    fresh = world.say(cast.ann, cast.lounge, "fresh")
    world.promote(world.bot, cast.lounge, "can_restrict_members")

    for message in (old, moved, fresh):
        assert await delete(message) == "400 Bad Request: message can't be deleted"


async def test_many_deletions_pass_over_what_is_gone(api, world, cast):
    first, second = world.say(cast.ann, cast.lounge, "1"), world.say(cast.ann, cast.lounge, "2")

    assert await api("deleteMessages", chat_id=cast.lounge.id, message_ids=[first.id, 777, second.id]) is True

    assert [first.deleted, second.deleted] == [True, True]


async def test_one_message_that_must_stay_saves_the_others(api, world, cast):
    old = world.say(cast.ann, cast.lounge, "old")
    world.clock.move(48 * 3600)
    fresh = world.say(cast.ann, cast.lounge, "fresh")

    refused = await api("deleteMessages", chat_id=cast.lounge.id, message_ids=[fresh.id, old.id])

    assert (refused, fresh.deleted) == ("400 Bad Request: message can't be deleted", False)


async def test_at_most_a_hundred_are_deleted_at_once(api, cast):
    where = {"chat_id": cast.lounge.id}

    assert (
        await api("deleteMessages", **where, message_ids=list(range(1, 102)))
        == "400 Bad Request: too many message identifiers specified"
    )
    assert (
        await api("deleteMessages", **where, message_ids=[])
        == "400 Bad Request: message identifiers are not specified"
    )


async def test_a_copy_is_the_bots_own(api, world, cast):
    said = world.say(cast.ann, cast.lounge, "well said", forward="Somebody")

    copied = await api("copyMessage", chat_id=cast.lounge.id, from_chat_id=cast.lounge.id, message_id=said.id)

    found = cast.lounge.messages[copied["message_id"]].json()
    assert (found["text"], found["from"]["id"], "forward_origin" in found) == (
        "well said",
        world.bot.id,
        False,
    )


async def test_pins(api, world, cast):
    said = world.say(cast.ann, cast.lounge, "important")
    where = {"chat_id": cast.lounge.id, "message_id": said.id}

    assert await api("pinChatMessage", **where) is True
    assert (await api("getChat", chat_id=cast.lounge.id))["pinned_message"]["text"] == "important"
    assert await api("unpinChatMessage", **where) is True
    assert await api("unpinChatMessage", **where) == "400 Bad Request: message to unpin not found"
    world.promote(world.bot, cast.lounge, "can_delete_messages")
    refused = "400 Bad Request: not enough rights to manage pinned messages in the chat"
    assert await api("pinChatMessage", **where) == refused


async def test_a_pressed_button_is_answered_once_and_soon(api, say, world, cast):
    sent = await say("sure?", reply_markup=BUTTONS)
    message = cast.lounge.messages[sent["message_id"]]
    query, late = world.press(cast.ann, message, "Yes"), world.press(cast.bob, message, "Yes")
    too_late = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"

    assert await api("answerCallbackQuery", callback_query_id=query.id, text="Noted", show_alert=True) is True
    assert query.answer == {"text": "Noted", "show_alert": True}
    assert await api("answerCallbackQuery", callback_query_id=query.id) == too_late
    world.clock.move(16 * 60)
    assert await api("answerCallbackQuery", callback_query_id=late.id) == too_late


@pytest.fixture
async def tea(api, world, cast):
    """A poll of the bot that shows who votes."""
    sent = await api(
        "sendPoll",
        chat_id=cast.lounge.id,
        question="Tea?",
        options=[{"text": "yes"}, {"text": "no"}],
        is_anonymous=False,
        open_period=600,
    )
    return SimpleNamespace(sent=sent, message=cast.lounge.messages[sent["message_id"]])


async def test_votes_are_told_and_counted(api, world, cast, tea):
    world.vote(cast.ann, tea.message, 0)
    world.vote(cast.bob, tea.message, 0, 1)

    kinds = [next(name for name in one if name != "update_id") for one in await api("getUpdates")]
    closed = await api("stopPoll", chat_id=cast.lounge.id, message_id=tea.message.id)

    assert kinds == ["poll_answer", "poll"] * 2
    assert [option["voter_count"] for option in closed["options"]] == [2, 1]
    assert (closed["is_closed"], closed["total_voter_count"]) == (True, 2)
    refused = await api("stopPoll", chat_id=cast.lounge.id, message_id=tea.message.id)
    assert refused == "400 Bad Request: poll has already been closed"


async def test_a_poll_closes_at_its_date(api, world, cast):
    ends = world.clock.now() + 86_400
    sent = await api(
        "sendPoll", chat_id=cast.lounge.id, question="Tea?", options=[{"text": "yes"}], close_date=ends
    )

    assert (sent["poll"]["open_period"], sent["poll"]["close_date"]) == (86_400, ends)


async def test_nobody_votes_after_the_end(world, cast, tea):
    from bot.playground.server import NotAllowed

    world.clock.move(600)

    with pytest.raises(NotAllowed, match="closed"):
        world.vote(cast.ann, tea.message, 0)


async def test_the_bots_reaction_is_told_to_nobody(api, world, cast):
    said = world.say(cast.ann, cast.lounge, "good news")
    world.updates.clear()
    where = {"chat_id": cast.lounge.id, "message_id": said.id}

    assert await api("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "👍"}]) is True

    assert world.reactions[cast.lounge.id, said.id, world.bot.id][0]["emoji"] == "👍"
    assert world.updates.pending == {}


async def test_actions_have_names(api, cast):
    assert await api("sendChatAction", chat_id=cast.lounge.id, action="typing") is True
    refused = await api("sendChatAction", chat_id=cast.lounge.id, action="thinking")
    assert refused == "400 Bad Request: wrong parameter action in request"
