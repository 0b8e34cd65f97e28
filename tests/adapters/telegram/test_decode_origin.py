"""Where a message comes from, what it answers, and whether it commands."""

import pytest

from bot.domain.events import (
    Command,
    Forward,
    Link,
)
from tests.support.updates import BOB, GROUP, SHOP, entity, event, message, posted

CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}


@pytest.mark.parametrize(
    ("origin", "forward"),
    [
        ({"type": "user", "sender_user": BOB}, Forward(kind="person", id=11000002, name="Bob Stone")),
        ({"type": "hidden_user", "sender_user_name": "Hid"}, Forward(kind="hidden", name="Hid")),
        (
            {"type": "chat", "sender_chat": GROUP},
            Forward(kind="group", id=GROUP["id"], name="Lounge", username="the_lounge"),
        ),
        (
            {"type": "channel", "chat": SHOP},
            Forward(kind="channel", id=SHOP["id"], name="Shop", username="shop"),
        ),
        ({"chat": SHOP}, Forward(kind="channel", id=SHOP["id"], name="Shop", username="shop")),
        ({"sender_user": BOB, "date": 1}, Forward(kind="person", id=11000002, name="Bob Stone")),
    ],
)
def test_where_a_message_was_forwarded_from_even_if_its_type_is_missing(origin, forward):
    assert posted(text="fwd", forward_origin=origin).forward == forward


def test_an_odd_origin_spoils_nothing_else():
    post = posted(
        text="fwd", forward_origin={"sender_user": 5}, reply_to_message="?", quote=3, reply_markup=[]
    )

    assert (post.text, post.forward, post.reply_to) == ("fwd", None, None)


def test_an_answer_names_the_message_and_its_author():
    answered = {
        "message_id": 4,
        "date": 1,
        "chat": GROUP,
        "from": CHANNEL_BOT,
        "sender_chat": SHOP,
        "text": "x",
    }

    post = posted(text="re", reply_to_message=answered)

    assert (post.reply_to, post.reply_voice, post.reply_sender_chat) == (4, "channel", SHOP["id"])
    assert post.reply_at == 1
    assert (post.reply_author.name, post.quotes) == ("Shop", False)


def test_an_answered_message_out_of_reach_has_no_date():
    gone = {"message_id": 4, "date": 0, "chat": GROUP}

    assert (posted(text="re", reply_to_message=gone).reply_at, posted(text="x").reply_at) == (None, None)


def test_text_quoted_from_another_chat_is_quoted():
    external = {"origin": {"type": "channel", "chat": SHOP}, "chat": SHOP, "message_id": 9}

    post = posted(
        text="look",
        external_reply={**external, "link_preview_options": {"url": "https://evil.example"}},
        quote={"text": "free crypto", "position": 0},
    )

    assert (post.quotes, post.quoted, post.text, post.reply_to) == (True, "free crypto", "look", None)
    assert post.links == (Link(url="https://evil.example"),)


def test_what_is_to_be_read_on_a_quoted_poll_is_quoted():
    poll = {"question": "Rich?", "options": [{"text": "join t.me/x"}]}

    assert posted(text="see", external_reply={"origin": {}, "poll": poll}).quoted == "Rich?\njoin t.me/x"


def test_a_quote_within_the_chat_is_no_text_of_the_message():
    answered = {"message_id": 4, "date": 1, "chat": GROUP, "from": BOB}

    post = posted(text="no!", reply_to_message=answered, quote={"text": "buy now", "position": 0})

    assert (post.quotes, post.quoted, post.reply_to) == (False, "", 4)


def test_an_answer_across_topics_is_an_answer_within_the_chat():
    external = {"origin": {"type": "user", "sender_user": BOB}, "chat": GROUP, "message_id": 3}

    post = posted(text="here", external_reply=external, quote={"text": "buy now", "position": 0})

    assert (post.quotes, post.quoted, post.reply_to, post.reply_author.id) == (False, "", 3, 11000002)


def test_an_answer_across_topics_may_hide_its_author():
    post = posted(
        text="here", external_reply={"origin": {"type": "hidden_user"}, "chat": GROUP, "message_id": 3}
    )

    assert (post.reply_to, post.reply_author, post.quotes) == (3, None, False)


def test_an_answered_message_may_have_no_author():
    post = posted(text="re", reply_to_message={"message_id": 4, "date": 0, "chat": GROUP})

    assert (post.reply_to, post.reply_author) == (4, None)


def test_what_is_quoted_brings_its_links_and_an_odd_quote_nothing():
    poll = {"question": "see a.example", "question_entities": [entity("url", 4, 9)]}

    assert posted(text="a", external_reply={"poll": poll}).links == (Link(url="a.example"),)
    assert posted(text="a", external_reply=5, quote=[]).quotes


def test_only_a_topic_message_has_a_topic():
    assert posted(text="a", message_thread_id=900, is_topic_message=True).thread == 900
    assert posted(text="a", message_thread_id=900).thread is None


def test_writing_in_a_topic_is_no_answer_to_its_beginning():
    opening = {
        "message_id": 900,
        "date": 1,
        "chat": GROUP,
        "from": BOB,
        "forum_topic_created": {"name": "Jobs"},
    }

    post = posted(text="a", message_thread_id=900, is_topic_message=True, reply_to_message=opening)

    assert post.reply_to is None


@pytest.mark.parametrize(
    ("text", "length", "command"),
    [
        pytest.param(
            "/warn @joe Because  of THIS", 5, Command(name="warn", rest="@joe Because  of THIS"), id="ours"
        ),
        pytest.param("/warn@our_bot", 13, Command(name="warn"), id="ours by name"),
        pytest.param("/Warn@OUR_BOT x", 13, Command(name="warn", rest="x"), id="in any case"),
        pytest.param("/warn@othersb x", 13, None, id="another bot's is text"),
    ],
)
def test_commands_for_this_bot(text, length, command):
    post = posted(text=text, entities=[entity("bot_command", 0, length)])

    assert (post.command, post.text) == (command, text)


def test_words_of_others_and_edits_command_nothing():
    command = {"text": "/ban", "entities": [entity("bot_command", 0, 4)]}

    assert posted(**command).command == Command(name="ban")
    assert posted(**command, forward_origin={"sender_user": BOB}).command is None
    assert posted(**command, via_bot={"id": 9}).command is None
    assert event(edited_message=message(**command, edit_date=9)).post.command is None


def test_a_command_in_a_caption_or_in_code_is_text():
    assert posted(caption="/ban", caption_entities=[entity("bot_command", 0, 4)], photo=[{}]).command is None
    assert posted(text="/ban", entities=[entity("code", 0, 4)]).command is None
