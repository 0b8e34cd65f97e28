"""A chat export of Telegram Desktop (`result.json`), streamed: what it holds as events, in constant memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, tzinfo
from itertools import islice
from pathlib import Path

import ijson.backends.yajl2_c as ijson
from ijson.common import JSONError

from bot.adapters.telegram.export_bytes import CleanBytes
from bot.adapters.telegram.export_head import CHANNELS, GROUPS, ChatHead, Head, head_of
from bot.adapters.telegram.export_records import Records, Told
from bot.domain.effects import Joined, Text
from bot.domain.events import Chat
from bot.domain.ids import ChatId

FILE = "result.json"


@dataclass(frozen=True, slots=True)
class Refused:
    """Why an export is not read. `unreadable`: the file itself can't be read."""

    why: Text
    unreadable: bool = False


class Export:
    """The group of an export. Iterating reads its records, each time anew.

    `damage` is known after that: `None`, or what could not be read and where. `size` is in bytes.
    """

    def __init__(
        self, path: Path, head: ChatHead | None, zone: tzinfo = UTC, damage: Text | None = None
    ) -> None:
        self._path = path
        self._head = head
        self._zone = zone
        self.name = "" if head is None else head.name
        self.chat = ChatId(0) if head is None else head.chat
        self.size = path.stat().st_size
        self.damage = damage

    def events(self, told: Callable[[int], None] | None = None) -> Iterator[Told]:
        """The records as events, in the order of the file. `told` hears of each stretch of bytes read."""
        if self._head is None:
            return
        records = Records(Chat(id=self.chat, kind="supergroup", title=self.name), self._zone)
        number, last = 0, 0
        with self._path.open("rb") as file:
            clean = CleanBytes(file, told)
            try:
                for record in self._within(clean, self._head):
                    number += 1
                    event = records.event(record)
                    last = event.update or last
                    yield event
            except JSONError:
                self.damage = _damage(number, last, at_the_end=clean.ended)

    def _within(self, clean: CleanBytes, head: ChatHead) -> Iterator[object]:
        items: Iterator[object] = ijson.items(clean, head.prefix, use_float=True)
        return items if head.count is None else islice(items, head.before, head.before + head.count)


def _damage(number: int, last: int, *, at_the_end: bool) -> Text:
    args = {"records": number, "last": last}
    return Text(key="replay-truncated" if at_the_end else "replay-damaged", args={**args})


def open_export(path: Path, *, chat: str = "", zone: tzinfo = UTC) -> Export | Refused:
    """The export in `path`, or in the folder `path`. `chat` (a name or id) chooses among those of a whole account."""
    place = path / FILE if path.is_dir() else path
    try:
        with place.open("rb") as file:
            head = head_of(file)
            empty = not file.seek(0) and not file.read(64).strip(b"\xef\xbb\xbf \r\n\t\0")
        chosen = _chosen(head, chat, empty=empty)
        if isinstance(chosen, Refused):
            return chosen
        damage = _damage(0, 0, at_the_end=head.ended) if chosen is None and not empty else None
        return Export(place, chosen, zone, damage)
    except OSError as error:
        return _refused(
            "replay-unreadable", file=str(place), why=error.strerror or str(error), unreadable=True
        )


def _chosen(head: Head, wanted: str, *, empty: bool) -> ChatHead | Refused | None:
    """The one chat to read; `None`: there is nothing to be read."""
    if empty or (head.broken and head.begun and not head.chats):
        return None
    if not head.chats and not head.account:
        return _refused("replay-no-export")
    fitting = [one for one in head.chats if wanted in {"", one.name, str(one.id), str(one.chat)}]
    if head.account and (len(fitting) != 1 or not wanted):
        return _to_choose(head.chats, wanted)
    if not fitting:
        return _refused("replay-other-chat", name=head.chats[0].name, wanted=wanted)
    return _group(fitting[0])


def _group(chat: ChatHead) -> ChatHead | Refused:
    if chat.type in GROUPS:
        return chat
    return _refused("replay-channel" if chat.type in CHANNELS else "replay-personal", name=chat.name)


def _to_choose(chats: Sequence[ChatHead], wanted: str) -> Refused:
    groups = [f"{chat.name} ({chat.id})" for chat in chats if chat.type in GROUPS]
    if not groups:
        return _refused("replay-no-groups")
    listed = Joined(parts=tuple(groups), lines=True)
    if wanted:
        return Refused(Text(key="replay-no-such-chat", args={"wanted": wanted, "groups": listed}))
    return Refused(Text(key="replay-choose-chat", args={"groups": listed}))


def _refused(key: str, *, unreadable: bool = False, **args: str) -> Refused:
    return Refused(Text(key=key, args={**args}), unreadable)
