"""The chats as they are shown: every message as a bubble, also those that are gone, and what changed since the last look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from bot.playground.demo.scene import Scene
from bot.playground.demo.stage import Stage
from bot.playground.living.bubbles import Below, below, bubble_of, member_stands
from bot.playground.living.values import Bubble, Change, Gone, Key, Persona, Place, Words
from bot.playground.server import Chat, Message, User

KEPT = 400
"""How many messages of a chat are shown at most: the newest."""


@dataclass(slots=True)
class Shown:
    """What the visitor sees: the stage, and the `guests` whom they have been.

    `broken` tells which rules a message broke; `means` are translations of what the script says; `takers`: who deleted
    which message by hand.
    """

    scene: Scene
    stage: Stage
    broken: Callable[[Key], tuple[str, ...]]
    means: dict[Key, Words] = field(default_factory=dict)
    takers: dict[Key, int] = field(default_factory=dict)
    guests: list[User] = field(default_factory=list)
    _chats: dict[int, dict[int, Bubble]] = field(default_factory=dict)
    _messages: dict[Key, Message] = field(default_factory=dict)
    _signs: dict[Key, tuple[object, ...]] = field(default_factory=dict)
    _people: object = None

    def places(self) -> tuple[Place, ...]:
        """Groups and channels in the scene's order, then the private chats in which something was said."""
        used = (one for one in self.stage.world.chats.values() if one.person is None or one.last_id)
        chats = sorted(used, key=lambda chat: (chat.person is not None, chat.type == "channel"))
        return tuple(self._place(chat) for chat in chats)

    def people(self) -> tuple[Persona, ...]:
        """Everybody whom the visitor can be."""
        cast = self.stage.people
        others = (user for user in self.guests if user not in cast.values())
        return (
            *(self._persona(key, user) for key, user in cast.items()),
            *(self._persona("", user) for user in others),
        )

    def acts(self, user: User) -> None:
        """The visitor is this person; so they stay, even if the scene has somebody else in their place."""
        if user not in self.guests:
            self.guests.append(user)

    def bubbles(self, chat: int, most: int = KEPT) -> tuple[Bubble, ...]:
        """The newest messages of a chat, oldest first."""
        return tuple(self._chats.get(chat, {}).values())[-most:]

    def bubble(self, key: Key) -> Bubble | None:
        """A message as it is shown now, deleted or not."""
        return self._chats.get(key[0], {}).get(key[1])

    def message(self, key: Key) -> Message | None:
        """The world's own message, deleted or not."""
        return self._messages.get(key)

    def look(self) -> Change:
        """See what is new, and tell it."""
        hangs = below(self.stage.world)
        chats = list(self.stage.world.chats.values())
        changed = frozenset(key for chat in chats for key in self._look_at(chat, hangs))
        places, people = self._moved()
        return Change(messages=changed, places=places, people=people)

    def _look_at(self, chat: Chat, hangs: Below) -> Iterator[Key]:
        bubbles = self._chats.setdefault(chat.id, {})
        for message in list(chat.messages.values()):
            key = (chat.id, message.id)
            sign = (message.content, message.markup, message.edit_date, *hangs.at(key))
            if self._signs.get(key) != sign:
                self._signs[key], self._messages[key] = sign, message
                bubbles[message.id] = bubble_of(self.stage.world, message, self.means.get(key), hangs)
                yield key
        for number, shown in list(bubbles.items()):
            if shown.gone is None and number not in chat.messages:
                bubbles[number] = replace(shown, gone=self._gone(shown))
                yield chat.id, number
        self._forget(chat, bubbles)

    def _gone(self, bubble: Bubble) -> Gone:
        taker, now = self.takers.get((bubble.chat, bubble.message)), self.stage.world.clock.now()
        if taker is None:
            return Gone(by="bot", at=now, rules=self.broken((bubble.chat, bubble.message)))
        return Gone(by="author" if taker == bubble.user else "staff", at=now)

    def _forget(self, chat: Chat, bubbles: dict[int, Bubble]) -> None:
        """Old messages leave the page and the world: a community may live for days."""
        for number in list(bubbles)[: max(len(bubbles) - KEPT, 0)]:
            del bubbles[number]
            for kept in (self._messages, self._signs, self.means, self.takers):
                kept.pop((chat.id, number), None)
            chat.messages.pop(number, None)

    def _moved(self) -> tuple[bool, bool]:
        """Whether chats came or changed, and whether people did."""
        before, self._people = self._people, (self.places(), self.people())
        if not isinstance(before, tuple):
            return True, True
        return before[0] != self._people[0], before[1] != self._people[1]

    def _place(self, chat: Chat) -> Place:
        present = sum(self.stage.world.member(chat, one.user).present for one in chat.members.values())
        person = chat.person
        return Place(
            chat=chat.id,
            key=next((key for key, one in self.stage.chats.items() if one is chat), ""),
            title=chat.title if person is None else person.first_name,
            kind=chat.type if chat.type in ("private", "channel") else "group",
            person=None if person is None else person.id,
            members=present,
        )

    def _persona(self, key: str, user: User) -> Persona:
        groups = [chat for chat in self.stage.world.chats.values() if chat.is_group]
        return Persona(
            user=user.id,
            key=key,
            name=user.first_name,
            username=user.username or "",
            language=user.language_code or "",
            role=dict(self.scene.people[key].role) if key else {},
            stands={chat.id: member_stands(self.stage.world, chat, user) for chat in groups},
        )
