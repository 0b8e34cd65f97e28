"""`ask staff`, `nothing`: what only stories say."""

from __future__ import annotations

from bot.domain.charter.phrases_then import Form
from bot.domain.charter.values import AskStaff, Nothing
from bot.domain.effects import Text
from bot.domain.rules.consequences.kind import ConsequenceKind

ASK = ConsequenceKind(
    name="ask-staff",
    value=AskStaff,
    form=Form('"ask" "staff"', AskStaff),
    written=lambda _one: "ask staff",
    examples=("ask staff",),
    uses=frozenset({"story"}),
    misplaced="fault-do-ask-before",
    says=lambda _one, _ladder: Text(key="does-ask-staff"),
    done=lambda _one: Text(key="command-why-asked"),
)
NOTHING = ConsequenceKind(
    name="nothing",
    value=Nothing,
    form=Form('"nothing"', Nothing),
    written=lambda _one: "nothing",
    examples=("nothing",),
    uses=frozenset({"story"}),
    misplaced="fault-do-observe",
    says=lambda _one, _ladder: Text(key="does-nothing"),
    done=lambda _one: Text(key="does-nothing"),
)
