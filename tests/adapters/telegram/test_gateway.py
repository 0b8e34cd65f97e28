"""What is said goes out as Telegram takes it, and what Telegram answers becomes a receipt."""

import pytest

from bot.app.ports import ChatSeen, Done, Later, Moved, Never
from bot.domain.effects import (
    Answer,
    Button,
    LookAt,
    Pin,
    Poll,
    React,
    Rewrite,
    Say,
    Text,
)
from tests.support.bot_api import Reply, ok, refused

CHAT, BOB, ME, SHOP = -1002000000001, 11000002, 7000000001, -1002000000077
HELLO = Text(key="hello")


def standing(status, user=BOB, **more):
    return ok({"status": status, "user": {"id": user, "is_bot": False, "first_name": "B"}, **more})


def say(**more):
    return Say(chat=CHAT, text=HELLO, language="en", **more)


async def test_words_are_html_without_previews(gateway, server):
    assert await gateway.perform(say()) == Done(message=77)

    assert server.asked("sendMessage") == [
        {
            "chat_id": CHAT,
            "text": "<b>hello</b> en Europe/Riga",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        }
    ]


async def test_an_answer_is_given_even_if_the_message_is_gone(gateway, server):
    await gateway.perform(say(reply_to=5, thread=900))

    (call,) = server.asked("sendMessage")
    assert call["reply_parameters"] == {"message_id": 5, "allow_sending_without_reply": True}
    assert call["message_thread_id"] == 900


async def test_an_answer_is_given_by_an_old_server_too(gateway, server):
    server.answers(
        "sendMessage", refused(400, "Bad Request: message to be replied not found"), ok({"message_id": 78})
    )

    assert await gateway.perform(say(reply_to=5)) == Done(message=78)
    assert "reply_parameters" not in server.asked("sendMessage")[1]


async def test_the_general_topic_is_named_by_naming_none(gateway, server):
    await gateway.perform(say(thread=1))

    assert "message_thread_id" not in server.asked("sendMessage")[0]


async def test_words_that_telegram_cannot_parse_go_out_plain(gateway, server):
    server.answers(
        "sendMessage",
        refused(400, "Bad Request: can't parse entities: unclosed start tag"),
        ok({"message_id": 78}),
    )

    assert await gateway.perform(say()) == Done(message=78)
    assert server.asked("sendMessage")[1]["text"] == "hello en"
    assert "parse_mode" not in server.asked("sendMessage")[1]


async def test_words_that_are_too_long_are_cut(gateway, server):
    server.answers("sendMessage", refused(400, "Bad Request: message is too long"), ok({"message_id": 78}))

    await gateway.perform(Say(chat=CHAT, text=Text(key="long"), language="en"))

    text = server.asked("sendMessage")[1]["text"]
    assert (len(text), text[-1]) == (4096, "…")


async def test_buttons_carry_words_and_data(gateway, server):
    rows = ((Button(text=Text(key="yes"), data="c:1:y"), Button(text=Text(key="no"), data="c:1:n")),)

    await gateway.perform(say(buttons=rows))

    assert server.asked("sendMessage")[0]["reply_markup"] == {
        "inline_keyboard": [
            [{"text": "yes en", "callback_data": "c:1:y"}, {"text": "no en", "callback_data": "c:1:n"}]
        ]
    }


async def test_a_button_that_carries_too_much_is_never_sent(gateway, server):
    receipt = await gateway.perform(say(buttons=((Button(text=HELLO, data="é" * 33),),)))

    assert isinstance(receipt, Never)
    assert "66 bytes" in receipt.why
    assert server.calls == []


async def test_an_answer_that_nobody_can_read_is_tried_again(gateway, server):
    server.answers("sendMessage", Reply(body=b"{"))

    assert isinstance(await gateway.perform(say()), Later)


async def test_a_message_went_out_even_if_its_number_is_missing(gateway, server):
    server.answers("sendMessage", ok({}))

    assert await gateway.perform(say()) == Done(message=None)


@pytest.mark.parametrize("said", ["chat not found", "not enough rights to send text messages to the chat"])
async def test_what_is_refused_for_another_reason_is_tried_once(gateway, server, said):
    server.answers("sendMessage", refused(400, f"Bad Request: {said}"))
    server.answers("editMessageText", refused(400, f"Bad Request: {said}"))
    rewrite = Rewrite(chat=CHAT, message=5, text=HELLO, language="en")

    assert [type(await gateway.perform(effect)) for effect in (say(), rewrite)] == [Never, Never]
    assert len(server.calls) == 2


async def test_a_message_is_rewritten_with_its_buttons_gone(gateway, server):
    rewrite = Rewrite(chat=CHAT, message=5, text=HELLO, language="zh")

    assert await gateway.perform(rewrite) == Done(message=5)

    (call,) = server.asked("editMessageText")
    assert (call["text"], call["message_id"], "reply_markup" in call) == (
        "<b>hello</b> zh Europe/Riga",
        5,
        False,
    )


async def test_a_rewrite_that_cannot_be_parsed_goes_out_plain(gateway, server):
    server.answers("editMessageText", refused(400, "Bad Request: can't parse entities"), ok(True))

    assert await gateway.perform(Rewrite(chat=CHAT, message=5, text=HELLO, language="en")) == Done(message=5)
    assert server.asked("editMessageText")[1]["text"] == "hello en"


