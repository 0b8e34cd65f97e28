"""`contains`, `contains all`: words, patterns and lists of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.domain.charter.implied import more
from bot.domain.charter.kinds import Kind
from bot.domain.charter.sections_lists import words
from bot.domain.charter.values import Listed, Word
from bot.domain.effects import Text
from bot.domain.rules.builtin import is_builtin
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.facts.message import NOTHING, Question, of_message
from bot.domain.rules.links import Lists
from bot.domain.rules.naming import Naming, all_of, entries, one_of
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.shown import WORDS
from bot.domain.rules.words import Words

Entries = tuple[Listed | Word, ...]
PATTERN: Kind[str] = Kind(str, "fault-form-words", "$words")


def written(asked: Entries, lists: Lists) -> Iterator[str]:
    """The patterns that entries mean, but for the built-in lists."""
    for entry in asked:
        match entry:
            case Word():
                yield entry.pattern
            case Listed():
                yield from lists.get(entry.name, ())


def _numbers(asked: Entries, asking: Asking) -> dict[int, str]:
    numbers, lists = asking.content.words.numbers, asking.content.lists
    return {numbers[pattern]: pattern for pattern in written(asked, lists)}


def _any(asked: Entries, asking: Asking) -> Question:
    numbers = _numbers(asked, asking)
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
    known = _words_of(names)
    bits, spans = known.find(seen.post.text)
    bits |= known.find(seen.post.quoted)[0]
    for name, number in known.numbers.items():
        if bits >> number & 1:
            yield Found("contains", *spans.get(number, (0, 0)), name)


def _all(asked: Entries, asking: Asking) -> Question:
    numbers = _numbers(asked, asking)
    wanted = sum(1 << number for number in numbers)

    def question(seen: Seen) -> tuple[Found, ...]:
        if seen.bits & wanted != wanted or seen.patterns() & wanted != wanted:
            return NOTHING
        return tuple(
            Found("contains all", *seen.where(number), pattern) for number, pattern in numbers.items()
        )

    return question


def _says_any(asked: Entries, _naming: Naming) -> Text:
    return Text(key="fact-contains-says", args={"words": one_of(entries(asked, "text-words-of"))})


def _says_all(asked: Entries, _naming: Naming) -> Text:
    return Text(key="fact-contains-all-says", args={"words": all_of(entries(asked, "text-words-of"))})


def _needs_any(asked: Iterable[Listed | Word]) -> int:
    """A word of the charter, unless a list is among them whose words nobody knows beforehand."""
    return 0 if any(isinstance(entry, Listed) and is_builtin(entry.name) for entry in asked) else WORDS


CONTAINS: Fact[Entries] = Fact(
    key="contains",
    read=words,
    kind=PATTERN,
    row=True,
    examples=("$words", "free money", "profit*", '"*coin"', "/usdt.{0,20}bonus/"),
    instead=("words", "word", "text"),
    covers=more,
    check=lambda asked, asking: of_message("contains", 6, _any(asked, asking)),
    says=_says_any,
    needs=_needs_any,
    patterns=written,
)
CONTAINS_ALL: Fact[Entries] = Fact(
    key="contains all",
    read=words,
    kind=PATTERN,
    row=True,
    examples=("[buy, cheap*]",),
    check=lambda asked, asking: of_message("contains all", 6, _all(asked, asking)),
    says=_says_all,
    needs=lambda _asked: WORDS,
    patterns=written,
)
