"""`strikes`: how many the author has that did not fade, or how many were given in a time, faded or not."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.charter.desk import Desk, Field
from bot.domain.charter.phrase import COUNTED
from bot.domain.charter.scalars import number
from bot.domain.charter.schema import Ladder
from bot.domain.charter.sections_counts import strikes
from bot.domain.charter.values import Count
from bot.domain.effects import Arg, Span, Text
from bot.domain.facts import Member, StrikeGiven
from bot.domain.ids import LadderName, RuleId
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.counts import within
from bot.domain.rules.facts.fact import Fact
from bot.domain.rules.ladder import live_on_all
from bot.domain.rules.naming import Naming, counted, exactly
from bot.domain.rules.shown import STRUCK
from bot.domain.rules.stage import Stage

MOST = 1000
"""Examples run on each reload: how many strikes one may bring along."""

Ladders = Mapping[LadderName, Ladder]


def _given(asked: Count, member: Member, ladders: Ladders, at: int) -> int:
    if asked.within is None:
        return live_on_all(member.strikes, ladders, at)
    return sum(1 for strike in member.strikes if strike.at >= at - asked.within)


def _check(asked: Count, ladders: Ladders) -> Check:
    def holds(case: Case) -> bool:
        return within(asked.bound, _given(asked, case.member, ladders, case.at), asked.number)

    def why(case: Case) -> tuple[Match, ...]:
        found = _given(asked, case.member, ladders, case.at)
        if asked.within is None:
            return (Match(fact="strikes", why=Text(key="why-strikes", args={"number": found})),)
        args: dict[str, Arg] = {"number": found, "within": Span(seconds=asked.within)}
        return (Match(fact="strikes", why=Text(key="why-strikes-within", args=args)),)

    return Check(fact="strikes", cost=2, holds=holds, why=why)


def _carried(desk: Desk, field: Field) -> int | None:
    return number(desk, field, most=MOST)


def _play(strikes: int, stage: Stage) -> None:
    given = StrikeGiven(ladder=stage.ladder, rule=RuleId(""), at=stage.at, chat=stage.chat)
    stage.member.strikes = [given] * strikes


def _needs(asked: Count) -> int:
    return STRUCK if asked.bound == "at least" and asked.number > 0 else 0


def _says(asked: Count, _naming: Naming) -> Text:
    key = "fact-strikes-says-none" if asked.bound == "none" else "fact-strikes-says"
    args: dict[str, Arg] = {"number": counted(asked), "count": asked.number}
    if asked.within is None:
        return Text(key=key, args=args)
    return Text(key=f"{key}-within", args=args | {"within": exactly(asked.within)})


STRIKES: Fact[Count] = Fact(
    key="strikes",
    read=strikes,
    kind=COUNTED,
    examples=("at least 2", "none in 30 days"),
    instead=("warnings", "warns"),
    carried=_carried,
    check=lambda asked, asking: _check(asked, asking.charter.ladders),
    says=_says,
    needs=_needs,
    play=_play,
)
