"""What happened, in the words of the charter.

Every `at` is whole seconds since the epoch (UTC), the unit that Telegram itself uses: a naive time cannot exist.
Events are msgspec structs: a message costs well under a microsecond to build, and its JSON is what the audit keeps.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from bot.domain.ids import NOBODY, ChatId, MessageId, UpdateId, UserId

Voice = Literal["person", "bot", "anonymous admin", "linked channel", "channel"]
"""Who speaks: a person; a bot; an administrator as the group; the linked channel's post; a channel as a sender."""

Status = Literal["owner", "admin", "member", "restricted", "left", "banned"]
"""Where somebody stands in a chat. `restricted` is inside; `banned` and `left` are not."""

Right = Literal["delete", "restrict", "promote", "pin", "invite", "tag", "topics", "info"]
"""What Telegram lets an administrator do; an owner may do everything."""

ALL_RIGHTS: frozenset[Right] = frozenset(
    {"delete", "restrict", "promote", "pin", "invite", "tag", "topics", "info"}
)


class Person(Struct, frozen=True, kw_only=True):
    """An account of Telegram, as it shows itself. `username` is without `@`; `language` is an IETF tag or empty."""

    id: UserId
    name: str = ""
    username: str = ""
    language: str = ""
    bot: bool = False
    premium: bool = False


class Link(Struct, frozen=True, kw_only=True):
    """An address in a message: `url` as written or hidden, `shown` the words it hides behind (else empty)."""

    url: str
    shown: str = ""


class Item(Struct, frozen=True, kw_only=True):
    """A thing that Telegram marked in the text: its kind in the charter's words (`phone number`, `e-mail`) and its text."""

    kind: str
    text: str


class Forward(Struct, frozen=True, kw_only=True):
    """Where a forwarded message came from: `id` is 0 for hidden people; `username` is without `@`."""

    kind: Literal["person", "hidden", "group", "channel"]
    id: int = 0
    name: str = ""
    username: str = ""


class Command(Struct, frozen=True, kw_only=True):
    """A command given to this bot: `/name rest`. Commands addressed to other bots are plain text.

    `answered` is the text of the message that it answers.
    """

    name: str
    rest: str = ""
    answered: str = ""


class Post(Struct, frozen=True, kw_only=True):
    """A message as somebody would read it, new or edited.

    `text` is the text or the caption (and what a rich message shows); `quoted` is text quoted from *another* chat.
    `media` names in the charter's words what it carries (`photo`, `sticker`, `button`, `spoiler`, `custom emoji` ...).
    `mentions` are usernames without `@`, lower case; `named` are people mentioned by a link to their account; `files` are the
    names of files.
    """

    chat: ChatId
    message: MessageId
    at: int
    author: Person
    voice: Voice = "person"
    sender_chat: ChatId | None = None
    text: str = ""
    quoted: str = ""
    links: tuple[Link, ...] = ()
    mentions: tuple[str, ...] = ()
    named: tuple[Person, ...] = ()
    items: tuple[Item, ...] = ()
    media: tuple[str, ...] = ()
    forward: Forward | None = None
    reply_to: MessageId | None = None
    reply_at: int | None = None
    reply_author: Person | None = None
    reply_voice: Voice = "person"
    reply_sender_chat: ChatId | None = None
    quotes: bool = False
    thread: int | None = None
    album: str = ""
    via_bot: str = ""
    files: tuple[str, ...] = ()
    edited_at: int | None = None
    command: Command | None = None


class Membership(Struct, frozen=True, kw_only=True):
    """How somebody stands in a chat: status, rights as an administrator, and whether they act as the group."""

    status: Status
    rights: frozenset[Right] = frozenset()
    anonymous: bool = False
    until: int | None = None

    @property
    def inside(self) -> bool:
        """Whether this is somebody in the chat."""
        return self.status not in {"left", "banned"}

    @property
    def staff(self) -> bool:
        """Whether this is the owner or an administrator."""
        return self.status in {"owner", "admin"}


ChatKind = Literal["private", "group", "supergroup", "channel"]


class Chat(Struct, frozen=True, kw_only=True):
    """A chat of Telegram as an update shows it. `forum`: its messages are sorted into topics."""

    id: ChatId
    kind: ChatKind
    title: str = ""
    username: str = ""
    forum: bool = False


class MessagePosted(Struct, frozen=True, kw_only=True, tag="posted"):
    """A member (or a bot, or a channel) said something. `kind` is the chat's: rules hold in groups, not in private."""

    update: UpdateId
    post: Post
    chat: Chat

    @property
    def at(self) -> int:
        """When it was written."""
        return self.post.at


class MessageEdited(Struct, frozen=True, kw_only=True, tag="edited"):
    """A message changed, visibly or not."""

    update: UpdateId
    post: Post
    chat: Chat

    @property
    def at(self) -> int:
        """When it was edited."""
        return self.post.edited_at or self.post.at


class MemberChanged(Struct, frozen=True, kw_only=True, tag="member"):
    """Somebody's standing in a chat changed: joined, left, promoted, muted, banned ... `me`: the bot's own."""

    update: UpdateId
    at: int
    chat: Chat
    person: Person
    was: Membership
    now: Membership
    by: UserId = NOBODY
    me: bool = False


class PeopleArrived(Struct, frozen=True, kw_only=True, tag="arrived"):
    """A service message told that people joined; the same join may also come as `MemberChanged`."""

    update: UpdateId
    at: int
    chat: Chat
    message: MessageId
    people: tuple[Person, ...]
    by: UserId = NOBODY


class PersonLeft(Struct, frozen=True, kw_only=True, tag="departed"):
    """A service message told that somebody left or was removed."""

    update: UpdateId
    at: int
    chat: Chat
    message: MessageId
    person: Person
    by: UserId = NOBODY


class Announced(Struct, frozen=True, kw_only=True, tag="announced"):
    """Telegram told in a chat what somebody did there: pinned a message, changed its title ... by its own name, `kind`."""

    update: UpdateId
    at: int
    chat: Chat
    message: MessageId
    kind: str


class ButtonPressed(Struct, frozen=True, kw_only=True, tag="pressed"):
    """Somebody pressed a button below a message of the bot. `at` is when the update was read: Telegram sends no date."""

    update: UpdateId
    at: int
    query: str
    person: Person
    data: str
    chat: ChatId | None = None
    message: MessageId | None = None


class GroupMigrated(Struct, frozen=True, kw_only=True, tag="migrated"):
    """A group became a supergroup: everything known of `old` belongs to `new` from now on."""

    update: UpdateId
    at: int
    old: ChatId
    new: ChatId


class Unknown(Struct, frozen=True, kw_only=True, tag="unknown"):
    """An update of a kind, or of a shape, that the charter has no word for. `why` is empty for a kind not used."""

    update: UpdateId
    kind: str
    why: str = ""
    at: int = 0


Event = (
    MessagePosted
    | MessageEdited
    | MemberChanged
    | PeopleArrived
    | PersonLeft
    | Announced
    | ButtonPressed
    | GroupMigrated
    | Unknown
)
