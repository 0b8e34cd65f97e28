"""The section `answers`: what the bot says to messages that ask the same again and again."""

from __future__ import annotations

from functools import partial

from bot.domain.charter import sense
from bot.domain.charter.blanks import prose_with
from bot.domain.charter.block import Block, named
from bot.domain.charter.desk import Desk, Field
from bot.domain.charter.scalars import name
from bot.domain.charter.schema import KeywordAnswer
from bot.domain.charter.sections_when import conditions
from bot.domain.charter.vocabulary_house import ANSWER, IN_ANSWERS

_reply = partial(prose_with, known=IN_ANSWERS)


def answers(desk: Desk, field: Field) -> dict[str, KeywordAnswer]:
    """The answers by their ids."""
    found: dict[str, KeywordAnswer] = {}
    for entry in named(desk, field, ANSWER):
        before = len(desk.faults)
        called = name(desk, entry.key)
        block = Block(desk, entry, ANSWER)
        when, reply = block.need("when", conditions), block.need("reply", _reply)
        if called is None or not when or reply is None:
            continue
        if len(desk.faults) == before and (reason := sense.never(desk, when, ())):
            desk.fault(entry.key.place, *reason)
        found[called] = KeywordAnswer(id=called, when=when, reply=reply)
    return found
