"""`file name`, `name contains`: word patterns on a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from bot.domain.charter.desk import Desk, Field
from bot.domain.charter.scalars import scalar
from bot.domain.charter.sections_lists import words
from bot.domain.effects import Text
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.facts.contains import PATTERN, Entries, written
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.naming import Naming, entries, one_of
from bot.domain.rules.stage import Stage
from bot.domain.rules.words import Words

Named = Callable[[Case], Iterable[str]]
REMEMBERED = 4096
"""Names of which it is remembered whether they fit: the same people write again and again."""


def _check(fact: str, asked: Entries, asking: Asking, named: Named) -> Check:
    known = Words(sorted(set(written(asked, asking.content.lists))))
    word = fact.replace(" ", "-")
    fits = lru_cache(maxsize=REMEMBERED)(lambda name: known.find(name)[0] != 0)

    def found(case: Case) -> str:
        return next(filter(fits, named(case)), "")

    def holds(case: Case) -> bool:
        return found(case) != ""

    def why(case: Case) -> tuple[Match, ...]:
        name = found(case)
        if not name:
            return (Match(fact=fact, why=Text(key=f"why-no-{word}")),)
        return (Match(fact=fact, why=Text(key=f"why-{word}", args={"what": name})),)

    return Check(fact=fact, cost=2, holds=holds, why=why)


def _fact(
    key: str,
    examples: tuple[str, ...],
    instead: tuple[str, ...],
    named: Named,
    play: Callable[[str, Stage], None],
) -> Fact[Entries]:
    def says(asked: Entries, _naming: Naming) -> Text:
        return Text(key=f"fact-{key.replace(' ', '-')}-says", args={"words": one_of(entries(asked))})

    return Fact(
        key=key,
        read=words,
        kind=PATTERN,
        row=True,
        examples=examples,
        instead=instead,
        check=lambda asked, asking: _check(key, asked, asking, named),
        says=says,
        carried=_name,
        wordless=True,
        play=play,
    )


def _name(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    return found.text if found else None


def _carry_file(name: str, stage: Stage) -> None:
    stage.more["files"] = (name,)


def _be_called(name: str, stage: Stage) -> None:
    stage.author["name"] = name


FILE_NAME = _fact(
    "file name",
    ('"*.exe"', "$words"),
    ("filename", "file names", "extension", "file type"),
    lambda case: case.post.files,
    _carry_file,
)
NAME_CONTAINS = _fact(
    "name contains",
    ("casino", "$words"),
    ("name", "nickname", "display name"),
    lambda case: (case.post.author.name,),
    _be_called,
)
