"""What a message carries besides its text."""

import json

import pytest
from hypothesis import given, strategies as st

from bot.adapters.telegram.decode import decode
from bot.domain.events import Forward, Item, Link, Person, Unknown

GROUP = {"id": -1002000000001, "type": "supergroup", "title": "Lounge"}
ANN = {"id": 11000001, "is_bot": False, "first_name": "Ann"}


def read(*updates):
    answer = json.dumps({"ok": True, "result": list(updates)}).encode()
    return decode(answer, me=1, username="our_bot", now=0).events


def posted(**fields):
    message = {"message_id": 5, "date": 1, "chat": GROUP, "from": ANN, **fields}
    (happened,) = read({"update_id": 7, "message": message})
    return happened.post


def rich(*blocks):
    return posted(rich_message={"blocks": list(blocks)})


@pytest.mark.parametrize(
    ("key", "media"),
    [
        ("photo", "photo"),
        ("live_photo", "photo"),
        ("video", "video"),
        ("video_note", "video"),
        ("document", "file"),
        ("audio", "file"),
        ("voice", "voice"),
        ("sticker", "sticker"),
        ("animation", "gif"),
        ("dice", "dice"),
        ("location", "location"),
        ("venue", "location"),
        ("giveaway", "giveaway"),
    ],
)
def test_media_by_the_charters_words(key, media):
    assert posted(**{key: {}}).media == (media,)


def test_a_gif_is_no_file_though_telegram_sends_both():
    assert posted(animation={}, document={}).media == ("gif",)


def test_a_poll_says_its_question_and_its_options():
    poll = {
        "question": "Who?",
        "description": "see https://a.example",
        "description_entities": [{"type": "url", "offset": 4, "length": 17}],
        "options": [{"text": "Ann"}, {"text": "Bob"}],
        "explanation": "because",
    }

    post = posted(poll=poll)

    assert (post.text, post.media) == ("Who?\nsee https://a.example\nAnn\nBob\nbecause", ("poll",))
    assert post.links == (Link(url="https://a.example"),)


def test_a_checklist_says_its_tasks():
    post = posted(checklist={"title": "Todo", "tasks": [{"id": 1, "text": "join t.me/x"}]})

    assert (post.text, post.media) == ("Todo\njoin t.me/x", ("checklist",))


def test_a_contact_is_a_name_and_a_phone_number():
    post = posted(contact={"phone_number": "+15550100", "first_name": "Call", "last_name": "me"})

    assert (post.text, post.media, post.items) == (
        "Call me",
        ("contact",),
        (Item(kind="phone number", text="+15550100"),),
    )


def test_a_game_says_its_title_and_description():
    assert posted(game={"title": "Win", "description": "much", "photo": []}).text == "Win\nmuch"


def test_paid_media_are_what_they_show():
    assert posted(
        paid_media={"star_count": 1, "paid_media": [{"type": "video"}, {"type": "preview"}]}
    ).media == (
        "paid media",
        "video",
    )


def test_a_story_is_forwarded_from_whoever_posted_it():
    channel = posted(story={"id": 1, "chat": {"id": -5, "type": "channel", "title": "Shop"}})
    person = posted(story={"id": 1, "chat": {"id": 5, "type": "private", "first_name": "Joe"}})

    assert (channel.media, channel.forward) == (("story",), Forward(kind="channel", id=-5, name="Shop"))
    assert person.forward == Forward(kind="person", id=5, name="Joe")


def test_an_odd_part_is_there_but_not_looked_into():
    post = posted(poll={"question": 5}, rich_message="?", story=[])

    assert (post.text, post.media, post.forward) == ("", ("poll", "story"), None)


def test_a_rich_message_says_all_its_words():
    post = rich(
        {"type": "heading", "text": ["Big ", {"type": "bold", "text": "sale"}], "size": 1},
        {"type": "list", "items": [{"label": "1.", "blocks": [{"type": "paragraph", "text": "one"}]}]},
        {"type": "table", "cells": [[{"text": "a"}, {"text": "b"}]]},
        {"type": "of_next_year", "text": "new"},
    )

    assert post.text == "Big sale\n1.\none\na\nb\nnew"


def test_a_rich_message_carries_links_people_numbers_and_pictures():
    post = rich(
        {
            "type": "paragraph",
            "text": [
                {"type": "url", "text": "here", "url": "https://x.example"},
                {"type": "mention", "text": "@Joe", "username": "Joe"},
                {"type": "text_mention", "text": "Ann", "user": ANN},
                {"type": "phone_number", "text": "+1 555", "phone_number": "+1555"},
                {"type": "custom_emoji", "alternative_text": "😀"},
            ],
        },
        {"type": "photo", "photo": [], "has_spoiler": True, "caption": {"text": "cap"}},
        {"type": "buttons", "buttons": [{"text": "JOIN", "url": "https://t.me/+a"}]},
    )

    assert post.links == (
        Link(url="https://x.example", shown="here"),
        Link(url="https://t.me/+a", shown="JOIN"),
    )
    assert (post.mentions, post.named) == (("joe",), (Person(id=11000001, name="Ann"),))
    assert post.items == (Item(kind="phone number", text="+1555"),)
    assert post.media == ("custom emoji", "photo", "spoiler", "button")
    assert post.text == "here@JoeAnn+1 555😀\ncap\nJOIN"


def test_a_rich_message_may_be_deep_beyond_reason():
    text = "deep"
    for _ in range(300):
        text = {"type": "bold", "text": text}

    assert rich({"type": "paragraph", "text": "top"}, {"type": "paragraph", "text": text}).text == "top"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
KEYS = """
message edited_message chat_member my_chat_member callback_query chat from sender_chat text entities caption poll photo
rich_message blocks reply_to_message external_reply quote forward_origin story contact link_preview_options type id
new_chat_members offset length data url user update_id message_id date status
"""
LIKE_TELEGRAM = st.recursive(
    JSON,
    lambda inner: (
        st.dictionaries(st.sampled_from(KEYS.split()), inner, max_size=5) | st.lists(inner, max_size=3)
    ),
    max_leaves=25,
)
WHOLE = {"update_id": 1, "message": {"message_id": 5, "date": 1, "chat": GROUP, "from": ANN, "text": "whole"}}


@given(odd=JSON | LIKE_TELEGRAM)
def test_no_json_breaks_a_batch(odd):
    first, _, last = read(WHOLE, odd, WHOLE)

    assert first.post.text == last.post.text == "whole"


@given(parts=st.dictionaries(st.sampled_from(KEYS.split()), LIKE_TELEGRAM, max_size=6))
def test_no_part_of_a_message_breaks_a_batch(parts):
    odd = {"update_id": 2, "message": {**parts, "message_id": 5, "date": 1, "chat": GROUP, "from": ANN}}

    _, happened = read(WHOLE, odd)

    assert happened.update == 2
    assert not isinstance(happened, Unknown) or happened.kind.startswith(("message", "service:"))
