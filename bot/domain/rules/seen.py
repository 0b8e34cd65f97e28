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
    _letters: int = -1

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

    @property
    def folded(self) -> bytes:
        """What the text looks like, for telling whether it is said again."""
        if not self._folded:
            self._folded = skeleton(self.post.text)
        return self._folded

    @property
    def fingerprint(self) -> int:
        """63 bits of the folded text; 0 without text."""
        return fingerprint_of(self.folded) if self.post.text else 0

    @property
    def simhash(self) -> int:
        """64 bits of which similar texts share most; 0 for texts of under 20 letters."""
        return simhash_of(self.folded) if self.letters >= ENOUGH else 0

    @property
    def letters(self) -> int:
        """The letters of the text, those of scripts without spaces three times."""
        if self._letters < 0:
            self._letters = letters(self.post.text) if self.post.text else 0
        return self._letters

    @property
    def links(self) -> int:
        """How many addresses the message has."""
        return len(self.post.links)
