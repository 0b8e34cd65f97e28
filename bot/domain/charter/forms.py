"""What a rule does, without how it is told: two charters in which a rule has the same form treat everybody the same by it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from operator import itemgetter

from bot.domain.charter.schema import Charter, Rule
from bot.domain.charter.values import Listed
from bot.domain.ids import ListName, RuleId


def form_of(charter: Charter, rule: Rule) -> str:
    """All that decides when a rule holds and what follows: its facts with the lists they name, its ladder, its mode."""
    asked = tuple(
        tuple(tuple(sorted(one.asks.items(), key=itemgetter(0))) for one in conditions)
        for conditions in (rule.when, rule.unless)
    )
    lists = {name: charter.lists.get(name, ()) for name in sorted(set(_lists(asked)))}
    return repr((asked, lists, rule.then, charter.ladder_of(rule), rule.mode))


def observing(charter: Charter, rules: Collection[RuleId]) -> Charter:
    """The charter with some of its rules only observed; itself, if none of them acts anyway."""
    changed = {
        rule.id: replace(rule, mode="observe")
        for rule in charter.rules.values()
        if rule.id in rules and rule.mode == "enforce"
    }
    return replace(charter, rules={**charter.rules, **changed}) if changed else charter


def _lists(value: object) -> Iterator[ListName]:
    if isinstance(value, Listed):
        yield value.name
    elif isinstance(value, tuple):
        for part in value:
            yield from _lists(part)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _lists(getattr(value, one.name))
