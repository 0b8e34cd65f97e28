"""Facts of the message itself: a question finds what makes one hold, and that is also why."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.effects import Text
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.seen import Found, Seen

Question = Callable[[Seen], tuple[Found, ...]]
"""What made a fact hold; nothing where it does not. It is asked of every message and mostly in vain, so it looks first at
what is cheap to know."""

NOTHING: tuple[Found, ...] = ()


def of_message(fact: str, cost: int, find: Question) -> Check:
    """The check that asks `find`. Its words are `why-<fact>` and `why-no-<fact>`."""
    word = fact.replace(" ", "-")

    def holds(case: Case) -> bool:
        return bool(find(case.seen))

    def why(case: Case) -> tuple[Match, ...]:
        found = find(case.seen)
        if not found:
            return (Match(fact=fact, why=Text(key=f"why-no-{word}", args={"number": len(case.post.text)})),)
        return tuple(_match(one, word) for one in found)

    return Check(fact=fact, cost=cost, holds=holds, why=why)


def _match(found: Found, word: str) -> Match:
    why = Text(key=f"why-{word}", args={"what": found.what})
    return Match(fact=found.fact, start=found.start, end=found.end, why=why)


def place_of(text: str, *shown: str) -> tuple[int, int]:
    """Where the first of the words that stand in `text` does, capitals or not; (0, 0) if none does."""
    lower = _lower(text)
    for words in filter(None, shown):
        start = lower.find(_lower(words))
        if start >= 0:
            return start, start + len(words)
    return 0, 0


def _lower(text: str) -> str:
    """`text` in small letters, each in its place: one capital becomes two letters, of which the first is enough."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(char.lower()[0] for char in text)
