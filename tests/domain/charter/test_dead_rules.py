"""A rule that is said never to act never does, checked against every message that there may be; and so the other way round."""

from itertools import product

import pytest
from hypothesis import assume, given, settings, strategies as st

from bot.domain.charter.desk import Desk, Shelf
from bot.domain.charter.sense import never
from bot.domain.charter.values import Age, Count, Has, LinksTo, Listed, OfTier, Rate, Share, Word
from bot.domain.decide import absorb, decide, open_case
from bot.domain.rules.catalogue import CATALOGUE
from bot.domain.rules.judge import compile_charter, held
from tests.builders import (
    ALICE,
    BOB,
    LOUNGE,
    MARKET,
    NOON,
    OFFICE,
    charter,
    facts,
    member,
    posted,
    rule,
    strike,
    when,
)
from tests.support.talks import STEPS, conditions, talk

GROUPS = {"lounge": LOUNGE, "market": MARKET, "office": OFFICE}


def is_dead(condition, *unless):
    agreed = charter()
    desk = Desk(shelf=Shelf(), catalogue=CATALOGUE, groups=agreed.groups)
    return never(desk, (condition,), unless) is not None


def people():
    return (
        member(),
        member(BOB, name="Bob", joined=NOON - 30, inside_since={LOUNGE: NOON - 30}, strikes=[strike()]),
    )


@st.composite
def excused(draw):
    """A condition, and an excuse that asks some of the same, or something else."""
    asked = draw(conditions())
    keys = draw(st.lists(st.sampled_from(sorted(asked.asks)), min_size=1, unique=True))
    other = draw(conditions())
    excuse = {
        key: draw(st.sampled_from([asked.asks[key], other.asks.get(key, asked.asks[key])])) for key in keys
    }
    return asked, when(**{key.replace(" ", "_"): value for key, value in excuse.items()})


@settings(max_examples=150, deadline=None)
@given(excused(), st.lists(STEPS, min_size=1, max_size=8))
def test_what_is_said_never_to_act_never_does(pair, steps):
    condition, excuse = pair
    assume(is_dead(condition, excuse))
    program, known = compile_charter(charter(rule("r", condition, unless=(excuse,)))), facts(*people())

    for event in talk(steps):
        case = open_case(program, known, known.groups[event.post.chat], event)
        assert held(program, case) == []
        absorb(known, event.post, decide(program, known, event))


counts = st.builds(Count, st.sampled_from(["at least", "at most", "under"]), st.integers(2, 5))
boxes = st.fixed_dictionaries(
    {},
    optional={
        "in_": st.lists(st.sampled_from(sorted(GROUPS)), min_size=1, unique=True).map(tuple),
        "length": counts,
        "strikes": counts,
    },
).filter(bool)


def cases():
    """Every message in a small world: each group, lengths to 7, strikes to 6."""
    for chat, length, number in product(GROUPS.values(), range(1, 8), range(7)):
        known = facts(member(strikes=[strike()] * number))
        yield chat, "x" * length, known


@settings(max_examples=40, deadline=None)
@given(boxes, boxes)
def test_it_is_said_of_all_that_never_act_and_of_no_other(asked, excuse):
    program = compile_charter(charter(rule("r", when(**asked), unless=(when(**excuse),))))
    acts = any(
        held(program, open_case(program, known, known.groups[chat], posted(text, chat=chat, by=ALICE)))
        for chat, text, known in cases()
    )

    assert is_dead(when(**asked), when(**excuse)) is not acts


@pytest.mark.parametrize(
    ("asked", "excuse"),
    [
        ({"contains": (Word("a"),)}, {"contains": (Word("b"), Word("a"))}),
        (
            {"links_to": LinksTo(("telegram",), (Listed("w"),))},
            {"links_to": LinksTo(("telegram", "any site"))},
        ),
        ({"has": (Has("photo"),)}, {"has": (Has("video"), Has("photo"))}),
        ({"member": (OfTier("host"),)}, {"member": (OfTier("host", or_above=True),)}),
        ({"messages": Rate(6, 10)}, {"messages": Rate(3, 60)}),
        ({"in_the_group": Age("under", 60)}, {"in_the_group": Age("under", 90)}),
        ({"caps": Share("at least", 80)}, {"caps": Share("at least", 70)}),
        ({"length": Count("none", 0)}, {"length": Count("under", 5)}),
    ],
)
def test_an_excuse_that_is_wider_leaves_nothing(asked, excuse):
    assert is_dead(when(**asked), when(**excuse))
    assert not is_dead(when(**excuse), when(**asked))


def test_excuses_for_every_group_leave_nothing():
    flood = when(messages=Rate(6, 10))

    assert is_dead(flood, when(in_=("lounge",)), when(in_=("market", "office")))
    assert not is_dead(flood, when(in_=("lounge",)), when(in_=("market",)))
    assert is_dead(when(messages=Rate(6, 10), in_=("lounge",)), when(in_=("lounge",)))


def test_an_excuse_that_names_every_group_beside_what_the_rule_asks_leaves_nothing():
    two = {"length": Count("at least", 2)}

    assert is_dead(when(**two), when(**two, in_=("lounge", "market", "office")))
    assert is_dead(when(**two), when(**two, in_=("lounge",)), when(in_=("market", "office")))
    assert not is_dead(when(**two), when(**two, in_=("lounge", "market")))


def test_counts_of_different_times_say_nothing_of_each_other():
    assert not is_dead(when(strikes=Count("at least", 3, 60)), when(strikes=Count("at least", 2)))
