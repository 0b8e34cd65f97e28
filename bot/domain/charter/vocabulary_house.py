"""What may be written in `housekeeping`, `answers` and `privacy`."""

from __future__ import annotations

from bot.domain.charter.vocabulary import Vocabulary, answers

HOUSEKEEPING = Vocabulary(
    keys=("welcome", "goodbye", "notices stay for", "commands stay", "service messages stay"),
    instead={
        "greeting": "welcome",
        "hello": "welcome",
        "welcome message": "welcome",
        "farewell": "goodbye",
        "bye": "goodbye",
        "notices": "notices stay for",
        "notices stay": "notices stay for",
        "delete notices after": "notices stay for",
        "delete after": "notices stay for",
        "commands": "commands stay",
        "delete commands": "commands stay",
        "service messages": "service messages stay",
        "delete service messages": "service messages stay",
        "join messages": "service messages stay",
        "欢迎": "welcome",
        "欢迎语": "welcome",
        "告别": "goodbye",
    },
)
AT_THE_DOOR = ("member", "group")
"""Blanks in what is said to those who come and go."""
ANSWER = Vocabulary(
    keys=("when", "reply"),
    answers=answers(answers_only="then|ladder|mode|says|unless"),
    instead={
        "if": "when",
        "trigger": "when",
        "keywords": "when",
        "contains": "when",
        "say": "reply",
        "answer": "reply",
        "text": "reply",
        "response": "reply",
        "回复": "reply",
    },
)
IN_ANSWERS = ("member", "group")
"""Blanks in what is said to a message."""
PRIVACY = Vocabulary(
    keys=("keep texts", "keep evidence", "keep activity"),
    instead={
        "texts": "keep texts",
        "messages": "keep texts",
        "keep messages": "keep texts",
        "evidence": "keep evidence",
        "decisions": "keep evidence",
        "activity": "keep activity",
        "retention": "keep activity",
    },
)
