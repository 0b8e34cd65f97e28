"""What happens besides messages, and what nobody can read."""

import pytest

from bot.adapters.telegram.decode import BrokenAnswerError, decode, decode_me
from bot.domain.events import (
    ALL_RIGHTS,
    Announced,
    ButtonPressed,
    GroupMigrated,
    MemberChanged,
    Membership,
    PeopleArrived,
    PersonLeft,
    Unknown,
)
from tests.support.updates import ANN, BOB, GROUP, ME, batch, event, message


def member(status, user=BOB, **more):
    return {"status": status, "user": user, **more}


def changed(old, new, kind="chat_member", **more):
    return event(
        **{
            kind: {
                "chat": GROUP,
                "from": ANN,
                "date": 8,
                "old_chat_member": old,
                "new_chat_member": new,
                **more,
            }
        }
    )


def test_a_change_of_standing_tells_before_after_and_by_whom():
    happened = changed(member("member"), member("kicked", until_date=99))

    assert isinstance(happened, MemberChanged)
    assert (happened.person.id, happened.by, happened.at, happened.me) == (11000002, 11000001, 8, False)
    assert (happened.was, happened.now) == (
        Membership(status="member"),
        Membership(status="banned", until=99),
    )


def test_whoever_is_restricted_and_outside_has_left():
    happened = changed(
        member("restricted", is_member=False), member("restricted", is_member=True, until_date=0)
    )

    assert (happened.was.inside, happened.now.status, happened.now.until) == (False, "restricted", None)


def test_an_owner_may_everything_and_an_admin_what_is_said():
    admin = member("administrator", can_delete_messages=True, can_restrict_members=False, is_anonymous=True)

    happened = changed(member("creator"), admin)

    assert (happened.was.rights, happened.now.rights) == (ALL_RIGHTS, {"delete"})
    assert happened.now.anonymous


def test_the_bots_own_standing_is_known_as_such():
    bot = {"id": ME, "is_bot": True, "first_name": "Charter"}

    assert changed(member("left", bot), member("member", bot), "my_chat_member").me


def test_joins_and_leaves_in_service_messages():
    arrived, left = (
        event(message=message(new_chat_members=[BOB])),
        event(message=message(left_chat_member=BOB)),
    )

    assert isinstance(arrived, PeopleArrived)
    assert ([person.id for person in arrived.people], arrived.by, arrived.message) == (
        [11000002],
        11000001,
        5,
    )
    assert isinstance(left, PersonLeft)
    assert (left.person.id, left.by) == (11000002, 11000001)


def test_a_migration_is_told_from_both_sides():
    old = {"id": -40, "type": "group", "title": "Old"}

    away = event(message=message(chat=old, migrate_to_chat_id=GROUP["id"]))
    here = event(message=message(migrate_from_chat_id=-40))

    assert isinstance(away, GroupMigrated)
    assert (away.old, away.new) == (here.old, here.new) == (-40, GROUP["id"])


def test_a_pressed_button_is_dated_by_the_reader():
    pressed = {"id": "q", "from": ANN, "data": "c:1", "message": {"message_id": 6, "date": 0, "chat": GROUP}}

    happened = event(now=44, callback_query=pressed)

    assert isinstance(happened, ButtonPressed)
    assert (happened.at, happened.query, happened.data, happened.chat, happened.message) == (
        44,
        "q",
        "c:1",
        GROUP["id"],
        6,
    )


def test_a_pressed_button_may_have_no_message_but_not_no_data():
    assert (
        event(callback_query={"id": "q", "from": ANN, "data": "c:1", "inline_message_id": "i"}).chat is None
    )
    assert event(callback_query={"id": "q", "from": ANN, "game_short_name": "g"}).kind == "callback_query"


@pytest.mark.parametrize(
    "kind", ["channel_post", "message_reaction", "poll_answer", "something_of_next_year"]
)
def test_a_kind_that_is_not_used_is_unknown_by_its_name(kind):
    assert event(**{kind: {"chat": GROUP}}) == Unknown(update=7, kind=kind)


@pytest.mark.parametrize("name", ["pinned_message", "forum_topic_closed", "new_chat_title"])
def test_what_telegram_tells_in_a_chat_is_an_announcement(name):
    happened = event(message=message(**{name: {}}))

    assert isinstance(happened, Announced)
    assert (happened.chat.id, happened.message, happened.kind) == (GROUP["id"], message()["message_id"], name)


@pytest.mark.parametrize("name", ["supergroup_chat_created", "forum_topic_created", "of_next_year"])
def test_other_service_messages_are_unknown_by_their_names(name):
    assert event(message=message(**{name: {}})) == Unknown(update=7, kind=f"service:{name}", at=1_760_000_001)


def test_a_message_of_nothing_is_nothing():
    assert event(message=message()).kind == "service:nothing"
    assert event(edited_message=message(pinned_message={})).kind == "edited service:pinned_message"


@pytest.mark.parametrize(
    ("update", "number", "kind"),
    [
        ({"update_id": 8, "message": {"message_id": "five"}}, 8, "message"),
        ({"update_id": 8, "message": message(text=5)}, 8, "message"),
        (
            {"update_id": 8, "message": {**message(text="x"), "chat": {"id": 1, "type": "hologram"}}},
            8,
            "message",
        ),
        ({"update_id": 8, "message": {"message_id": 1, "date": 1, "chat": GROUP, "text": "x"}}, 8, "message"),
        ({"update_id": 8, "chat_member": {}}, 8, "chat_member"),
        ({"update_id": "8", "message": {}}, 0, "message"),
        ({"message": {}}, 0, "message"),
        ({"update_id": 8}, 8, "nothing"),
        (["?"], 0, "unreadable"),
        (None, 0, "unreadable"),
    ],
)
def test_an_odd_update_stops_no_other(update, number, kind):
    before, odd, after = batch(
        {"update_id": 1, "message": message(text="a")}, update, {"update_id": 9, "message": message(text="b")}
    ).events

    assert (before.post.text, after.post.text) == ("a", "b")
    assert isinstance(odd, Unknown)
    assert (odd.update, odd.kind) == (number, kind)
    assert odd.why or kind == "nothing"


def test_half_a_character_in_one_text_stops_no_other():
    half, after = batch(
        {"update_id": 1, "message": message(text="tea \ud83d")},
        {"update_id": 2, "message": message(text="b")},
    ).events

    assert (half.post.text, after.post.text) == ("tea ?", "b")


def test_an_unknown_status_is_odd():
    happened = changed(member("member"), member("vip"))

    assert (happened.kind, happened.why) == ("chat_member", "member of status 'vip'")


@pytest.mark.parametrize(
    "answer", [b"", b"<html>", b'{"ok":true}', b'{"ok":true,"result":[{"update_id":1]}', b"[]"]
)
def test_an_answer_that_is_none_is_said(answer):
    with pytest.raises(BrokenAnswerError):
        decode(answer, me=ME, username="our_bot", now=0)
    with pytest.raises(BrokenAnswerError):
        decode_me(answer)
