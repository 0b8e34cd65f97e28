"""The menus of commands that Telegram shows: for private chats, for groups, and for who leads groups, in each language."""

from __future__ import annotations

from collections.abc import Iterator

from bot.app.books import Books
from bot.app.commands import COMMANDS, CommandOf
from bot.app.draft import Draft
from bot.domain.charter.languages import BY_NAME
from bot.domain.charter.schema import Charter
from bot.domain.effects import Audience, Menu, Text
from bot.domain.ids import ChatId

NOWHERE = ChatId(0)
AUDIENCES: tuple[Audience, ...] = ("everybody", "private chats", "groups", "staff")

Lines = tuple[tuple[str, Text], ...]


def menus(books: Books, charter: Charter, at: int) -> tuple[Menu, ...]:
    """The menus of a charter. Those in languages that it no longer has are taken away."""
    languages = charter.community.languages
    return (*_set(books, charter, languages, at), *_taken_away(books, languages, at))


def show_menus(books: Books, charter: Charter, at: int, cause: str) -> None:
    """Have the menus of a charter shown."""
    draft = Draft(at)
    draft.do_under(cause, menus(books, charter, at))
    draft.write(books)


def same_menus(one: Charter, other: Charter) -> bool:
    """Whether two charters lead to the same menus."""
    languages = one.community.languages == other.community.languages
    return languages and all(lines(one, who) == lines(other, who) for who in AUDIENCES)


def lines(charter: Charter, audience: Audience) -> Lines:
    """The commands that an audience sees, each with a few words."""
    usable = (each for each in COMMANDS if each.lies_in(charter) and _is_for(each, audience))
    return tuple((each.name, each.about) for each in usable)


def _is_for(command: CommandOf, audience: Audience) -> bool:
    match audience:
        case "everybody":
            return command.right is None and command.where == {"group", "private"}
        case "private chats":
            return command.right is None and "private" in command.where
        case "groups":
            return command.right is None and "group" in command.where
        case "staff":
            return "group" in command.where


def _set(books: Books, charter: Charter, languages: tuple[str, ...], at: int) -> Iterator[Menu]:
    for audience in AUDIENCES:
        found = lines(charter, audience)
        yield Menu(chat=NOWHERE, audience=audience, commands=found, language=languages[0], rest=True)
        for language in languages:
            yield Menu(chat=NOWHERE, audience=audience, commands=found, language=language)
    for language in languages:
        books.told(_note(language), at)


def _taken_away(books: Books, languages: tuple[str, ...], at: int) -> Iterator[Menu]:
    for language in sorted({*BY_NAME.values()} - {*languages}):
        if not books.told(_note(language), at):
            for audience in AUDIENCES:
                yield Menu(chat=NOWHERE, audience=audience, commands=(), language=language)
        books.untold(_note(language))


def _note(language: str) -> str:
    return f"menu:{language}:"
