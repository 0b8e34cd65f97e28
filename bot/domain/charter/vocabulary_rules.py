"""What may be written in rules: facts, consequences, examples, and answers to what people wish for there."""

from __future__ import annotations

from bot.domain.charter.vocabulary import Vocabulary, answers

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
    "member may",
    "in",
    "in the group",
    "strikes",
)
_LATER_FACTS = frozenset(
    (
        "contains at least N of",
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
    main="says",
    keys=(*_RULE_KEYS, "watch"),
    later=frozenset({"was"}) | _LATER_FACTS,
    answers=dict.fromkeys(FACTS, "fault-wish-under-when")
    | answers(
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
    answers=answers(
        account_age="account age|age|account|account created|account is|registered|account younger than",
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
        "may": "member may",
        "can": "member may",
        "permission": "member may",
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
    answers=answers(only_story="bot|every|times|by"),
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
PEOPLE = ("newcomer", "staff", "everyone")
PEOPLE_MEANT = {
    **dict.fromkeys(("admin", "admins", "administrator", "moderator", "moderators", "mod", "owner"), "staff"),
    **dict.fromkeys(("new", "guest", "new member", "new members", "newbie", "stranger"), "newcomer"),
    **dict.fromkeys(("all", "any", "anyone", "anybody", "everybody", "member", "members"), "everyone"),
}
"""What people write for those who `member` knows."""

HAS_MEANT = {
    **dict.fromkeys(("image", "picture", "pic", "media"), "photo"),
    **dict.fromkeys(("url", "urls", "website", "site"), "link"),
    **dict.fromkeys(("document", "attachment", "audio", "music"), "file"),
    **dict.fromkeys(("animation", "animations"), "gif"),
    **dict.fromkeys(("voice message", "voice note"), "voice"),
    **dict.fromkeys(("mobile", "telephone", "number"), "phone number"),
    **dict.fromkeys(("mail", "email address"), "e-mail"),
}
"""What people write for what `has` knows."""

ANYONE_MEANT = frozenset(
    ("any", "all", "anybody", "everyone", "everybody", "yes", "anywhere", "any channel", "any chat")
)
"""What people write for `anyone`."""
