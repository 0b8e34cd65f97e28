"""The places of a charter and what stands at each of their keys, for the reference page and for editors.

The keys are those of the vocabularies. What a key is for is a text, `about-<place>-<key>`; facts and consequences have theirs
in the catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.domain.charter import vocabulary as words, vocabulary_house as house, vocabulary_standing as standing
from bot.domain.charter.kinds import Kind
from bot.domain.charter.phrase import DURATION, FADING, MOMENT, OPEN_FOR
from bot.domain.charter.sections_needs import ACTIVE, LEAST_TIME, THANKED
from bot.domain.charter.sections_points import AMOUNT, CAP, LEAST, TIMES_CAP
from bot.domain.charter.sections_schedules import EVERY, LATENESS, ONCE
from bot.domain.charter.sections_standing import ALLOWANCE, APPROVAL, PERCENT
from bot.domain.charter.vocabulary import Vocabulary
from bot.domain.charter.vocabulary_activities import ACTIVITY
from bot.domain.charter.vocabulary_rules import EXAMPLES
from bot.domain.effects import Text
from bot.domain.rules.catalogue import CATALOGUE, FACTS
from bot.domain.rules.facts.flags import YES_NO

SHARED = frozenset({"text", "from", "in", "at"})
"""What a step of a story has as an example has it."""

CARRIED = frozenset(key for key, fact in FACTS.items() if fact.carried)
Form = Literal["prose", "text", "texts", "number", "phrase", "block", "named", "rows", "facts", "then"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What stands at a key.

    `prose`: words for people, by language if they differ. `phrase`: of a kind, or (`words`) one of a few. `block`: the keys of
    a `place`; `named`: names of one's own, each with such a block; `rows`: such blocks behind dashes. `bare`: a phrase or a
    row of texts may stand in place of the block.
    """

    form: Form
    kind: Kind[Any] | None = None
    words: tuple[str, ...] = ()
    place: str = ""
    row: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place: its vocabulary, and the shapes at its keys."""

    name: str
    vocabulary: Vocabulary
    shapes: Mapping[str, Shape]
    needs: tuple[str, ...] = ()
    """Keys that must be there."""

    def about(self, key: str) -> Text:
        """What a key is for. What a message is or carries is the same in examples and stories, and as a rule asks for it."""
        if key in CARRIED and self.name in {"example", "step"}:
            return FACTS[key].about
        name = "example" if self.name == "step" and key in SHARED else self.name
        return Text(key=f"about-{name}-{key.replace(' ', '-')}")


PROSE, TEXT, TEXTS, NUMBER = (
    Shape(form="prose"),
    Shape(form="text"),
    Shape(form="texts"),
    Shape(form="number"),
)
ASKED = Shape(form="facts")


def _phrase(kind: Kind[Any], *, row: bool = False) -> Shape:
    return Shape(form="phrase", kind=kind, row=row)


def _one_of(*some: str) -> Shape:
    return Shape(form="phrase", words=some)


def _block(place: str) -> Shape:
    return Shape(form="block", place=place)


def _named(place: str, *, bare: bool = False) -> Shape:
    return Shape(form="named", place=place, bare=bare)


FLAG = _phrase(YES_NO)
MESSAGE = {
    "text": TEXT,
    "from": TEXT,
    "in": TEXT,
    "after": _phrase(DURATION),
    "at": _phrase(MOMENT),
    **dict.fromkeys(sorted(CARRIED), TEXTS),
}
SPOTS = (
    Spot(
        name="charter",
        vocabulary=words.TOP,
        shapes={
            "charter": NUMBER,
            "community": _block("community"),
            "groups": _named("group", bare=True),
            "lists": Shape(form="named", place="list", bare=True, row=True),
            "ladders": _named("ladder"),
            "points": _block("points"),
            "tiers": _named("tier"),
            "rules": _named("rule"),
            "activities": _named("activity"),
            "housekeeping": _block("housekeeping"),
            "notes": Shape(form="named", bare=True),
            "answers": _named("answer"),
            "privacy": _block("privacy"),
            "messages": Shape(form="named", bare=True),
        },
        needs=("charter", "community", "groups"),
    ),
    Spot(
        name="community",
        vocabulary=words.COMMUNITY,
        shapes={
            "name": PROSE,
            "goal": PROSE,
            "values": Shape(form="prose", row=True),
            "languages": TEXTS,
            "timezone": TEXT,
            "bans reach": _one_of("all groups", "the group"),
        },
        needs=("name", "goal"),
    ),
    Spot(
        name="group",
        vocabulary=words.GROUP,
        shapes={
            "chat": TEXT,
            "kind": _one_of("group", "channel"),
            "open to": _one_of("everyone", "staff"),
            "pin charter": FLAG,
            "topics": Shape(form="named", bare=True),
            "note": PROSE,
        },
        needs=("chat",),
    ),
    Spot(name="list", vocabulary=words.LIST_FILE, shapes={"file": TEXT}, needs=("file",)),
    Spot(
        name="ladder",
        vocabulary=words.LADDER,
        shapes={
            "steps": Shape(form="then", row=True),
            "strikes fade after": _phrase(FADING),
            "ask staff before": Shape(form="then", row=True),
        },
    ),
    Spot(
        name="rule",
        vocabulary=CATALOGUE.rule,
        shapes={
            "says": PROSE,
            "why": PROSE,
            "when": ASKED,
            "unless": ASKED,
            "then": Shape(form="then", row=True),
            "ladder": TEXT,
            "mode": _one_of("enforce", "observe", "off"),
            "examples": _block("examples"),
            "watch": _one_of("messages"),
        },
        needs=("says",),
    ),
    Spot(
        name="examples",
        vocabulary=EXAMPLES,
        shapes={
            "must match": Shape(form="rows", place="example", bare=True),
            "must not match": Shape(form="rows", place="example", bare=True),
            "story": Shape(form="rows", place="step", bare=True),
        },
    ),
    Spot(name="example", vocabulary=CATALOGUE.example, shapes=MESSAGE),
    Spot(
        name="step",
        vocabulary=CATALOGUE.step,
        shapes=MESSAGE
        | {
            "by": TEXT,
            "every": _phrase(DURATION),
            "times": NUMBER,
            "bot": Shape(form="then", row=True),
        },
    ),
    Spot(
        name="points",
        vocabulary=standing.POINTS,
        shapes={"called": PROSE, "earn": _block("earn"), "strike costs": NUMBER, "day cap": _phrase(AMOUNT)},
        needs=("earn",),
    ),
    Spot(
        name="earn",
        vocabulary=standing.SOURCES,
        shapes={
            "message": _block("earned"),
            "reply received": _block("given"),
            "thanks received": _block("given"),
            "staff gift": _block("gift"),
        },
    ),
    Spot(
        name="earned",
        vocabulary=standing.MESSAGE,
        shapes={
            "gives": NUMBER,
            "length": _phrase(LEAST),
            "once per": _phrase(DURATION),
            "at most": _phrase(CAP),
        },
        needs=("gives",),
    ),
    Spot(
        name="given",
        vocabulary=standing.FROM_OTHERS,
        shapes={"gives": NUMBER, "at most": _phrase(CAP), "from one person": _phrase(TIMES_CAP)},
        needs=("gives",),
    ),
    Spot(
        name="gift",
        vocabulary=standing.GIFT,
        shapes={"up to": _phrase(AMOUNT), "one member gets at most": _phrase(CAP)},
        needs=("up to",),
    ),
    Spot(
        name="tier",
        vocabulary=standing.TIER,
        shapes={
            "called": PROSE,
            "needs": _block("needs"),
            "keeps while": _block("needs"),
            "grace": _phrase(OPEN_FOR),
            "review every": _phrase(OPEN_FOR),
            "approval": _phrase(APPROVAL),
            "may": _phrase(ALLOWANCE, row=True),
            "price": _phrase(PERCENT),
            "tag": PROSE,
        },
    ),
    Spot(
        name="needs",
        vocabulary=standing.NEEDS,
        shapes={
            "points": _phrase(LEAST),
            "active": _phrase(ACTIVE),
            "in the group": _phrase(LEAST_TIME),
            "time as": Shape(form="named", bare=True),
            "thanked by": _phrase(THANKED),
            "strikes": _phrase(CATALOGUE.facts["strikes"].kind),
        },
    ),
    Spot(
        name="activity",
        vocabulary=ACTIVITY,
        shapes={
            "every": _phrase(EVERY),
            "once": _phrase(ONCE),
            "in": TEXTS,
            "post": PROSE,
            "poll": PROSE,
            "choices": Shape(form="prose", row=True),
            "open for": _phrase(OPEN_FOR),
            "if missed": _phrase(LATENESS),
        },
    ),
    Spot(
        name="housekeeping",
        vocabulary=house.HOUSEKEEPING,
        shapes={
            "welcome": PROSE,
            "goodbye": PROSE,
            "notices stay for": _phrase(DURATION),
            "commands stay": FLAG,
            "service messages stay": FLAG,
        },
    ),
    Spot(
        name="privacy",
        vocabulary=house.PRIVACY,
        shapes={
            "keep texts": _phrase(FADING),
            "keep evidence": _phrase(FADING),
            "keep activity": _phrase(FADING),
        },
    ),
    Spot(
        name="answer",
        vocabulary=house.ANSWER,
        shapes={"when": ASKED, "reply": PROSE},
        needs=("when", "reply"),
    ),
)
PROSE_KEYS = frozenset(
    key for spot in SPOTS for key, shape in spot.shapes.items() if shape.form == "prose"
).union(CATALOGUE.keyed)
"""Keys with words for people."""
