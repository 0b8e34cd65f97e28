"""Word patterns and regular expressions of a charter, all asked at once.

Words live in one automaton over the coarse fold. What it meets is a candidate: its ends must be a word's where the
pattern wants that, and the stretch of the text must be the pattern (`alike`). Regular expressions live in one set; where
each begins with a word, the automaton looks for those too, and without one of them the set is not asked.
Patterns are bits of an int, so what a message contains is one number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import re2
from ahocorasick_rs import BytesAhoCorasick, Implementation

from bot.domain.charter.patterns import MEMORY, is_regex
from bot.domain.rules.alike import is_pattern
from bot.domain.rules.fold import coarse, plain, plain_origins, skeleton, uncased
from bot.domain.rules.letters import COARSER, spaceless, wordlike
from bot.domain.rules.stretch import Stretch, with_variants

Spans = dict[int, tuple[int, int]]
"""Where patterns were found: by number, offsets in the text as written."""

NOWHERE: Spans = {}


class TooManyPatternsError(ValueError):
    """The regular expressions of a charter don't fit into one set."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A word pattern: what it wants in the plain text, and whether a word must begin or end there.

    `number` is its bit. `torn`: it wants a phrase without its spaces, which only letters set apart can be.
    """

    number: int
    wanted: str
    begins: bool
    ends: bool
    torn: bool = False


class Words:
    """The patterns of a charter, prepared once. `numbers` tells each pattern's bit by how it is written."""

    __slots__ = ("_automaton", "_needles", "_openings", "_regex_numbers", "_regexes", "_set", "numbers")

    def __init__(self, entries: Iterable[str]) -> None:
        """Raises `TooManyPatternsError`, and `re2.error` for a regular expression that RE2 refuses."""
        self.numbers: Mapping[str, int] = {
            entry: number for number, entry in enumerate(dict.fromkeys(entries))
        }
        words = [(entry, number) for entry, number in self.numbers.items() if not is_regex(entry)]
        by_needle: dict[bytes, list[Pattern]] = {}
        for entry, number in words:
            for pattern in _patterns(entry, number):
                by_needle.setdefault(coarse(pattern.wanted).strip(b" "), []).append(pattern)
        by_needle.pop(b"", None)
        regexes = {number: _folded(entry[1:-1]) for entry, number in self.numbers.items() if is_regex(entry)}
        openings = {_opening(regex) for regex in regexes.values()}
        if b"" in openings:
            openings.clear()
        for opening in openings:
            by_needle.setdefault(opening, [])
        self._needles = tuple(map(tuple, by_needle.values()))
        self._openings = frozenset(place for place, needle in enumerate(by_needle) if needle in openings)
        self._automaton = (
            BytesAhoCorasick(list(by_needle), implementation=Implementation.DFA) if by_needle else None
        )
        self._regex_numbers = tuple(regexes)
        self._regexes = {
            number: regex_of(entry) for entry, number in self.numbers.items() if number in regexes
        }
        self._set = _together(regexes.values()) if regexes else None

    def find(self, text: str, folded: bytes = b"") -> tuple[int, Spans]:
        """The patterns in `text`: as bits, and where each word was found first (of regular expressions only the bits).

        `folded` is its skeleton, if somebody knows it already.
        """
        bits, spans, opened = 0, NOWHERE, not self._openings
        if self._automaton is not None:
            whole, base = with_variants((folded or skeleton(text)).translate(COARSER))
            if found := self._automaton.find_matches_as_indexes(whole, overlapping=True):
                opened = opened or not self._openings.isdisjoint(needle for needle, _, _ in found)
                spans = self._checked(Stretch(text, whole, base), found)
                for number in spans:
                    bits |= 1 << number
        if opened and self._set is not None and (held := self._set.Match(uncased(text))):
            for place in held:
                bits |= 1 << self._regex_numbers[place]
        return bits, spans

    def regex_span(self, number: int, text: str) -> tuple[int, int]:
        """Where the regular expression `number` holds in `text`."""
        found = self._regexes[number].search(plain(text))
        if found is None:
            return 0, 0
        places = plain_origins(text)
        return places[found.start()], places[found.end()]

    def is_regex(self, number: int) -> bool:
        """Whether the pattern with that bit is a regular expression."""
        return number in self._regexes

    def _checked(self, stretch: Stretch, found: list[tuple[int, int, int]]) -> Spans:
        spans: Spans = {}
        for needle, start, end in found:
            for pattern in self._needles[needle]:
                if pattern.number not in spans and _is_there(pattern, stretch, start, end):
                    spans[pattern.number] = stretch.span
        return spans


def _is_there(pattern: Pattern, stretch: Stretch, start: int, end: int) -> bool:
    if not stretch.move(start, end, begins=pattern.begins, ends=pattern.ends, torn=pattern.torn):
        return False
    return is_pattern(stretch.found, pattern.wanted, stretch.written, stretch.around)


def _patterns(entry: str, number: int) -> Iterable[Pattern]:
    """What to look for: the pattern, and a phrase without its spaces too."""
    core = entry.strip()
    open_start, open_end = core.startswith("*"), core.endswith("*")
    core = core.removeprefix("*").removesuffix("*")
    wanted = " ".join(plain(core).split())
    if not wanted:
        return
    begins = not open_start and _bounded(wanted[0])
    ends = not open_end and _bounded(wanted[-1])
    yield Pattern(number, wanted, begins, ends)
    if " " in wanted:
        yield Pattern(number, wanted.replace(" ", ""), begins, ends, torn=True)


def _bounded(char: str) -> bool:
    return wordlike(char) and not spaceless(char)


def _folded(regex: str) -> str:
    """A regular expression with its letters folded as the text is; what folds to several stays as it is."""
    return "".join(char if char.isascii() or len(plain(char)) != 1 else plain(char) for char in regex)


_OPENING = re.compile(r"[a-z0-9]{3,}(?![a-z0-9]|[?*{])")


def _opening(regex: str) -> bytes:
    """The word, coarsely, that a text must have for a regular expression to hold, which begins with it; empty if none is sure."""
    found = None if "|" in regex else _OPENING.match(regex)
    return b"" if found is None else coarse(found[0]).strip(b" ")


@lru_cache(maxsize=4096)
def regex_of(entry: str) -> re2._Regexp:
    """The regular expression that a charter writes `/.../`, for plain texts. Raises `re2.error`."""
    return re2.compile(_folded(entry[1:-1]), _options())


def _together(regexes: Iterable[str]) -> re2.Set:
    together = re2.Set.SearchSet(_options())
    for regex in regexes:
        together.Add(regex)
    try:
        together.Compile()
    except re2.error as error:
        raise TooManyPatternsError("the regular expressions are too many for one set") from error
    return together


def _options() -> re2.Options:
    options = re2.Options()
    options.log_errors = False
    options.max_mem = MEMORY
    options.case_sensitive = False
    return options
