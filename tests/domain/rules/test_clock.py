"""`day` and `time`, by the community's calendar and clock."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.decide import decide
from bot.domain.explain import explain
from bot.domain.rules.judge import compile_charter
from bot.domain.trial import try_out
from bot.texts.catalog import Catalog
from tests.builders import facts, posted
from tests.support.charters import of_the_house, rule, understood
from tests.support.mistakes import alone, mistakes

RULE = """\
    rules:
      r:
        says: x
        when: {LINE}
        then: [delete]
"""
SHANGHAI = ZoneInfo("Asia/Shanghai")


def asked(line, at, zone=UTC):
    """Whether a rule holds on a message written then, and what is answered."""
    program = compile_charter(of_the_house(RULE.replace("LINE", line)), zone)
    event = posted("x", at=int(datetime.fromisoformat(at).replace(tzinfo=UTC).timestamp()))
    (trace,) = explain(program, facts(), event)
    ((_, _, why),) = trace.facts
    return bool(decide(program, facts(), event).verdicts), Catalog(strict=True).plain(why, "en")


@pytest.mark.parametrize(
    ("line", "at", "holds"),
    [
        ("day: Saturday", "2027-01-02T00:00", True),
        ("day: Saturday", "2027-01-03T00:00", False),
        ("day: weekend", "2027-01-03T23:59", True),
        ("day: weekday", "2027-01-04T00:00", True),
        ("day: [Monday, Friday]", "2027-01-08T12:00", True),
        ("day: [Monday, Friday]", "2027-01-07T12:00", False),
        ('time: "09:00 to 17:30"', "2027-01-04T09:00", True),
        ('time: "09:00 to 17:30"', "2027-01-04T17:30", False),
        ('time: "23:00 to 07:00"', "2027-01-04T23:00", True),
        ('time: "23:00 to 07:00"', "2027-01-04T06:59", True),
        ('time: "23:00 to 07:00"', "2027-01-04T07:00", False),
    ],
)
def test_the_end_is_not_included_and_a_night_goes_over_midnight(line, at, holds):
    assert asked(line, at)[0] is holds


def test_it_is_the_communitys_zone_that_counts():
    assert asked("day: Monday", "2027-01-03T20:00", SHANGHAI) == (True, "written on Monday at 04:00")
    assert asked("day: Monday", "2027-01-03T20:00") == (False, "written on Sunday at 20:00")


def test_examples_are_written_in_the_communitys_time():
    text = """\
    rules:
      night:
        says: Quiet at night.
        when: {time: "23:00 to 07:00"}
        then: [delete]
        examples:
          must match: [{text: hi, at: Friday 23:30}]
          must not match: [hi]
    """
    assert try_out(of_the_house(text)) == ()


MISTAKES = r"""
day: ¦Sat | phrase Sat | mean Saturday
day: ¦weekends | phrase weekends | mean weekend
day: ¦holiday | phrase holiday | choose DAYS
day: ¦Saturday, Sunday | joined Saturday, Sunday | write day: [Saturday, Sunday]
time: ¦23-7 | phrase 23-7 | write 23:00 to 07:00
time: ¦from 9:30 until 17:00 | phrase from 9:30 until 17:00 | write 09:30 to 17:00
time: ¦08:00 to 08:00 | phrase 08:00 to 08:00 | write-as time: 23:00 to 07:00
time: ¦night | phrase night | write-as time: 23:00 to 07:00
"""
NAMES = "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, weekday, weekend"


@pytest.mark.parametrize(
    "mistake",
    mistakes(MISTAKES.replace("DAYS", NAMES), lambda line: rule(f"when:\n  contains: x\n  {line}")),
    ids=lambda m: m.fault,
)
def test_mistakes(mistake):
    found, expected = alone(mistake, understood)
    assert found == expected
