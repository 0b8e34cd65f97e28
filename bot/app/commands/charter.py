"""`/charter`: what the community is for, its rules, and what the bot does about each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.app.commands.ask import Ask
from bot.domain.activities.telling import schedule_words
from bot.domain.charter.schema import Charter, Ladder, Rule, Words
from bot.domain.charter.schema_activities import Activity, Poll
from bot.domain.charter.values import (
    Strike,
)
from bot.domain.effects import Arg, Joined, Said, Span, Text
from bot.domain.rules.catalogue import CONSEQUENCES
from bot.domain.rules.consequences.steps import step_words

PAGE = 3600
"""Characters in one message, about; Telegram takes 4096."""

BEGIN = 150
"""Characters of a post that are enough to know it by."""

LINE = 40
"""Characters that the texts put around the charter's own words, about."""


def charter(ask: Ask) -> None:
    """`/charter`: in as many messages as it needs."""
    for page in _pages(_sections(ask.work.force.charter)):
        ask.say("command-lines", {"lines": Joined(parts=page, lines=True)})


def _sections(charter: Charter) -> Iterator[tuple[Text, int]]:
    """The charter in lines, each with its length, about."""
    community = charter.community
    yield _said("command-charter-head", "name", community.name)
    yield _said("command-charter-goal", "goal", community.goal)
    yield from (_said("command-charter-value", "value", value) for value in community.values)
    rules = [rule for rule in charter.rules.values() if rule.mode != "off"]
    ladders = {charter.ladder_of(rule).name: charter.ladder_of(rule) for rule in rules if _strikes(rule)}
    if rules:
        yield Text(key="command-charter-rules"), LINE
    for number, rule in enumerate(rules, 1):
        yield from _rule(number, rule, charter.ladder_of(rule).name if len(ladders) > 1 else "")
    yield from (_ladder(ladder, named=len(ladders) > 1) for ladder in ladders.values())
    activities = [one for one in charter.activities.values() if _is_public(charter, one)]
    if activities:
        yield Text(key="command-charter-activities"), LINE
    yield from (_activity(one) for one in activities)


def _is_public(charter: Charter, activity: Activity) -> bool:
    return any(charter.groups[group].open_to == "everyone" for group in activity.groups)


def _activity(activity: Activity) -> tuple[Text, int]:
    """What happens, when and where, with the beginning of what is said then."""
    does = activity.does
    key, words = (
        ("command-charter-poll", does.question)
        if isinstance(does, Poll)
        else ("command-charter-post", does.words)
    )
    begun = {language: _begin(text) for language, text in words.items()}
    args: dict[str, Arg] = {
        "when": schedule_words(activity.schedule),
        "groups": Joined(parts=activity.groups),
        "words": Said(words=begun),
    }
    return Text(key=key, args=args), _length(begun) + LINE


def _begin(text: str) -> str:
    """The first line, or what of it has room."""
    line = text.strip().partition("\n")[0]
    return line if len(line) <= BEGIN else f"{line[: BEGIN - 1].rstrip()}…"


def _rule(number: int, rule: Rule, ladder: str) -> Iterator[tuple[Text, int]]:
    """A rule and what follows. `ladder` is the name of its ladder where there are several."""
    says = Said(words=dict(rule.says))
    yield Text(key="command-charter-rule", args={"number": number, "says": says}), _length(rule.says)
    if rule.why:
        yield _said("command-charter-why", "why", rule.why)
    if rule.mode == "observe":
        yield Text(key="command-charter-observed"), LINE
        return
    done = Joined(parts=tuple(CONSEQUENCES[type(one)].says(one, ladder) for one in rule.then))
    key = "command-charter-done" if rule.when else "command-charter-judged"
    yield Text(key=key, args={"done": done}), LINE * len(rule.then)


def _ladder(ladder: Ladder, *, named: bool) -> tuple[Text, int]:
    steps = Joined(parts=tuple(_step(ladder, number) for number in range(1, 1 + len(ladder.steps))))
    args: dict[str, Arg] = {"steps": steps, "fade": Span(seconds=ladder.fade_after)}
    key = "command-charter-ladder"
    if named:
        key, args["name"] = "command-charter-ladder-named", ladder.name
    return Text(key=key, args=args), LINE * (1 + len(ladder.steps))


def _step(ladder: Ladder, number: int) -> Text:
    step = ladder.steps[number - 1]
    key = "command-charter-step-asked" if step in ladder.ask_before else "command-charter-step"
    return Text(key=key, args={"number": number, "step": step_words(step)})


def _strikes(rule: Rule) -> bool:
    return rule.mode == "enforce" and any(isinstance(one, Strike) for one in rule.then)


def _said(key: str, blank: str, words: Words) -> tuple[Text, int]:
    return Text(key=key, args={blank: Said(words=dict(words))}), _length(words)


def _length(words: Words) -> int:
    return LINE + max(map(len, words.values()), default=0)


def _pages(lines: Iterable[tuple[Text, int]]) -> Iterator[tuple[Text, ...]]:
    page: list[Text] = []
    filled = 0
    for text, length in lines:
        if page and filled + length > PAGE:
            yield tuple(page)
            page, filled = [], 0
        page.append(text)
        filled += length
    yield tuple(page)
