"""What may be meant by what is typed so far: the bot's commands after a slash, people's names after @."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.playground.page.visit import Visit


@dataclass(frozen=True, slots=True)
class Offer:
    """Words that may be meant, and what they are about."""

    words: str
    about: str


def offers(visit: Visit, text: str) -> tuple[Offer, ...]:
    """What the last word of `text` may become; first what it is already."""
    begun = _last(text).lower()
    if begun.startswith("@"):
        found = [one for one in _names(visit) if one.words.lower().startswith(begun)]
    elif begun.startswith("/") and begun == text.lower():
        found = [one for one in _commands(visit) if one.words.startswith(begun)]
    else:
        return ()
    return tuple(sorted(found, key=lambda one: one.words.lower() != begun))


def completed(text: str, offer: Offer) -> str:
    """`text` with the offer in the place of its last word."""
    return f"{text[: len(text) - len(_last(text))]}{offer.words} "


def is_whole(text: str, offer: Offer) -> bool:
    """Whether the last word of `text` is the offer already, and nothing is left to be completed."""
    return _last(text).lower() == offer.words.lower()


def _last(text: str) -> str:
    return text.rsplit(maxsplit=1)[-1] if text and not text[-1].isspace() else ""


def _commands(visit: Visit) -> Iterator[Offer]:
    for one in visit.living.commands(visit.me, visit.chat):
        yield Offer(f"/{one.name}", one.about)


def _names(visit: Visit) -> Iterator[Offer]:
    for one in visit.living.people():
        if one.username and one.user != visit.me:
            yield Offer(f"@{one.username}", one.name)
