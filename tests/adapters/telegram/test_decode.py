"""A message becomes what somebody would read, and who says it."""

import json

import pytest

from bot.domain.events import (
    Item,
    Link,
    MessageEdited,
    Person,
)
from tests.support.updates import BOB, GROUP, SHOP, batch, entity, event, message, posted

CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
GROUP_BOT = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
TELEGRAM = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


def test_a_text_keeps_what_was_said_and_by_whom():
    happened = event(message=message(text="hello"))

    assert (happened.update, happened.at, happened.chat.kind) == (7, 1_760_000_001, "supergroup")
    assert (happened.post.chat, happened.post.message, happened.post.text) == (GROUP["id"], 5, "hello")
    assert happened.post.author == Person(id=11000001, name="Ann", username="ann_k", language="en")
    assert happened.post.voice == "person"


def test_each_update_keeps_its_bytes_for_the_dead_letters():
    first, second = {"update_id": 1, "message": message(text="a")}, {"update_id": 2, "new_kind": {}}

    raw = batch(first, second).raw

    assert [json.loads(one) for one in raw] == [first, second]


def test_marks_are_counted_in_utf_16_units():
    post = posted(
        text="😀😀 see https://evil.example/x and @Ann_K",
        entities=[entity("url", 9, 22), entity("mention", 36, 6)],
    )

    assert post.links == (Link(url="https://evil.example/x"),)
    assert post.mentions == ("ann_k",)


@pytest.mark.parametrize(("offset", "length"), [(-1, 3), (2, -1), (50, 3), (0, 0)])
def test_a_mark_outside_the_text_marks_nothing(offset, length):
    assert posted(text="hello", entities=[entity("url", offset, length)]).links == ()


def test_a_link_behind_words_keeps_the_words():
    post = posted(text="the official site", entities=[entity("text_link", 4, 13, url="https://t.me/+abc")])

    assert post.links == (Link(url="https://t.me/+abc", shown="official site"),)


def test_a_link_that_shows_itself_hides_behind_nothing():
    url = "https://a.example"

    assert posted(text=url, entities=[entity("text_link", 0, 17, url=url)]).links == (Link(url=url),)


def test_people_without_a_username_are_named_by_their_account():
    post = posted(text="👨‍👩‍👧 hey Bob!", entities=[entity("text_mention", 13, 3, user=BOB)])

    assert post.named == (Person(id=11000002, name="Bob Stone"),)


def test_numbers_and_addresses_that_telegram_marks_are_items():
    post = posted(
        text="+15550100 a@b.example", entities=[entity("phone_number", 0, 9), entity("email", 10, 11)]
    )

    assert post.items == (
        Item(kind="phone number", text="+15550100"),
        Item(kind="e-mail", text="a@b.example"),
    )


def test_spoilers_and_custom_emoji_are_media():
    post = posted(
        text="🔥 win", entities=[entity("custom_emoji", 0, 2), entity("spoiler", 3, 3), entity("bold", 0, 2)]
    )

    assert post.media == ("custom emoji", "spoiler")


def test_the_page_previewed_below_a_text_is_a_link():
    preview = {"url": "https://hidden.example"}

    assert posted(text=".", link_preview_options=preview).links == (Link(url="https://hidden.example"),)
    assert posted(text=".", link_preview_options={**preview, "is_disabled": True}).links == ()


def test_a_preview_of_a_link_in_the_text_is_no_second_link():
    url = "https://a.example"

    assert (
        len(posted(text=url, entities=[entity("url", 0, 17)], link_preview_options={"url": url}).links) == 1
    )


def test_buttons_are_media_and_their_addresses_links():
    rows = [
        [{"text": "JOIN", "url": "https://t.me/+z"}],
        [{"text": "app", "web_app": {"url": "https://w.example"}}],
    ]

    post = posted(
        text="offer", via_bot={"id": 9, "username": "PostBot"}, reply_markup={"inline_keyboard": rows}
    )

    assert post.media == ("button",)
    assert [(link.url, link.shown) for link in post.links] == [
        ("https://t.me/+z", "JOIN"),
        ("https://w.example", "app"),
    ]
    assert post.via_bot == "PostBot"


@pytest.mark.parametrize(
    ("fields", "voice", "account", "name"),
    [
        pytest.param({"author": BOB}, "person", 11000002, "Bob Stone", id="people speak as themselves"),
        pytest.param({"author": {"id": 5, "is_bot": True}}, "bot", 5, "", id="bots are bots"),
        pytest.param(
            {"author": GROUP_BOT, "sender_chat": GROUP},
            "anonymous admin",
            1087968824,
            "Lounge",
            id="as the group",
        ),
        pytest.param(
            {"author": CHANNEL_BOT, "sender_chat": SHOP}, "channel", 136817688, "Shop", id="as a channel"
        ),
        pytest.param(
            {"author": TELEGRAM, "sender_chat": SHOP, "is_automatic_forward": True},
            "linked channel",
            777000,
            "Shop",
            id="a post of the linked channel",
        ),
        pytest.param(
            {"author": TELEGRAM}, "linked channel", 777000, "Telegram", id="Telegram itself is nobody to ban"
        ),
        pytest.param(
            {"author": GROUP_BOT}, "anonymous admin", 1087968824, "Group", id="no chat told: anonymous"
        ),
        pytest.param({"author": CHANNEL_BOT}, "channel", 136817688, "Channel", id="no chat told: a channel"),
    ],
)
def test_who_speaks(fields, voice, account, name):
    post = posted(text="hi", **fields)

    assert (post.voice, post.author.id, post.author.name) == (voice, account, name)
    assert post.sender_chat == fields.get("sender_chat", {}).get("id")


def test_an_edit_tells_both_times():
    happened = event(edited_message=message(text="new", edit_date=1_760_000_900))

    assert isinstance(happened, MessageEdited)
    assert (happened.at, happened.post.at, happened.post.edited_at) == (
        1_760_000_900,
        1_760_000_001,
        1_760_000_900,
    )


def test_a_caption_is_the_text_and_an_album_has_a_name():
    post = posted(
        photo=[{"file_id": "x"}],
        caption="see https://a.example",
        caption_entities=[entity("url", 4, 17)],
        media_group_id="77",
        has_media_spoiler=True,
    )

    assert (post.text, post.album, post.media) == ("see https://a.example", "77", ("photo", "spoiler"))
    assert post.links == (Link(url="https://a.example"),)


def test_a_private_message_is_of_a_private_chat():
    happened = event(
        message=message(text="hi", chat={"id": 5, "type": "private", "first_name": "Ann", "last_name": "K"})
    )

    assert (happened.chat.kind, happened.chat.title) == ("private", "Ann K")
