"""What a message says, asked by all rules of a charter at once.

`compile_content` prepares every pattern once, `read` opens a message, and each question of a rule is then a test of bits
or of a few values: asked in vain, it costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.charter.schema import Charter
from bot.domain.charter.values import Mentions
from bot.domain.events import Post
from bot.domain.rules.builtin import around_of
from bot.domain.rules.links import Lists
from bot.domain.rules.names import NO_NAMES, names_of
from bot.domain.rules.questions import QUESTIONS, Question, written
from bot.domain.rules.seen import Seen
from bot.domain.rules.words import Words

_NOBODY: frozenset[str] = frozenset()


class Content:
    """The content side of a charter, prepared once. Of the messages it read it remembers what addresses are worth."""

    __slots__ = ("_lists", "_words")

    def __init__(self, words: Words, lists: Lists) -> None:
        self._words = words
        self._lists = lists

    def read(
        self, post: Post, *, staff_names: frozenset[str] = _NOBODY, our_groups: frozenset[str] = _NOBODY
    ) -> Seen:
        """Open a message. The names are what `$staff names` and `$our groups` hold in its group."""
        return Seen(post, around_of(staff_names, our_groups), self._words)

    def check(self, fact: str, asked: object) -> Question:
        """The question that a condition of the charter asks under the key `fact`.

        Raises `KeyError` for a fact of another kind and for a pattern that the charter does not have, and `ValueError`
        for `mentions` with a time, which is a question of pace.
        """
        return QUESTIONS[fact](asked, self._lists, self._words)

    def mentioned(self, asked: Mentions) -> Callable[[Seen], int]:
        """How many mentions a message has, without those that are excepted."""
        excepted = names_of(asked.excepted, self._lists)
        if excepted == NO_NAMES:
            return lambda seen: len(seen.post.mentions) + len(seen.post.named)
        return lambda seen: sum(1 for _ in seen.mentioned(excepted))


def compile_content(charter: Charter) -> Content:
    """Prepare what the rules of `charter` ask of messages, those that are switched off too.

    Raises `TooManyPatternsError`, and `re2.error` for a regular expression that RE2 refuses.
    """
    conditions = (one for rule in charter.rules.values() for one in (*rule.when, *rule.unless))
    asked = ((*(one.contains or ()), *(one.contains_all or ())) for one in conditions)
    return Content(Words(one for some in asked for one in written(some, charter.lists)), charter.lists)
