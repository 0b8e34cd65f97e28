"""What another charter changes, in people."""

import pytest
from hypothesis import given, strategies as st

from bot.app.replay import Replay, replay
from bot.app.replay_people import ACTS, Moved, Price, Times, difference
from bot.domain.charter.schema import Ladder
from bot.domain.charter.schema_standing import Earning, Needs, Points, Tier
from bot.domain.charter.values import BanFor, DeleteMessage, KickOut, MuteFor, Strike, Word
from bot.domain.facts import GroupFacts
from bot.domain.rules.judge import compile_charter
from tests.builders import ALICE, BOB, LOUNGE, NOON, charter, posted, rule, when

WORDS = ("buy", "sell", "casino", "tea", "hello")
POINTS = Points(earn={"message": Earning(source="message", gives=1, length=1)})
LADDER = Ladder(name="standard", steps=(MuteFor(3600), KickOut(), BanFor()))


def against(word, *then, **more):
    return charter(
        rule("words", when(contains=(Word(word),)), then=list(then) or [DeleteMessage()]),
        ladders=[LADDER],
        **more,
    )


def tiers(points, price=100):
    return {
        "points": POINTS,
        "tiers": (
            Tier(name="member"),
            Tier(name="host", needs=Needs(points=points), price=price),
        ),
    }


def compared(events, old, new):
    group = GroupFacts(chat=LOUNGE, name="lounge")
    runs = [Replay(compile_charter(each), group) for each in (old, new)]
    replay(events, *runs)
    before, after = (run.fates() for run in runs)
    return difference(before, after, old.tiers, new.tiers)


def talk(*said):
    return [posted(text, by=by, at=NOON + 100 * place) for place, (by, text) in enumerate(said)]


def test_messages_that_only_the_new_charter_deletes_and_those_that_only_the_old_did():
    events = talk((ALICE, "buy it"), (ALICE, "buy more"), (BOB, "sell it"), (BOB, "hello"))

    found = compared(events, against("sell"), against("buy"))

    assert found.more["deleted"] == (Times(member=ALICE, times=2),)
    assert found.less["deleted"] == (Times(member=BOB, times=1),)


def test_mutes_kicks_and_bans_by_member():
    events = talk(*[(ALICE, f"buy {number}") for number in range(3)])

    found = compared(events, against("buy"), against("buy", Strike()))

    assert {act: found.more[act] for act in ACTS} == {
        "deleted": (),
        "muted": (Times(member=ALICE, times=1),),
        "kicked": (Times(member=ALICE, times=1),),
        "banned": (Times(member=ALICE, times=1),),
    }
    assert found.less["deleted"] == (Times(member=ALICE, times=3),)


def test_a_rule_in_observe_treats_nobody_otherwise():
    events = talk((ALICE, "buy it"))
    observed = charter(rule("words", when(contains=(Word("buy"),)), then=[DeleteMessage()], mode="observe"))

    assert not compared(events, charter(), observed).any


@pytest.mark.parametrize(
    ("old", "new", "promoted", "demoted"),
    [
        pytest.param(9, 3, (Moved(member=ALICE, old="member", new="host"),), (), id="easier"),
        pytest.param(3, 9, (), (Moved(member=ALICE, old="host", new="member"),), id="harder"),
        pytest.param(3, 2, (), (), id="no matter"),
    ],
)
def test_who_ends_in_another_tier(old, new, promoted, demoted):
    events = talk(*[(ALICE, f"hello {word}") for word in ("a", "bb", "ccc", "dddd")], (BOB, "tea"))

    found = compared(events, charter(**tiers(old)), charter(**tiers(new)))

    assert (found.promoted, found.demoted) == (promoted, demoted)


def test_what_it_costs_at_the_prices_of_tiers():
    events = talk(*[(ALICE, f"hello {word}") for word in ("a", "bb", "ccc", "dddd")], (BOB, "tea"))

    found = compared(events, charter(**tiers(9)), charter(**tiers(3, price=80)))

    assert found.prices == (Price(old=100, new=80, members=1),)


@given(
    st.lists(st.tuples(st.sampled_from((ALICE, BOB)), st.sampled_from(WORDS)), max_size=30),
    st.sampled_from(WORDS),
)
def test_the_same_charter_twice_differs_in_nothing(said, word):
    same = against(word, DeleteMessage(), Strike(), **tiers(2, price=80))

    assert not compared(talk(*said), same, same).any
