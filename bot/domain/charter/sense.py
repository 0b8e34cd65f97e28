"""Rules that read well and can never hold or never act: contradictions that one can see without a message."""

from __future__ import annotations

from bot.domain.charter.desk import Desk, Reason, say
from bot.domain.charter.schema import Condition


def never(desk: Desk, when: tuple[Condition, ...], unless: tuple[Condition, ...]) -> Reason | None:
    """Why no message can break a rule, and what to do; `None` if one can."""
    reasons = [_impossible(desk, condition) or _excused(condition, unless) for condition in when]
    return next((reason for reason in reasons if reason is not None), None)


def _impossible(desk: Desk, condition: Condition) -> Reason | None:
    """What a fact says about itself beside the others."""
    facts = desk.catalogue.facts
    reasons = (facts[key].never(asked, condition, desk.groups) for key, asked in condition.asks.items())
    return next((reason for reason in reasons if reason is not None), None)


def _excused(condition: Condition, unless: tuple[Condition, ...]) -> Reason | None:
    """An excuse that asks nothing beyond what the rule asks excuses whatever breaks it."""
    if any(_covers(excuse, condition) for excuse in unless):
        return say("fault-never-excused"), say("fault-do-narrow-unless")
    return None


def _covers(excuse: Condition, condition: Condition) -> bool:
    return all(
        asked == condition.asks.get(key) or (key == "member" and "everyone" in asked)
        for key, asked in excuse.asks.items()
    )
