"""Who or what a list names: people, chats, numbers. An entry is a name, an @username, an id or a word pattern on the name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.charter.patterns import is_regex
from bot.domain.charter.values import Listed, Word
from bot.domain.events import Forward
from bot.domain.ids import ListName
from bot.domain.rules.builtin import Around, is_builtin
from bot.domain.rules.fold import plain, skeleton
from bot.domain.rules.links import Lists
from bot.domain.rules.words import regex_of

_SAME_DIGITS = 10
_FEWEST_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Names:
    """Entries as written, and which built-in lists are meant, too."""

    entries: tuple[str, ...]
    builtin: tuple[ListName, ...] = ()

    def cover(self, around: Around, *, name: str = "", username: str = "", number: int = 0) -> bool:
        """Whether an entry means whoever shows this name, has this username (no `@`) or this id."""
        exact = {username.lower(), str(number)} if number else {username.lower()}
        exact |= {str(number).removeprefix("-100")} if number < 0 else set()
        exact.discard("")
        if any(entry.lower().removeprefix("@") in exact for entry in self.entries):
            return True
        if any(
            not exact.isdisjoint(around.of(one)) or name.lower() in around.of(one) for one in self.builtin
        ):
            return True
        return name != "" and any(fits(entry, name) for entry in self.entries if not entry.startswith("@"))

    def cover_source(self, source: Forward, around: Around) -> bool:
        """Whether an entry means where a message was first said."""
        return self.cover(around, name=source.name, username=source.username, number=source.id)

    def cover_item(self, text: str, around: Around) -> bool:
        """Whether an entry means a number, an address or another thing that stands in a text."""
        digits = _digits(text)
        if len(digits) >= _FEWEST_DIGITS and any(_digits(entry) == digits for entry in self.entries):
            return True
        return self.cover(around, name=text)


NO_NAMES = Names(())


def names_of(entries: Iterable[Listed | Word], lists: Lists) -> Names:
    """The names that a rule gives, by lists and one by one."""
    written: list[str] = []
    builtin: list[ListName] = []
    for entry in entries:
        match entry:
            case Listed() if is_builtin(entry.name):
                builtin.append(entry.name)
            case Listed():
                written += lists.get(entry.name, ())
            case Word():
                written.append(entry.pattern)
    return Names(tuple(written), tuple(builtin))


def _digits(text: str) -> str:
    """The digits of a number, without what stands for the country where that may be written in several ways."""
    return "".join(char for char in text if char.isdigit())[-_SAME_DIGITS:]


@lru_cache(maxsize=4096)
def fits(entry: str, name: str) -> bool:
    """Whether a whole name is as the word pattern `entry` says."""
    if is_regex(entry):
        return regex_of(entry).search(plain(name)) is not None
    core = skeleton(entry.strip().removeprefix("*").removesuffix("*")).strip()
    looks = skeleton(name).strip()
    match entry.startswith("*"), entry.endswith("*"):
        case True, True:
            return core in looks
        case True, _:
            return looks.endswith(core)
        case _, True:
            return looks.startswith(core)
        case _:
            return looks == core
