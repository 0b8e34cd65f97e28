"""The bytes of one `getUpdates` answer become a `Batch` of our events.

Each update is decoded by itself: one of an unknown kind or an odd shape becomes `Unknown`, and never stops the others.
"""

from __future__ import annotations

import json

import msgspec
from msgspec import Raw

from bot.adapters.telegram.content import ANNOUNCEMENTS, service_of
from bot.adapters.telegram.people import OddShapeError, chat_of, membership_of, person_of
from bot.adapters.telegram.post import NO_PARTS, parts_of, post_of
from bot.adapters.telegram.raw import (
    RawAnswer,
    RawCallback,
    RawMe,
    RawMemberUpdate,
    RawMessage,
    RawUpdate,
    RawUser,
)
from bot.app.ports import Batch
from bot.domain.events import (
    Announced,
    ButtonPressed,
    Event,
    GroupMigrated,
    MemberChanged,
    MessageEdited,
    MessagePosted,
    PeopleArrived,
    Person,
    PersonLeft,
    Unknown,
)
from bot.domain.ids import NOBODY, UpdateId, UserId

ODD = (msgspec.DecodeError, UnicodeDecodeError, RecursionError, OddShapeError)

_answer = msgspec.json.Decoder(RawAnswer).decode
_me = msgspec.json.Decoder(RawMe).decode
_update = msgspec.json.Decoder(RawUpdate).decode
_keys = msgspec.json.Decoder(dict[str, Raw]).decode
_number = msgspec.json.Decoder(int).decode


class BrokenAnswerError(ValueError):
    """What came is no answer of the Bot API: broken JSON, or something in between answered instead."""


def decode(answer: bytes, *, me: UserId, username: str, now: int) -> Batch:
    """The events of an answer, in order. `me` and `username` are the bot's own; `now` dates what Telegram does not.

    Raises `BrokenAnswerError` if the answer as a whole can't be read.
    """
    updates = _updates(answer)
    return Batch(
        events=tuple([_event(raw, me, username, now) for raw in updates]),
        raw=tuple([bytes(raw) for raw in updates]),
    )


def decode_me(answer: bytes) -> Person:
    """The bot itself, of an answer to `getMe`. Raises `BrokenAnswerError`."""
    try:
        return person_of(_me(answer).result)
    except (msgspec.DecodeError, UnicodeDecodeError) as broken:
        raise BrokenAnswerError(f"no answer of the Bot API: {broken}") from broken


def _updates(answer: bytes) -> tuple[Raw, ...]:
    """Half a character in one text spoils the whole answer, which would come again for ever: it becomes a `?`."""
    try:
        return _answer(answer).result
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as broken:
        try:
            whole = json.loads(answer.decode(errors="replace"))
            return _answer(json.dumps(whole, ensure_ascii=False).encode(errors="replace")).result
        except (ValueError, RecursionError, msgspec.DecodeError):
            raise BrokenAnswerError(f"no answer of the Bot API: {broken}") from broken


def _event(raw: Raw, me: UserId, username: str, now: int) -> Event:
    try:
        update = _update(raw)
        if (message := update.message) is not None:
            return _posted(message, raw, update.update_id, username)
        if (message := update.edited_message) is not None:
            return _edited(message, raw, update.update_id, username)
        return _rarer(update, raw, me, now)
    except ODD as odd:
        return _unknown(raw, why=str(odd) or type(odd).__name__)


def _rarer(update: RawUpdate, raw: Raw, me: UserId, now: int) -> Event:
    if (change := update.chat_member or update.my_chat_member) is not None:
        return _changed(change, update.update_id, me)
    if (press := update.callback_query) is not None:
        return _pressed(press, update.update_id, now)
    return _unknown(raw)


def _posted(message: RawMessage, raw: Raw, update: UpdateId, username: str) -> Event:
    if message.text:
        return MessagePosted(
            update=update, post=post_of(message, NO_PARTS, username), chat=chat_of(message.chat)
        )
    if (service := _service(message, update)) is not None:
        return service
    parts = parts_of(raw, "message")
    if not message.caption and (name := service_of(parts)):
        return _told(message, update, name)
    return MessagePosted(update=update, post=post_of(message, parts, username), chat=chat_of(message.chat))


def _edited(message: RawMessage, raw: Raw, update: UpdateId, username: str) -> Event:
    parts = NO_PARTS if message.text else parts_of(raw, "edited_message")
    if not message.text and not message.caption and (name := service_of(parts)):
        return Unknown(update=update, kind=f"edited service:{name}", at=message.date)
    return MessageEdited(update=update, post=post_of(message, parts, username), chat=chat_of(message.chat))


def _told(message: RawMessage, update: UpdateId, name: str) -> Event:
    """A service message that means no more than what it tells people."""
    if name not in ANNOUNCEMENTS:
        return Unknown(update=update, kind=f"service:{name}", at=message.date)
    chat = chat_of(message.chat)
    return Announced(update=update, at=message.date, chat=chat, message=message.message_id, kind=name)


def _service(message: RawMessage, update: UpdateId) -> Event | None:
    """The service messages that mean something to us."""
    if message.migrate_to_chat_id is not None:
        old, new = message.chat.id, message.migrate_to_chat_id
        return GroupMigrated(update=update, at=message.date, old=old, new=new)
    if message.migrate_from_chat_id is not None:
        old, new = message.migrate_from_chat_id, message.chat.id
        return GroupMigrated(update=update, at=message.date, old=old, new=new)
    if message.new_chat_members:
        return PeopleArrived(
            update=update,
            at=message.date,
            chat=chat_of(message.chat),
            message=message.message_id,
            people=tuple(person_of(user) for user in message.new_chat_members),
            by=_id_of(message.author),
        )
    if message.left_chat_member is not None:
        return PersonLeft(
            update=update,
            at=message.date,
            chat=chat_of(message.chat),
            message=message.message_id,
            person=person_of(message.left_chat_member),
            by=_id_of(message.author),
        )
    return None


def _changed(change: RawMemberUpdate, update: UpdateId, me: UserId) -> MemberChanged:
    return MemberChanged(
        update=update,
        at=change.date,
        chat=chat_of(change.chat),
        person=person_of(change.new_chat_member.user),
        was=membership_of(change.old_chat_member),
        now=membership_of(change.new_chat_member),
        by=_id_of(change.author),
        me=change.new_chat_member.user.id == me,
    )


def _pressed(press: RawCallback, update: UpdateId, now: int) -> Event:
    if press.data is None:
        return Unknown(update=update, kind="callback_query", why="a button without data", at=now)
    below = press.message
    return ButtonPressed(
        update=update,
        at=now,
        query=press.id,
        person=person_of(press.author),
        data=press.data,
        chat=below.chat.id if below is not None else None,
        message=below.message_id if below is not None else None,
    )


def _id_of(user: RawUser | None) -> UserId:
    return user.id if user is not None else NOBODY


def _unknown(raw: Raw, why: str = "") -> Unknown:
    """An update that is not understood, with its number if it has one (else 0) and the name of its kind."""
    try:
        keys = _keys(raw)
    except ODD as odd:
        return Unknown(update=UpdateId(0), kind="unreadable", why=why or str(odd))
    kind = next((key for key in keys if key != "update_id"), "nothing")
    try:
        return Unknown(update=UpdateId(_number(keys.get("update_id", b""))), kind=kind, why=why)
    except ODD as odd:
        return Unknown(update=UpdateId(0), kind=kind, why=why or str(odd))
