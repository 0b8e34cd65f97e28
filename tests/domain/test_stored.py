"""A decision can be judged again from what is kept of it, which names nobody."""

import pytest

from bot.domain.charter.forms import observing
from bot.domain.charter.schema import DAY
from bot.domain.charter.values import ForwardedFrom, Rate, Word
from bot.domain.decide import absorb, decide
from bot.domain.events import Forward
from bot.domain.facts import author_of
from bot.domain.ids import CHANNEL_SENDER, ChatId, RuleId, UserId
from bot.domain.rules.judge import compile_charter
from bot.domain.stored import facts_json, facts_of, observed_in, rejudge
from tests.builders import (
    ALICE,
    BOB,
    LOUNGE,
    NOON,
    charter,
    edited,
    facts,
    member,
    past,
    person,
    post,
    posted,
    rule,
    strike,
    when,
)

ALICE_ID, BOB_ID = UserId(777_111_222), UserId(777_333_444)
RULES = charter(
    rule("ads", when(contains=(Word("pots"),), member=("newcomer",))),
    rule("flood", when(messages=Rate(3, 10))),
)


def kept(agreed, known, event):
    program = compile_charter(agreed)
    outcome = decide(program, known, event)
    stored = facts_json(program, known, event, outcome)
    return outcome, rejudge(program, stored), stored


def newcomer(**more):
    return facts(member(ALICE_ID, name="Alice Smith", joined=NOON - 60, **more))


EVENTS = [
    pytest.param(newcomer(), posted("pots", by=ALICE_ID), id="who wrote"),
    pytest.param(newcomer(strikes=[strike(at=NOON - DAY)] * 2), posted("pots", by=ALICE_ID), id="strikes"),
    pytest.param(
        newcomer(past=[past(at=NOON - 100), past(at=NOON - 9), past(at=NOON)]),
        posted("tea", by=ALICE_ID),
        id="pace",
    ),
    pytest.param(
        newcomer(),
        posted(
            "pots",
            by=ALICE_ID,
            named=(person(BOB_ID, "Bob Jones"),),
            reply_author=person(BOB_ID, "Bob Jones"),
            forward=Forward(kind="person", id=BOB_ID, name="Bob Jones", username="bobj"),
        ),
        id="others",
    ),
    pytest.param(
        newcomer(),
        posted("pots", by=ALICE_ID, forward=Forward(kind="channel", id=-5, name="News")),
        id="a channel's words",
    ),
    pytest.param(newcomer(), edited(post("tea", by=ALICE_ID), "pots"), id="an edit"),
]


@pytest.mark.parametrize(("known", "event"), EVENTS)
def test_judging_again_gives_the_same(known, event):
    outcome, again, _ = kept(RULES, known, event)

    assert outcome.verdicts
    assert (again.verdicts, again.answer, again.would, len(again.strikes)) == (
        outcome.verdicts,
        outcome.answer,
        outcome.would,
        len(outcome.strikes),
    )


@pytest.mark.parametrize(("known", "event"), EVENTS)
def test_what_is_kept_names_nobody(known, event):
    _, _, stored = kept(RULES, known, event)

    for name in (b"Alice", b"Smith", b"Bob", b"bobj", b'"id":777111222', b"777333444"):
        assert name not in stored


def test_only_as_much_past_as_the_charter_looks_at_is_kept():
    known = newcomer(past=[past(at=NOON - 11), past(at=NOON - 10)])

    _, _, stored = kept(RULES, known, posted("pots", by=ALICE_ID))

    (member_kept,) = facts_of(stored)[0].members.values()
    assert [one.at for one in member_kept.past] == [NOON - 10]


def test_a_channel_is_named_by_its_member():
    known = facts(member(UserId(-100_777), name="Pots", joined=NOON))
    event = posted(
        "pots", author=person(CHANNEL_SENDER, "Pots"), voice="channel", sender_chat=ChatId(-100_777)
    )

    outcome, again, stored = kept(RULES, known, event)

    assert (again.answer, b"-100777" in stored) == (outcome.answer, False)


def test_an_edit_and_an_album_are_judged_again_as_they_were():
    program = compile_charter(RULES)
    known = newcomer()
    first = posted("pots", by=ALICE_ID, album="tour")
    for event in (first, edited(first.post, "pots!"), posted("", by=ALICE_ID, album="tour")):
        outcome = decide(program, known, event)
        again = rejudge(program, facts_json(program, known, event, outcome))
        absorb(known, event.post, outcome)
        assert (again.answer, again.counted) == (outcome.answer, outcome.counted)


def test_a_name_that_the_charter_lists_is_kept_where_the_verdict_needs_it():
    stranger = ForwardedFrom(anyone=True, excepted=(Word("Bob Jones"),))
    agreed = charter(
        rule("words", when(forwarded_from=stranger)), rule("ads", when(contains=(Word("pots"),)))
    )
    event = posted("pots", forward=Forward(kind="person", id=BOB, name="Bob Jones"))

    outcome, again, stored = kept(agreed, facts(), event)

    assert (
        [verdict.rule for verdict in again.verdicts]
        == [verdict.rule for verdict in outcome.verdicts]
        == ["ads"]
    )
    assert b"Bob Jones" in stored


def test_the_author_of_what_is_kept_is_a_member():
    _, _, stored = kept(RULES, newcomer(), posted("pots", by=ALICE_ID))

    known, event = facts_of(stored)

    assert author_of(event.post) == ALICE_ID + 1000
    assert list(known.members) == [ALICE_ID + 1000]
    assert known.groups[LOUNGE].name == "lounge"
    assert ALICE not in known.members


def test_rules_that_were_only_observed_for_now_are_kept_with_the_facts():
    known = newcomer()
    known.observed = (RuleId("ads"),)
    observed = observing(RULES, known.observed)

    outcome, again, stored = kept(observed, known, posted("pots", by=ALICE_ID))

    assert observed_in(stored) == (RuleId("ads"),)
    assert [verdict.observed for verdict in again.verdicts] == [True]
    assert again.would == outcome.would != ()
