"""A charter in good form means what it meant, with all its comments; texts for people stand on lines of their own."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from bot.adapters.charter_file.formed import formed, same
from bot.adapters.charter_file.reading import parse
from bot.domain.charter.nodes import Broken, Scalar
from bot.domain.charter.schema import Place

ROOT = Path(__file__).parents[3]
HEAD = "charter: 1\ncommunity:\n  name: T\n  goal: To test.\ngroups: {lounge: {chat: -100}}\n"

UNSEEN = ("Cs", "Cc", "Zl", "Zp", "Zs", "Cf", "Cn", "Co")
words = st.text(st.characters(blacklist_categories=UNSEEN) | st.just(" "), max_size=30)
NAMES = "says|why|when|then|contains|rules|en|name|post|notes|goal|x y|017|yes"
keys = st.sampled_from(NAMES.split("|"))
values = st.recursive(
    words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)


def nodes(text):
    root, faults, _ = parse("charter.yaml", text)
    return root, faults


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(keys, values, min_size=1, max_size=5), st.sampled_from([None, 1, 4]))
def test_what_is_formed_means_the_same_and_is_formed_for_good(tree, indent):
    text = json.dumps(tree, ensure_ascii=False, indent=indent)
    root, faults = nodes(text)
    if faults:
        assert formed("charter.yaml", text) == faults
        return

    better = formed("charter.yaml", text)

    assert same(root, nodes(better)[0])
    assert formed("charter.yaml", better) == better


def test_the_shipped_charter_is_in_good_form():
    text = (ROOT / "charter.yaml").read_text("utf-8")

    better = formed("charter.yaml", text)

    assert better == text


def test_comments_that_stand_in_line_stay_so():
    text = (
        HEAD
        + "rules:          # what holds\n  r:            # one of them\n    says: Nothing long in here, ever.   # why\n"
    )

    assert formed("charter.yaml", text) == text


def test_a_text_for_people_gets_a_line_of_its_own_and_the_rest_stays_short():
    text = (
        HEAD + "rules:\n"
        '    r: {says: "Nothing long in here: never", when: {contains: [a1, 017, yes, "no"]}, then: [delete]}   # why\n'
    )

    assert formed("charter.yaml", text) == (
        HEAD + "rules:\n"
        "  r: # why\n"
        '    says: "Nothing long in here: never"\n'
        '    when: {contains: [a1, 017, yes, "no"]}\n'
        "    then: [delete]\n"
    )


@pytest.mark.parametrize(
    "line",
    [
        'notes: {faq: "One, two, three, four"}\n',
        'activities: {a: {every: day at 09:00, poll: x, choices: ["One, two", b]}}\n',
        'rules: {r: {says: {en: "One, two, three", zh: x}}}\n',
        'rules: {r: {says: x, then: [{reply: "One, two, three"}]}}\n',
    ],
)
def test_texts_come_out_of_every_bracket(line):
    better = formed("charter.yaml", HEAD + line)

    assert better != HEAD + line
    alone = next(one for one in better.splitlines() if "One, two" in one)
    assert not set(alone) & set("{[]}")


def test_what_yaml_cannot_read_is_told_and_not_touched():
    (fault, *_) = formed("charter.yaml", HEAD + "lists: {a: [*x]}\n")

    assert fault.message.key == "fault-trap-alias"


def test_nothing_is_the_same_as_what_is_broken():
    here = Place()

    assert not same(Scalar(text="x", place=here), Broken(place=here))
    assert not same(Scalar(text="", place=here), Scalar(text="", quoted=True, place=here))
