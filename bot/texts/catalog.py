"""Words for the values that the domain says: `Text` in, a language's sentence out, plain or as Telegram's HTML.

The words are Fluent messages in `<language>/<room>.ftl`. In them, `<b> <i> <u> <s> <code> <pre> <blockquote>` are ours:
HTML keeps them and plain text drops them; everything else, and everything that fills a blank, is escaped. Whole numbers
are written without grouping, for most are ids, lines and times; write `NUMBER($n, useGrouping: 1)` where it is a sum.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from html import escape
from importlib.resources import files
from typing import Literal

from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentInt
from fluent.syntax import FluentParser, ast

from bot.domain.charter.blanks import BLANK
from bot.domain.charter.schema_housekeeping import Own
from bot.domain.effects import Arg, Joined, Mention, Moment, Said, Span, Text
from bot.texts import markup, numbers

Form = Literal["plain", "html"]
Filling = str | FluentInt

BASE = "en"
LONGEST = 2000
"""Fluent refuses to put more than 2,500 characters into one blank; longer words are put in afterwards."""

log = logging.getLogger(__name__)


class TextError(LookupError):
    """A text that cannot be said as it should: no such key, or a blank that nothing fills."""


class Catalog:
    """The texts of all languages. `strict` raises `TextError` where a running bot logs and says what it can.

    `own`: what a community says in words of its own, by key.
    """

    def __init__(self, *, strict: bool = False, own: Callable[[], Mapping[str, Own]] = dict) -> None:
        self._strict = strict
        self._own = own
        self.languages: tuple[str, ...] = languages()

    def plain(self, text: Text, language: str, zone: str = "UTC") -> str:
        """The words of `text` without markup. An unknown `language` tag is read as its base, then English."""
        return self._said(text, _Reader(self._known(language), zone, "plain"))

    def html(self, text: Text, language: str, zone: str = "UTC") -> str:
        """The words of `text` as HTML that Telegram takes: people are links, and what fills blanks is escaped."""
        return self._said(text, _Reader(self._known(language), zone, "html"))

    def prepare(self, chosen: Iterable[str]) -> None:
        """Parse the texts of some languages now: at the first word of the bot it would take a fifth of a second."""
        for language in {BASE, *map(self._known, chosen)}:
            for form in ("plain", "html"):
                _bundle(language, form)

    def _known(self, language: str) -> str:
        tag = language.replace("_", "-").lower()
        return next((known for known in (tag, tag.split("-")[0]) if known in self.languages), BASE)

    def _said(self, text: Text, reader: _Reader) -> str:
        own = self._own().get(text.key)
        if own is not None:
            blanks = {blank: text.args[arg] for blank, arg in own.blanks.items() if arg in text.args}
            return self._charters(Said(words=dict(own.words), blanks=blanks), reader)
        late: list[str] = []
        fillings = {name: self._filling(arg, reader, late) for name, arg in text.args.items()}
        for bundle in (_bundle(reader.language, reader.form), _bundle(BASE, reader.form)):
            pattern = bundle.get_message(text.key).value if bundle.has_message(text.key) else None
            if pattern is not None:
                words, errors = bundle.format_pattern(pattern, fillings)
                for error in errors:
                    self._complain("text_unfilled", text.key, reader.language, str(error))
                return _with_late(str(words), late)
            self._complain("text_missing", text.key, reader.language)
        return escape(text.key) if reader.form == "html" else text.key

    def _filling(self, arg: Arg, reader: _Reader, late: list[str]) -> Filling:
        if isinstance(arg, int):
            return FluentInt(arg, useGrouping=False)
        words = self._words(arg, reader)
        if len(words) <= LONGEST:
            return words
        late.append(words)
        return _token(len(late) - 1)

    def _words(self, arg: Arg, reader: _Reader) -> str:
        match arg:
            case str() | int():
                return reader.kept(str(arg))
            case Mention():
                return reader.person(arg)
            case Span():
                return reader.kept(numbers.span(arg.seconds, reader.language, exact=arg.exact))
            case Moment():
                return reader.kept(numbers.moment(arg.at, reader.language, reader.zone))
            case Said():
                return self._charters(arg, reader)
            case Joined():
                parts = [self._words(part, reader) for part in arg.parts]
                return (
                    "\n".join(parts) if arg.lines else numbers.listed(parts, reader.language, either=arg.any)
                )
            case Text():
                return self._said(arg, reader)

    def _charters(self, said: Said, reader: _Reader) -> str:
        """Words of the charter, the blanks filled; what fills one is not looked through again."""
        words = _own_words(said, reader.language)
        if not said.blanks:
            return reader.kept(words)
        parts: list[str] = []
        end = 0
        for found in BLANK.finditer(words):
            if found[1] in said.blanks:
                parts += [reader.kept(words[end : found.start()]), self._words(said.blanks[found[1]], reader)]
                end = found.end()
        return "".join((*parts, reader.kept(words[end:])))

    def _complain(self, event: str, key: str, language: str, error: str = "") -> None:
        if self._strict:
            raise TextError(f"{event}: {key} ({language}) {error}".rstrip())
        log.error(event, extra={"key": key, "language": language, "error": error})


class _Reader:
    """For whom words are made: language, time zone, and whether markup is understood."""

    def __init__(self, language: str, zone: str, form: Form) -> None:
        self.language = language
        self.zone = zone
        self.form = form

    def kept(self, words: str) -> str:
        """Words that are not ours."""
        return escape(words) if self.form == "html" else words

    def person(self, mention: Mention) -> str:
        name = self.kept(" ".join(mention.name.split()) or str(mention.user))
        if self.form == "plain" or mention.user <= 0:
            return name
        return f'<a href="tg://user?id={mention.user}">{name}</a>'


@cache
def languages() -> tuple[str, ...]:
    """The languages that have texts, English first."""
    folders = [folder.name for folder in files("bot.texts").iterdir() if folder.is_dir()]
    return tuple(sorted((name for name in folders if name.isalpha()), key=lambda name: (name != BASE, name)))


def resource(language: str) -> ast.Resource:
    """All messages of one language, room after room, as Fluent parses them."""
    rooms = sorted((files("bot.texts") / language).iterdir(), key=lambda room: room.name)
    parsed = [
        FluentParser(with_spans=False).parse(room.read_text("utf-8"))
        for room in rooms
        if room.name.endswith(".ftl")
    ]
    return ast.Resource([entry for room in parsed for entry in room.body])


@lru_cache(maxsize=16)
def _bundle(language: str, form: Form) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(markup.prepared(resource(language), html=form == "html"))
    return bundle


def _own_words(said: Said, language: str) -> str:
    """The charter's words in a language, else those for all, else the first there are."""
    found = next((said.words[name] for name in (language, "") if name in said.words), None)
    return next(iter(said.words.values()), "") if found is None else found


def _token(place: int) -> str:
    return f"\ue000{place}\ue001"


def _with_late(words: str, late: list[str]) -> str:
    for place, value in enumerate(late):
        words = words.replace(_token(place), value)
    return words
