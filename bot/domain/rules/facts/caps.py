"""`caps`: the share of capitals among letters that have case."""

from __future__ import annotations

from bot.domain.charter.desk import Groups, Reason, say
from bot.domain.charter.phrase import SHARE
from bot.domain.charter.schema import Condition
from bot.domain.charter.sections_counts import LONGEST_TEXT, caps
from bot.domain.charter.values import Count, Share
from bot.domain.effects import Text
from bot.domain.rules.counts import FEWEST_LETTERS, capitals, caps_hold
from bot.domain.rules.facts.fact import Fact
from bot.domain.rules.facts.length import LENGTH
from bot.domain.rules.facts.message import NOTHING, Question, of_message
from bot.domain.rules.naming import Naming, bounded
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.shown import TEXT


def _question(asked: Share) -> Question:
    def question(seen: Seen) -> tuple[Found, ...]:
        text = seen.post.text
        return (Found("caps", 0, len(text), f"{capitals(text)}%"),) if caps_hold(asked, text) else NOTHING

    return question


def _never(_asked: Share, condition: Condition, _groups: Groups) -> Reason | None:
    length = LENGTH.of(condition)
    if length is not None and _below(length) <= FEWEST_LETTERS:
        return say("fault-never-caps", letters=FEWEST_LETTERS), say("fault-do-drop-key", key="length")
    return None


def _below(length: Count) -> int:
    """The length that a text stays under; a great one where there is no bound."""
    return {"under": length.number, "at most": length.number + 1}.get(length.bound, LONGEST_TEXT + 1)


def _says(asked: Share, _naming: Naming) -> Text:
    return Text(key="fact-caps-says", args={"share": bounded(asked.bound, f"{asked.percent}%")})


CAPS: Fact[Share] = Fact(
    key="caps",
    read=caps,
    kind=SHARE,
    examples=("at least 70%",),
    instead=("capitals", "uppercase"),
    never=_never,
    check=lambda asked, _asking: of_message("caps", 5, _question(asked)),
    says=_says,
    needs=lambda _asked: TEXT,
)
