"""`repeats`: the same text by the same member, this one counted."""

from __future__ import annotations

from bot.domain.charter.phrase import RATE
from bot.domain.charter.sections_counts import repeats
from bot.domain.charter.values import Rate
from bot.domain.effects import Arg, Text
from bot.domain.rules.case import Case, Check
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.facts.pace import distinct, earlier, needs_rate, of_pace
from bot.domain.rules.naming import Naming, exactly
from bot.domain.rules.sameness import same_as
from bot.domain.rules.shown import TEXT


def _check(asked: Rate, asking: Asking) -> Check:
    def number(case: Case) -> int:
        own = case.own
        if not own.fingerprint:
            return 0
        return 1 + distinct(earlier(case, same_as(own, case.member.past), asked.within, asking.groups))

    return of_pace("repeats", asked, number)


def _says(asked: Rate, _naming: Naming) -> Text:
    args: dict[str, Arg] = {"number": asked.number, "within": exactly(asked.within)}
    return Text(key="fact-repeats-says", args=args)


REPEATS: Fact[Rate] = Fact(
    key="repeats",
    read=repeats,
    kind=RATE,
    examples=("at least 3 in 10 minutes",),
    instead=("repeat", "duplicates"),
    check=_check,
    says=_says,
    needs=lambda asked: TEXT | needs_rate(asked),
    looks_back=lambda asked: asked.within,
)
