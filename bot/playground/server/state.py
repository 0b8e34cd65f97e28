"""The state of the world, and who gets to hear what: which updates the bot is sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.playground.server.clock import Clock
from bot.playground.server.errors import NotAllowed
from bot.playground.server.records import Chat, Json, Member, Message, User, copied
from bot.playground.server.updates import Updates

if TYPE_CHECKING:
    from collections.abc import Callable

GROUP_ANONYMOUS = User(1_087_968_824, "Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL_BOT = User(136_817_688, "Channel", username="Channel_Bot", is_bot=True)
TELEGRAM = User(777_000, "Telegram")
STAND_INS = (GROUP_ANONYMOUS, CHANNEL_BOT, TELEGRAM)
HEARD_FROM_ITSELF = ("left_chat_member", "pinned_message", "new_chat_title")


@dataclass(slots=True)
class Poll:
    """A poll that the bot sent: the JSON it shows, and who voted for what."""

    body: Json
    message: Message
    votes: dict[int, list[int]] = field(default_factory=dict)


@dataclass(slots=True)
class Query:
    """A pressed button that waits for its answer; `answer` is what the bot said."""

    id: str
    user: User
    at: int
    answer: Json | None = None


@dataclass(slots=True, eq=False)
class State:
    """Everything there is. `privacy`: the bot's privacy mode; `complaints`: calls that broke the Bot API's rules."""

    bot: User
    token: str
    clock: Clock
    updates: Updates
    privacy: bool = False
    users: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    polls: dict[str, Poll] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    reactions: dict[tuple[int, int, int], list[Json]] = field(default_factory=dict)
    on_change: Callable[[], None] = lambda: None
    counter: int = 0

    def next_number(self) -> int:
        """1, 2, 3 ...: for ids of things that have none of their own."""
        self.counter += 1
        return self.counter

    def chat(self, chat_id: int) -> Chat:
        """A chat by its id; a KeyError if there is none."""
        return self.chats[chat_id]

    def member(self, chat: Chat, user: User) -> Member:
        """The user's place in the chat, with bans and restrictions that are over lifted."""
        member = chat.members.get(user.id)
        if member is None:
            return Member(user)
        if member.until and member.until <= self.clock.now():
            member.until = 0
            if member.status == "kicked":
                member.status = "left"
            elif member.status == "restricted":
                member.status, member.flags = ("member" if member.is_member else "left"), {}
        return member

    def place(self, chat: Chat, user: User) -> Member:
        """As `member`, and remembered from now on."""
        return chat.members.setdefault(user.id, self.member(chat, user))

    def bot_in(self, chat: Chat) -> Member:
        """The bot's place in the chat."""
        return self.member(chat, self.bot)

    def post(self, message: Message) -> Message:
        """Put a new message into its chat and let the bot hear it if it may."""
        message.chat.messages[message.id] = message
        self.announce(message)
        return message

    def announce(self, message: Message, *, edited: bool = False) -> None:
        """Queue the update of a new or edited message if Telegram would."""
        if self._hears(message):
            kind = "channel_post" if message.chat.type == "channel" else "message"
            self.updates.push(f"edited_{kind}" if edited else kind, message.json())
        self.on_change()

    def changed(self, chat: Chat, actor: User, old: Member, new: Member, **more: object) -> None:
        """Queue the update of a changed membership: the bot's own, or (to an administrator) somebody else's."""
        is_own = new.user is self.bot
        if is_own or self.bot_in(chat).is_staff:
            payload: Json = {
                "chat": chat.json(),
                "from": actor.json(),
                "date": self.clock.now(),
                "old_chat_member": old.json(self.bot.id),
                "new_chat_member": new.json(self.bot.id),
            }
            self.updates.push("my_chat_member" if is_own else "chat_member", payload | more)
        self.on_change()

    def change(
        self, chat: Chat, actor: User, user: User, to: Callable[[Member], None], **more: object
    ) -> Member:
        """Change a membership by `to` and tell about it; nothing is told if nothing changed."""
        member = self.place(chat, user)
        old = copied(member)
        to(member)
        if old.json() != member.json():
            self.changed(chat, actor, old, member, **more)
        return member

    def new_message(
        self, chat: Chat, content: Json, sender: User | None, sender_chat: Chat | None = None
    ) -> Message:
        """A message with the chat's next id, not yet posted."""
        chat.last_id += 1
        return Message(chat.last_id, chat, self.clock.now(), content, sender, sender_chat)

    def service(self, chat: Chat, sender: User, content: Json, *, eternal: bool = False) -> Message:
        """Post a service message; an `eternal` one can't be deleted."""
        message = self.new_message(chat, content, sender)
        if self.member(chat, sender).is_anonymous:
            message.sender, message.sender_chat = GROUP_ANONYMOUS, chat
        message.service, message.eternal = True, eternal
        return self.post(message)

    def delete(self, message: Message) -> None:
        """Take a message out of its chat; no update tells of it."""
        message.chat.messages.pop(message.id, None)
        if message.id in message.chat.pinned:
            message.chat.pinned.remove(message.id)
        self.on_change()

    def must(self, condition: object, why: str) -> None:
        """Refuse what a person may not do."""
        if not condition:
            raise NotAllowed(why)

    def _hears(self, message: Message) -> bool:
        chat, sender = message.chat, message.sender
        if sender is self.bot and not any(name in message.content for name in HEARD_FROM_ITSELF):
            return False
        if chat.person is not None:
            return not chat.person.blocked
        place = self.bot_in(chat)
        if not place.present:
            left = message.content.get("left_chat_member")
            return isinstance(left, dict) and left.get("id") == self.bot.id
        if sender is not None and sender.is_bot and sender is not self.bot and sender not in STAND_INS:
            return False
        return not self.privacy or place.is_staff or chat.type == "channel" or self._is_for_bot(message)

    def _is_for_bot(self, message: Message) -> bool:
        if message.service or (message.reply_to is not None and message.reply_to.sender is self.bot):
            return True
        text, name = message.text, (self.bot.username or "").lower()
        if not text.startswith("/"):
            return f"@{name}" in text.lower()
        addressed = text.split(maxsplit=1)[0].lower().partition("@")[2]
        return addressed in ("", name)
