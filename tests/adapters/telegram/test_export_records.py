"""Who spoke, when and to whom, and who came and left, by the records of an export."""

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from bot.adapters.telegram.export_records import Records
from bot.domain.events import Chat, Forward, MessagePosted, PeopleArrived, Person, PersonLeft
from bot.domain.ids import ANONYMOUS_ADMIN, CHANNEL_SENDER, LINKED_CHANNEL
from tests.support.exports import CHAT, NOON, Writer


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


def test_a_message_tells_who_said_what_when(records, write):
    event = records.event(write.says("hello", at=NOON))

    assert isinstance(event, MessagePosted)
    assert (event.post.chat, event.post.message, event.at) == (CHAT, 1, NOON)
    assert event.post.author == Person(id=11, name="Ann")
    assert (event.post.text, event.post.voice) == ("hello", "person")


@pytest.mark.parametrize(
    ("carried", "forward"),
    [
        ({"forwarded_from": "Bob"}, Forward(kind="hidden", name="Bob")),
        ({"forwarded_from": None}, Forward(kind="hidden")),
        ({"forwarded_from": "Bob", "forwarded_from_id": "user12"}, Forward(kind="person", id=12, name="Bob")),
        (
            {"forwarded_from": "Ads", "forwarded_from_id": "channel1500000077"},
            Forward(kind="channel", id=-1001500000077, name="Ads"),
        ),
        ({"forwarded_from": "Old", "forwarded_from_id": "chat5"}, Forward(kind="group", id=-5, name="Old")),
        ({}, None),
    ],
)
def test_a_forwarded_message_tells_its_source(read, carried, forward):
    assert read(**carried).forward == forward


def test_an_answer_names_the_message(read):
    assert read(reply_to_message_id=5).reply_to == 5


def test_an_answer_to_another_chat_quotes(read):
    post = read(reply_to_message_id=5, reply_to_peer_id="channel42")

    assert (post.quotes, post.reply_to) == (True, None)


def test_an_answer_across_the_topics_of_the_group_is_an_answer(read):
    assert read(reply_to_message_id=5, reply_to_peer_id="channel1500000001").reply_to == 5


def test_whoever_answers_the_record_that_opened_a_topic_writes_in_it(records, write):
    topic = write.service("topic_created", title="News")
    records.event(topic)
    post = records.event(write.says("in it", reply_to_message_id=topic["id"])).post

    assert (post.thread, post.reply_to) == (topic["id"], None)


@pytest.mark.parametrize(
    ("changed", "edited"),
    [
        ({"edited": "2023-11-15T13:00:00", "edited_unixtime": str(NOON + 3600)}, NOON + 3600),
        ({"edited": "2023-11-15T13:00:00"}, NOON + 3600),
        ({"edited": "1970-01-01T02:00:00"}, None),
        ({"edited": None}, None),
    ],
)
def test_an_edited_message_tells_when(read, changed, edited):
    assert read(at=NOON, **changed).edited_at == edited


@pytest.mark.parametrize(
    ("by", "voice", "account", "chat"),
    [
        ("user11", "person", 11, None),
        (4412345678, "person", 4412345678, None),
        (99, "person", 99, None),
        (None, "person", 0, None),
        ("nonsense", "person", 0, None),
        (["odd"], "person", 0, None),
        ("channel1500000001", "anonymous admin", ANONYMOUS_ADMIN, CHAT),
        ((2 << 32) + 1500000001, "anonymous admin", ANONYMOUS_ADMIN, CHAT),
        ((2 << 32) + 5, "person", (2 << 32) + 5, None),
        ("channel1500000077", "channel", CHANNEL_SENDER, -1001500000077),
        ("chat123", "channel", CHANNEL_SENDER, -123),
    ],
)
def test_who_speaks_is_told_by_the_id(read, by, voice, account, chat):
    post = read(by=by)

    assert (post.voice, post.author.id, post.sender_chat) == (voice, account, chat)


def test_a_deleted_account_has_no_name(read):
    assert read(name=None).author == Person(id=11)


def test_a_new_name_is_seen(read):
    assert [read(name=name).author.name for name in ("Ann", "Anna", "Anna")] == ["Ann", "Anna", "Anna"]


@pytest.mark.parametrize("source", [{}, {"forwarded_from_id": "channel1500000077"}])
def test_a_channel_that_forwards_itself_is_the_linked_one(read, source):
    post = read(by="channel1500000077", name="News", forwarded_from="News", **source)

    assert (post.voice, post.author.id, post.sender_chat) == (
        "linked channel",
        LINKED_CHANNEL,
        -1001500000077,
    )


def test_a_channel_that_forwards_another_is_a_sender(read):
    post = read(
        by="channel1500000077", name="Ads", forwarded_from="Ads", forwarded_from_id="channel1500000078"
    )

    assert post.voice == "channel"


def test_a_local_date_is_read_where_no_other_is_given(write):
    record = write.says() | {"date": "2023-11-15T15:00:00"}
    del record["date_unixtime"]

    assert Records(Chat(id=CHAT, kind="supergroup"), ZoneInfo("Europe/Moscow")).event(record).at == NOON


def test_a_date_before_its_predecessors_is_the_predecessors(records, write):
    times = [records.event(write.says(at=at)).at for at in (NOON, NOON - 3600, NOON + 1)]

    assert times == [NOON, NOON, NOON + 1]


@pytest.mark.parametrize("date", [None, "yesterday", 5, "9999-99-99T00:00:00"])
def test_without_any_date_the_one_before_holds(records, write, date):
    records.event(write.says(at=NOON))
    record = write.says(at="") | {"date": date}

    assert records.event(record).at == NOON


@pytest.mark.parametrize(
    "record",
    [
        {"id": 2, "type": "unsupported"},
        {"type": "message", "text": "no id"},
        {"id": True, "type": "message"},
        {"id": 2, "type": "something new"},
        {"id": 2},
        "odd",
        None,
    ],
)
def test_what_is_no_message_is_unsupported(records, record):
    assert records.event(record).kind == "unsupported"


@pytest.mark.parametrize("action", ["join_group_by_link", "join_group_by_request"])
def test_people_come_by_themselves(records, write, action):
    event = records.event(write.service(action, inviter="Tea", at=NOON))

    assert isinstance(event, PeopleArrived)
    assert (event.at, event.people, event.by) == (NOON, (Person(id=11, name="Ann"),), 11)


def test_joining_by_the_public_name_looks_like_inviting_oneself(records, write):
    event = records.event(write.service("invite_members", members=["Ann"]))

    assert event.people == (Person(id=11, name="Ann"),)


def test_people_are_added_by_others_who_know_only_their_names(records, write):
    event = records.event(write.service("invite_members", members=["Bob", None]))

    assert event.people == (Person(id=0, name="Bob"), Person(id=0))


def test_people_leave(records, write):
    event = records.event(write.service("remove_members", members=["Ann"]))

    assert isinstance(event, PersonLeft)
    assert event.person == Person(id=11, name="Ann")


@pytest.mark.parametrize(
    ("action", "more"),
    [
        ("pin_message", {"message_id": 5}),
        (None, {}),
        ("invite_members", {}),
        ("remove_members", {"members": []}),
    ],
)
def test_other_service_records_tell_nothing(records, write, action, more):
    assert records.event(write.service(action, **more)).kind == "service"
