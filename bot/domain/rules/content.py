"""What a message says, asked by all rules of a charter at once.

Every pattern is prepared once, `read` opens a message, and each question of a rule is then a test of bits or of a few
values: asked in vain, it costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.domain.charter.schema import Charter
from bot.domain.charter.values import Mentions
from bot.domain.events import Post
from bot.domain.rules.builtin import around_of
from bot.domain.rules.links import Lists
from bot.domain.rules.names import NO_NAMES, names_of
from bot.domain.rules.seen import Seen
from bot.domain.rules.words import Words

_NOBODY: frozenset[str] = frozenset()


class Content:
    """The content side of a charter, prepared once. Of the messages it read it remembers what addresses are worth."""

    __slots__ = ("lists", "words")

    def __init__(self, words: Words, lists: Lists) -> None:
        self.words = words
        self.lists = lists

    def read(
        self, post: Post, *, staff_names: frozenset[str] = _NOBODY, our_groups: frozenset[str] = _NOBODY
    ) -> Seen:
        """Open a message. The names are what `$staff names` and `$our groups` hold in its group."""
        return Seen(post, around_of(staff_names, our_groups), self.words)

    def mentioned(self, asked: Mentions) -> Callable[[Seen], int]:
        """How many mentions a message has, without those that are excepted."""
        excepted = names_of(asked.excepted, self.lists)
        if excepted == NO_NAMES:
            return lambda seen: len(seen.post.mentions) + len(seen.post.named)
        return lambda seen: sum(1 for _ in seen.mentioned(excepted))


def compile_content(charter: Charter, patterns: Iterable[str]) -> Content:
    """Prepare the word patterns that rules of `charter` look for.

    Raises `TooManyPatternsError`, and `re2.error` for a regular expression that RE2 refuses.
    """
    return Content(Words(patterns), charter.lists)
