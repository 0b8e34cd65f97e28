"""What may be written where: closed vocabularies, what they will know later, and answers to what people wish for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The keys of one place.

    `later`: the language has them, the bot can't do them yet. `answers`: what to say to a wish, by text. `instead`: the
    right key for a wrong one.
    """

    keys: tuple[str, ...]
    later: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)
    instead: Mapping[str, str] = field(default_factory=dict)


def _answers(**by_text: str) -> dict[str, str]:
    """`fault_wish_x="a|b"` -> `{"a": "fault-wish-x", "b": "fault-wish-x"}`."""
    return {
        word: f"fault-wish-{name.replace('_', '-')}"
        for name, words in by_text.items()
        for word in words.split("|")
    }


TOP = Vocabulary(
    keys=("charter", "community", "groups", "lists", "ladders", "rules"),
    later=frozenset(
        (
            "member groups",
            "entry",
            "agreements",
            "presets",
            "points",
            "tiers",
            "offers",
            "referrals",
            "activities",
            "notes",
            "answers",
            "housekeeping",
            "appeals",
            "privacy",
            "messages",
        )
    ),
    answers=_answers(
        under_community="name|goal|values|languages|timezone|bans reach", include="include|import|extends"
    ),
    instead={
        "version": "charter",
        "list": "lists",
        "rule": "rules",
        "chats": "groups",
        "levels": "tiers",
        "roles": "tiers",
    },
)
COMMUNITY = Vocabulary(
    keys=("name", "goal", "values", "languages", "timezone", "bans reach"),
    later=frozenset({"target"}),
    answers=_answers(at_the_left_edge="groups|lists|ladders|rules|charter"),
    instead={
        "title": "name",
        "purpose": "goal",
        "language": "languages",
        "time zone": "timezone",
        "tz": "timezone",
    },
)
GROUP = Vocabulary(
    keys=("chat", "kind", "open to", "note"),
    later=frozenset({"topics", "pin charter"}),
    instead={
        "id": "chat",
        "username": "chat",
        "type": "kind",
        "access": "open to",
        "for": "open to",
        "topic": "topics",
    },
)
LIST_FILE = Vocabulary(keys=("file",), instead={"path": "file", "from": "file", "url": "file"})
LADDER = Vocabulary(
    keys=("steps", "strikes fade after", "ask staff before"),
    instead={
        "fade after": "strikes fade after",
        "ask before": "ask staff before",
        "expire": "strikes fade after",
    },
)
FACTS = (
    "contains",
    "contains all",
    "links to",
    "has",
    "forwarded from",
    "mentions",
    "length",
    "caps",
    "repeats",
    "messages",
    "member",
    "in",
    "in the group",
    "strikes",
)
_LATER_FACTS = frozenset(
    (
        "via bot",
        "emoji",
        "lines",
        "script",
        "file name",
        "edited",
        "reply",
        "quotes",
        "first message",
        "own thread",
        "topic",
        "sent as",
        "language",
        "links",
        "files",
        "stickers",
        "reactions",
        "commands",
        "joins",
        "flaps",
        "copies",
        "per",
        "member may",
        "points",
        "name contains",
        "bio contains",
        "speaks",
        "region",
        "quiz",
        "joined",
        "thanked by",
        "reported",
        "premium",
        "username",
        "photo",
        "member of",
        "brought",
        "joined as",
        "day",
        "time",
        "state",
        "moved",
        "from",
        "to",
        "silent for",
    )
)
_RULE_KEYS = ("says", "why", "when", "unless", "then", "ladder", "mode", "examples")
RULE = Vocabulary(
    keys=(*_RULE_KEYS, "watch"),
    later=frozenset({"was", "per"}),
    answers={fact: "fault-wish-under-when" for fact in (*FACTS, *_LATER_FACTS) if fact != "per"}
    | _answers(
        order="priority|order|stop|allow|whitelist|continue",
        off="enabled|disabled|active",
        examples="must match|must not match|story",
    ),
    instead={
        "action": "then",
        "actions": "then",
        "do": "then",
        "punishment": "then",
        "if": "when",
        "condition": "when",
        "conditions": "when",
        "match": "when",
        "except": "unless",
        "unless when": "unless",
        "exceptions": "unless",
        "description": "says",
        "text": "says",
        "title": "says",
        "reason": "why",
        "test": "examples",
        "tests": "examples",
        "example": "examples",
    },
)
FACT = Vocabulary(
    keys=FACTS,
    later=_LATER_FACTS,
    answers=_answers(
        account_age="account age|account created|account is|registered|account younger than",
        no_and="and|all|all of",
        no_or="or|any|any of",
        no_not="not|no|unless|none of",
        except_after="except",
        regex="regex|regexp|matches|pattern|patterns|match",
        nobody="phone|ip|country|location|device",
        one_level_up="then|says|why|ladder|mode|examples|watch",
        order="priority|order|stop|allow",
    ),
    instead={
        "words": "contains",
        "word": "contains",
        "text": "contains",
        "link": "links to",
        "url": "links to",
        "urls": "links to",
        "media": "has",
        "type": "has",
        "forward": "forwarded from",
        "forwarded": "forwarded from",
        "capitals": "caps",
        "uppercase": "caps",
        "repeat": "repeats",
        "duplicates": "repeats",
        "flood": "messages",
        "rate": "messages",
        "role": "member",
        "tier": "member",
        "user": "member",
        "group": "in",
        "chat": "in",
        "where": "in",
        "since joining": "in the group",
        "member for": "in the group",
        "warnings": "strikes",
        "warns": "strikes",
    },
)
THEN = Vocabulary(
    keys=("reply",),
    later=frozenset({"tell", "react"}),
    instead={"say": "reply", "answer": "reply", "message": "reply", "respond": "reply"},
)
EXAMPLES = Vocabulary(
    keys=("must match", "must not match", "story"),
    instead={
        "match": "must match",
        "no match": "must not match",
        "yes": "must match",
        "no": "must not match",
        "stories": "story",
    },
)
_MESSAGE = (
    "text",
    "from",
    "in",
    "after",
    "at",
    "strikes",
    "has",
    "reply",
    "edited",
    "forwarded from",
    "links to",
)
_LATER_MESSAGE = _LATER_FACTS - set(_MESSAGE) | {"name", "bio", "reports"}
EXAMPLE = Vocabulary(
    keys=_MESSAGE,
    later=_LATER_MESSAGE,
    answers=_answers(only_story="bot|every|times|by"),
    instead={
        "message": "text",
        "who": "from",
        "member": "from",
        "group": "in",
        "link": "links to",
        "forwarded": "forwarded from",
    },
)
STEP = Vocabulary(
    keys=(*_MESSAGE, "by", "every", "times", "bot"),
    later=_LATER_MESSAGE,
    instead={
        "message": "text",
        "member": "by",
        "who": "by",
        "expect": "bot",
        "then": "bot",
        "answer": "bot",
        "wait": "after",
    },
)
CONSEQUENCES = (
    "delete",
    "strike",
    "2 strikes",
    "warn",
    "mute 1 hour",
    "kick",
    "ban",
    "ban 7 days",
    "alert staff",
)
"""Ways to write what `then` may hold, `reply: text` aside."""
