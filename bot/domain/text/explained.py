"""One rule explained to who writes charters: its sentences, and each word of the charter in it with what that does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bot.domain.charter.schema import Charter, Condition, Rule
from bot.domain.charter.values import Strike
from bot.domain.effects import Text
from bot.domain.ids import RuleId
from bot.domain.rules.catalogue import CONSEQUENCES, facts_of
from bot.domain.text.page import naming_of
from bot.domain.text.rules import ladder_item, rule_item


@dataclass(frozen=True, slots=True)
class Part:
    """A word of the charter in a rule: where it stands, what it says here (`None`: that is said above), what it does."""

    at: Literal["when", "unless", "then"]
    word: str
    says: Text | None
    about: Text


@dataclass(frozen=True, slots=True)
class Explained:
    """A rule: what members read, where its strikes lead, and its parts."""

    lines: tuple[Text, ...]
    ladder: tuple[Text, ...]
    parts: tuple[Part, ...]


def explained(charter: Charter, rule: RuleId) -> Explained:
    """Raises `KeyError` if there is no such rule."""
    found = charter.rules[rule]
    climbs = any(isinstance(one, Strike) for one in found.then)
    ladder = ladder_item(charter.ladder_of(found), named=len(charter.ladders) > 1).lines if climbs else ()
    lines = rule_item(found, "", naming_of(charter)).lines
    return Explained(lines, ladder, tuple(_parts(charter, found)))


def _parts(charter: Charter, rule: Rule) -> Iterator[Part]:
    for condition in rule.when:
        yield from _asked(charter, "when", condition)
    for condition in rule.unless:
        yield from _asked(charter, "unless", condition)
    for one in rule.then:
        kind = CONSEQUENCES[type(one)]
        yield Part("then", kind.written(one), None, kind.about)


def _asked(charter: Charter, at: Literal["when", "unless"], condition: Condition) -> Iterator[Part]:
    for fact, asked in facts_of(condition):
        yield Part(at, fact.key, fact.says(asked, naming_of(charter)), fact.about)
