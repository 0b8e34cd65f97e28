"""People and chats as Telegram shows them, in our words; who speaks, and how somebody stands in a chat."""

from __future__ import annotations

from bot.adapters.telegram.raw import RawChat, RawMember, RawUser
from bot.domain.events import ALL_RIGHTS, Chat, ChatKind, Membership, Person, Right, Status, Voice
from bot.domain.ids import ANONYMOUS_ADMIN, CHANNEL_SENDER, LINKED_CHANNEL, ChatId, UserId

KINDS: dict[str, ChatKind] = {
    "private": "private",
    "group": "group",
    "supergroup": "supergroup",
    "channel": "channel",
}

STATUSES: dict[str, Status] = {
    "creator": "owner",
    "administrator": "admin",
    "member": "member",
    "restricted": "restricted",
    "left": "left",
    "kicked": "banned",
}

RIGHTS: tuple[tuple[str, Right], ...] = (
    ("can_delete_messages", "delete"),
    ("can_restrict_members", "restrict"),
    ("can_promote_members", "promote"),
    ("can_pin_messages", "pin"),
    ("can_invite_users", "invite"),
    ("can_manage_tags", "tag"),
    ("can_manage_topics", "topics"),
    ("can_change_info", "info"),
)


class OddShapeError(ValueError):
    """A part of an update is not what Telegram's documentation says; the text tells which."""


def person_of(user: RawUser) -> Person:
    """The account, with both of its names in one."""
    return Person(
        id=user.id,
        name=f"{user.first_name} {user.last_name}".strip() if user.last_name else user.first_name,
        username=user.username,
        language=user.language_code,
        bot=user.is_bot,
        premium=user.is_premium,
    )


def chat_of(chat: RawChat) -> Chat:
    """The chat; a private one is titled with the person's name. Raises `OddShapeError` for a kind that is not known."""
    kind = KINDS.get(chat.type)
    if kind is None:
        raise OddShapeError(f"chat of type {chat.type!r}")
    return Chat(id=chat.id, kind=kind, title=title_of(chat), username=chat.username, forum=chat.is_forum)


def title_of(chat: RawChat) -> str:
    """What people see as the chat's name."""
    return chat.title or f"{chat.first_name} {chat.last_name}".strip()


def voice_of(
    author: RawUser | None, sender_chat: RawChat | None, chat: int, *, automatic: bool
) -> tuple[Person, Voice, ChatId | None]:
    """Who speaks in `chat`: the account, its voice, and the chat in whose name it speaks.

    The shared accounts behind which channels and anonymous administrators stand are shown under the name of that chat.
    `automatic`: the message was forwarded by Telegram from the linked channel.
    """
    if sender_chat is None:
        if author is None:
            raise OddShapeError("nobody sent it")
        return person_of(author), _voice_of_account(author, automatic=automatic), None
    account, voice = _behind(author, sender_chat, chat, automatic=automatic)
    shown = Person(
        id=account,
        name=title_of(sender_chat),
        username=sender_chat.username,
        bot=author is not None and author.is_bot,
    )
    return shown, voice, sender_chat.id


def _voice_of_account(author: RawUser, *, automatic: bool) -> Voice:
    if automatic or author.id == LINKED_CHANNEL:
        return "linked channel"
    if not author.is_bot:
        return "person"
    if author.id == ANONYMOUS_ADMIN:
        return "anonymous admin"
    return "channel" if author.id == CHANNEL_SENDER else "bot"


def _behind(
    author: RawUser | None, sender_chat: RawChat, chat: int, *, automatic: bool
) -> tuple[UserId, Voice]:
    if automatic or (author is not None and author.id == LINKED_CHANNEL):
        return LINKED_CHANNEL, "linked channel"
    if sender_chat.id == chat:
        return ANONYMOUS_ADMIN, "anonymous admin"
    return CHANNEL_SENDER, "channel"


def membership_of(member: RawMember) -> Membership:
    """How `member` stands. An owner has every right; who is restricted and not inside has left."""
    status = STATUSES.get(member.status)
    if status is None:
        raise OddShapeError(f"member of status {member.status!r}")
    if status == "restricted" and not member.is_member:
        status = "left"
    return Membership(
        status=status,
        rights=_rights_of(member, status),
        anonymous=member.is_anonymous,
        until=member.until_date or None,
    )


def _rights_of(member: RawMember, status: Status) -> frozenset[Right]:
    if status == "owner":
        return ALL_RIGHTS
    if status != "admin":
        return frozenset()
    return frozenset(right for flag, right in RIGHTS if getattr(member, flag))
