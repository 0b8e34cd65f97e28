"""One record of an export as an event: a message, people who came, somebody who left, or what a charter has no word for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, tzinfo

from msgspec.structs import replace

from bot.adapters.telegram.export_content import add_content
from bot.adapters.telegram.export_marks import Record, flat, mark_words, number, read_text
from bot.adapters.telegram.export_people import Speakers, chat_of, forward_of, user_of
from bot.adapters.telegram.marks import Marks
from bot.domain.events import Chat, MessagePosted, PeopleArrived, Person, PersonLeft, Post, Unknown
from bot.domain.ids import NOBODY, MessageId, UpdateId

Told = MessagePosted | PeopleArrived | PersonLeft | Unknown

SERVICE = "service"
UNSUPPORTED = "unsupported"

PLAIN = frozenset(
    (
        "author",
        "date",
        "date_unixtime",
        "from",
        "from_id",
        "id",
        "reactions",
        "reply_to_message_id",
        "text",
        "text_entities",
        "type",
    )
)
"""The keys of a message that is a text and no more."""

COMING = frozenset({"join_group_by_link", "join_group_by_request"})


class Records:
    """Reads the records of one chat in their order. `zone`: where the clock stood that old exports give no offset for."""

    def __init__(self, chat: Chat, zone: tzinfo) -> None:
        self._chat = chat
        self._zone = zone
        self._speakers = Speakers(chat.id)
        self._last = 0
        self._topics: set[int] = set()

    def event(self, record: object) -> Told:
        """What `record` tells. `Unknown` is of kind `service` or `unsupported`; whoever came or left may lack an id."""
        if isinstance(record, dict):
            known = record.get("id")
            if type(known) is int:
                if record.get("type") == "message":
                    return self._message(record, known)
                if record.get("type") == SERVICE:
                    return self._service(record, known)
        return Unknown(update=UpdateId(0), kind=UNSUPPORTED, at=self._last)

    def _at(self, record: Record) -> int:
        """When it was; never before what stands above it, which clocks set back would say."""
        at = number(record.get("date_unixtime")) or _local(record.get("date"), self._zone)
        self._last = max(self._last, at)
        return self._last

    def _message(self, record: Record, known: int) -> MessagePosted:
        speaker = self._speakers.of(record)
        text = record.get("text")
        plain = isinstance(text, str) and _is_plain(record)
        post = Post(
            chat=self._chat.id,
            message=MessageId(known),
            at=self._at(record),
            author=speaker.person,
            text=text if isinstance(text, str) else "",
        )
        rare: dict[str, object] = {} if plain else _rest(record)
        if speaker.voice != "person":
            rare |= {"voice": speaker.voice, "sender_chat": speaker.sender_chat}
        if "reply_to_message_id" in record:
            rare |= self._reply(record)
        if "edited" in record:
            rare |= self._edited(record, post.at)
        if rare:
            post = replace(post, **rare)
        return MessagePosted(update=UpdateId(known), post=post, chat=self._chat)

    def _reply(self, record: Record) -> dict[str, object]:
        """What is answered. Whoever writes in a topic answers, for Telegram, the message that opened it."""
        answered = number(record["reply_to_message_id"])
        if answered in self._topics:
            return {"thread": answered}
        peer = record.get("reply_to_peer_id")
        if peer is not None and chat_of(peer) != self._chat.id:
            return {"quotes": True}
        return {"reply_to": MessageId(answered)}

    def _edited(self, record: Record, at: int) -> dict[str, object]:
        """When it was changed. Old exports write the beginning of time where it never was."""
        edited = number(record.get("edited_unixtime")) or _local(record["edited"], self._zone)
        return {"edited_at": edited} if edited >= at else {}

    def _service(self, record: Record, known: int) -> Told:
        at, action = self._at(record), record.get("action")
        if action == "topic_created":
            self._topics.add(known)
        by = Person(id=user_of(record.get("actor_id")), name=flat(record.get("actor")))
        members = record.get("members")
        named = members if isinstance(members, list) else []
        if action in COMING:
            return self._arrived(known, at, (by,), by)
        if action == "invite_members" and named:
            return self._arrived(known, at, tuple(_named(name, by) for name in named), by)
        if action == "remove_members" and named:
            who = _named(named[0], by)
            return PersonLeft(
                update=UpdateId(known),
                at=at,
                chat=self._chat,
                message=MessageId(known),
                person=who,
                by=by.id,
            )
        return Unknown(update=UpdateId(known), kind=SERVICE, at=at)

    def _arrived(self, known: int, at: int, people: tuple[Person, ...], by: Person) -> PeopleArrived:
        return PeopleArrived(
            update=UpdateId(known), at=at, chat=self._chat, message=MessageId(known), people=people, by=by.id
        )


def _is_plain(record: Record) -> bool:
    if not record.keys() <= PLAIN:
        return False
    match record.get("text_entities"):
        case []:
            return True
        case [{"type": "plain"}]:
            return bool(record["text"])
        case _:
            return False


def _rest(record: Record) -> dict[str, object]:
    """The fields of a post that a plain text does not have."""
    marks = Marks()
    text = read_text(record, marks)
    if "text_entities" not in record and isinstance(record.get("text"), str):
        mark_words(text, marks)
    marks.texts.append(text)
    add_content(record, marks)
    return dict(_fields(record, marks, text))


def _fields(record: Record, marks: Marks, text: str) -> Iterator[tuple[str, object]]:
    yield "text", text or "\n".join(filter(None, marks.texts))
    for name in ("links", "mentions", "named", "items", "media"):
        if found := getattr(marks, name):
            yield name, tuple(found)
    if (forward := forward_of(record)) is not None:
        yield "forward", forward
    if isinstance(bot := record.get("via_bot"), str):
        yield "via_bot", bot.lstrip("@")


def _named(name: object, by: Person) -> Person:
    """Somebody told by name only. Joining by the group's public name looks like inviting oneself."""
    return by if name == by.name and by.name else Person(id=NOBODY, name=flat(name))


def _local(date: object, zone: tzinfo) -> int:
    """Seconds since the epoch of a date without an offset; 0 if it is none."""
    try:
        local = datetime.fromisoformat(date) if isinstance(date, str) else None
        return (
            0 if local is None else int((local if local.tzinfo else local.replace(tzinfo=zone)).timestamp())
        )
    except (ValueError, OverflowError):
        return 0
