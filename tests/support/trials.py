"""Examples and stories for tests, and the faults found in them."""

from __future__ import annotations

from typing import Any

from bot.domain.charter.schema import Example, Place, Rule, StoryStep
from bot.domain.effects import Text
from bot.domain.trial import try_out
from bot.texts.catalog import Catalog
from tests.builders import charter

OF_THE_STEP = frozenset({"by", "after", "every", "times", "bot"})


def example(text: str = "pots", line: int = 1, **facts: Any) -> Example:
    """An example; its facts are named as in a charter, with `_` for spaces."""
    return Example(text=text, place=Place(line=line), facts=_told(facts))


def step(text: str = "pots", line: int = 1, **more: Any) -> StoryStep:
    """One step of a story: when and by whom, what the bot answers, and facts as an example has them."""
    facts = {key: more.pop(key) for key in more.keys() - OF_THE_STEP}
    return StoryStep(text=text, place=Place(line=line), facts=_told(facts), **more)


def _told(facts: dict[str, Any]) -> dict[str, Any]:
    return {name.strip("_").replace("_", " "): value for name, value in facts.items()}


def complaints(*rules: Rule, **more: Any) -> list[tuple[int, str, str]]:
    """The faults of a charter's examples: line, message and remedy."""
    catalog = Catalog(strict=True)
    return [
        (
            fault.place.line,
            catalog.plain(fault.message, "en"),
            catalog.plain(fault.remedy or Text(key=""), "en"),
        )
        for fault in try_out(charter(*rules, **more))
    ]
