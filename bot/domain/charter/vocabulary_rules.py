"""What may be written in rules: facts, consequences, examples, and answers to what people wish for there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from bot.domain.charter.vocabulary import Vocabulary, answers

_FACTS = frozenset(
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
"""Facts that the language knows, besides those that the bot can judge."""

_RULE = ("says", "why", "when", "unless", "then", "ladder", "mode", "examples")


def rule(facts: Collection[str]) -> Vocabulary:
    """The keys of a rule; facts belong one step below."""
    return Vocabulary(
        main="says",
        keys=(*_RULE, "watch"),
        later=frozenset({"was"}) | _FACTS.difference(facts),
        answers=dict.fromkeys(facts, "fault-wish-under-when")
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


def fact(facts: Collection[str], instead: Mapping[str, str]) -> Vocabulary:
    """The keys below `when` and `unless`."""
    return Vocabulary(
        keys=tuple(facts),
        later=_FACTS.difference(facts),
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
        instead=instead,
    )


def then(keyed: Collection[str]) -> Vocabulary:
    """The consequences that have a text of their own."""
    return Vocabulary(
        keys=tuple(keyed),
        later=frozenset({"tell", "react"}).difference(keyed),
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
_MESSAGE = ("text", "from", "in", "after", "at")


def example(carried: Iterable[str]) -> Vocabulary:
    """The keys of a message of an example: its own, and the facts that it carries."""
    keys = (*_MESSAGE, *carried)
    return Vocabulary(
        keys=keys,
        later=_FACTS.union({"name", "bio", "reports"}).difference(keys),
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


def step(of_example: Vocabulary) -> Vocabulary:
    """The keys of a message of a story."""
    return Vocabulary(
        keys=(*of_example.keys, "by", "every", "times", "bot"),
        later=of_example.later,
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


PEOPLE = ("newcomer", "staff", "everyone")
PEOPLE_MEANT = {
    **dict.fromkeys(("admin", "admins", "administrator", "moderator", "moderators", "mod", "owner"), "staff"),
    **dict.fromkeys(("new", "guest", "new member", "new members", "newbie", "stranger"), "newcomer"),
    **dict.fromkeys(("all", "any", "anyone", "anybody", "everybody", "member", "members"), "everyone"),
}
"""What people write for those who `member` knows."""
