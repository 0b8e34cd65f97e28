"""Rules and ladders as people read them: what a rule asks of messages, what follows, where strikes lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.domain.charter.schema import Charter, Condition, Ladder, Rule
from bot.domain.charter.values import BanFor, Strike
from bot.domain.effects import Arg, Joined, Text
from bot.domain.rules.catalogue import CONSEQUENCES, facts_of
from bot.domain.rules.consequences.steps import step_words
from bot.domain.rules.ladder import asks
from bot.domain.rules.naming import Naming, chained, exactly
from bot.domain.text.item import Item, said


def rule_item(rule: Rule, ladder: str, naming: Naming) -> Item:
    """A rule. `ladder` is the name of its ladder where there are several."""
    return Item("rule", rule.id, tuple(_lines(rule, ladder, naming)))


def _lines(rule: Rule, ladder: str, naming: Naming) -> Iterator[Text]:
    yield Text(key="text-says", args={"says": said(rule.says)})
    if rule.why:
        yield Text(key="text-why", args={"why": said(rule.why)})
    if rule.when:
        yield Text(key="text-when", args={"messages": _any("text-or-that", rule.when, naming)})
    if rule.unless:
        yield Text(key="text-unless", args={"messages": _any("text-or-it", rule.unless, naming)})
    done = Joined(parts=tuple(CONSEQUENCES[type(one)].says(one, ladder) for one in rule.then))
    match rule.mode:
        case "off":
            yield Text(key="text-off")
        case "observe":
            yield Text(key="text-observed", args={"done": done})
        case "enforce":
            yield Text(key="text-done" if rule.when else "text-judged", args={"done": done})


def _any(key: str, conditions: Iterable[Condition], naming: Naming) -> Text:
    return chained(key, (_all(one, naming) for one in conditions))


def _all(condition: Condition, naming: Naming) -> Text:
    return chained("text-and", (fact.says(asked, naming) for fact, asked in facts_of(condition)))


def ladder_item(ladder: Ladder, *, named: bool) -> Item:
    """Where strikes lead. `named`: there are several ladders."""
    steps = chained("text-comma", (_step(ladder, number) for number in range(1, 1 + len(ladder.steps))))
    args: dict[str, Arg] = {"steps": steps, "fade": exactly(ladder.fade_after), "name": ladder.name}
    key = "text-ladder-named" if named else "text-ladder"
    return Item("ladder", ladder.name, (Text(key=key, args=args),))


def _step(ladder: Ladder, number: int) -> Text:
    step = ladder.steps[number - 1]
    key = "text-step-asked" if asks(ladder, step) else "text-step"
    return Text(key=key, args={"number": number, "step": step_words(step)})


def climbed(charter: Charter) -> dict[str, Ladder]:
    """The ladders that strikes of rules in force climb, by name."""
    rules = (rule for rule in charter.rules.values() if rule.mode == "enforce")
    striking = (rule for rule in rules if any(isinstance(one, Strike) for one in rule.then))
    return {ladder.name: ladder for ladder in map(charter.ladder_of, striking)}


def bans(charter: Charter) -> bool:
    """Whether a rule in force may ban."""
    steps = (step for ladder in climbed(charter).values() for step in ladder.steps)
    then = (one for rule in charter.rules.values() if rule.mode == "enforce" for one in rule.then)
    return any(isinstance(one, BanFor) for one in (*steps, *then))
