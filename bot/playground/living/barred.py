"""Why Telegram's app would not let somebody do something, in plain words."""

from __future__ import annotations

from bot.domain.effects import Arg, Moment, Text
from bot.playground.server import Chat, Message, User, World
from bot.playground.server.calls_talk import LONGEST
from bot.playground.server.entities import units
from bot.playground.server.talk import CAN_EDIT

GONE = Text(key="living-gone")
NOT_FORWARDED = frozenset(
    ("forward_origin", "media_group_id", "sender_tag", "author_signature", "is_automatic_forward", "quote")
)
"""What a message does not take with it when it is forwarded."""


def otherwise(why: str) -> Text:
    """What Telegram refuses for a reason that has no words of its own here."""
    return Text(key="demo-cannot", args={"why": why})


def as_words(text: str) -> Text | None:
    """Why a text can't be a message."""
    if not text.strip():
        return Text(key="living-empty")
    return Text(key="living-too-long", args={"most": LONGEST}) if units(text) > LONGEST else None


def from_writing(world: World, chat: Chat, user: User) -> Text | None:
    """Why somebody may not write in a chat; `None`: they may."""
    if chat.person is not None:
        return None if chat.person is user else _says("living-not-yours", user, chat)
    if chat.type == "channel":
        return _says("living-channel", user, chat)
    member = world.member(chat, user)
    args: dict[str, Arg] = {"who": user.first_name, "until": Moment(at=member.until)}
    if member.status == "kicked":
        return Text(key="demo-is-banned", args=args)
    if not member.present:
        return _says("living-outside", user, chat)
    if member.status == "restricted" and not member.flags.get("can_send_messages", False):
        return Text(key="demo-is-muted" if member.until else "living-muted-for-good", args=args)
    return None


def from_seeing(world: World, message: Message | None, user: User) -> Text | None:
    """Why somebody can't press a button below a message or react to it."""
    if message is None or message.deleted:
        return GONE
    chat = message.chat
    if chat.person is not None:
        return None if chat.person is user else _says("living-not-yours", user, chat)
    if world.member(chat, user).status == "kicked":
        return Text(key="demo-is-banned", args={"who": user.first_name})
    return None if world.member(chat, user).present else _says("living-outside", user, chat)


def from_voting(world: World, message: Message | None, user: User) -> Text | None:
    """Why somebody can't vote."""
    why = from_seeing(world, message, user)
    if why is not None or message is None:
        return why
    poll = next((one for one in world.polls.values() if one.message is message), None)
    if poll is None:
        return Text(key="living-no-poll")
    closes = poll.body.get("close_date")
    over = isinstance(closes, int) and closes <= world.clock.now()
    return Text(key="living-poll-over") if poll.body["is_closed"] or over else None


def from_editing(world: World, message: Message | None, user: User) -> Text | None:
    """Why somebody can't change a message."""
    if message is None or message.deleted:
        return GONE
    if message.sender is not user:
        return Text(key="living-not-own")
    if world.clock.now() - message.date >= CAN_EDIT:
        return Text(key="living-too-old")
    if message.chat.person is None and not world.member(message.chat, user).present:
        return _says("living-outside", user, message.chat)
    return None


def from_deleting(world: World, message: Message | None, user: User) -> Text | None:
    """Why somebody can't delete a message."""
    if message is None or message.deleted:
        return GONE
    chat = message.chat
    if message.sender is user or chat.person is user or world.member(chat, user).has("can_delete_messages"):
        return None
    return Text(key="living-not-own-to-delete")


def from_joining(world: World, chat: Chat, user: User) -> Text | None:
    """Why somebody can't join a group."""
    member = world.member(chat, user)
    if member.status == "kicked":
        return Text(key="demo-is-banned", args={"who": user.first_name})
    return _says("living-inside", user, chat) if member.present else None


def from_leaving(world: World, chat: Chat, user: User) -> Text | None:
    """Why somebody can't leave a group."""
    member = world.member(chat, user)
    if member.status == "creator":
        return _says("living-owner-stays", user, chat)
    return None if member.present else _says("living-outside", user, chat)


def _says(key: str, user: User, chat: Chat) -> Text:
    title = chat.title if chat.person is None else chat.person.first_name
    return Text(key=key, args={"who": user.first_name, "chat": title})
