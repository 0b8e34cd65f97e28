"""What is suggested in place of an unknown key is something that the bot can do."""

from types import ModuleType

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter import vocabulary, vocabulary_activities, vocabulary_rules, vocabulary_standing
from bot.domain.charter.block import Block
from bot.domain.charter.desk import Desk, Field, Shelf
from bot.domain.charter.nodes import Mapping, Scalar
from bot.domain.charter.schema import Place
from bot.domain.charter.vocabulary import Vocabulary
from bot.domain.rules.catalogue import CATALOGUE

HERE = Place()
MODULES: tuple[ModuleType, ...] = (
    vocabulary,
    vocabulary_activities,
    vocabulary_rules,
    vocabulary_standing,
)
PLACES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": found
    for module in MODULES
    for name, found in vars(module).items()
    if isinstance(found, Vocabulary)
} | {f"catalogue.{name}": getattr(CATALOGUE, name) for name in ("rule", "fact", "then", "example", "step")}


def remedy(key, words):
    """What is suggested for a key that nobody knows."""
    desk = Desk(shelf=Shelf(), catalogue=CATALOGUE)
    line = (Scalar(text=key, place=HERE), Scalar(text="x", place=HERE))
    Block(desk, Field(Scalar(text="here", place=HERE), Mapping(entries=(line,), place=HERE)), words)
    return [(fault.remedy.key, fault.remedy.args) for fault in desk.faults]


@pytest.mark.parametrize("place", PLACES)
def test_what_people_mean_is_something_that_there_is(place):
    words = PLACES[place]

    for wrong, right in words.instead.items():
        assert right in {*words.keys, *words.later, *words.answers}, wrong
        assert wrong not in {*words.keys, *words.later}


@given(
    place=st.sampled_from(sorted(PLACES)),
    change=st.sampled_from(("{}s", "{}x", "my {}", "{}")),
    data=st.data(),
)
def test_what_the_bot_cannot_do_yet_is_never_suggested(place, change, data):
    words = PLACES[place]
    key = change.format(data.draw(st.sampled_from(sorted({*words.keys, *words.later, *words.instead}))))

    for key_, args in remedy(key, words):
        assert key_ != "fault-do-mean" or args["word"] in words.keys
        assert key_ != "fault-do-not-yet" or args["word"] in words.later


def test_what_was_meant_and_is_not_there_yet_is_said():
    assert remedy("leaderboard", vocabulary_standing.POINTS) == [("fault-do-not-yet", {"word": "boards"})]
    assert remedy("copies", CATALOGUE.rule) == [("fault-do-leave-out", {})]


def test_what_belongs_elsewhere_is_told_by_its_right_name():
    assert remedy("cooldown", vocabulary_standing.FROM_OTHERS) == [
        ("fault-wish-of-messages", {"key": "once per"})
    ]
