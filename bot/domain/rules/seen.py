"""A message opened for questions. What an answer needs is found out when it is first asked, once."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from bot.domain.events import Post
from bot.domain.rules.builtin import Around
from bot.domain.rules.counts import letters
from bot.domain.rules.fold import skeleton
from bot.domain.rules.names import Names
from bot.domain.rules.sameness import ENOUGH, fingerprint_of, simhash_of
from bot.domain.rules.words import NOWHERE, Spans, Words

NOTHING_SAID = (0, 0, 0)


class Found(Struct, frozen=True):
    """What made a fact hold: its key, where in `Post.text` (0, 0: not there), and what in the charter's words."""

    fact: str
    start: int
    end: int
    what: str


class Seen(Struct, eq=False):
    """A message and what was found out about it. `around` is what the built-in lists hold here.

    `bits`: the word patterns that it contains, as bits of an int; below 0 (every bit is set) as long as nobody asked `patterns`.
    """

    post: Post
    around: Around
    _words: Words
    bits: int = -1
    _spans: Spans | None = None
    _folded: bytes = b""

    def patterns(self) -> int:
        """The word patterns that the message contains; text quoted from another chat is text of the message."""
        if self.bits < 0:
            text, quoted = self.post.text, self.post.quoted
            self.bits, self._spans = self._words.find(text, self._folded) if text else (0, None)
            if quoted:
                self.bits |= self._words.find(quoted)[0]
        return self.bits

    def where(self, number: int) -> tuple[int, int]:
        """Where in the text the pattern with that bit is; (0, 0) if it is only in what is quoted."""
        if self._words.is_regex(number):
            return self._words.regex_span(number, self.post.text)
        return (self._spans or NOWHERE).get(number, (0, 0))

    def mentioned(self, excepted: Names) -> Iterator[str]:
        """Who is mentioned, without those who are excepted: names without `@`, else the names that people show."""
        for name in self.post.mentions:
            if not excepted.cover(self.around, username=name):
                yield name
        for person in self.post.named:
            if not excepted.cover(self.around, name=person.name, username=person.username, number=person.id):
                yield person.username or person.name

    def remembered(self) -> tuple[int, int, int]:
        """What tells whether the text is said again: its fingerprint, its SimHash (0: too short for one), its letters."""
        text = self.post.text
        if not text:
            return NOTHING_SAID
        self._folded = skeleton(text)
        number = letters(text)
        return fingerprint_of(self._folded), simhash_of(self._folded) if number >= ENOUGH else 0, number
