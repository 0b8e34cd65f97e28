"""What is there to be seen of the living community, and what was done: values that a page shows.

Words are `Text`s, told in the viewer's language.

Chats, people and messages go by Telegram's own numbers; a message by its chat's and its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bot.domain.effects import Text

Key = tuple[int, int]
"""A chat and a message in it."""

Words = dict[str, str]
"""One text in several languages."""

Stands = Literal["owner", "staff", "member", "muted", "banned", "outside"]
"""How somebody stands in a chat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A chat. `key` is the scene's word for it (empty for a private chat); `person`: whose chat with the bot it is."""

    chat: int
    key: str
    title: str
    kind: Literal["group", "channel", "private"]
    person: int | None = None
    members: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """Somebody whom the visitor can be. `role` is what the scene says of them, `stands` their place in each group."""

    user: int
    key: str
    name: str
    username: str
    language: str
    role: Words
    stands: dict[int, Stands]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What `text[start:end]` is, by Telegram's word for it (`url`, `text_link`, `mention`, `bold` ...)."""

    start: int
    end: int
    kind: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button below a message. `data` goes back to the bot; a button with a `url` only opens it."""

    text: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One choice of a poll, and who chose it."""

    text: str
    votes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A poll below a message."""

    question: str
    choices: tuple[Choice, ...]
    closed: bool
    several: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The message that another one answers."""

    message: int
    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A message was deleted: by the `bot`, its `author` or `staff`, when. `rules`: those that had the bot do it, by name."""

    by: Literal["bot", "author", "staff"]
    at: int
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """A message as a chat shows it. A deleted one stays, with `gone`, so that people see what was there.

    `user`: the person who wrote, 0 for a channel or a group that speaks; `kind` `service`: what Telegram itself tells,
    whose words are `told`. `media` is Telegram's word (`photo` ...); `reactions` who gave each; `forward` from whom; `tag`
    what shows beside the name; `means`: what it means in other languages.
    """

    chat: int
    message: int
    at: int
    kind: Literal["said", "bot", "service"]
    user: int
    name: str
    text: str
    told: Text | None = None
    tag: str = ""
    marks: tuple[Mark, ...] = ()
    means: Words = field(default_factory=dict)
    media: str = ""
    forward: str = ""
    answers: Answered | None = None
    buttons: tuple[tuple[Button, ...], ...] = ()
    poll: Poll | None = None
    reactions: dict[str, tuple[int, ...]] = field(default_factory=dict)
    edited: bool = False
    gone: Gone | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted:
    """What came of an act: the message that was made or changed, or why Telegram would not let it happen.

    `answer`: what the bot answered to a pressed button, in the presser's language; `alert`: in a window.
    """

    message: Key | None = None
    refused: Text | None = None
    answer: str = ""
    alert: bool = False

    @property
    def ok(self) -> bool:
        """Whether it happened."""
        return self.refused is None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandShown:
    """A command that somebody may use in a chat, without its slash, as the bot described it to them."""

    name: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What changed since the last time: messages by their keys, and whether people, the charter, the time or its pace did.

    `messages` also has those that were deleted. `people`: memberships, or somebody's points, strikes or tier.
    """

    messages: frozenset[Key] = frozenset()
    places: bool = False
    people: bool = False
    charter: bool = False
    pace: bool = False

    def __or__(self, other: Change) -> Change:
        """Both changes as one."""
        return Change(
            messages=self.messages | other.messages,
            places=self.places or other.places,
            people=self.people or other.people,
            charter=self.charter or other.charter,
            pace=self.pace or other.pace,
        )

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.messages) or self.places or self.people or self.charter or self.pace
