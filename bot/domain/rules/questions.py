"""The questions that conditions ask of what a message says, one maker for each fact.

A question is asked of every message and mostly in vain, so it looks first at what is cheap to know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from bot.domain.charter.values import (
    Count,
    ForwardedFrom,
    Has,
    LinksTo,
    Listed,
    Mentions,
    Share,
    Site,
    Target,
    Word,
)
from bot.domain.events import Forward
from bot.domain.rules.address import address_of
from bot.domain.rules.builtin import Around, is_builtin
from bot.domain.rules.counts import capitals, caps_hold, length_holds
from bot.domain.rules.has import ABOUT_LINKS, finder_of
from bot.domain.rules.links import Lists, Sites, sites_of
from bot.domain.rules.names import Names, names_of
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.words import Words

Question = Callable[[Seen], tuple[Found, ...]]
"""What made a fact hold; nothing where it does not."""

Entries = tuple[Listed | Word, ...]
Spares = Callable[[str, Seen], bool]
NOTHING: tuple[Found, ...] = ()


def written(entries: Entries, lists: Lists) -> Iterator[str]:
    """The patterns that entries mean, but for the built-in lists."""
    for entry in entries:
        match entry:
            case Word():
                yield entry.pattern
            case Listed():
                yield from lists.get(entry.name, ())


def _contains(asked: Entries, lists: Lists, words: Words) -> Question:
    numbers = {words.numbers[pattern]: pattern for pattern in written(asked, lists)}
    wanted = sum(1 << number for number in numbers)
    builtin = [one.name for one in asked if isinstance(one, Listed) and is_builtin(one.name)]

    def question(seen: Seen) -> tuple[Found, ...]:
        if not seen.bits & wanted:
            return NOTHING
        bits = seen.patterns() & wanted
        held = (number for number in numbers if bits >> number & 1)
        return tuple(Found("contains", *seen.where(number), numbers[number]) for number in held)

    def with_names(seen: Seen) -> tuple[Found, ...]:
        return (*question(seen), *(one for name in builtin for one in _named(seen, seen.around.of(name))))

    return with_names if builtin else question


@lru_cache(maxsize=256)
def _words_of(names: frozenset[str]) -> Words:
    return Words(sorted(names))


def _named(seen: Seen, names: frozenset[str]) -> Iterator[Found]:
    """The names of a built-in list that the message writes."""
    words = _words_of(names)
    bits, spans = words.find(seen.post.text)
    bits |= words.find(seen.post.quoted)[0]
    for name, number in words.numbers.items():
        if bits >> number & 1:
            yield Found("contains", *spans.get(number, (0, 0)), name)


def _contains_all(asked: Entries, lists: Lists, words: Words) -> Question:
    numbers = {words.numbers[pattern]: pattern for pattern in written(asked, lists)}
    wanted = sum(1 << number for number in numbers)

    def question(seen: Seen) -> tuple[Found, ...]:
        if seen.bits & wanted != wanted or seen.patterns() & wanted != wanted:
            return NOTHING
        return tuple(
            Found("contains all", *seen.where(number), pattern) for number, pattern in numbers.items()
        )

    return question


def _links_to(asked: LinksTo, lists: Lists, *_: object) -> Question:
    meant = sites_of(asked.targets, lists, looks=True)
    spared = sites_of(asked.excepted, lists, looks=False)
    names = bool(meant.names or meant.builtin)

    @lru_cache(maxsize=1024)
    def wanted(url: str, around: Around) -> bool:
        address = address_of(url)
        return meant.cover(address, around) and not spared.cover(address, around)

    def question(seen: Seen) -> tuple[Found, ...]:
        post = seen.post
        found = [
            Found("links to", *_place(post.text, link.url, link.shown), link.url)
            for link in post.links
            if wanted(link.url, seen.around)
        ]
        if names and post.mentions:
            found += _at_names(seen, meant, spared)
        return tuple(dict.fromkeys(found)) if found else NOTHING

    return question


def _at_names(seen: Seen, meant: Sites, spared: Sites) -> Iterator[Found]:
    """The @names in a message that the charter writes as addresses."""
    for name in seen.post.mentions:
        if meant.names_cover(name, seen.around) and not spared.names_cover(name, seen.around):
            yield Found("links to", *_place(seen.post.text, f"@{name}"), f"@{name}")


def _place(text: str, *shown: str) -> tuple[int, int]:
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


def _has(asked: Iterable[Has], lists: Lists, *_: object) -> Question:
    finders = tuple((one.kind, finder_of(one.kind), _spares(one, lists)) for one in asked)

    def question(seen: Seen) -> tuple[Found, ...]:
        found = NOTHING
        for kind, find, spares in finders:
            if carried := find(seen.post):
                text = seen.post.text
                found += tuple(
                    Found("has", *_place(text, one), kind) for one in carried if not spares(one, seen)
                )
        return found

    return question


def _spares(asked: Has, lists: Lists) -> Spares:
    """What is excepted: sites, who is forwarded, or other things by what is written."""
    if not asked.excepted:
        return lambda _one, _seen: False
    if asked.kind in ABOUT_LINKS:
        sites = sites_of(map(_as_target, asked.excepted), lists, looks=False)
        return lambda one, seen: sites.cover(address_of(one), seen.around)
    names = names_of(asked.excepted, lists)
    if asked.kind == "forward":
        return lambda _one, seen: (
            seen.post.forward is not None and _covers(names, seen.post.forward, seen.around)
        )
    return lambda one, seen: names.cover_item(one, seen.around)


def _as_target(entry: Listed | Word) -> Target:
    return Site(entry.pattern) if isinstance(entry, Word) else entry


def _covers(names: Names, forward: Forward, around: Around) -> bool:
    return names.cover(around, name=forward.name, username=forward.username, number=forward.id)


def _forwarded_from(asked: ForwardedFrom, lists: Lists, *_: object) -> Question:
    sources, excepted = names_of(asked.sources, lists), names_of(asked.excepted, lists)

    def question(seen: Seen) -> tuple[Found, ...]:
        forward = seen.post.forward
        if forward is None or not (asked.anyone or _covers(sources, forward, seen.around)):
            return NOTHING
        if _covers(excepted, forward, seen.around):
            return NOTHING
        at = f"@{forward.username}" if forward.username else str(forward.id or "?")
        return (Found("forwarded from", 0, 0, forward.name or at),)

    return question


def _mentions(asked: Mentions, lists: Lists, *_: object) -> Question:
    if asked.within is not None:
        raise ValueError("mentions with a time are a question of pace")
    excepted = names_of(asked.excepted, lists)

    def question(seen: Seen) -> tuple[Found, ...]:
        if len(seen.post.mentions) + len(seen.post.named) < asked.number:
            return NOTHING
        names = tuple(seen.mentioned(excepted))
        if len(names) < asked.number:
            return NOTHING
        return tuple(Found("mentions", *_place(seen.post.text, f"@{name}", name), name) for name in names)

    return question


def _length(asked: Count, *_: object) -> Question:
    def question(seen: Seen) -> tuple[Found, ...]:
        text = seen.post.text
        return (Found("length", 0, len(text), str(len(text))),) if length_holds(asked, text) else NOTHING

    return question


def _caps(asked: Share, *_: object) -> Question:
    def question(seen: Seen) -> tuple[Found, ...]:
        text = seen.post.text
        return (Found("caps", 0, len(text), f"{capitals(text)}%"),) if caps_hold(asked, text) else NOTHING

    return question


QUESTIONS: Mapping[str, Callable[[Any, Lists, Words], Question]] = {
    "contains": _contains,
    "contains all": _contains_all,
    "links to": _links_to,
    "has": _has,
    "forwarded from": _forwarded_from,
    "mentions": _mentions,
    "length": _length,
    "caps": _caps,
}
"""By a fact's key in the charter: makes the question from what a condition asks there."""
