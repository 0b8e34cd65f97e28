"""Rules that read well and can never hold or never act: contradictions that one can see without a message."""

from __future__ import annotations

from bot.domain.charter.desk import Desk, Reason, say
from bot.domain.charter.schema import Condition
from bot.domain.ids import GroupName


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
    """Where in each group some excuse holds whenever the condition does, whatever breaks the rule is excused."""
    everywhere = [name for name, group in desk.groups.items() if group.kind == "group"]
    meant = condition.asks.get("in") or everywhere
    if meant and all(any(_covers(desk, excuse, condition, group) for excuse in unless) for group in meant):
        return say("fault-never-excused"), say("fault-do-narrow-unless")
    return None


def _covers(desk: Desk, excuse: Condition, condition: Condition, group: GroupName) -> bool:
    """Whether an excuse holds in a group wherever a condition does: of all that it asks, the condition asks as much."""
    facts = desk.catalogue.facts
    return all(
        group in asked
        if key == "in"
        else (key in condition.asks and facts[key].covers(asked, condition.asks[key]))
        or (key == "member" and "everyone" in asked)
        for key, asked in excuse.asks.items()
    )
