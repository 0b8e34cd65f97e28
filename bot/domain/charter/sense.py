"""Rules that read well and can never hold or never act: contradictions that one can see without a message."""

from __future__ import annotations

from bot.domain.charter.desk import Desk, Reason, say
from bot.domain.charter.schema import Condition


def never(desk: Desk, when: tuple[Condition, ...], unless: tuple[Condition, ...]) -> Reason | None:
    """Why no message can break a rule by one of its conditions, and what to do; `None` if each can be met."""
    reasons = [_impossible(desk, condition) or _excused(desk, condition, unless) for condition in when]
    return next((reason for reason in reasons if reason is not None), None)


def _impossible(desk: Desk, condition: Condition) -> Reason | None:
    """What a fact says about itself beside the others."""
    facts = desk.catalogue.facts
    reasons = (facts[key].never(asked, condition, desk.groups) for key, asked in condition.asks.items())
    return next((reason for reason in reasons if reason is not None), None)


def _excused(desk: Desk, condition: Condition, unless: tuple[Condition, ...]) -> Reason | None:
    """An excuse that holds wherever the condition does excuses whatever breaks the rule; so do excuses for all its groups."""
    places = {name for excuse in unless if excuse.asks.keys() == {"in"} for name in excuse.asks["in"]}
    meant = condition.asks.get("in") or [name for name, group in desk.groups.items() if group.kind == "group"]
    if (meant and places.issuperset(meant)) or any(_covers(desk, excuse, condition) for excuse in unless):
        return say("fault-never-excused"), say("fault-do-narrow-unless")
    return None


def _covers(desk: Desk, excuse: Condition, condition: Condition) -> bool:
    """Whether an excuse holds wherever a condition does: of all that it asks, the condition asks as much."""
    facts = desk.catalogue.facts
    return all(
        (key in condition.asks and facts[key].covers(asked, condition.asks[key]))
        or (key == "member" and "everyone" in asked)
        for key, asked in excuse.asks.items()
    )
