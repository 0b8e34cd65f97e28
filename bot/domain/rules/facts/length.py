"""`length`: characters of the text or caption as shown."""

from __future__ import annotations

from bot.domain.charter.phrase import COUNT
from bot.domain.charter.sections_counts import length
from bot.domain.charter.values import Count
from bot.domain.effects import Text
from bot.domain.rules.counts import length_holds
from bot.domain.rules.facts.fact import Fact
from bot.domain.rules.facts.message import NOTHING, Question, of_message
from bot.domain.rules.naming import Naming, counted
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.shown import TEXT


def _question(asked: Count) -> Question:
    def question(seen: Seen) -> tuple[Found, ...]:
        text = seen.post.text
        return (Found("length", 0, len(text), str(len(text))),) if length_holds(asked, text) else NOTHING

    return question


def _says(asked: Count, _naming: Naming) -> Text:
    return Text(key="fact-length-says", args={"number": counted(asked)})


LENGTH: Fact[Count] = Fact(
    key="length",
    read=length,
    kind=COUNT,
    examples=("under 11", "at least 500"),
    check=lambda asked, _asking: of_message("length", 3, _question(asked)),
    says=_says,
    needs=lambda _asked: TEXT,
)
