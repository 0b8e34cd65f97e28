"""Topics of forums, and what is done to a message without a word, in the charter's own words."""

import pytest

from bot.domain.decide import decide
from bot.domain.effects import Delete, Pin, React
from bot.domain.rules.consequences.quietly import REACTIONS
from bot.domain.rules.judge import compile_charter
from bot.domain.trial import try_out
from tests.builders import LOUNGE, MARKET, facts, posted
from tests.support.charters import charter, rule, understood
from tests.support.mistakes import alone, mistakes

FORUM = f"""\
charter: 1
community: {{name: Test, goal: To test.}}
groups:
  lounge: {{chat: {LOUNGE}, topics: {{General: 1, offers: 5}}}}
  market: {{chat: {MARKET}, topics: {{offers: 9}}}}
rules:
  r:
    says: Offers go to their topic.
    when: {{contains: sell}}
    unless: {{topic: offers}}
    then: [delete, react: 👀, pin]
    examples:
      must match:
        - I sell pots
        - {{text: I sell pots, topic: General}}
      must not match:
        - {{text: I sell pots, topic: offers}}
        - {{text: I sell pots, in: market, topic: offers}}
"""


def follows(event):
    return decide(compile_charter(charter(FORUM)), facts(), event)


@pytest.mark.parametrize(
    ("chat", "thread", "broken"),
    [
        (LOUNGE, None, True),
        (LOUNGE, 5, False),
        (LOUNGE, 9, True),
        (MARKET, 9, False),
        (MARKET, 5, True),
    ],
)
def test_a_topic_is_one_of_its_group(chat, thread, broken):
    assert bool(follows(posted("sell", chat=chat, thread=thread)).verdicts) is broken


@pytest.mark.parametrize(
    ("chat", "thread", "holds"), [(LOUNGE, None, True), (LOUNGE, 5, False), (MARKET, None, False)]
)
def test_what_is_written_outside_of_topics_is_in_the_general_one(chat, thread, holds):
    text = FORUM.replace("unless: {topic: offers}", "").replace("{contains: sell}", "{topic: General}")
    program = compile_charter(charter(text.partition("    examples:")[0]))

    assert bool(decide(program, facts(), posted("x", chat=chat, thread=thread)).verdicts) is holds


def test_examples_play_in_topics():
    assert try_out(charter(FORUM)) == ()


def test_an_emoji_is_put_below_and_the_message_pinned():
    event = posted("sell")

    outcome = follows(event)

    here = {"chat": LOUNGE, "message": event.post.message}
    assert outcome.effects[:3] == (
        Delete(chat=LOUNGE, messages=(event.post.message,)),
        Pin(**here),
        React(**here, emoji="👀"),
    )


MISTAKES = r"""
when: {topic: ¦oofers} | unknown-topic oofers | declare-topic oofers
when: {topic: [¦{a: b}]} | want-one topic {…} | write-one topic
when: {contains: x}⏎then:⏎  - react: ¦🦖 | reaction 🦖 | choose REACTIONS
when: {contains: x}⏎then:⏎  - react: ¦[a] | want-one react […] | write-one react
"""


@pytest.mark.parametrize(
    "mistake", mistakes(MISTAKES.replace("REACTIONS", " ".join(REACTIONS)), rule), ids=lambda m: m.fault
)
def test_mistakes_in_rules(mistake):
    found, expected = alone(mistake, understood)
    assert found == expected


GROUPS = r"""
{a: 5, b: ¦5} | same-topic a | other-topic
{a: ¦0} | number-range a 0 1 999999999 | write a: 1
{a: ¦five} | want-number a five | write a: 1
¦[a] | want-lines topics […] | drop-dashes
"""


def forum(text):
    return f"charter: 1\ncommunity: {{name: a, goal: b}}\ngroups:\n  a:\n    chat: -1\n    topics: {text}\n"


@pytest.mark.parametrize("mistake", mistakes(GROUPS, forum), ids=lambda m: m.fault)
def test_mistakes_in_groups(mistake):
    found, expected = alone(mistake, understood)
    assert found == expected


def test_a_topic_of_another_group_never_holds():
    text = FORUM.replace("unless: {topic: offers}", "").replace(
        "contains: sell", "topic: General, in: market"
    )
    text = text.partition("    examples:")[0]

    (fault,) = understood(text).faults

    assert (fault.message.key, fault.remedy.args["key"]) == ("fault-never-topic", "in")
