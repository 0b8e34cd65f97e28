"""Why a rule held, for somebody who does not see the message: the facts, each with the words where it was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from bot.domain.effects import Joined, Text
from bot.domain.outcome import Match
from bot.domain.rules.letters import spaceless

SHOWN = 3
"""How many findings of one fact are told; of the others, the number."""

WORDS_MATTER = frozenset({"contains", "contains all", "has"})
"""Facts told by a pattern or a kind: the words tell more."""

LONGEST = 40


def reason(matches: Iterable[Match], text: str) -> Text:
    """Why a rule held on a message with this `text`: nothing twice, and of many findings the first."""
    parts: list[Text] = []
    for _, same in groupby(matches, key=lambda match: match.fact):
        told = list(_distinct(_told(match, text) for match in same))
        parts += told[:SHOWN]
        if len(told) > SHOWN:
            parts.append(Text(key="why-more", args={"number": len(told) - SHOWN}))
    return Text(key="why-several", args={"whys": Joined(parts=tuple(parts))})


def _distinct(texts: Iterable[Text]) -> Iterator[Text]:
    seen: list[Text] = []
    for text in texts:
        if text not in seen:
            seen.append(text)
            yield text


def _told(match: Match, text: str) -> Text:
    words = " ".join(_whole_words(text, match.start, match.end).split())
    if match.fact not in WORDS_MATTER or not words or words == match.why.args.get("what"):
        return match.why
    short = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
    return Text(key="why-found", args={"why": match.why, "words": short})


def _whole_words(text: str, start: int, end: int) -> str:
    """The words of `text` that begin or end between these places; nothing where nothing was found."""
    if start == end:
        return ""
    while start > 0 and _goes_on(text[start - 1]):
        start -= 1
    while end < len(text) and _goes_on(text[end]):
        end += 1
    return text[start:end]


def _goes_on(char: str) -> bool:
    return char.isalnum() and not spaceless(char)
