"""`strike`, `2 strikes`: climb the rule's ladder. `decide` says where they lead."""

from __future__ import annotations

from bot.domain.charter.desk import Reason, say
from bot.domain.charter.phrases_then import Form
from bot.domain.charter.values import Strike
from bot.domain.effects import Text
from bot.domain.rules.consequences.kind import ConsequenceKind

MOST_STRIKES = 100


def _bounds(one: Strike, found: str) -> Reason | None:
    if 1 <= one.number <= MOST_STRIKES:
        return None
    message = say("fault-strikes-range", found=found, most=MOST_STRIKES)
    return message, say("fault-do-write", text="strike")


def _says(one: Strike, ladder: str) -> Text:
    if ladder:
        return Text(key="does-strike-on", args={"number": one.number, "ladder": ladder})
    return Text(key="does-strike", args={"number": one.number})


STRIKE = ConsequenceKind(
    name="strike",
    value=Strike,
    form=Form('INT? ("strikes" | "strike")', Strike),
    written=lambda one: "strike" if one.number == 1 else f"{one.number} strikes",
    examples=("strike", "2 strikes"),
    bounds=_bounds,
    says=_says,
    done=lambda one: Text(key="does-strike", args={"number": one.number}),
    joins=lambda answer, _one: answer,
)
