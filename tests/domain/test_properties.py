"""What holds of every charter and every talk: order, cuts between batches and being kept change no decision."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings, strategies as st

from bot.domain.charter.values import (
    DeleteMessage,
    Rate,
    Strike,
    Word,
)
from bot.domain.decide import absorb, decide, open_case
from bot.domain.events import MessageEdited
from bot.domain.facts import Member, author_of
from bot.domain.rules.judge import compile_charter, held, holds
from bot.domain.stored import facts_json, rejudge
from tests.builders import (
    ALICE,
    BOB,
    LOUNGE,
    NOON,
    charter,
    facts,
    member,
    posted,
    rule,
    when,
)
from tests.support.talks import STEPS, charters, talk


def people():
    """A member of old, and one who has just come and has a strike behind them."""
    return (member(), member(BOB, name="Bob", joined=NOON - 30, inside_since={LOUNGE: NOON - 30}))


def judged(program, known, events):
    outcomes = []
    for event in events:
        outcomes.append(decide(program, known, event))
        absorb(known, event.post, outcomes[-1])
    return outcomes


class Books:
    """What lasts between two batches, read and written as a batch does."""

    def __init__(self, program):
        self.program = program
        self.members = {one.user: one for one in people()}
        self.messages = {}
        self.spoken = {}

    def batch(self, events):
        since = min(event.post.at for event in events) - self.program.horizon
        wanted = {(one.post.chat, one.post.message) for one in events if isinstance(one, MessageEdited)}
        albums = {(one.post.chat, one.post.album) for one in events if one.post.album}
        known = facts(*(self._loaded(one, since) for one in self.members.values()), spoken=self.spoken)
        known.messages.update({place: past for place, past in self.messages.items() if place in wanted})
        for past in self.messages.values():
            album = (past.chat, past.album)
            if album in albums:
                known.albums[album] = (*known.albums.get(album, ()), past)
        outcomes = judged(self.program, known, events)
        for event, outcome in zip(events, outcomes, strict=True):
            self._keep(self.members[author_of(event.post)], outcome)
        return outcomes

    def _loaded(self, one: Member, since):
        return replace(one, strikes=[*one.strikes], past=[past for past in one.past if past.at >= since])

    def _keep(self, author, outcome):
        author.strikes.extend(outcome.strikes)
        past = outcome.counted
        if past is not None:
            place = (past.chat, past.message)
            self.messages[place] = past
            others = [one for one in author.past if (one.chat, one.message) != place]
            author.past = sorted([*others, past], key=lambda one: one.at)


@settings(max_examples=30, deadline=None)
@given(charters(), st.lists(STEPS, min_size=1, max_size=10), st.sets(st.integers(1, 9)))
def test_a_batch_may_be_cut_anywhere(agreed, steps, cuts):
    program = compile_charter(agreed)
    events = talk(steps)
    books, places = Books(program), [0, *sorted(cut for cut in cuts if cut < len(events)), len(events)]

    batches = [events[start:end] for start, end in pairwise(places) if start < end]
    outcomes = [outcome for batch in batches for outcome in books.batch(batch)]

    assert outcomes == judged(program, facts(*people()), events)


@settings(max_examples=30, deadline=None)
@given(charters(), st.lists(STEPS, min_size=1, max_size=8), st.data())
def test_the_order_of_rules_in_the_file_changes_nothing(agreed, steps, data):
    shuffled = dict(data.draw(st.permutations(list(agreed.rules.items()))))
    events = talk(steps)

    ours, theirs = (compile_charter(one) for one in (agreed, replace(agreed, rules=shuffled)))

    assert judged(ours, facts(*people()), events) == judged(theirs, facts(*people()), events)


@settings(max_examples=30, deadline=None)
@given(charters(), st.lists(STEPS, min_size=1, max_size=8))
def test_facts_that_were_kept_give_the_same_decision(agreed, steps):
    program, known = compile_charter(agreed), facts(*people())

    for event in talk(steps):
        outcome = decide(program, known, event)
        again = rejudge(program, facts_json(program, known, event, outcome))
        absorb(known, event.post, outcome)
        assert (again.answer, again.would, again.counted) == (outcome.answer, outcome.would, outcome.counted)
        assert [one.rule for one in again.verdicts] == [one.rule for one in outcome.verdicts]
        assert len(again.strikes) == len(outcome.strikes)


@settings(max_examples=30, deadline=None)
@given(charters(), st.lists(STEPS, min_size=1, max_size=8))
def test_the_rules_that_are_ruled_out_at_once_would_not_hold(agreed, steps):
    program, known = compile_charter(agreed), facts(*people())

    for event in talk(steps):
        case = open_case(program, known, known.groups[event.post.chat], event)
        assert held(program, case) == [one for one in program.rules if holds(one, case)]
        absorb(known, event.post, decide(program, known, event))


SAME_SECOND = st.lists(
    st.tuples(st.sampled_from([ALICE, BOB]), st.sampled_from(["tea", "pots", "pans"])), max_size=7
)


TALKED = charter(
    rule("ads", when(contains=(Word("pots"),))),
    rule("flood", when(messages=Rate(3, 10)), then=[Strike()]),
    rule("copies", when(repeats=Rate(2, 10)), then=[DeleteMessage()]),
)


@settings(max_examples=30, deadline=None)
@given(SAME_SECOND, st.data())
def test_messages_of_the_same_second_come_to_the_same_in_any_order(said, data):
    sums = []
    for order in (said, data.draw(st.permutations(said))):
        known = facts(*people())
        outcomes = judged(compile_charter(TALKED), known, [posted(text, by=user) for user, text in order])
        held_by_rule = [one.rule for outcome in outcomes for one in outcome.verdicts]
        sums.append((held_by_rule.count("flood"), held_by_rule.count("ads"), held_by_rule.count("copies")))

    assert sums[0] == sums[1]
