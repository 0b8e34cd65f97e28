"""What `activities` say is what is read."""

from datetime import date

import pytest

from bot.domain.charter.schema_activities import (
    LAST,
    WORKING_WEEK,
    Activity,
    EveryDays,
    Once,
    OnDate,
    OnLastDay,
    OnNth,
    OnWeekdays,
    Poll,
    Post,
    Schedule,
    choice_text,
    in_languages,
    post_text,
    question_text,
)
from tests.support.charters import activity, charter

IN_TWO = """\
charter: 1
community: {name: Test, goal: To test., languages: [en, zh]}
groups: {office: {chat: -9, open to: staff}, news: {chat: -3, kind: channel}, lounge: {chat: -1}, market: {chat: -2}}
activities:
  a:
    every: day at 09:00
"""


def at(text):
    """A charter with an activity at a time."""
    return activity(f"every: {text}\npost: Hello.")


def post(text):
    return activity(f"every: day at 09:00\n{text}")


@pytest.mark.parametrize(
    ("written", "days", "minutes"),
    [
        ("day at 00:00", OnWeekdays(), 0),
        ("weekday at 09:00", OnWeekdays(WORKING_WEEK), 540),
        ("Thursday  and Monday at 23:59", OnWeekdays((0, 3)), 1439),
        ("3 days from 2027-01-04 at 09:00", EveryDays(3, date(2027, 1, 4)), 540),
        ("1 week from 2028-02-29 at 09:00", EveryDays(7, date(2028, 2, 29)), 540),
        ("first Saturday of the month at 15:00", OnNth(1, 5), 900),
        ("last Friday of the month at 15:00", OnNth(LAST, 4), 900),
        ("last day of the month at 15:00", OnLastDay(), 900),
        ("1 March at 10:00", OnDate(1, 3), 600),
        ("31 May at 10:00", OnDate(31, 5), 600),
    ],
)
def test_days_and_times_are_read(written, days, minutes):
    (read,) = charter(at(written)).activities.values()

    assert read.schedule == Schedule(days, minutes)


def test_a_post_says_when_where_and_how_late():
    read = charter(
        activity("once: 2027-06-30 at 10:00\nin: [office, lounge, office]\nif missed: skip\npost: Hello.")
    )

    assert read.activities == {
        "a": Activity(
            name="a",
            schedule=Schedule(Once(date(2027, 6, 30)), 600),
            groups=("office", "lounge"),
            does=Post(words={"": "Hello."}),
            late_within=0,
        )
    }


def test_a_poll_has_choices_and_may_close():
    lines = "    poll:\n      en: Tea?\n      zh: 茶？\n    choices: [Longjing, {en: none, zh: 不要}]\n"
    (closing,) = charter(f"{IN_TWO}{lines}    open for: 3 days\n").activities.values()
    (open_ended,) = charter(IN_TWO + lines).activities.values()

    assert closing.does == Poll(
        question={"en": "Tea?", "zh": "茶？"},
        choices=({"": "Longjing"}, {"en": "none", "zh": "不要"}),
        open_for=3 * 86_400,
    )
    assert open_ended.does.open_for is None


@pytest.mark.parametrize(
    ("written", "within"), [("skip", 0), ("post late", None), ("post late within 2 hours", 7200)]
)
def test_what_is_missed_is_skipped_or_late(written, within):
    (read,) = charter(post(f"post: Hello.\nif missed: {written}")).activities.values()

    assert read.late_within == within


def test_what_is_left_out_is_late_by_an_hour_in_the_first_group_for_everyone():
    (read,) = charter(IN_TWO + "    post: Hello.\n").activities.values()
    staff_only = IN_TWO.replace("news: {chat: -3, kind: channel}, lounge: {chat: -1}, market: {chat: -2}", "")
    (of_staff,) = charter(staff_only.replace(", }", "}") + "    post: Hello.\n").activities.values()

    assert (read.groups, read.late_within) == (("lounge",), 3600)
    assert of_staff.groups == ("office",)


@pytest.mark.parametrize(
    ("english", "chinese", "asked"),
    [
        pytest.param("a" * 149, "b" * 150, "a" * 149 + "\n" + "b" * 150, id="both if there is room"),
        pytest.param("a" * 150, "b" * 150, "a" * 150, id="else the first alone"),
        pytest.param("😀" * 75, "b" * 150, "😀" * 75, id="counted as Telegram does"),
        pytest.param("Tea?", "Tea?", "Tea?", id="the same once"),
    ],
)
def test_a_question_is_asked_in_each_language_while_there_is_room(english, chinese, asked):
    assert question_text({"en": english, "zh": chinese}, ("en", "zh")) == asked


def test_posts_and_choices_are_said_in_each_language():
    assert post_text(Post(words={"en": "Tea", "zh": "茶"}), ("zh", "en")) == "茶\n\nTea"
    assert choice_text({"en": "Tea", "zh": "茶"}, ("en", "zh")) == "Tea / 茶"


def test_each_text_is_said_once():
    assert in_languages({"": "Tea"}, ("en", "zh")) == ("Tea",)
    assert in_languages({"en": "Tea", "zh": "Tea"}, ("en", "zh")) == ("Tea",)
    assert in_languages({"zh": "茶", "en": "Tea"}, ("en", "zh")) == ("Tea", "茶")
