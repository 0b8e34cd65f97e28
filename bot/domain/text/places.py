"""The places of a charter and what stands at each of their keys, for the reference page and for editors.

The keys are those of the vocabularies. What a key is for is a text, `about-<place>-<key>`; facts and consequences have theirs
in the catalogue.
"""

from __future__ import annotations

from bot.domain.charter import vocabulary as words, vocabulary_house as house, vocabulary_standing as standing
from bot.domain.charter.phrase import COUNT, DURATION, FADING, MOMENT, OPEN_FOR
from bot.domain.charter.sections_needs import ACTIVE, LEAST_TIME, THANKED
from bot.domain.charter.sections_points import AMOUNT, CAP, LEAST, TIMES_CAP
from bot.domain.charter.sections_schedules import EVERY, LATENESS, ONCE
from bot.domain.charter.sections_standing import ALLOWANCE, APPROVAL, PERCENT
from bot.domain.charter.sections_target import DATE, TARGET
from bot.domain.charter.vocabulary_activities import ACTIVITY
from bot.domain.charter.vocabulary_rules import EXAMPLES
from bot.domain.rules.catalogue import CATALOGUE
from bot.domain.rules.facts.flags import YES_NO
from bot.domain.text.shapes import (
    ASKED,
    CARRIED,
    NUMBER,
    PROSE,
    TEXT,
    TEXTS,
    Shape,
    Spot,
    block,
    named,
    one_of,
    phrase,
)

FLAG = phrase(YES_NO)
MESSAGE = {
    "text": TEXT,
    "from": TEXT,
    "in": TEXT,
    "after": phrase(DURATION),
    "at": phrase(MOMENT),
    **dict.fromkeys(sorted(CARRIED), TEXTS),
}
SPOTS = (
    Spot(
        name="charter",
        vocabulary=words.TOP,
        shapes={
            "charter": NUMBER,
            "community": block("community"),
            "groups": named("group", bare=True),
            "lists": Shape(form="named", place="list", bare=True, row=True),
            "ladders": named("ladder"),
            "points": block("points"),
            "tiers": named("tier"),
            "rules": named("rule"),
            "activities": named("activity"),
            "housekeeping": block("housekeeping"),
            "notes": Shape(form="named", bare=True),
            "answers": named("answer"),
            "privacy": block("privacy"),
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
            "bans reach": one_of("all groups", "the group"),
            "target": block("target"),
        },
        needs=("name", "goal"),
    ),
    Spot(
        name="target",
        vocabulary=TARGET,
        shapes={"points given": phrase(COUNT), "by": phrase(DATE)},
        needs=("points given",),
    ),
    Spot(
        name="group",
        vocabulary=words.GROUP,
        shapes={
            "chat": TEXT,
            "kind": one_of("group", "channel"),
            "open to": one_of("everyone", "staff"),
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
            "strikes fade after": phrase(FADING),
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
            "mode": one_of("enforce", "observe", "off"),
            "examples": block("examples"),
            "watch": one_of("messages"),
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
            "every": phrase(DURATION),
            "times": NUMBER,
            "bot": Shape(form="then", row=True),
        },
    ),
    Spot(
        name="points",
        vocabulary=standing.POINTS,
        shapes={"called": PROSE, "earn": block("earn"), "strike costs": NUMBER, "day cap": phrase(AMOUNT)},
        needs=("earn",),
    ),
    Spot(
        name="earn",
        vocabulary=standing.SOURCES,
        shapes={
            "message": block("earned"),
            "reply received": block("given"),
            "thanks received": block("given"),
            "staff gift": block("gift"),
        },
    ),
    Spot(
        name="earned",
        vocabulary=standing.MESSAGE,
        shapes={
            "gives": NUMBER,
            "length": phrase(LEAST),
            "once per": phrase(DURATION),
            "at most": phrase(CAP),
        },
        needs=("gives",),
    ),
    Spot(
        name="given",
        vocabulary=standing.FROM_OTHERS,
        shapes={"gives": NUMBER, "at most": phrase(CAP), "from one person": phrase(TIMES_CAP)},
        needs=("gives",),
    ),
    Spot(
        name="gift",
        vocabulary=standing.GIFT,
        shapes={"up to": phrase(AMOUNT), "one member gets at most": phrase(CAP)},
        needs=("up to",),
    ),
    Spot(
        name="tier",
        vocabulary=standing.TIER,
        shapes={
            "called": PROSE,
            "needs": block("needs"),
            "keeps while": block("needs"),
            "grace": phrase(OPEN_FOR),
            "review every": phrase(OPEN_FOR),
            "approval": phrase(APPROVAL),
            "may": phrase(ALLOWANCE, row=True),
            "price": phrase(PERCENT),
            "tag": PROSE,
        },
    ),
    Spot(
        name="needs",
        vocabulary=standing.NEEDS,
        shapes={
            "points": phrase(LEAST),
            "active": phrase(ACTIVE),
            "in the group": phrase(LEAST_TIME),
            "time as": Shape(form="named", bare=True),
            "thanked by": phrase(THANKED),
            "strikes": phrase(CATALOGUE.facts["strikes"].kind),
        },
    ),
    Spot(
        name="activity",
        vocabulary=ACTIVITY,
        shapes={
            "every": phrase(EVERY),
            "once": phrase(ONCE),
            "in": TEXTS,
            "post": PROSE,
            "poll": PROSE,
            "choices": Shape(form="prose", row=True),
            "open for": phrase(OPEN_FOR),
            "if missed": phrase(LATENESS),
        },
    ),
    Spot(
        name="housekeeping",
        vocabulary=house.HOUSEKEEPING,
        shapes={
            "welcome": PROSE,
            "goodbye": PROSE,
            "notices stay for": phrase(DURATION),
            "commands stay": FLAG,
            "service messages stay": FLAG,
        },
    ),
    Spot(
        name="privacy",
        vocabulary=house.PRIVACY,
        shapes={
            "keep texts": phrase(FADING),
            "keep evidence": phrase(FADING),
            "keep activity": phrase(FADING),
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
