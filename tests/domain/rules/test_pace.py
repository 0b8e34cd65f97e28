"""Windows look back from the message's own time; what they count is a set."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter.values import Mentions, Rate
from bot.domain.ids import GroupName, MessageId
from bot.domain.rules.judge import compile_charter
from tests.builders import (
    LOUNGE,
    MARKET,
    NOON,
    Group,
    answers,
    charter,
    edited,
    facts,
    holds,
    member,
    past,
    posted,
    rule,
    when,
)

THREE = when(messages=Rate(3, 10))
TWICE = when(repeats=Rate(2, 60))
FLOCK = when(mentions=Mentions(number=4, within=10))


def wrote(*times, **more):
    return facts(member(past=sorted((past(at=at, **more) for at in times), key=lambda one: one.at)))


@pytest.mark.parametrize(
    ("times", "flood"),
    [
        pytest.param([NOON - 1], False, id="the message judged is one"),
        pytest.param([NOON - 2, NOON - 1], True, id="and completes the pattern"),
        pytest.param([NOON - 10, NOON - 1], True, id="the window includes its start"),
        pytest.param([NOON - 11, NOON - 1], False, id="and nothing before"),
        pytest.param([NOON, NOON], True, id="messages of the same second count"),
        pytest.param([NOON + 1, NOON + 2], False, id="a late message does not look ahead"),
        pytest.param([NOON - 1, NOON - 1, NOON + 5], True, id="a late message looks back"),
    ],
)
def test_messages_in_a_window(times, flood):
    assert holds(THREE, posted(), wrote(*times)) is flood


def test_pace_counts_in_every_group():
    known = wrote(NOON - 2, NOON - 1, chat=MARKET)

    assert holds(THREE, posted(), known)


def test_pace_counts_where_the_rule_can_hold():
    here = when(messages=Rate(3, 10), in_=(GroupName("lounge"),))

    assert not holds(here, posted(), wrote(NOON - 2, NOON - 1, chat=MARKET))
    assert holds(here, posted(), wrote(NOON - 2, NOON - 1, chat=LOUNGE))


def test_messages_of_a_chat_that_is_ours_no_more_count_where_every_group_does():
    assert holds(THREE, posted(), wrote(NOON - 2, NOON - 1, chat=-77))
    here = when(messages=Rate(3, 10), in_=(GroupName("lounge"),))
    assert not holds(here, posted(), wrote(NOON - 2, NOON - 1, chat=-77))


def test_an_album_is_one_message():
    known = facts(
        member(
            past=[past(at=NOON - 1, album="a"), past(at=NOON - 1, album="a"), past(at=NOON - 1, album="b")]
        )
    )

    assert answers(THREE, posted(), known) == ["3 messages within 10 seconds (the rule: at least 3)"]


def test_the_parts_of_its_own_album_do_not_count():
    known = facts(member(past=[past(at=NOON, album="a"), past(at=NOON, album="a")]))

    assert not holds(THREE, posted(album="a"), known)


def test_an_edit_does_not_count():
    group = Group(charter(rule("flood", THREE)))
    first, second, third = (posted() for _ in range(3))
    assert [bool(group.hears(event).verdicts) for event in (first, second, third)] == [False, False, True]

    assert not group.hears(edited(third.post, "hello!", at=NOON + 1)).verdicts
    assert answers(THREE, edited(third.post, "hello!"), group.facts) == [
        "not counted for pace (an edit, or a later part of an album)"
    ]


def test_a_message_that_is_first_seen_as_an_edit_counts_once():
    group = Group(charter(rule("flood", THREE)))
    first = posted()

    for text in ("one", "two", "three"):
        group.hears(edited(first.post, text))

    assert len(group.facts.members[first.post.author.id].past) == 1


def test_the_same_text_is_a_repeat():
    group = Group(charter(rule("echo", TWICE)))

    heard = [group.says(text, at=NOON + 1).verdicts for text in ("Buy now", "something else", "Buy now")]

    assert [bool(verdicts) for verdicts in heard] == [False, False, True]


def test_what_has_no_text_repeats_nothing():
    group = Group(charter(rule("echo", TWICE)))

    assert not any(group.says("", media=("sticker",)).verdicts for _ in range(3))
    assert answers(TWICE, posted(""), group.facts) == ["no text to repeat (the rule: at least 2)"]


def test_mentions_add_up():
    group = Group(charter(rule("flock", FLOCK)))
    three = {"mentions": ("ann", "ben", "cem")}

    assert not group.says(**three).verdicts
    assert not group.says("no mention").verdicts
    assert answers(FLOCK, posted(), group.facts) == ["0 mentions within 10 seconds (the rule: at least 4)"]
    assert group.says(mentions=("dan",)).verdicts


def test_the_horizon_is_the_longest_window():
    rules = [
        rule("flood", THREE, unless=(when(repeats=Rate(2, 500)),)),
        rule("flock", FLOCK),
        rule("off", when(messages=Rate(2, 9000)), mode="off"),
    ]

    program = compile_charter(charter(*rules))

    assert (program.horizon, program.remembers_text) == (500, True)


def test_a_charter_without_pace_needs_no_past():
    program = compile_charter(
        charter(rule("here", when(in_=(GroupName("lounge"),), mentions=Mentions(number=2))))
    )

    assert (program.horizon, program.remembers_text) == (0, False)


@given(st.permutations([NOON - 20, NOON - 10, NOON - 5, NOON, NOON, NOON + 3, NOON + 9]))
def test_the_order_of_arrival_changes_no_count(times):
    group = Group(charter(rule("quiet", THREE, mode="observe")))
    for place, at in enumerate(times):
        group.says(at=at, message=MessageId(place + 1))

    known = group.facts.members[member().user].past

    assert [one.at for one in known] == sorted(times)
    assert answers(THREE, posted(), group.facts) == ["5 messages within 10 seconds (the rule: at least 3)"]
