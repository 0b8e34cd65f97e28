"""What an export is, before its messages are read: one chat, or a whole account with many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

import ijson.backends.yajl2_c as ijson
from ijson.common import JSONError

from bot.adapters.telegram.export_bytes import CleanBytes
from bot.adapters.telegram.export_people import marked
from bot.domain.ids import ChatId

PLACES = ("chats.list.item", "left_chats.list.item")
"""Where an export of a whole account keeps its chats."""

MESSAGES = "messages.item"
GROUPS = frozenset({"private_group", "private_supergroup", "public_supergroup", ""})
CHANNELS = frozenset({"private_channel", "public_channel"})
BASIC = "private_group"


@dataclass(slots=True, kw_only=True)
class ChatHead:
    """One chat of an export: `type` and `id` as the export has them (empty and 0 where it has none).

    Its messages are those at `prefix`, after the first `before` and no more than `count` (`None`: all).
    """

    prefix: str
    name: str = ""
    type: str = ""
    id: int = 0
    before: int = 0
    count: int | None = None

    @property
    def chat(self) -> ChatId:
        """Telegram's id of the chat; 0: not known."""
        if not self.id or self.id < 0:
            return ChatId(self.id)
        return ChatId(-self.id) if self.type == BASIC else marked(self.id)


@dataclass(slots=True, kw_only=True)
class Head:
    """All chats of an export. `account`: it is a whole account's. `begun`: it is an object of JSON, or was to be one.

    `broken`: it breaks off where the chats are told; `ended`: because the file ends there.
    """

    chats: list[ChatHead] = field(default_factory=list)
    account: bool = False
    begun: bool = False
    broken: bool = False
    ended: bool = False


def head_of(file: BinaryIO) -> Head:
    """Read `file` as far as needed: to the first message of a chat, to the end of an account."""
    head, clean = Head(), CleanBytes(file)
    try:
        _fill(head, ijson.parse(clean, use_float=True))
    except JSONError:
        head.broken, head.ended = True, clean.ended
    return head


Happening = tuple[str, str, object]


def _fill(head: Head, happenings: Iterator[Happening]) -> None:
    single = ChatHead(prefix=MESSAGES)
    before = dict.fromkeys(PLACES, 0)
    for prefix, event, value in happenings:
        if prefix in FACTS:
            _tell(single, prefix, value)
        elif prefix in FACTS_WITHIN:
            _tell(head.chats[-1], FACTS_WITHIN[prefix], value)
        elif event == "start_map" and prefix in BEGINS:
            _begin(head, prefix, before)
        elif prefix in OPENINGS:
            _open(head, prefix, event, single)
        if head.chats and single.type and single.id:
            return


def _open(head: Head, prefix: str, event: str, single: ChatHead) -> None:
    """The export begins, or the messages of its one chat, or the chats of an account."""
    if not prefix:
        head.begun = head.begun or event == "start_map"
    elif prefix != MESSAGES_OF_ONE:
        head.account = True
    elif event == "start_array":
        head.chats = [single]


MESSAGES_OF_ONE = "messages"
OPENINGS = frozenset({"", MESSAGES_OF_ONE, "chats", "left_chats"})
FACTS = frozenset({"name", "type", "id"})
FACTS_WITHIN = {f"{place}.{fact}": fact for place in PLACES for fact in FACTS}
BEGINS = {place: place for place in PLACES} | {f"{place}.{MESSAGES}": place for place in PLACES}


def _begin(head: Head, prefix: str, before: dict[str, int]) -> None:
    """A chat of an account begins, or one of its messages."""
    place = BEGINS[prefix]
    if prefix == place:
        head.chats.append(ChatHead(prefix=f"{place}.{MESSAGES}", before=before[place], count=0))
        return
    before[place] += 1
    chat = head.chats[-1]
    chat.count = (chat.count or 0) + 1


def _tell(chat: ChatHead, fact: str, value: object) -> None:
    match fact, value:
        case "name", str():
            chat.name = value
        case "type", str():
            chat.type = value
        case "id", int():
            chat.id = value
        case _:
            return
