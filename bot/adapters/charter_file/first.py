"""The first charter of a community: what somebody answered who begins, as a page of about ten lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.domain.charter.scalars import PLAIN_TRAPS
from bot.domain.charter.sections_community import NOT_YET
from bot.domain.effects import Text

Say = Callable[[Text], str]

READY: Mapping[str, str] = {
    "links": """\
    when: {member: newcomer, links to: any site}
    then: [delete, strike]
""",
    "flooding": """\
    when: {messages: at least 6 in 10 seconds}
    then: [delete, mute 10 minutes]
""",
    "copies": """\
    when: {repeats: at least 3 in 10 minutes}
    then: [delete, strike]
""",
}
"""The rules that are ready, by name, without their sentences for people."""

_PLAIN = re.compile(r"[^\W\d_](?:[\w '’.,!;/()&+，。！？、-]*[\w.!)。！？])?")

_PLAIN_WORD = re.compile(r"[A-Za-z][\w/+-]*|-[1-9][0-9]*", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a charter can't do without. `chat` is an @name or an id, empty if there is none yet; `rules` are names of `READY`."""

    name: str
    goal: str
    languages: tuple[str, ...]
    timezone: str
    chat: str = ""
    rules: tuple[str, ...] = ()


def first_charter(answers: Answers, *, says: Say, notes: Say) -> str:
    """The page of a charter. `says` gives the sentences of its rules, `notes` its comments."""
    return "".join(f"{line}\n" for line in _lines(answers, says, notes))


def _lines(answers: Answers, says: Say, notes: Say) -> Iterator[str]:
    yield f"# {notes(Text(key='new-read-on'))}"
    yield "charter: 1"
    yield "community:"
    yield f"  name: {_quoted(answers.name)}"
    yield f"  goal: {_quoted(answers.goal)}"
    yield f"  languages: [{', '.join(_quoted_word(language) for language in answers.languages)}]"
    yield f"  timezone: {_quoted_word(answers.timezone)}"
    yield "groups:"
    if answers.chat:
        yield f"  lounge: {{chat: {_quoted_word(answers.chat)}}}"
    else:
        yield f"  # {notes(Text(key='new-group-later'))}"
        yield f"  lounge: {{chat: {NOT_YET}}}"
    if answers.rules:
        yield "rules:"
    for rule in answers.rules:
        yield f"  {rule}:"
        yield f"    says: {_quoted(says(Text(key=f'new-says-{rule}')))}"
        yield READY[rule].removesuffix("\n")


def _quoted(text: str, plain: re.Pattern[str] = _PLAIN) -> str:
    """A text as YAML takes it for just that, in quotes only where they are needed."""
    if plain.fullmatch(text) and not any(trap.fullmatch(text) for trap in PLAIN_TRAPS.values()):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _quoted_word(word: str) -> str:
    """A word between brackets, where commas divide, too."""
    return _quoted(word, _PLAIN_WORD)
