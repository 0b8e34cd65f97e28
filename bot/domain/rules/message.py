"""What a message carries: `contains`, `links to`, `has`, `length` ... as facts to ask, with their answers in words."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.charter.schema import Condition
from bot.domain.effects import Text
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.content import Content
from bot.domain.rules.seen import Found

COSTS = {
    "length": 3,
    "has": 3,
    "forwarded from": 3,
    "mentions": 4,
    "links to": 4,
    "caps": 5,
    "contains": 6,
    "contains all": 6,
}


def message_checks(condition: Condition, content: Content) -> Iterator[Check]:
    """What `condition` asks of the message itself."""
    mentions = condition.mentions
    asked = {
        "contains": condition.contains,
        "contains all": condition.contains_all,
        "links to": condition.links_to,
        "has": condition.has,
        "forwarded from": condition.forwarded_from,
        "mentions": mentions if mentions is not None and mentions.within is None else None,
        "length": condition.length,
        "caps": condition.caps,
    }
    for fact, value in asked.items():
        if value is not None:
            yield _check(fact, value, content)


def _check(fact: str, value: object, content: Content) -> Check:
    find = content.check(fact, value)
    word = fact.replace(" ", "-")

    def holds(case: Case) -> bool:
        return bool(find(case.seen))

    def why(case: Case) -> tuple[Match, ...]:
        found = find(case.seen)
        if not found:
            return (Match(fact=fact, why=Text(key=f"why-no-{word}", args={"number": len(case.post.text)})),)
        return tuple(_match(one, word) for one in found)

    return Check(fact=fact, cost=COSTS[fact], holds=holds, why=why)


def _match(found: Found, word: str) -> Match:
    why = Text(key=f"why-{word}", args={"what": found.what})
    return Match(fact=found.fact, start=found.start, end=found.end, why=why)
