"""`day`, `time`: when a message was written, by the community's calendar and clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.domain.charter import suggest
from bot.domain.charter.block import row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.kinds import Kind
from bot.domain.charter.phrase import phrase
from bot.domain.charter.phrases_grammar import WEEKDAYS
from bot.domain.charter.scalars import joined, scalar, shown
from bot.domain.effects import Text
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.facts.fact import Fact
from bot.domain.rules.naming import Naming, one_of

WORKING, FREE = "weekday", "weekend"
DAYS = (*WEEKDAYS, WORKING, FREE)
MEANT = {"weekdays": WORKING, "workday": WORKING, "working day": WORKING, "weekends": FREE}
_SHORTEST = 3
_clocks = re.compile(r"([01]\d|2[0-3]):([0-5]\d)\s+to\s+([01]\d|2[0-3]):([0-5]\d)")

DAY_NAME: Kind[str] = Kind(str, "fault-form-day", "Saturday", words=DAYS)


@dataclass(frozen=True, slots=True)
class Hours:
    """Minutes of the day: from `begin`, which is in, to `end`, which is not; over midnight where it ends before it begins."""

    begin: int
    end: int

    def hold(self, minute: int) -> bool:
        """Whether a minute of the day is one of them."""
        if self.begin < self.end:
            return self.begin <= minute < self.end
        return minute >= self.begin or minute < self.end


def _hours(text: str) -> Hours | None:
    found = _clocks.fullmatch(text)
    if found is None:
        return None
    numbers = [int(number) for number in found.groups()]
    begin, end = numbers[0] * 60 + numbers[1], numbers[2] * 60 + numbers[3]
    return Hours(begin, end) if begin != end else None


def _to(text: str) -> str:
    return re.sub(r"\s*(?:-|–|—|until|till)\s*", " to ", text)


def _from(text: str) -> str:
    return re.sub(r"^(?:from|between)\s+", "", text).replace(" and ", " to ")


def _whole(text: str) -> str:
    return re.sub(r"\b(\d{1,2})(?::(\d\d))?\b", lambda found: f"{int(found[1]):02}:{found[2] or '00'}", text)


HOURS: Kind[Hours] = Kind(_hours, "fault-form-hours", "23:00 to 07:00", changes=(_to, _from, _whole))


def _days(desk: Desk, field: Field) -> tuple[int, ...] | None:
    """Days of the week, Monday is 0."""
    found = [name for item in row(desk, field) if (name := _day(desk, item)) is not None]
    return tuple(sorted({day for name in found for day in _numbers(name)})) or None


def _numbers(name: str) -> range:
    return {WORKING: range(5), FREE: range(5, 7)}.get(name) or range(
        WEEKDAYS.index(name), WEEKDAYS.index(name) + 1
    )


def _day(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    if found is None or found.text in DAYS:
        return found.text if found else None
    if joined(desk, field, found):
        return None
    bare = found.text.lower()
    short = [day for day in WEEKDAYS if len(bare) >= _SHORTEST and day.lower().startswith(bare)]
    near = MEANT.get(bare) or next(iter(short), None) or suggest.nearest(found.text, DAYS)
    desk.fault(
        found.place,
        say("fault-phrase", found=shown(found), forms=say(DAY_NAME.forms)),
        say("fault-do-mean", word=near) if near else say("fault-do-choose", words=", ".join(DAYS)),
    )
    return None


def _local(case: Case, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(case.at, zone)


def _check(fact: str, zone: tzinfo, holds_at: Callable[[datetime], bool]) -> Check:
    def holds(case: Case) -> bool:
        return holds_at(_local(case, zone))

    def why(case: Case) -> tuple[Match, ...]:
        local = _local(case, zone)
        day = Text(key=f"activity-day-{local.weekday()}")
        return (
            Match(fact=fact, why=Text(key="why-written-at", args={"day": day, "time": f"{local:%H:%M}"})),
        )

    return Check(fact=fact, cost=1, holds=holds, why=why)


def _says_days(asked: tuple[int, ...], _naming: Naming) -> Text:
    names = one_of(Text(key=f"activity-day-{day}") for day in asked)
    return Text(key="fact-day-says", args={"days": names})


def _says_hours(asked: Hours, _naming: Naming) -> Text:
    clocks = [f"{minute // 60:02}:{minute % 60:02}" for minute in (asked.begin, asked.end)]
    return Text(key="fact-time-says", args={"begin": clocks[0], "end": clocks[1]})


DAY: Fact[tuple[int, ...]] = Fact(
    key="day",
    read=_days,
    kind=DAY_NAME,
    row=True,
    examples=("Saturday", "weekend", "[Monday, Friday]"),
    instead=("days", "weekday", "on"),
    check=lambda asked, asking: _check("day", asking.zone, lambda local: local.weekday() in asked),
    says=_says_days,
)
TIME: Fact[Hours] = Fact(
    key="time",
    read=lambda desk, field: phrase(desk, field, HOURS),
    kind=HOURS,
    examples=("23:00 to 07:00", "09:00 to 17:30"),
    instead=("hours", "clock", "between"),
    check=lambda asked, asking: _check(
        "time", asking.zone, lambda local: asked.hold(local.hour * 60 + local.minute)
    ),
    says=_says_hours,
)
