"""The five questions of `charterbot new`: what an answer means, and what is wrong with it, by the charter's own reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bot.adapters.charter_file import READY, Answers, first_charter, read_text, zones
from bot.cli.words import Words
from bot.domain.charter import suggest
from bot.domain.charter.faults import Fault
from bot.domain.charter.languages import BY_NAME, CODE
from bot.domain.charter.scalars import COMMAS
from bot.domain.effects import Text

_BETWEEN = re.compile(rf"{COMMAS.pattern}|\s(?=\S+/)")
"""As in `en, Europe/Berlin`, with or without the comma."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, what holds if Enter is pressed, and how an answer is put to those that are there."""

    text: Text
    default: str
    put: Callable[[Answers, str], Answers]


def beginning(words: Words, language: str, zone: str) -> Answers:
    """What holds before anything is answered."""
    return Answers(
        name=words.say(Text(key="new-default-name")),
        goal=words.say(Text(key="new-default-goal")),
        languages=(language,),
        timezone=zone,
        rules=("links",),
    )


def questions(words: Words, first: Answers) -> tuple[Question, ...]:
    """The five questions, with the answers `first` for whoever presses Enter."""
    later, everything, none = (words.say(Text(key=f"new-word-{word}")) for word in ("later", "all", "none"))
    known = {_word(rule, words): rule for rule in READY}
    offer = Text(key="new-ask-rules", args={"rules": ", ".join(known), "all": everything, "none": none})
    meant = {rule: rule for rule in READY} | known
    several = {"all": tuple(READY), everything: tuple(READY), "none": (), none: ()}
    return (
        Question(Text(key="new-ask-name"), first.name, lambda to, said: replace(to, name=said)),
        Question(Text(key="new-ask-goal"), first.goal, lambda to, said: replace(to, goal=said)),
        Question(
            Text(key="new-ask-group", args={"later": later}),
            later,
            lambda to, said: replace(to, chat="" if said.lower() in {"later", later} else said),
        ),
        Question(
            Text(key="new-ask-languages"),
            ", ".join((*first.languages, first.timezone)),
            lambda to, said: _spoken(to, said, first),
        ),
        Question(
            offer,
            ", ".join(_word(rule, words) for rule in first.rules),
            lambda to, said: replace(to, rules=several.get(said.lower(), _rules(said, meant))),
        ),
    )


def wrong(answers: Answers, words: Words) -> list[Text]:
    """What is wrong with the answers and what to do, line by line; nothing if the charter that they make can be kept."""
    unknown = [rule for rule in answers.rules if rule not in READY]
    if unknown:
        return list(_unknown(unknown, [_word(rule, words) for rule in READY]))
    faults = read_text(written(answers, words)).faults
    errors = [fault for fault in faults if fault.level == "error"]
    return [line for fault in errors for line in (fault.message, _remedy(fault, words)) if line is not None]


def written(answers: Answers, words: Words) -> str:
    """The charter: its sentences in the community's first language, its comments in that of the questions."""
    return first_charter(answers, says=Words(answers.languages[0]).say, notes=words.say)


def _spoken(to: Answers, said: str, first: Answers) -> Answers:
    """Languages and time zone from one line; what is not said stays as at `first`."""
    parts = [part.strip() for part in _BETWEEN.split(said) if part.strip()]
    languages = tuple(dict.fromkeys(part for part in parts if _is_language(part)))
    zone = ", ".join(part for part in parts if not _is_language(part))
    return replace(to, languages=languages or first.languages, timezone=zone or first.timezone)


def _is_language(word: str) -> bool:
    if word.lower() in {zone.lower() for zone in zones()}:
        return False
    return bool(CODE.fullmatch(word)) or word.lower() in BY_NAME


def _rules(said: str, meant: dict[str, str]) -> tuple[str, ...]:
    parts = [part.lower() for part in re.split(rf"{COMMAS.pattern}|\s", said) if part] or [said]
    return tuple(dict.fromkeys(meant.get(part, part) for part in parts))


def _unknown(rules: list[str], ready: list[str]) -> Iterator[Text]:
    words = ", ".join(ready)
    for rule in rules:
        near = suggest.nearest(rule, ready)
        yield Text(
            key="fault-want-choice", args={"key": Text(key="new-rules"), "found": rule, "words": words}
        )
        if near:
            yield Text(key="fault-do-mean", args={"word": near})


def _remedy(fault: Fault, words: Words) -> Text | None:
    """What to do, where not a line of a charter is written but what stands in it."""
    match fault.remedy:
        case Text(key="fault-do-write-chat"):
            return Text(key="new-do-write-group", args={"later": words.say(Text(key="new-word-later"))})
        case Text(key="fault-do-write", args={"text": str(text)}):
            return Text(key="fault-do-write", args={"text": text.removeprefix("chat: ").strip('"')})
        case remedy:
            return remedy


def _word(rule: str, words: Words) -> str:
    return words.say(Text(key=f"new-word-{rule}"))
