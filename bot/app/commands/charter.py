"""`/charter`: what the community is for, its rules, and what the bot does about each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.app.commands.ask import Ask
from bot.domain.charter.schema import Charter
from bot.domain.effects import Arg, Joined, Said, Text
from bot.domain.ids import GroupName
from bot.domain.text.page import naming_of, page

PAGE = 3600
"""Characters in one message, about; Telegram takes 4096."""

AROUND = 30
"""Characters that a text puts around what fills its blanks, about."""


def charter(ask: Ask) -> None:
    """`/charter`: in as many messages as it needs."""
    force = ask.work.force
    titles = {group.name: group.title for group in force.groups.values() if group.name and group.title}
    for lines in messages(force.charter, titles):
        ask.say("command-lines", {"lines": Joined(parts=lines, lines=True)})


def messages(charter: Charter, titles: Mapping[GroupName, str]) -> Iterator[tuple[Text, ...]]:
    """The text in messages, each cut between two lines. `titles` are what people call the groups."""
    message: list[Text] = []
    filled = 0
    for line in (line for block in page(charter, naming_of(charter, titles)) for line in block):
        length = _length(line)
        if message and filled + length > PAGE:
            yield tuple(message)
            message, filled = [], 0
        message.append(line)
        filled += length
    yield tuple(message)


def _length(arg: Arg) -> int:
    """The characters of a line, about: the longest of its languages, and what the texts put around."""
    match arg:
        case Text(args=args):
            return AROUND + sum(map(_length, args.values()))
        case Joined(parts=parts):
            return sum(map(_length, parts))
        case Said(words=words):
            return max(map(len, words.values()), default=0)
        case str():
            return len(arg)
        case _:
            return 0
