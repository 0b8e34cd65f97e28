"""What the visitor does as somebody. What Telegram's app would not let them do does not happen, and is told in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.domain.effects import Text
from bot.playground.living import barred
from bot.playground.living.shown import Shown
from bot.playground.living.values import Acted, Key
from bot.playground.server import Chat, Message, NotAllowed, Playground, User, World
from bot.playground.server.talk import More, origin_of

ANSWER_WITHIN = 5.0
"""Seconds in which the bot should answer a pressed button; a real one shows its clock for longer, and then nothing."""


@dataclass(slots=True)
class Acts:
    """The visitor's hands. `told` hears of each message that was written or changed; `look` has what was done shown."""

    play: Playground
    shown: Shown
    told: Callable[[Key], None]
    look: Callable[[], None]
    _world: World = field(init=False)

    def __post_init__(self) -> None:
        self._world = self.play.world

    def newcomer(self, name: str, language: str = "en") -> int:
        """Somebody new, who is in no group yet: their number."""
        taken = {(user.username or "").lower() for user in self._world.users.values()}
        plain = "".join(char for char in name.lower() if char.isascii() and char.isalnum())
        username = plain if len(plain) > 2 and plain not in taken else f"guest{len(taken)}"  # noqa: PLR2004 - Telegram's least
        user = self._world.user(name, username, language_code=language)
        self.shown.guests.append(user)
        self._world.on_change()
        return user.id

    def say(self, user: int, chat: int, text: str, *, reply_to: int | None = None) -> Acted:
        """Write in a chat; in a private one, to the bot. With `reply_to`, as an answer to that message."""
        who, where = self._who(user), self._chat(user, chat)
        answered = None if reply_to is None else where.messages.get(reply_to)
        more: More = {} if answered is None else {"reply_to": answered}
        why = barred.as_words(text) or barred.from_writing(self._world, where, who)
        return self._try(why, lambda: self._said(who, where, text, more))

    def private(self, user: int, text: str) -> Acted:
        """Write to the bot in private, which opens that chat."""
        return self.say(user, user, text)

    def forward(self, user: int, source: Key, chat: int) -> Acted:
        """Forward a message into a chat."""
        who, where = self._who(user), self._chat(user, chat)
        message = self.shown.message(source)
        if message is None or message.deleted:
            return Acted(refused=barred.GONE)
        origin = message.content.get("forward_origin") or origin_of(
            self._world, message.sender_chat or message.sender or message.chat
        )
        kept = {k: v for k, v in message.content.items() if k not in barred.NOT_FORWARDED}
        more: More = {"extra": kept | {"forward_origin": origin}}
        return self._try(
            barred.from_writing(self._world, where, who), lambda: self._said(who, where, "", more)
        )

    def edit(self, user: int, message: Key, text: str) -> Acted:
        """Change the words of a message of one's own."""
        found = self.shown.message(message)
        why = barred.as_words(text) or barred.from_editing(self._world, found, self._who(user))

        def change() -> Message:
            assert found is not None  # noqa: S101 - barred, else
            self._world.edit(found, text)
            self.told(message)
            return found

        return self._try(why, change)

    def delete(self, user: int, message: Key) -> Acted:
        """Delete a message of one's own; as staff, anybody's."""
        found, who = self.shown.message(message), self._who(user)
        why = barred.from_deleting(self._world, found, who)

        def remove() -> Message:
            assert found is not None  # noqa: S101 - barred, else
            self.shown.takers[message] = user
            self._world.remove_own(found)
            return found

        return self._try(why, remove)

    def thank(self, user: int, message: Key) -> Acted:
        """Answer a message with a word of thanks, in the language of who thanks."""
        language = self._who(user).language_code or ""
        return self.say(
            user, message[0], "谢谢" if language.startswith("zh") else "Thanks!", reply_to=message[1]
        )

    def react(self, user: int, message: Key, *emoji: str) -> Acted:
        """Have these reactions to a message, instead of those before (none: take them back)."""
        found, who = self.shown.message(message), self._who(user)

        def give() -> Message:
            assert found is not None  # noqa: S101 - barred, else
            self._world.react(who, found, *emoji)
            return found

        return self._try(barred.from_seeing(self._world, found, who), give)

    def vote(self, user: int, message: Key, *choices: int) -> Acted:
        """Vote in a poll of the bot for choices counted from 0 (none: take the vote back)."""
        found, who = self.shown.message(message), self._who(user)

        def cast() -> Message:
            assert found is not None  # noqa: S101 - barred, else
            self._world.vote(who, found, *choices)
            return found

        return self._try(barred.from_voting(self._world, found, who), cast)

    def join(self, user: int, chat: int) -> Acted:
        """Join a group."""
        who, where = self._who(user), self._world.chats[chat]
        return self._try(
            barred.from_joining(self._world, where, who), lambda: self._moved("join", who, where)
        )

    def leave(self, user: int, chat: int) -> Acted:
        """Leave a group."""
        who, where = self._who(user), self._world.chats[chat]
        return self._try(
            barred.from_leaving(self._world, where, who), lambda: self._moved("leave", who, where)
        )

    async def press(self, user: int, message: Key, data: str) -> Acted:
        """Press a button (its words or its `data`), and wait for what the bot answers."""
        found, who = self.shown.message(message), self._who(user)
        why = barred.from_seeing(self._world, found, who)
        if why is not None or found is None:
            return Acted(refused=why)
        try:
            query = self._world.press(who, found, data)
        except NotAllowed as refused:
            return Acted(refused=barred.otherwise(str(refused)))
        try:
            answer = await self.play.answered(query, ANSWER_WITHIN)
        except TimeoutError:
            return Acted(message=message, refused=Text(key="living-no-answer"))
        return Acted(
            message=message, answer=str(answer.get("text") or ""), alert=bool(answer.get("show_alert"))
        )

    def _said(self, who: User, where: Chat, text: str, more: More) -> Message:
        say = self._world.dm if where.person is who else None
        message = say(who, text, **more) if say is not None else self._world.say(who, where, text, **more)
        self.told((where.id, message.id))
        return message

    def _moved(self, kind: str, who: User, where: Chat) -> None:
        (self._world.join if kind == "join" else self._world.leave)(who, where)

    def _who(self, user: int) -> User:
        who = self._world.users[user]
        self.shown.acts(who)
        return who

    def _chat(self, user: int, chat: int) -> Chat:
        return self._world.private(self._who(user)) if chat == user else self._world.chats[chat]

    def _try(self, why: Text | None, act: Callable[[], Message | None]) -> Acted:
        if why is not None:
            return Acted(refused=why)
        try:
            message = act()
        except NotAllowed as refused:
            return Acted(refused=barred.otherwise(str(refused)))
        self.look()
        return Acted(message=None if message is None else (message.chat.id, message.id))
