"""`privacy`, `answers` and `target`: what they say is what is read, and what is wrong with them."""

from datetime import date

import pytest

from bot.adapters.charter_file.reading import parse as parse_page, zones
from bot.domain.charter import build
from bot.domain.charter.desk import Shelf
from bot.domain.charter.schema import DAY, Target
from bot.domain.charter.schema_privacy import Privacy
from bot.domain.decide import decide
from bot.domain.rules.catalogue import CATALOGUE
from bot.domain.rules.judge import compile_charter
from tests.builders import edited, facts, posted
from tests.support.charters import charter, of_the_house, under_head, understood
from tests.support.mistakes import alone, mistakes

AIM = """\
charter: 1
community:
  name: Tea
  goal: Good tea.
  target: TARGET
groups: {lounge: {chat: -100}}
points: {earn: {message: {gives: 4}}}
"""


def test_what_it_says_is_what_is_read():
    assert charter(under_head("")).privacy == Privacy(
        keep_texts=7 * DAY, keep_evidence=180 * DAY, keep_activity=400 * DAY
    )
    text = "privacy: {keep texts: 2 days, keep evidence: 30 days, keep activity: 100 days}\n"
    assert charter(under_head(text)).privacy == Privacy(
        keep_texts=2 * DAY, keep_evidence=30 * DAY, keep_activity=100 * DAY
    )


@pytest.mark.parametrize(
    "needs",
    [
        "active: at least 20 days in 300 days",
        "thanked by: at least 2 people in 300 days",
        "points: at least 1",
    ],
)
def test_what_tiers_look_back_on_is_kept_as_long(needs):
    text = under_head(
        "points: {earn: {thanks received: {gives: 1}}}\n"
        f"tiers: {{a: {{}}, b: {{needs: {{{needs}}}}}}}\n"
        "privacy: {keep activity: 200 days}\n"
    )

    told = [fault.message.args["days"] for fault in understood(text).faults]

    assert told == ([] if needs.startswith("points") else [300])


PRIVACY = r"""
keep texts: ¦1 hour | kept-too-short keep texts 1 | write keep texts: 1 day
keep evidence: ¦2 days | kept-too-short keep evidence 7 | write keep evidence: 7 days
keep activity: ¦30 days | kept-too-short keep activity 62 | write keep activity: 62 days
keep activity: ¦9999 days | kept-too-long keep activity 3650 | write keep activity: 3650 days
¦keep messages: 3 days | unknown-key keep messages | mean keep texts
"""


@pytest.mark.parametrize(
    "mistake", mistakes(PRIVACY, lambda line: under_head(f"privacy:\n  {line}\n")), ids=lambda m: m.fault
)
def test_mistakes_in_privacy(mistake):
    found, expected = alone(mistake, understood)
    assert found == expected


ANSWERS = r"""
¦a: {when: {contains: x}} | missing-key a reply | add-reply
¦a: {reply: x} | missing-key a when | add-when
¦a,b: {when: {contains: x}, reply: x} | name-sign a,b , | write a b:
a: {when: {contains: x}, reply: x, ¦then: [delete]} | unknown-key then | wish-answers-only then
a:⏎    when: {contains: x}⏎    reply: ¦"{strikes}"⏎ | unknown-blank {strikes} | choose {member}, {group}
¦a: {when: {caps: at least 70%, length: under 5}, reply: x} | never-caps 10 | drop-key length
"""


@pytest.mark.parametrize(
    "mistake", mistakes(ANSWERS, lambda line: under_head(f"answers:\n  {line}\n")), ids=lambda m: m.fault
)
def test_mistakes_in_answers(mistake):
    found, expected = alone(mistake, understood)
    assert found == expected


TARGETS = r"""
points given: ¦under 5 | target under 5 | write points given: at least 5
points given: at least 5⏎    by: ¦30 June | phrase 30 June | write-as by: 2027-06-30
points given: at least 5⏎    by: ¦2027-02-30 | phrase 2027-02-30 | write-as by: 2027-06-30
points given: at least 5⏎    ¦orders: at least 5 | not-yet orders | leave-out
"""


def target(text):
    return AIM.replace("TARGET", f"\n    {text}")


@pytest.mark.parametrize("mistake", mistakes(TARGETS, target), ids=lambda m: m.fault)
def test_mistakes_in_targets(mistake):
    found, expected = alone(mistake, understood)
    assert found == expected


def test_a_target_in_points_needs_points():
    text = AIM.replace("TARGET", "{points given: at least 5}").partition("points: {earn")[0]

    (fault,) = understood(text).faults

    assert (fault.message.key, fault.place.line, fault.place.column) == ("fault-target-without-points", 5, 3)


def test_a_target_is_read_with_its_day():
    read = charter(AIM.replace("TARGET", "{points given: at least 5, by: 2027-06-30}"))

    assert read.community.target == Target(points_given=5, by=date(2027, 6, 30))


def test_a_target_that_is_over_is_told():
    root, faults, _ = parse_page(
        "charter.yaml", AIM.replace("TARGET", "{points given: at least 5, by: 2023-06-30}")
    )
    found = build.read(root, Shelf(zones=zones(), today=date(2023, 7, 1)), CATALOGUE, faults)

    assert [(fault.message.key, fault.level) for fault in found.faults] == [("fault-past", "warning")]


ANSWERED = """\
    answers:
      a: {when: {contains: tea}, reply: x}
      b: {when: [{contains: cups}, {contains: pots}], reply: y}
    rules:
      ads: {says: No., when: {contains: casino}, then: [delete], mode: MODE}
"""


@pytest.mark.parametrize(
    ("mode", "text", "wanted"),
    [
        ("enforce", "tea in pots", ("a", "b")),
        ("enforce", "hello", ()),
        ("enforce", "tea in the casino", ()),
        ("observe", "tea in the casino", ("a",)),
    ],
)
def test_a_new_message_that_breaks_no_rule_gets_its_answers(mode, text, wanted):
    program = compile_charter(of_the_house(ANSWERED.replace("MODE", mode)))
    event = posted(text)

    assert decide(program, facts(), event).answers == wanted


def test_an_edit_of_a_known_message_gets_none():
    program = compile_charter(of_the_house(ANSWERED.replace("MODE", "enforce")))
    known, event = facts(), posted("tea")
    known.messages[event.post.chat, event.post.message] = decide(program, known, event).counted

    assert decide(program, known, edited(event.post, "tea!")).answers == ()
