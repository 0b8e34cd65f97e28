"""Which exports are read, which are refused, and what of a damaged one is read."""

import tracemalloc

import pytest

from bot.adapters.telegram.export import Refused, open_export
from tests.support.exports import CHAT, GROUP, Writer, account, chat, written


@pytest.fixture
def write():
    return Writer()


def events(export):
    return list(export.events())


def said(export):
    return [event.post.text for event in export.events()]


def refused(path, **more):
    found = open_export(path, **more)
    assert isinstance(found, Refused)
    return found


def test_the_messages_of_a_group_are_read_in_the_order_of_the_file(tmp_path, write):
    path = written(tmp_path, chat(write.says("one"), write.says("two"), write.says("three")))

    assert said(open_export(path)) == ["one", "two", "three"]


def test_a_group_has_the_id_that_telegram_gives_bots(tmp_path):
    assert open_export(written(tmp_path, chat())).chat == CHAT


def test_a_group_that_was_never_made_a_supergroup_has_a_short_id(tmp_path):
    assert open_export(written(tmp_path, chat(type="private_group", id=77))).chat == -77


def test_a_channel_number_of_eleven_digits_is_added_to_telegrams_own(tmp_path):
    assert open_export(written(tmp_path, chat(id=12345678901))).chat == -1012345678901


def test_an_export_may_be_read_again(tmp_path, write):
    export = open_export(written(tmp_path, chat(write.says("one"))))

    assert said(export) == said(export) == ["one"]


def test_the_folder_of_an_export_stands_for_its_file(tmp_path, write):
    written(tmp_path, chat(write.says("one")))

    assert said(open_export(tmp_path)) == ["one"]


def test_what_the_chat_is_may_stand_behind_its_messages(tmp_path, write):
    content = {"messages": [write.says("one")], "name": "Tea", "id": GROUP, "type": "private_supergroup"}

    export = open_export(written(tmp_path, content))

    assert (export.name, export.chat, said(export)) == ("Tea", CHAT, ["one"])


def test_progress_is_told_in_bytes(tmp_path, write):
    export = open_export(written(tmp_path, chat(*(write.says("x" * 1000) for _ in range(200)))))
    told = []

    list(export.events(told.append))

    assert sum(told) == export.size
    assert len(told) > 1


@pytest.mark.parametrize("kind", ["personal_chat", "bot_chat", "saved_messages"])
def test_a_personal_chat_is_refused(tmp_path, kind):
    found = refused(written(tmp_path, chat(type=kind, name="Ann")))

    assert (found.why.key, found.why.args, found.unreadable) == ("replay-personal", {"name": "Ann"}, False)


@pytest.mark.parametrize("kind", ["private_channel", "public_channel"])
def test_a_channel_is_refused(tmp_path, kind):
    assert refused(written(tmp_path, chat(type=kind))).why.key == "replay-channel"


def test_a_file_that_is_not_there_is_unreadable(tmp_path):
    found = refused(tmp_path / "none.json")

    assert (found.why.key, found.unreadable) == ("replay-unreadable", True)


@pytest.mark.parametrize(
    "raw", [b"<!DOCTYPE html>", b"[]", b'{"frequent_contacts": {}}', b"hello", b"\x1f\x8b\x08\x00"]
)
def test_what_is_no_export_is_refused(tmp_path, raw):
    assert refused(written(tmp_path, raw)).why.key == "replay-no-export"


def test_another_chat_than_the_wanted_one_is_refused(tmp_path):
    found = refused(written(tmp_path, chat()), chat="Coffee")

    assert found.why.args == {"name": "Tea", "wanted": "Coffee"}


def test_the_wanted_chat_may_be_the_only_one(tmp_path, write):
    assert said(open_export(written(tmp_path, chat(write.says("one"))), chat="Tea")) == ["one"]


@pytest.mark.parametrize("raw", [b"", b"  \n", b"\xef\xbb\xbf", b"\0\0"])
def test_an_empty_file_holds_nothing(tmp_path, raw):
    export = open_export(written(tmp_path, raw))

    assert (events(export), export.damage) == ([], None)


@pytest.mark.parametrize(
    ("raw", "damage"),
    [
        (b'{"name": "Tea", "ty', "replay-truncated"),
        (b"{", "replay-truncated"),
        (b'{"name": tru', "replay-truncated"),
        (b'{"name" "Tea"}', "replay-damaged"),
    ],
)
def test_an_export_that_breaks_off_before_its_messages_holds_nothing_and_says_so(tmp_path, raw, damage):
    export = open_export(written(tmp_path, raw))

    assert events(export) == []
    assert (export.damage.key, export.damage.args) == (damage, {"records": 0, "last": 0})


