"""The things of the world: users, chats, memberships, messages - and each as the JSON that Telegram sends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from bot.playground.server import rights

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = dict[str, object]
Kind = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

PRESENT = ("creator", "administrator", "member")


@dataclass(slots=True, eq=False)
class User:
    """A person or a bot. `started`: has written to our bot in private; `blocked`: blocked it since."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    is_premium: bool = False
    started: bool = False
    blocked: bool = False

    def json(self) -> Json:
        """A `User`."""
        out: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if (value := getattr(self, name)) is not None:
                out[name] = value
        if self.is_premium:
            out["is_premium"] = True
        return out


@dataclass(slots=True, eq=False)
class Member:
    """A user's place in one chat. `promoted_by` is the id of whoever made the user administrator."""

    user: User
    status: Status = "left"
    flags: rights.Flags = field(default_factory=dict)
    is_anonymous: bool = False
    custom_title: str | None = None
    tag: str | None = None
    is_member: bool = True
    until: int = 0
    promoted_by: int = 0

    @property
    def present(self) -> bool:
        """Whether the user is in the chat now."""
        return self.status in PRESENT or (self.status == "restricted" and self.is_member)

    @property
    def is_staff(self) -> bool:
        """Owner or administrator."""
        return self.status in ("creator", "administrator")

    def has(self, right: str) -> bool:
        """Whether an administrator has `right`; an owner has every one."""
        return self.status == "creator" or (self.status == "administrator" and self.flags.get(right, False))

    def json(self, bot_id: int = 0) -> Json:
        """A `ChatMember` of the status; `bot_id` tells which administrators the bot may edit."""
        out: Json = {"status": self.status, "user": self.user.json()}
        match self.status:
            case "creator":
                out |= {"is_anonymous": self.is_anonymous}
            case "administrator":
                can_edit = bool(bot_id) and self.promoted_by == bot_id
                out |= {"can_be_edited": can_edit, "is_anonymous": self.is_anonymous, **self.flags}
            case "restricted":
                out |= {"is_member": self.is_member, "until_date": self.until, **self.flags}
            case "kicked":
                out |= {"until_date": self.until}
            case "member" | "left":
                pass
        if self.custom_title and self.is_staff:
            out["custom_title"] = self.custom_title
        if self.tag and self.status in ("member", "restricted"):
            out["tag"] = self.tag
        return out


@dataclass(slots=True, eq=False)
class Message:
    """A message in `chat`. `content` holds the fields that depend on its kind (text, media, service fields ...)."""

    id: int
    chat: Chat
    date: int
    content: Json
    sender: User | None = None
    sender_chat: Chat | None = None
    reply_to: Message | None = None
    markup: Json | None = None
    edit_date: int | None = None
    service: bool = False
    eternal: bool = False

    @property
    def text(self) -> str:
        """The text or the caption."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def deleted(self) -> bool:
        """Whether it is gone from its chat."""
        return self.id not in self.chat.messages

    def json(self, *, depth: int = 1) -> Json:
        """A `Message`, with the message it answers `depth` levels deep."""
        out: Json = {"message_id": self.id, "date": self.date, "chat": self.chat.json()}
        if self.sender is not None:
            out["from"] = self.sender.json()
        if self.sender_chat is not None:
            out["sender_chat"] = self.sender_chat.json()
        if self.reply_to is not None and depth > 0 and not self.reply_to.deleted:
            out["reply_to_message"] = self.reply_to.json(depth=depth - 1)
        if self.edit_date is not None:
            out["edit_date"] = self.edit_date
        out |= self.content
        if self.markup is not None:
            out["reply_markup"] = self.markup
        return out


@dataclass(slots=True, eq=False)
class Chat:
    """A chat of any kind. `says_joins`: whether joins and leaves make service messages (large groups have none)."""

    id: int
    type: Kind
    title: str = ""
    username: str | None = None
    person: User | None = None
    members: dict[int, Member] = field(default_factory=dict)
    permissions: rights.Flags = field(default_factory=rights.default_permissions)
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0
    linked: Chat | None = None
    upgraded_to: Chat | None = None
    banned_senders: set[int] = field(default_factory=set)
    pinned: list[int] = field(default_factory=list)
    topics: set[int] = field(default_factory=set)
    is_forum: bool = False
    says_joins: bool = True
    description: str = ""

    def json(self) -> Json:
        """A `Chat`."""
        out: Json = {"id": self.id, "type": self.type}
        if self.person is not None:
            out["first_name"] = self.person.first_name
            for name in ("last_name", "username"):
                if (value := getattr(self.person, name)) is not None:
                    out[name] = value
            return out
        out["title"] = self.title
        if self.username is not None:
            out["username"] = self.username
        if self.is_forum:
            out["is_forum"] = True
        return out

    def full_json(self) -> Json:
        """A `ChatFullInfo`."""
        gifts = (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        )
        out = self.json() | {"accent_color_id": self.id % 7, "max_reaction_count": 11}
        out["accepted_gift_types"] = dict.fromkeys(gifts, self.type == "private")
        if self.type in ("group", "supergroup"):
            out["permissions"] = dict(self.permissions)
        if self.linked is not None:
            out["linked_chat_id"] = self.linked.id
        if self.description:
            out["description"] = self.description
        if self.pinned and (last := self.messages.get(self.pinned[-1])) is not None:
            out["pinned_message"] = last.json(depth=0)
        return out

    @property
    def is_group(self) -> bool:
        """A basic group or a supergroup."""
        return self.type in ("group", "supergroup")

    @property
    def word(self) -> str:
        """The chat's kind as Telegram's refusals call it."""
        return "private" if self.type == "private" else self.type


def admin_flags(chat: Chat, names: tuple[str, ...]) -> rights.Flags:
    """The rights of an administrator of `chat` who has `names`."""
    return rights.rights_of(chat.type == "channel", names)


def copied(member: Member) -> Member:
    """The membership as it is now, for the `old` half of an update."""
    return Member(
        user=member.user,
        status=member.status,
        flags=dict(member.flags),
        is_anonymous=member.is_anonymous,
        custom_title=member.custom_title,
        tag=member.tag,
        is_member=member.is_member,
        until=member.until,
        promoted_by=member.promoted_by,
    )


def keyboard(markup: Mapping[str, object] | None) -> Json | None:
    """The part of a `reply_markup` that a message keeps: an inline keyboard, or nothing."""
    return (
        {"inline_keyboard": markup["inline_keyboard"]} if markup and markup.get("inline_keyboard") else None
    )
