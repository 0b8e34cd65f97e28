"""The stage of an example: a message that is made up, with its author. What an example carries is put on it by its facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.domain.events import Forward, Item, Link
from bot.domain.facts import Member
from bot.domain.ids import ChatId, LadderName, MessageId


@dataclass(slots=True, kw_only=True)
class Stage:
    """A message before it is said. `ladder` is the one on which strikes that it brings along count.

    `more` are other fields of the post, `author` those of the person who writes it.
    """

    chat: ChatId
    message: MessageId
    at: int
    member: Member
    ladder: LadderName
    text: str
    edited: bool = False
    reply_to: MessageId | None = None
    forward: Forward | None = None
    topic: str = ""
    quoted: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    media: list[str] = field(default_factory=list)
    more: dict[str, Any] = field(default_factory=dict)
    author: dict[str, Any] = field(default_factory=dict)
