"""What a message says, asked by all rules of a charter at once.

`compile_content` prepares every pattern once, `read` opens a message, and each question of a rule is then a test of bits
or of a few values: asked in vain, it costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from bot.domain.charter.schema import Charter
from bot.domain.charter.values import Count, ForwardedFrom, Has, LinksTo, Listed, Mentions, Share, Site, Word
from bot.domain.events import Forward, Link, Post
from bot.domain.rules.address import Address
from bot.domain.rules.builtin import Around, around_of, is_builtin
from bot.domain.rules.counts import capitals, caps_hold, length_holds
from bot.domain.rules.has import ABOUT_LINKS, finder_of
from bot.domain.rules.links import Lists, Sites, sites_of
from bot.domain.rules.names import Names, names_of
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.words import Words

Check = Callable[[Seen], tuple[Found, ...]]
"""A question to a message: what made it hold; nothing where it does not."""

Entries = tuple[Listed | Word, ...]
Spares = Callable[[str, Around], bool]

NOTHING: tuple[Found, ...] = ()
NOBODY = Around()


class Content:
    """The content side of a charter, prepared once. It remembers nothing of the messages it read."""

    __slots__ = ("lists", "words")

    def __init__(self, words: Words, lists: Lists) -> None:
        self.words = words
        self.lists = lists

    def read(
        self,
        post: Post,
        *,
        staff_names: frozenset[str] = NOBODY.staff_names,
        our_groups: frozenset[str] = NOBODY.our_groups,
    ) -> Seen:
        """Open a message. The names are what `$staff names` and `$our groups` hold in its group."""
        return Seen(post, self.words, around_of(staff_names, our_groups))

    def check(self, fact: str, asked: object) -> Check:
        """The question that a condition of the charter asks under the key `fact`.

        Raises `KeyError` for a fact of another kind and for a pattern that the charter does not have, and `ValueError`
        for `mentions` with a time, which is a question of pace.
        """
        return _CHECKS[fact](self, asked)

    def mentioned(self, asked: Mentions) -> Callable[[Seen], int]:
        """How many mentions a message has, without those that are excepted."""
        excepted = names_of(asked.excepted, self.lists)
        return lambda seen: sum(1 for _ in seen.mentioned(excepted))


def compile_content(charter: Charter) -> Content:
    """Prepare what the rules of `charter` ask of messages, those that are switched off too.

    Raises `TooManyPatternsError`, and `re2.error` for a regular expression that RE2 refuses.
    """
    conditions = (one for rule in charter.rules.values() for one in (*rule.when, *rule.unless))
    entries = ((*(one.contains or ()), *(one.contains_all or ())) for one in conditions)
    return Content(Words(pattern for some in entries for pattern in _written(some, charter.lists)), charter.lists)


def _written(entries: Entries, lists: Lists) -> Iterator[str]:
    """The patterns that entries mean, but for the built-in lists."""
    for entry in entries:
        match entry:
            case Word():
                yield entry.pattern
            case Listed() if not is_builtin(entry.name):
                yield from lists.get(entry.name, ())


@lru_cache(maxsize=256)
def _words_of(names: frozenset[str]) -> Words:
    return Words(sorted(names))


def _contains(content: Content, asked: Entries) -> Check:
    numbers = {content.words.numbers[pattern]: pattern for pattern in _written(asked, content.lists)}
    wanted = sum(1 << number for number in numbers)
    builtin = [one.name for one in asked if isinstance(one, Listed) and is_builtin(one.name)]

    def check(seen: Seen) -> tuple[Found, ...]:
        bits = seen.bits
        if bits < 0:
            bits = seen.patterns()
        bits &= wanted
        if not bits:
            return NOTHING
        return tuple(
            Found("contains", *seen.where(number), pattern) for number, pattern in numbers.items() if bits >> number & 1
        )

    def check_names(seen: Seen) -> tuple[Found, ...]:
        named = (one for name in builtin for one in _named(seen, seen.around.of(name)))
        return (*check(seen), *named)

    return check_names if builtin else check


def _named(seen: Seen, names: frozenset[str]) -> Iterator[Found]:
    """The names of a built-in list that the message writes."""
    words = _words_of(names)
    bits, spans = words.find(seen.post.text)
    quoted = words.find(seen.post.quoted)[0]
    for name, number in words.numbers.items():
        if (bits | quoted) >> number & 1:
            yield Found("contains", *spans.get(number, (0, 0)), name)


def _contains_all(content: Content, asked: Entries) -> Check:
    numbers = {content.words.numbers[pattern]: pattern for pattern in _written(asked, content.lists)}
    wanted = sum(1 << number for number in numbers)

    def check(seen: Seen) -> tuple[Found, ...]:
        bits = seen.bits
        if bits < 0:
            bits = seen.patterns()
        if bits & wanted != wanted or not wanted:
            return NOTHING
        return tuple(Found("contains all", *seen.where(number), pattern) for number, pattern in numbers.items())

    return check


def _links_to(content: Content, asked: LinksTo) -> Check:
    meant = sites_of(asked.targets, content.lists, looks=True)
    spared = sites_of(asked.excepted, content.lists, looks=False)
    names = bool(meant.names or meant.builtin)

    def check(seen: Seen) -> tuple[Found, ...]:
        post = seen.post
        if not post.links and not (names and post.mentions):
            return NOTHING
        found = [
            Found("links to", *_place(post.text, link.url, link.shown), link.url)
            for link, address in zip(post.links, seen.addresses, strict=True)
            if meant.cover(address, seen.around) and not spared.cover(address, seen.around)
        ]
        if names:
            found += _at_names(seen, meant, spared)
        return tuple(dict.fromkeys(found))

    return check


def _at_names(seen: Seen, meant: Sites, spared: Sites) -> Iterator[Found]:
    """The @names in a message that the charter writes as addresses."""
    for name in seen.post.mentions:
        if meant.names_cover(name, seen.around) and not spared.names_cover(name, seen.around):
            yield Found("links to", *_place(seen.post.text, f"@{name}"), f"@{name}")


def _place(text: str, *shown: str) -> tuple[int, int]:
    """Where one of the words stands in `text`; (0, 0) if none does."""
    small = text.lower() if not text.isascii() and len(text.lower()) != len(text) else text
    for words in filter(None, shown):
        if (start := small.find(words)) >= 0:
            return start, start + len(words)
    return 0, 0
