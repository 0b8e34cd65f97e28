"""What may be written in `activities`."""

from __future__ import annotations

from bot.domain.charter.vocabulary import Vocabulary, answers

ACTIVITY = Vocabulary(
    keys=("every", "once", "in", "post", "poll", "choices", "open for", "if missed"),
    later=frozenset(
        (
            "when silent for",
            "unanswered for",
            "quiz",
            "sign-up",
            "check-in",
            "draw",
            "digest",
            "remind",
            "places",
            "waiting list",
            "pass",
            "retry after",
            "points",
            "host by",
        )
    ),
    answers=answers(activity_time="time|hour|clock|at", activity_zone="timezone|time zone|tz"),
    instead={
        "when": "every",
        "schedule": "every",
        "repeat": "every",
        "day": "every",
        "days": "every",
        "date": "once",
        "on": "once",
        "group": "in",
        "groups": "in",
        "chat": "in",
        "where": "in",
        "text": "post",
        "say": "post",
        "says": "post",
        "message": "post",
        "question": "poll",
        "ask": "poll",
        "vote": "poll",
        "options": "choices",
        "answers": "choices",
        "open": "open for",
        "closes after": "open for",
        "duration": "open for",
        "late": "if missed",
        "missed": "if missed",
        "signup": "sign-up",
        "每": "every",
        "在": "in",
        "投票": "poll",
        "选项": "choices",
        "发布": "post",
    },
)
