"""Who speaks in an export: its ids and names in our words. Which accounts are bots, an export does not tell."""

from __future__ import annotations

from dataclasses import dataclass

from bot.adapters.telegram.export_marks import WRITTEN, Record, number
from bot.domain.events import Forward, Person, Voice
from bot.domain.ids import ANONYMOUS_ADMIN, CHANNEL_SENDER, LINKED_CHANNEL, NOBODY, ChatId, UserId

OLD_CHATS = 2 << 32
"""Before 2021 ids were bare numbers: those of people, and from here on those of chats."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a message: the account, its voice, and the chat in whose name it speaks."""

    person: Person
    voice: Voice = "person"
    sender_chat: ChatId | None = None


def marked(channel: int) -> ChatId:
    """Telegram's id of a supergroup or channel, by its bare number."""
    return ChatId(int(f"-100{channel}") if channel < 10**10 else -(10**12) - channel)


def user_of(written: object) -> UserId:
    """The account that `user123` or a bare number names; `NOBODY` if it names none."""
    if isinstance(written, str) and written.startswith("user"):
        written = written[4:]
    found = number(written)
    return UserId(found) if found > 0 else NOBODY


def chat_of(written: object) -> ChatId | None:
    """The chat that `channel123` or `chat123` names."""
    if isinstance(written, str):
        if written.startswith("channel") and (found := number(written[7:])):
            return marked(found)
        if written.startswith("chat") and (found := number(written[4:])):
            return ChatId(-found)
    return None


class Speakers:
    """The speakers of the group `chat`; each is made once for a name, so that memory grows with people only.

    A channel is known as the linked one from the first post on that Telegram brought here.
    """

    def __init__(self, chat: ChatId) -> None:
        self._chat = chat
        self._known: dict[int | str, Speaker] = {}

    def of(self, record: Record) -> Speaker:
        """Who says the message `record`."""
        written, name = record.get("from_id"), record.get("from") or ""
        if not isinstance(written, WRITTEN):
            return self._made(written, str(name), record)
        known = self._known.get(written)
        if known is None or known.person.name != name or "forwarded_from" in record:
            known = self._known[written] = self._made(written, str(name), record)
        return known

    def _made(self, written: object, name: str, record: Record) -> Speaker:
        chat = chat_of(written)
        if chat is None and isinstance(written, int) and written > OLD_CHATS:
            # Numbers of chats and of new accounts overlap: only the group's own is told apart.
            own = marked(written - OLD_CHATS)
            chat = own if own == self._chat else None
        if chat is None:
            return Speaker(Person(id=user_of(written), name=name))
        if chat == self._chat:
            return Speaker(Person(id=ANONYMOUS_ADMIN, name=name), "anonymous admin", chat)
        if _is_automatic(record, written):
            return Speaker(Person(id=LINKED_CHANNEL, name=name), "linked channel", chat)
        return Speaker(Person(id=CHANNEL_SENDER, name=name), "channel", chat)


def _is_automatic(record: Record, written: object) -> bool:
    """Whether Telegram brought a channel's post into its group: the channel forwards itself."""
    if "forwarded_from" not in record:
        return False
    source = record.get("forwarded_from_id")
    return source == written if source is not None else record["forwarded_from"] == record.get("from")


def forward_of(record: Record) -> Forward | None:
    """Where the message `record` was forwarded from. Exports before 2025 tell only a name, which may be gone."""
    if "forwarded_from" not in record and "forwarded_from_id" not in record:
        return None
    written, name = record.get("forwarded_from_id"), str(record.get("forwarded_from") or "")
    chat = chat_of(written)
    if chat is not None:
        is_channel = str(written).startswith("channel")
        return Forward(kind="channel" if is_channel else "group", id=chat, name=name)
    user = user_of(written)
    return Forward(kind="person" if user else "hidden", id=user, name=name)