async def test_a_press_is_answered_shortly(gateway, server):
    await gateway.perform(Answer(chat=CHAT, query="q", text=Text(key="long"), language="en", alert=True))
    await gateway.perform(Answer(chat=CHAT, query="r", text=None, language="en"))

    first, second = server.asked("answerCallbackQuery")
    assert (first["callback_query_id"], len(first["text"]), first["show_alert"]) == ("q", 200, True)
    assert second == {"callback_query_id": "r"}


async def test_a_look_tells_who_leads_and_what_the_bot_may(gateway, server):
    server.answers(
        "getChat",
        ok(
            {
                "id": CHAT,
                "type": "supergroup",
                "title": "Lounge",
                "linked_chat_id": SHOP,
                "accent_color_id": 1,
            }
        ),
    )
    owner = {
        "status": "creator",
        "user": {"id": 1, "is_bot": False, "first_name": "Olga"},
        "is_anonymous": True,
    }
    older = {"status": "administrator", "user": {"id": 2, "is_bot": False}, "can_delete_messages": True}
    robot = {"status": "administrator", "user": {"id": 3, "is_bot": True}}
    server.answers("getChatAdministrators", ok([owner, older, robot]))
    server.answers("getChatMember", standing("administrator", ME, can_restrict_members=True))

    seen = await gateway.perform(LookAt(chat=CHAT))

    assert isinstance(seen, ChatSeen)
    assert (seen.chat.title, seen.linked, seen.me.rights) == ("Lounge", SHOP, {"restrict"})
    assert [(person.id, how.status, how.anonymous) for person, how in seen.staff] == [
        (1, "owner", True),
        (2, "admin", False),
    ]
    assert seen.staff[1][1].rights == {"delete"}


async def test_a_look_at_something_odd_is_tried_again(gateway, server):
    server.answers("getChat", ok({"id": CHAT, "type": "hologram"}))
    server.answers("getChatAdministrators", ok([]))
    server.answers("getChatMember", standing("member", ME))

    assert isinstance(await gateway.perform(LookAt(chat=CHAT)), Later)


async def test_a_look_answered_with_something_else_is_tried_again(gateway, server):
    server.answers("getChat", ok([]))

    assert isinstance(await gateway.perform(LookAt(chat=CHAT)), Later)


async def test_a_group_that_moved_tells_where(gateway, server):
    server.answers(
        "sendMessage",
        refused(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=CHAT),
    )

    assert await gateway.perform(say()) == Moved(to=CHAT)


async def test_429_tells_how_long(gateway, server):
    server.answers("sendMessage", refused(429, "Too Many Requests: retry after 9", retry_after=9))

    assert await gateway.perform(say()) == Later(seconds=9, limited=True)


async def test_a_poll_is_asked_without_names_and_closes_by_itself(gateway, server):
    poll = Poll(chat=CHAT, question="Tea?", choices=("yes", "no"), open_for=86_400)
    open_ended = Poll(chat=CHAT, question="Tea?", choices=("yes", "no"))
    server.answers("sendPoll", ok({"message_id": 77}), ok({"message_id": 78}))

    assert await gateway.perform(poll) == Done(message=77)
    assert await gateway.perform(open_ended) == Done(message=78)
    asked = {
        "chat_id": CHAT,
        "question": "Tea?",
        "options": [{"text": "yes"}, {"text": "no"}],
        "is_anonymous": True,
    }
    assert server.asked("sendPoll") == [asked | {"open_period": 86_400}, asked]


async def test_a_poll_that_a_group_does_not_take_is_never_asked(gateway, server):
    server.answers("sendPoll", refused(400, "Bad Request: not enough rights to send polls to the chat"))

    assert await gateway.perform(Poll(chat=CHAT, question="Tea?", choices=("yes", "no"))) == Never(
        why="Not enough rights to send polls to the chat"
    )


async def test_a_reaction_is_one_emoji_and_one_that_a_chat_does_not_take_is_missed_by_nobody(gateway, server):
    react = React(chat=CHAT, message=5, emoji="👍")
    server.answers("setMessageReaction", ok(True), refused(400, "Bad Request: REACTION_INVALID"))

    assert [await gateway.perform(react) for _ in range(2)] == [Done(), Done()]
    assert server.asked("setMessageReaction")[0] == {
        "chat_id": CHAT,
        "message_id": 5,
        "reaction": [{"type": "emoji", "emoji": "👍"}],
    }


async def test_a_message_is_pinned_without_telling_everybody_and_who_may_not_is_told(gateway, server):
    pin = Pin(chat=CHAT, message=5)
    server.answers(
        "pinChatMessage",
        ok(True),
        refused(400, "Bad Request: not enough rights to manage pinned messages in the chat"),
    )

    done, refusal = [await gateway.perform(pin) for _ in range(2)]

    assert (done, type(refusal), refusal.lacks) == (Done(), Never, "pin")
    assert server.asked("pinChatMessage")[0] == {
        "chat_id": CHAT,
        "message_id": 5,
        "disable_notification": True,
    }
