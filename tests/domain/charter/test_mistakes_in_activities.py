"""Mistakes in `activities`, and what is said of each."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from bot.adapters.charter_file.reading import parse as parse_page
from bot.domain.charter import build, mend, phrases_schedule
from bot.domain.charter.desk import Shelf
from bot.domain.charter.mend_schedules import LATE, SCHEDULES
from tests.support.charters import activity, under_head, understood
from tests.support.mistakes import alone, mistakes, told

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


def poll(text):
    return post(f"poll: Tea?\n{text}")


EVERY = r"""
¦weekday | no-time weekday | write every: weekday at 09:00
¦daily | no-time daily | write every: day at 09:00
¦day at 24:00 | no-clock 24:00 | clock
¦day at 12:60 | no-clock 12:60 | clock
¦30 February at 10:00 | no-day 30 February | real-day
¦31 April at 10:00 | no-day 31 April | real-day
¦29 February at 10:00 | leap-day | leap-day
¦2 weeks at 09:00 | no-first-day 2 weeks at 09:00 | write every: 2 weeks from 2027-01-04 at 09:00
¦2 days from 2027-02-29 at 09:00 | no-day 29 February | real-day
¦2 days from 2027-13-29 at 09:00 | no-day 2027-13-29 | real-day
¦0 days from 2027-01-04 at 09:00 | gap 0 days from 2027-01-04 at 09:00 1000 | write every: 2 weeks from 2027-01-04 at 09:00
¦200 weeks from 2027-01-04 at 09:00 | gap 200 weeks from 2027-01-04 at 09:00 1000 | write every: 2 weeks from 2027-01-04 at 09:00
¦[Monday at 09:00] | want-one every […] | write-one every
¦daily at 9:00 | phrase daily at 9:00 | write day at 09:00
¦Mondays and Thursdays at 6pm | phrase Mondays and Thursdays at 6pm | write Monday and Thursday at 18:00
¦every weekday at 9am | phrase every weekday at 9am | write weekday at 09:00
¦1st saturday of each month at 15:00 | phrase 1st saturday of each month at 15:00 | write first Saturday of the month at 15:00
¦March 1 at 12 am | phrase March 1 at 12 am | write 1 March at 00:00
¦the 1st of March at noon | phrase the 1st of March at noon | write 1 March at 12:00
¦每周一和周四 晚上8点 | phrase 每周一和周四 晚上8点 | write Monday and Thursday at 20:00
¦每月最后一天 9点半 | phrase 每月最后一天 9点半 | write last day of the month at 09:30
¦3月1日 上午10点 | phrase 3月1日 上午10点 | write 1 March at 10:00
¦13月1日 at 10:00 | phrase 13月1日 at 10:00 | write-as every: weekday at 09:00
¦full moon at 22:00 | phrase full moon at 22:00 | write-as every: weekday at 09:00
¦3 hours at 09:00 | phrase 3 hours at 09:00 | write-as every: weekday at 09:00
"""

WHOLE = r"""
activities:⏎  ¦a: {post: Hello.}⏎ | activity-no-time a | add-time
activities:⏎  ¦a: {every: day at 09:00}⏎ | activity-no-content a | add-content
activities:⏎  ¦a: {every: day at 09:00, poll: Tea}⏎ | missing-key a choices | add-choices
activities:⏎  ¦a,b: {every: day at 09:00, post: Hello.}⏎ | name-sign a,b , | write a b:
activities: ¦[a]⏎ | want-lines activities […] | drop-dashes
activities:⏎  a: ¦every day⏎ | want-lines a every day | write-lines a
activities:⏎  a: {every: day at 09:00, post: ¦What do you drink}⏎ | prose-inline What do you drink | own-line post
¦events: {}⏎ | unknown-key events | mean activities
"""

ONCE = r"""
once: ¦2027-06-30⏎post: Hello. | no-time 2027-06-30 | write once: 2027-06-30 at 09:00
once: ¦2027-02-30 at 10:00⏎post: Hello. | no-day 30 February | real-day
once: ¦30 June 2027 at 10:00⏎post: Hello. | phrase 30 June 2027 at 10:00 | write 2027-06-30 at 10:00
once: ¦2027/6/30 10:00⏎post: Hello. | phrase 2027/6/30 10:00 | write 2027-06-30 at 10:00
once: ¦30.6.2027 10:00⏎post: Hello. | phrase 30.6.2027 10:00 | write 2027-06-30 at 10:00
once: ¦2027年6月30日 10点⏎post: Hello. | phrase 2027年6月30日 10点 | write 2027-06-30 at 10:00
once: ¦June 30th, 2027 at 10:00⏎post: Hello. | phrase June 30th, 2027 at 10:00 | write 2027-06-30 at 10:00
once: ¦1997-06-30 at 10:00⏎post: Hello. | phrase 1997-06-30 at 10:00 | write-as once: 2027-06-30 at 10:00
every: day at 09:00⏎¦once: 2027-06-30 at 10:00⏎post: Hello. | activity-both every once | drop-either every once
¦when: day at 09:00⏎post: Hello. | unknown-key when | mean every
¦when silent for: 6 hours⏎post: Hello. | not-yet when silent for | leave-out
¦unanswered for: 6 hours⏎post: Hello. | not-yet unanswered for | leave-out
"""

CONTENT = r"""
post: x⏎¦poll: Tea?⏎choices: [a, b] | activity-both post poll | drop-either post poll
poll: ¦[Tea]⏎choices: [a, b] | want-one poll […] | write-one poll
¦sign-up: {places: 20} | not-yet sign-up | leave-out
¦quiz: tea.yaml | not-yet quiz | leave-out
¦check-in: yes | not-yet check-in | leave-out
¦draw: yes | not-yet draw | leave-out
¦digest: yes | not-yet digest | leave-out
post: x⏎¦host by: staff | not-yet host by | leave-out
post: x⏎¦points: 5 | not-yet points | leave-out
post: x⏎¦time: '09:00' | unknown-key time | wish-activity-time time
post: x⏎¦timezone: UTC | unknown-key timezone | wish-activity-zone timezone
¦message: Hello. | unknown-key message | mean post
post: x⏎¦choices: [a, b] | needs-poll choices | add-poll choices
post: x⏎¦open for: 1 day | needs-poll open for | add-poll open for
post: x⏎in: ¦loung | unknown-group loung | mean lounge
post: x⏎in: ¦nowhere | unknown-group nowhere | choose lounge, office
post: x⏎if missed: ¦later | phrase later | write-as if missed: post late within 1 hour
post: x⏎if missed: ¦within 2 hours | phrase within 2 hours | write post late within 2 hours
post: x⏎if missed: ¦no | phrase no | write skip
post: x⏎if missed: ¦post late within 0 hours | zero-time if missed | write skip
post: x⏎if missed: ¦[skip] | want-one if missed […] | write-one if missed
"""

POLL = r"""
choices: ¦[a] | choices 1 2 12 | choices 2 12
choices: ¦[a, b, c, d, e, f, g, h, i, j, k, l, m] | choices 13 2 12 | choices 2 12
choices: ¦[] | empty choices | fill-or-drop choices
choices: [a, ¦a] | same-choice a | drop-choice
choices: [a, ¦[b]] | want-one choices […] | write-one choices
choices: [a, b]⏎open for: ¦1 second | open-for 1 second | write open for: 5 seconds
choices: [a, b]⏎open for: ¦31 days | open-for 31 days | write open for: 30 days
choices: [a, b]⏎open for: ¦3d | phrase 3d | write 3 days
"""


@pytest.mark.parametrize(
    "mistake",
    [
        *mistakes(EVERY, at),
        *mistakes(ONCE, activity),
        *mistakes(CONTENT, post),
        *mistakes(POLL, poll),
        *mistakes(WHOLE, under_head),
    ],
    ids=lambda mistake: mistake.text.partition("activities:\n")[2].strip() or mistake.text[-30:],
)
def test_a_mistake_is_told_with_its_place_and_what_to_do(mistake):
    found, wanted = alone(mistake, understood)

    assert found == wanted


def told_of(text, **shelf):
    root, faults, _ = parse_page("charter.yaml", text)
    reading = build.read(root, Shelf(zones=frozenset({"UTC"}), **shelf), faults)
    return [(told(fault.message), fault.level) for fault in reading.faults]


@pytest.mark.parametrize(
    ("lines", "faults"),
    [
        pytest.param(f"    post: {'a' * 4097}\n", ["text-too-long post 4097 4096"], id="one post"),
        pytest.param(
            f"    post: {{en: {'a' * 2048}, zh: {'b' * 2047}}}\n",
            ["text-too-long post 4097 4096"],
            id="in both",
        ),
        pytest.param(f"    post: {{en: {'a' * 2048}, zh: {'b' * 2046}}}\n", [], id="just"),
        pytest.param(
            f"    poll: {'a' * 301}\n    choices: [a, b]\n", ["text-too-long poll 301 300"], id="a question"
        ),
        pytest.param(f"    poll: {'😀' * 150}\n    choices: [a, b]\n", [], id="as Telegram counts"),
        pytest.param(
            f"    poll: {{en: a, zh: {'b' * 301}}}\n    choices: [a, b]\n",
            ["text-too-long poll 301 300"],
            id="the other",
        ),
        pytest.param(
            f"    poll: {{en: {'a' * 150}, zh: {'b' * 150}}}\n    choices: [a, b]\n",
            ["question-alone 300 en"],
            id="both together",
        ),
        pytest.param(
            f"    poll: a\n    choices: [a, {'b' * 101}]\n", ["text-too-long choices 101 100"], id="a choice"
        ),
        pytest.param(
            f"    poll: a\n    choices: [a, {{en: {'b' * 49}, zh: {'c' * 49}}}]\n",
            ["text-too-long choices 101 100"],
            id="a choice in both",
        ),
    ],
)
def test_texts_are_no_longer_than_telegram_takes_them(lines, faults):
    assert [message for message, _ in told_of(IN_TWO + lines)] == faults


def test_a_question_that_is_asked_in_one_language_only_is_a_warning():
    lines = f"    poll: {{en: {'a' * 150}, zh: {'b' * 150}}}\n    choices: [a, b]\n"

    assert told_of(IN_TWO + lines) == [("question-alone 300 en", "warning")]


@pytest.mark.parametrize(
    ("day", "said"), [("2027-06-29", [("past 2027-06-29 at 10:00", "warning")]), ("2027-06-30", [])]
)
def test_a_day_that_is_over_is_a_warning(day, said):
    text = activity(f"once: {day} at 10:00\npost: Hello.")

    assert told_of(text, today=date(2027, 6, 30)) == said
    assert told_of(text) == []


def test_a_leap_day_is_a_warning():
    assert told_of(at("29 February at 10:00")) == [("leap-day", "warning")]


def test_texts_in_unknown_languages_are_told_only_as_that():
    text = IN_TWO.replace("[en, zh]", "[en, e1]") + "    post: {en: a, zh: b}\n"

    assert [message for message, _ in told_of(text)] == ["language e1"]


def test_an_activity_in_no_group_is_told_only_of_the_groups():
    text = "charter: 1\ncommunity: {name: a, goal: b}\ngroups: {}\n" + at("day at 09:00").partition("}}\n")[2]

    assert [message for message, _ in told_of(text)] == ["no-group"]


words = st.lists(
    st.sampled_from(
        [
            "every",
            "Monday",
            "mon",
            "first",
            "1st",
            "March",
            "of",
            "the",
            "month",
            "at",
            "9:00",
            "9pm",
            "and",
            "2 weeks",
            "from",
            "2027-1-4",
            "每天",
            "周一",
            "9点",
            "下午3点",
            "13月1日",
            "30.2.2027",
            "post late",
            "1h",
            "T",
        ]
    ),
    max_size=8,
).map(" ".join)


@given(words | st.text(max_size=30))
def test_what_is_advised_reads(text):
    for reads, changes in (
        (phrases_schedule.schedule, SCHEDULES),
        (phrases_schedule.once, SCHEDULES),
        (phrases_schedule.late, LATE),
    ):
        advised = mend.mended(reads, text, changes)
        assert advised is None or reads(advised) is not None


@given(words)
def test_any_time_is_answered(text):
    for lines in (f"every: {text}", f"once: {text}", f"every: day at 09:00\nif missed: {text}"):
        reading = understood(activity(f"{lines}\npost: Hello."))
        assert all(told(fault.message) and told(fault.remedy) for fault in reading.faults)
