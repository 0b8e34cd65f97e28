"""The world by one name: make people and chats, then let people act, and the bot hears what Telegram would tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground.server import moves, press as buttons, talk
from bot.playground.server.clock import Clock
from bot.playground.server.records import Chat, Json, Kind, Member, User, admin_flags
from bot.playground.server.rights import MODERATOR
from bot.playground.server.state import STAND_INS, State
from bot.playground.server.updates import Updates

if TYPE_CHECKING:
    from collections.abc import Sequence

TOKEN = "7000000001:playground"  # noqa: S105 - it opens nothing but this playground
FIRST_USER = 11_000_001
SUPERGROUPS, GROUPS, CHANNELS = -1_002_000_000_000, -4_000_000_000, -1_001_000_000_000


class World(State):
    """A Telegram of one bot. All times are the clock's; ids may have up to 52 bits."""

    say = talk.say
    dm = talk.dm
    private = talk.private
    send_album = talk.send_album
    edit = talk.edit
    touch = talk.touch
    say_anonymously = talk.say_anonymously
    say_as_channel = talk.say_as_channel
    post_in_channel = talk.post_in_channel
    remove_own = talk.remove_own
    delete_by_admin = talk.delete_by_admin
    pin = talk.pin

    join = moves.join
    leave = moves.leave
    owner = moves.owner
    promote = moves.promote
    demote = moves.demote
    mute = moves.mute
    unmute = moves.unmute
    ban = moves.ban
    unban = moves.unban
    tag = moves.tag
    give_ownership = moves.give_ownership
    remove_bot = moves.remove_bot
    migrate = moves.migrate

    press = buttons.press
    react = buttons.react
    vote = buttons.vote

    def __init__(
        self, *, clock: Clock | None = None, token: str = TOKEN, username: str = "charter_test_bot"
    ) -> None:
        clock = clock or Clock()
        bot = User(int(token.partition(":")[0]), "Charter", username=username, is_bot=True)
        super().__init__(bot, token, clock, Updates(clock.now))
        self.users = {user.id: user for user in (bot, *STAND_INS)}

    def user(self, name: str, username: str | None = None, **more: object) -> User:
        """A new person; `more` are fields of `User` (`id`, `last_name`, `language_code`, `is_bot` ...)."""
        fields: Json = {"id": FIRST_USER + len(self.users) - 1 - len(STAND_INS)} | more
        user = User(first_name=name, username=username, **fields)  # type: ignore[arg-type] # names are checked by User
        self.users[user.id] = user
        return user

    def supergroup(
        self, title: str, owner: User, *members: User, bot: Sequence[str] | None = MODERATOR
    ) -> Chat:
        """A supergroup in which everybody is already; `bot`: the bot's rights, () a plain member, None not in it."""
        return self._chat("supergroup", title, owner, members, bot)

    def group(self, title: str, owner: User, *members: User, bot: Sequence[str] | None = MODERATOR) -> Chat:
        """A basic group, likewise."""
        return self._chat("group", title, owner, members, bot)

    def channel(
        self, title: str, owner: User, *, linked: Chat | None = None, bot: Sequence[str] | None = None
    ) -> Chat:
        """A channel, perhaps with its discussion group."""
        chat = self._chat("channel", title, owner, (), bot)
        if linked is not None:
            chat.linked, linked.linked = linked, chat
        return chat

    def feed(self, update: Json) -> int:
        """Queue any update as it is, however odd; its id."""
        return self.updates.feed(update)

    def _chat(
        self, kind: Kind, title: str, owner: User, members: Sequence[User], bot: Sequence[str] | None
    ) -> Chat:
        base = {"supergroup": SUPERGROUPS, "group": GROUPS, "channel": CHANNELS}[kind]
        chat = Chat(base - self.next_number(), kind, title)
        chat.members = {user.id: Member(user, "member") for user in members}
        chat.members[owner.id] = Member(owner, "creator")
        if bot is not None:
            chat.members[self.bot.id] = Member(self.bot, "member")
        if bot:
            flags = admin_flags(chat, tuple(bot))
            chat.members[self.bot.id] = Member(self.bot, "administrator", flags, promoted_by=owner.id)
        self.chats[chat.id] = chat
        return chat
