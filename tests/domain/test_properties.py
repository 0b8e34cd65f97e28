"""What holds of every charter and every talk: order, cuts between batches and being kept change no decision."""

from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from hypothesis import given, settings, strategies as st

from bot.domain.charter.schema import DAY, Condition, Ladder
from bot.domain.charter.values import (
    Age,
    AlertStaff,
    BanFor,
    Count,
    DeleteMessage,
    ForwardedFrom,
    Has,
    KickOut,
    LinksTo,
    Listed,
    Mentions,
    MuteFor,
    Rate,
    Reply,
    Share,
    Strike,
    Warn,
    Word,
)
from bot.domain.decide import absorb, decide, open_case
from bot.domain.events import Forward, Link, MessageEdited
from bot.domain.facts import Member, author_of
from bot.domain.ids import GroupName, LadderName, ListName
from bot.domain.rules.judge import compile_charter, held, holds
from bot.domain.stored import facts_json, rejudge
from tests.builders import (
    ALICE,
    BOB,
    LOUNGE,
    MARKET,
    NOON,
    charter,
    edited,
    facts,
    member,
    post,
    posted,
    rule,
)

LADDERS = (
    charter().ladders[LadderName("standard")],
    Ladder(name=LadderName("steep"), steps=(MuteFor(600), KickOut(), BanFor()), fade_after=DAY),
)
TEXTS = [
    "tea",
    "pots",
    "pots and pans",
    "HURRY UP, BUY MORE POTS",
    "call +1 202 555 0147",
    "p o t s  for all",
    "",
]

FACTS = {
    "contains": st.sampled_from(
        [(Word("pots"),), (Word("pans"), Word("te*")), (Listed(ListName("our groups")),)]
    ),
    "contains_all": st.just((Word("pots"), Word("/pans?/"))),
    "links_to": st.sampled_from(
        [
            LinksTo(("any site",)),
            LinksTo(("telegram",), (Listed(ListName("staff names")),)),
            LinksTo((Listed(ListName("friends")),)),
        ]
    ),
    "has": st.lists(
        st.sampled_from(["photo", "link", "forward", "phone number", "torn words"]).map(Has),
        min_size=1,
        max_size=2,
    ).map(tuple),
    "forwarded_from": st.sampled_from([ForwardedFrom(anyone=True), ForwardedFrom(False, (Word("News"),))]),
    "mentions": st.sampled_from([Mentions(0), Mentions(1), Mentions(2), Mentions(3, within=10)]),
    "length": st.sampled_from([Count("under", 6), Count("at least", 10)]),
    "caps": st.just(Share("at least", 70)),
    "repeats": st.sampled_from([Rate(2, 10), Rate(3, 60)]),
    "messages": st.sampled_from([Rate(2, 3), Rate(4, 10)]),
    "member": st.sampled_from([("newcomer",), ("everyone",), ("staff",), ("newcomer", "staff")]),
    "in_": st.sampled_from([(GroupName("lounge"),), (GroupName("lounge"), GroupName("market"))]),
    "in_the_group": st.sampled_from([Age("under", 60), Age("at least", 60)]),
    "strikes": st.sampled_from(
        [Count("at least", 0), Count("at least", 1), Count("none", 0), Count("under", 3, within=30)]
    ),
}
CONSEQUENCES = st.sampled_from(
    [
        DeleteMessage(),
        Strike(),
        Strike(2),
        Warn(),
        MuteFor(600),
        KickOut(),
        BanFor(),
        BanFor(DAY),
        Reply((("", "No."),)),
        AlertStaff(),
    ]
)


def conditions():
    """One to three facts."""
    keys = st.lists(st.sampled_from(sorted(FACTS)), min_size=1, max_size=3, unique=True)
    return keys.flatmap(lambda some: st.builds(Condition, **{key: FACTS[key] for key in some}))


@st.composite
def charters(draw):
    rules = [
        rule(
            name,
            *draw(st.lists(conditions(), min_size=1, max_size=2)),
            unless=tuple(draw(st.lists(conditions(), max_size=1))),
            then=tuple(draw(st.lists(CONSEQUENCES, min_size=1, max_size=3))),
            mode=draw(st.sampled_from(["enforce", "enforce", "observe"])),
            ladder=draw(st.sampled_from(["standard", "steep"])),
        )
        for name in "abcd"
    ]
    return charter(*rules, ladders=LADDERS, lists={ListName("friends"): ("t.me/friend", "friends.example")})


class Step(NamedTuple):
    """Something is said some seconds after what was said before, or what was said `of` messages ago is edited."""

    text: str
    by: int
    chat: int
    later: int
    of: int
    more: dict


MORE = st.sampled_from(
    [
        {},
        {},
        {"album": "one"},
        {"album": "one", "media": ("photo",)},
        {"album": "two"},
        {"links": (Link(url="https://friends.example/x"),)},
        {"links": (Link(url="https://t.me/friend"),), "mentions": ("friend",)},
        {"mentions": ("ann", "ben")},
        {"forward": Forward(kind="channel", id=-5, name="News")},
        {"quoted": "pots"},
    ]
)
STEPS = st.builds(
    Step,
    text=st.sampled_from(TEXTS),
    by=st.sampled_from([ALICE, BOB]),
    chat=st.sampled_from([LOUNGE, LOUNGE, MARKET]),
    later=st.sampled_from([0, 0, 1, 2, 9, 61]),
    of=st.sampled_from([0, 0, 0, 1, 2, 5]),
    more=MORE,
)


def talk(steps):
    """The events of some steps."""
    events, said, at = [], [], NOON
    for step in steps:
        at += step.later
        if 0 < step.of <= len(said):
            events.append(edited(said[-step.of], step.text, at=at))
        else:
            said.append(post(step.text, by=step.by, chat=step.chat, at=at, **step.more))
            events.append(posted(said[-1]))
    return events


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
    rule("ads", Condition(contains=(Word("pots"),))),
    rule("flood", Condition(messages=Rate(3, 10)), then=[Strike()]),
    rule("copies", Condition(repeats=Rate(2, 10)), then=[DeleteMessage()]),
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