def test_an_export_without_messages_holds_nothing(tmp_path):
    export = open_export(written(tmp_path, chat()))

    assert (events(export), export.damage) == ([], None)


def test_a_byte_order_mark_is_no_damage(tmp_path, write):
    whole = written(tmp_path, chat(write.says("one"))).read_bytes()
    export = open_export(written(tmp_path, b"\xef\xbb\xbf" + whole))

    assert (said(export), export.damage) == (["one"], None)


@pytest.mark.parametrize(("inside", "read"), [(rb"a\x07b", "a\x07b"), (b"a\x07b", "a b")])
def test_control_characters_are_no_damage(tmp_path, write, inside, read):
    whole = written(tmp_path, chat(write.says("HERE"), write.says("two"))).read_bytes()
    export = open_export(written(tmp_path, whole.replace(b"HERE", inside)))

    assert (said(export), export.damage) == ([read, "two"], None)


def test_of_a_truncated_export_what_is_there_is_read_and_the_place_told(tmp_path, write):
    whole = written(tmp_path, chat(write.says("one"), write.says("two"), write.says("three"))).read_bytes()
    export = open_export(written(tmp_path, whole[: whole.index(b"three")]))

    assert said(export) == ["one", "two"]
    assert (export.damage.key, export.damage.args) == ("replay-truncated", {"records": 2, "last": 2})


@pytest.mark.parametrize("length", [1, 1000])
def test_of_a_damaged_export_what_stands_before_the_damage_is_read_and_the_place_told(
    tmp_path, write, length
):
    records = [write.says("x" * length) for _ in range(300)]
    whole = written(tmp_path, chat(*records)).read_bytes()
    broken = whole.replace(b'{"id": 101,', b'{"id" 101,')
    export = open_export(written(tmp_path, broken))

    assert len(said(export)) == 100
    assert (export.damage.key, export.damage.args) == ("replay-damaged", {"records": 100, "last": 100})


def test_memory_does_not_grow_with_the_file(tmp_path, write):
    def peak(number):
        export = open_export(written(tmp_path, chat(*(write.says("x" * 500) for _ in range(number)))))
        tracemalloc.start()
        for _ in export.events():
            pass
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert peak(4000) < 1.2 * peak(800)


@pytest.fixture
def whole_account(tmp_path, write):
    ann = chat(write.says("secret"), type="personal_chat", name="Ann", id=11)
    tea = chat(write.says("tea one"), write.says("tea two"))
    news = chat(write.says("news"), type="public_channel", name="News", id=1500000009)
    nameless = chat(write.says("nobody"), type="private_group", name=None, id=78)
    old = chat(write.says("old"), type="private_supergroup", name="Old", id=1500000003)
    twin = chat(write.says("twin"), type="private_supergroup", name="Old", id=1500000004)
    return written(tmp_path, account([ann, tea, news, nameless], [old, twin]))


def test_an_account_is_refused_with_its_groups(whole_account):
    found = refused(whole_account)

    assert found.why.key == "replay-choose-chat"
    assert found.why.args["groups"].parts == (
        "Tea (1500000001)",
        " (78)",
        "Old (1500000003)",
        "Old (1500000004)",
    )


@pytest.mark.parametrize(
    ("wanted", "read"),
    [
        ("Tea", ["tea one", "tea two"]),
        ("1500000001", ["tea one", "tea two"]),
        ("-1001500000001", ["tea one", "tea two"]),
        ("78", ["nobody"]),
        ("1500000004", ["twin"]),
    ],
)
def test_of_an_account_only_the_chosen_group_is_read(whole_account, wanted, read):
    export = open_export(whole_account, chat=wanted)

    assert (said(export), export.damage) == (read, None)


@pytest.mark.parametrize("wanted", ["Coffee", "Old"])
def test_a_name_that_no_group_has_or_several_have_is_refused_with_the_groups(whole_account, wanted):
    found = refused(whole_account, chat=wanted)

    assert (found.why.key, found.why.args["wanted"]) == ("replay-no-such-chat", wanted)


@pytest.mark.parametrize(("wanted", "why"), [("Ann", "replay-personal"), ("News", "replay-channel")])
def test_of_an_account_only_groups_can_be_chosen(whole_account, wanted, why):
    assert refused(whole_account, chat=wanted).why.key == why


def test_an_account_without_groups_is_refused(tmp_path):
    found = refused(written(tmp_path, account([chat(type="personal_chat", name="Ann")])))

    assert found.why.key == "replay-no-groups"


def test_a_truncated_account_still_has_the_groups_before_the_end(whole_account, tmp_path):
    whole = whole_account.read_bytes()
    path = written(tmp_path, whole[: whole.index(b"News")], "cut.json")

    assert said(open_export(path, chat="Tea")) == ["tea one", "tea two"]
