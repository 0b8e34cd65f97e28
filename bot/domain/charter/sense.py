"""Rules that read well and can never hold or never act: contradictions that one can see without a message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from bot.domain.charter.desk import say
from bot.domain.charter.schema import DAY, Condition, Group
from bot.domain.charter.values import Count
from bot.domain.effects import Text
from bot.domain.ids import GroupName

NEWCOMER_FOR = 3 * DAY
LONGEST_TEXT = 4096
FEWEST_LETTERS = 10
"""`caps` holds for no text of fewer letters."""


def never(
    when: tuple[Condition, ...], unless: tuple[Condition, ...], groups: Mapping[GroupName, Group]
) -> tuple[Text, Text] | None:
    """Why no message can break a rule, and what to do; `None` if one can."""
    reasons = [_impossible(condition, groups) or _excused(condition, unless) for condition in when]
    return next((reason for reason in reasons if reason is not None), None)


def _impossible(condition: Condition, groups: Mapping[GroupName, Group]) -> tuple[Text, Text] | None:
    if condition.member == ("staff",):
        return say("fault-never-staff"), say("fault-do-other-member")
    if condition.in_ and all(name in groups and groups[name].kind == "channel" for name in condition.in_):
        return say("fault-never-channel"), say("fault-do-name-a-group")
    age = condition.in_the_group
    if condition.member == ("newcomer",) and age and age.bound == "at least" and age.seconds > NEWCOMER_FOR:
        return say("fault-never-newcomer", days=NEWCOMER_FOR // DAY), say("fault-do-drop-one", key="member")
    if condition.caps and condition.length and _below(condition.length) <= FEWEST_LETTERS:
        return say("fault-never-caps", letters=FEWEST_LETTERS), say("fault-do-drop-key", key="length")
    if condition.links_to and set(condition.links_to.targets) <= set(condition.links_to.excepted):
        return say("fault-never-excepted"), say("fault-do-drop-except")
    return None


def _below(length: Count) -> int:
    """The length that a text stays under; a great one where there is no bound."""
    return {"under": length.number, "at most": length.number + 1}.get(length.bound, LONGEST_TEXT + 1)


def _excused(condition: Condition, unless: tuple[Condition, ...]) -> tuple[Text, Text] | None:
    """An excuse that asks nothing beyond what the rule asks excuses whatever breaks it."""
    if any(_covers(excuse, condition) for excuse in unless):
        return say("fault-never-excused"), say("fault-do-narrow-unless")
    return None


def _covers(excuse: Condition, condition: Condition) -> bool:
    asked = {one.name: getattr(excuse, one.name) for one in fields(excuse)}
    return all(
        value is None or value == getattr(condition, name) or (name == "member" and "everyone" in value)
        for name, value in asked.items()
    )
