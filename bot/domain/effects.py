"""What the bot wants done, and the words it wants said: values, put in the outbox, performed after the commit.

Every effect names the chat it concerns, which orders and paces it. A `Text` is a key of `bot/texts` with what fills
its blanks; it becomes words, in a language, only at the edge.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from bot.domain.ids import ChatId, MessageId, UserId


class Mention(Struct, frozen=True, kw_only=True, tag="mention"):
    """A person to be named, with a link to the account where the chat shows one."""

    user: UserId
    name: str


class Span(Struct, frozen=True, kw_only=True, tag="span"):
    """A length of time in seconds, to be said in the reader's language: about, or `exact` as a charter has it."""

    seconds: int
    exact: bool = False


class Moment(Struct, frozen=True, kw_only=True, tag="moment"):
    """A point in time (seconds since the epoch), to be said in the community's zone."""

    at: int


class Said(Struct, frozen=True, kw_only=True, tag="said"):
    """Words of the charter itself: by language, or under the empty key for every language.

    `blanks` fills what stands between braces in them.
    """

    words: dict[str, str]
    blanks: dict[str, Arg] = {}


class Joined(Struct, frozen=True, kw_only=True, tag="joined"):
    """Several things in a row: one a line if `lines`, else as a sentence lists them, with `or` if `any`."""

    parts: tuple[Arg, ...]
    lines: bool = False
    any: bool = False


class Text(Struct, frozen=True, kw_only=True, tag="text"):
    """A key of the catalogue and what fills its blanks."""

    key: str
    args: dict[str, Arg] = {}


Arg = str | int | Mention | Span | Moment | Said | Joined | Text


class Button(Struct, frozen=True, kw_only=True):
    """A button below a message: its words, and up to 64 bytes that come back when it is pressed."""

    text: Text
    data: str


class Say(Struct, frozen=True, kw_only=True, tag="say"):
    """Say something in a chat. `stays`: seconds after which it is removed, `None` for ever. `card`: the card it shows.

    `instead`: the group in which it is said if this is a private chat in which the bot may not write. `urgent`: it goes
    before what else waits to be said in its chat. `pins`: it is the charter, which is pinned once it is said.
    """

    chat: ChatId
    text: Text
    language: str
    reply_to: MessageId | None = None
    thread: int | None = None
    buttons: tuple[tuple[Button, ...], ...] = ()
    stays: int | None = None
    card: int | None = None
    instead: ChatId | None = None
    urgent: bool = False
    pins: bool = False


class Poll(Struct, frozen=True, kw_only=True, tag="poll"):
    """Ask a chat, without showing who votes for what. `open_for`: seconds until it closes, `None` for ever."""

    chat: ChatId
    question: str
    choices: tuple[str, ...]
    open_for: int | None = None


class React(Struct, frozen=True, kw_only=True, tag="react"):
    """Put an emoji below a message, quietly; it takes the place of the one that the bot put there before."""

    chat: ChatId
    message: MessageId
    emoji: str


class Pin(Struct, frozen=True, kw_only=True, tag="pin"):
    """Pin a message, without telling everybody."""

    chat: ChatId
    message: MessageId


class Rewrite(Struct, frozen=True, kw_only=True, tag="rewrite"):
    """Replace the words and buttons of a message of ours."""

    chat: ChatId
    message: MessageId
    text: Text
    language: str
    buttons: tuple[tuple[Button, ...], ...] = ()


class Answer(Struct, frozen=True, kw_only=True, tag="answer"):
    """Answer the press of a button; `alert` shows it in a window."""

    chat: ChatId
    query: str
    text: Text | None
    language: str
    alert: bool = False


class Delete(Struct, frozen=True, kw_only=True, tag="delete"):
    """Delete messages of one chat; those of several effects go in one call."""

    chat: ChatId
    messages: tuple[MessageId, ...]


class Mute(Struct, frozen=True, kw_only=True, tag="mute"):
    """Take the word from a member until a moment, or (`None`) until it is given back."""

    chat: ChatId
    user: UserId
    until: int | None


class Unmute(Struct, frozen=True, kw_only=True, tag="unmute"):
    """Give a member the word back: the chat's own permissions."""

    chat: ChatId
    user: UserId


class Kick(Struct, frozen=True, kw_only=True, tag="kick"):
    """Remove a member, who may come back."""

    chat: ChatId
    user: UserId


class Ban(Struct, frozen=True, kw_only=True, tag="ban"):
    """Remove a member until a moment, or (`None`) for good."""

    chat: ChatId
    user: UserId
    until: int | None


class Unban(Struct, frozen=True, kw_only=True, tag="unban"):
    """Let somebody who is banned come back; does nothing to a member who is inside."""

    chat: ChatId
    user: UserId


class BanChannel(Struct, frozen=True, kw_only=True, tag="ban_channel"):
    """Ban a channel, and whoever owns it, from writing as a channel. Telegram knows no term and no mute for it."""

    chat: ChatId
    channel: ChatId


class UnbanChannel(Struct, frozen=True, kw_only=True, tag="unban_channel"):
    """Let a channel write again."""

    chat: ChatId
    channel: ChatId


class Tag(Struct, frozen=True, kw_only=True, tag="tag"):
    """Show a tag beside a member's name in a group; an empty one takes it away."""

    chat: ChatId
    user: UserId
    tag: str


class LookAt(Struct, frozen=True, kw_only=True, tag="look"):
    """Ask Telegram who administrates a chat and what the bot may do there; the answer comes back as a `ChatSeen`.

    A chat whose number nobody knows yet (`chat` is 0) is asked for by its `username`, without `@`.
    """

    chat: ChatId
    username: str = ""


Audience = Literal["everybody", "private chats", "groups", "staff"]
"""Who sees a menu: everybody, or in private chats, in groups, as an administrator in groups."""


class Menu(Struct, frozen=True, kw_only=True, tag="menu"):
    """Show these commands, each with a few words, to an audience that speaks a language; without commands, none.

    `rest`: to everybody whose own language has no menu. It concerns no chat.
    """

    chat: ChatId
    audience: Audience
    commands: tuple[tuple[str, Text], ...]
    language: str
    rest: bool = False


Moderation = Delete | Mute | Unmute | Kick | Ban | Unban | BanChannel | UnbanChannel
Effect = Moderation | Say | Poll | React | Pin | Rewrite | Answer | LookAt | Tag | Menu

Lane = Literal[0, 1]
"""0: moderation and button answers, bounded by 429 only. 1: messages, within Telegram's pace."""


def lane_of(effect: Effect) -> Lane:
    """The lane that `effect` travels in."""
    return 1 if isinstance(effect, Say | Poll | React | Pin | Rewrite | LookAt | Tag | Menu) else 0
