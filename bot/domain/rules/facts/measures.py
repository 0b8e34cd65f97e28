"""`emoji`, `lines`: counted in the text or caption as it is shown."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.charter.phrase import COUNT
from bot.domain.charter.sections_counts import emoji, lines
from bot.domain.charter.values import Count
from bot.domain.effects import Text
from bot.domain.rules.case import Check
from bot.domain.rules.counts import within
from bot.domain.rules.emoji import emoji_in
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.facts.message import NOTHING, Question, of_message
from bot.domain.rules.naming import Naming, counted
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.shown import TEXT


def lines_in(text: str) -> int:
    """How many lines a text has."""
    return text.count("\n") + 1 if text else 0


def _question(fact: str, asked: Count, measure: Callable[[str], int]) -> Question:
    def question(seen: Seen) -> tuple[Found, ...]:
        text = seen.post.text
        number = measure(text) if text else -1
        if number < 0 or not within(asked.bound, number, asked.number):
            return NOTHING
        return (Found(fact, 0, len(text), str(number)),)

    return question


def _says(fact: str) -> Callable[[Count, Naming], Text]:
    return lambda asked, _naming: Text(key=f"fact-{fact}-says", args={"number": counted(asked)})


def _check(fact: str, measure: Callable[[str], int]) -> Callable[[Count, Asking], Check]:
    return lambda asked, _asking: of_message(fact, 4, _question(fact, asked, measure))


EMOJI: Fact[Count] = Fact(
    key="emoji",
    read=emoji,
    kind=COUNT,
    examples=("at least 5", "none"),
    instead=("emojis", "smileys"),
    check=_check("emoji", emoji_in),
    says=_says("emoji"),
    needs=lambda _asked: TEXT,
)
LINES: Fact[Count] = Fact(
    key="lines",
    read=lines,
    kind=COUNT,
    examples=("at least 20", "under 3"),
    instead=("line breaks", "rows"),
    check=_check("lines", lines_in),
    says=_says("lines"),
    needs=lambda _asked: TEXT,
)
