"""What a message in an export carries: its text with marks, media, buttons."""

from datetime import UTC

import pytest

from bot.adapters.telegram.export_records import Records
from bot.domain.events import Chat, Item, Link, Person
from tests.support.exports import CHAT, Writer


@pytest.fixture
def write():
    return Writer()


@pytest.fixture
def records():
    return Records(Chat(id=CHAT, kind="supergroup", title="Tea"), UTC)


@pytest.fixture
def read(records, write):
    """A message that Ann says, as a post."""
    return lambda text="hello", **more: records.event(write.says(text, **more)).post


def test_texts_come_in_stretches(read):
    post = read(["see ", {"type": "bold", "text": "this"}, " please"])

    assert post.text == "see this please"


@pytest.mark.parametrize(
    ("stretch", "field", "found"),
    [
        ({"type": "link", "text": "evil.example"}, "links", (Link(url="evil.example"),)),
        (
            {"type": "text_link", "text": "here", "href": "https://t.me/+Ab"},
            "links",
            (Link(url="https://t.me/+Ab", shown="here"),),
        ),
        ({"type": "mention", "text": "@Ann_K"}, "mentions", ("ann_k",)),
        ({"type": "mention_name", "text": "Bob", "user_id": 2}, "named", (Person(id=2, name="Bob"),)),
        ({"type": "phone", "text": "+1 555"}, "items", (Item(kind="phone number", text="+1 555"),)),
        ({"type": "email", "text": "a@b.example"}, "items", (Item(kind="e-mail", text="a@b.example"),)),
        ({"type": "bank_card", "text": "4111"}, "items", (Item(kind="card number", text="4111"),)),
        ({"type": "custom_emoji", "text": "x", "document_id": ""}, "media", ("custom emoji",)),
        ({"type": "spoiler", "text": "psst"}, "media", ("spoiler",)),
        ({"type": "spoiler", "text": "https://bit.ly/x"}, "links", (Link(url="https://bit.ly/x"),)),
        ({"type": "bold", "text": "ask @Ann_K"}, "mentions", ("ann_k",)),
        ({"type": "text_link", "text": "nowhere"}, "links", ()),
        ({"type": "code", "text": "https://shown.example"}, "links", ()),
        ({"type": "something new", "text": "?"}, "media", ()),
    ],
)
def test_what_is_marked_in_a_text_is_found(read, stretch, field, found):
    assert getattr(read(["a ", stretch, 5, {"type": "bold", "text": None}]), field) == found


def test_marks_may_stand_beside_a_text(read):
    post = read(
        "go evil.example",
        text_entities=[{"type": "plain", "text": "go "}, {"type": "link", "text": "evil.example"}],
    )

    assert (post.text, post.links) == ("go evil.example", (Link(url="evil.example"),))


def test_a_text_that_never_had_marks_is_looked_into(records, write):
    record = write.says("go https://evil.example")
    del record["text_entities"]

    assert records.event(record).post.links == (Link(url="https://evil.example"),)


def test_the_text_counts_more_than_its_marks(read):
    assert read("second", text_entities=[{"type": "plain", "text": "dup"}]).text == "second"
    assert read("", text_entities=[{"type": "plain", "text": "kept"}]).text == "kept"
    assert read(None, text_entities=None).text == ""


@pytest.mark.parametrize(
    ("carried", "media"),
    [
        ({"photo": "photos/1.jpg"}, ("photo",)),
        ({"media_type": "sticker", "file": "x", "sticker_emoji": "x"}, ("sticker",)),
        ({"media_type": "voice_message"}, ("voice",)),
        ({"media_type": "video_message"}, ("video",)),
        ({"media_type": "video_file"}, ("video",)),
        ({"media_type": "animation"}, ("gif",)),
        ({"media_type": "audio_file"}, ("file",)),
        ({"media_type": "something new"}, ("file",)),
        ({"file": "x", "file_name": "a.apk"}, ("file",)),
        ({"location_information": None}, ("location",)),
        ({"photo": "x", "media_spoiler": True}, ("photo", "spoiler")),
        ({"media_spoiler": False}, ()),
    ],
)
def test_media_have_the_charters_words(read, carried, media):
    assert read("", **carried).media == media


@pytest.mark.parametrize(
    ("carried", "kind", "text"),
    [
        ({"poll": {"question": "Tea?", "answers": [{"text": "Yes"}, "No"]}}, "poll", "Tea?\nYes\nNo"),
        ({"poll": {"question": "Tea?", "answers": None}}, "poll", "Tea?"),
        ({"poll": "odd"}, "poll", ""),
        ({"game_title": "Chess", "game_description": "Play"}, "game", "Chess\nPlay"),
        ({"place_name": "Cafe", "address": "Main st."}, "location", "Cafe\nMain st."),
        ({"invoice_information": '{"title": "Pay"}'}, "invoice", "Pay"),
        ({"invoice_information": {"title": "Pay", "description": "now"}}, "invoice", "Pay\nnow"),
        ({"invoice_information": "{"}, "invoice", ""),
        (
            {"todo_list": {"title": "To do", "items": [{"text": [{"type": "bold", "text": "tea"}]}]}},
            "checklist",
            "To do\ntea",
        ),
        ({"contact_information": {"first_name": "Bob", "last_name": ""}}, "contact", "Bob"),
        ({"contact_information": None}, "contact", ""),
    ],
)
def test_what_is_to_be_read_on_other_things_is_text(read, carried, kind, text):
    post = read("", **carried)

    assert (post.media, post.text) == ((kind,), text)


def test_a_caption_is_the_text(read):
    assert read("look", game_title="Chess").text == "look"


def test_a_contact_brings_its_number(read):
    post = read("", contact_information={"first_name": "X", "phone_number": "+10000000000"})

    assert post.items == (Item(kind="phone number", text="+10000000000"),)


def test_a_contact_may_be_a_number_alone(read):
    post = read("", contact_information={"phone_number": "+10000000000"})

    assert (post.media, post.text) == (("contact",), "")


def test_a_message_may_have_nothing_in_it(read):
    post = read("")

    assert (post.text, post.media, post.links) == ("", (), ())


def test_buttons_bring_their_addresses(read):
    rows = [
        [{"type": "url", "text": "JOIN", "data": "https://t.me/+x"}, {"type": "callback", "data": "y"}],
        "odd",
    ]
    post = read("spam", inline_bot_buttons=rows, via_bot="@PostBot")

    assert (post.media, post.links, post.via_bot) == (
        ("button",),
        (Link(url="https://t.me/+x", shown="JOIN"),),
        "PostBot",
    )
