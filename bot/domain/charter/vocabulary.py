"""What may be written where: closed vocabularies, what they will know later, and answers to what people wish for.

A new key gets its shape in `text/places.py` and its words, `about-<place>-<key>`, in `texts/<language>/reference.ftl`; then
`make docs`. The tests of the reference page tell what is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The keys of one place.

    `main`: the key that is meant where one text (`row`: a row of them) stands in place of the block.
    `later`: the language has them, the bot can't do them yet. `answers`: what to say to a wish, by text.
    `instead`: the right key for a wrong one. `forgiving`: a wrong key is told once, and what stands there is read as that of
    the right one, so that nothing is said to be missing which is there.
    """

    keys: tuple[str, ...]
    main: str = ""
    row: bool = False
    later: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)
    instead: Mapping[str, str] = field(default_factory=dict)
    forgiving: bool = False


def answers(**by_text: str) -> dict[str, str]:
    """`fault_wish_x="a|b"` -> `{"a": "fault-wish-x", "b": "fault-wish-x"}`."""
    return {
        word: f"fault-wish-{name.replace('_', '-')}"
        for name, words in by_text.items()
        for word in words.split("|")
    }


TOP = Vocabulary(
    forgiving=True,
    keys=(
        "charter",
        "community",
        "groups",
        "lists",
        "ladders",
        "points",
        "tiers",
        "rules",
        "activities",
        "housekeeping",
        "notes",
        "answers",
        "privacy",
        "messages",
    ),
    later=frozenset(
        (
            "member groups",
            "entry",
            "agreements",
            "presets",
            "offers",
            "referrals",
            "appeals",
        )
    ),
    answers=answers(
        under_community="name|goal|values|languages|timezone|bans reach", include="include|import|extends"
    ),
    instead={
        "version": "charter",
        "list": "lists",
        "rule": "rules",
        "chats": "groups",
        "levels": "tiers",
        "roles": "tiers",
        "积分": "points",
        "等级": "tiers",
        "章程": "charter",
        "社群": "community",
        "社区": "community",
        "群": "groups",
        "群组": "groups",
        "列表": "lists",
        "阶梯": "ladders",
        "规则": "rules",
        "events": "activities",
        "schedule": "activities",
        "活动": "activities",
        "house keeping": "housekeeping",
        "tidying": "housekeeping",
        "群务": "housekeeping",
        "note": "notes",
        "filters": "answers",
        "wording": "messages",
        "texts": "messages",
        "措辞": "messages",
        "retention": "privacy",
        "data": "privacy",
        "隐私": "privacy",
        "replies": "answers",
        "auto replies": "answers",
        "自动回复": "answers",
        "faq": "notes",
        "笔记": "notes",
    },
)
COMMUNITY = Vocabulary(
    keys=("name", "goal", "values", "languages", "timezone", "bans reach", "target"),
    answers=answers(at_the_left_edge="groups|lists|ladders|rules|charter"),
    instead={
        "title": "name",
        "名称": "name",
        "名字": "name",
        "目标": "goal",
        "语言": "languages",
        "时区": "timezone",
        "purpose": "goal",
        "language": "languages",
        "time zone": "timezone",
        "tz": "timezone",
    },
)
GROUP = Vocabulary(
    main="chat",
    keys=("chat", "kind", "open to", "topics", "pin charter", "note"),
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
    main="steps",
    row=True,
    keys=("steps", "strikes fade after", "ask staff before"),
    instead={
        "fade after": "strikes fade after",
        "ask before": "ask staff before",
        "expire": "strikes fade after",
    },
)
