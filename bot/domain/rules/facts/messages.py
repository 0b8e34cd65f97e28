"""`messages`: how many messages somebody writes in a time, the one judged counted."""

from __future__ import annotations

from bot.domain.charter.phrase import RATE
from bot.domain.charter.sections_counts import rate
from bot.domain.charter.values import Rate
from bot.domain.effects import Arg, Text
from bot.domain.rules.case import Case, Check
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.facts.pace import distinct, earlier, needs_rate, of_pace
from bot.domain.rules.naming import Naming, exactly


def _check(asked: Rate, asking: Asking) -> Check:
    def number(case: Case) -> int:
        return 1 + distinct(earlier(case, case.member.past, asked.within, asking.groups))

    return of_pace("messages", asked, number)


def _says(asked: Rate, _naming: Naming) -> Text:
    args: dict[str, Arg] = {"number": asked.number, "within": exactly(asked.within)}
    return Text(key="fact-messages-says", args=args)


MESSAGES: Fact[Rate] = Fact(
    key="messages",
    read=rate,
    kind=RATE,
    examples=("at least 6 in 10 seconds",),
    instead=("flood", "rate"),
    check=_check,
    says=_says,
    needs=needs_rate,
    looks_back=lambda asked: asked.within,
)
