"""A scene: who meets where and what they do, written as YAML. `reading.read` reads and checks it."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct, field

Words = dict[str, str]
"""One text in several languages."""


class Person(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody. `language` is that of the person's Telegram, `role` what the audience is told at first sight.

    With `names`, it is somebody else in each talk: people who look alike come and go.
    """

    name: str
    language: str
    role: Words
    names: list[str] = []


class Group(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A supergroup with the bot as administrator. The charter knows it by `username` or `id`; people by their keys."""

    title: str
    owner: str
    staff: list[str] = []
    members: list[str] = []
    username: str | None = None
    id: int | None = None


class Channel(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A channel. `linked`: the group that gets its posts."""

    title: str
    owner: str
    linked: str | None = None


class Step(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do"):
    """What happens. `pause`: seconds until the next step; `None`: as long as it takes to read."""

    pause: float | None = None


class Spoken(Step, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A step with words. `means`: what they mean in other languages, for an audience that reads only those."""

    text: str
    means: Words = {}


class Say(Spoken, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="say"):
    """Somebody writes. `label`: how later steps call the message; `answers`: the label of the message replied to."""

    who: str
    chat: str = field(name="in")
    label: str = field(name="as", default="")
    answers: str = ""
    anonymous: bool = False


class Album(Spoken, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="album"):
    """Somebody sends pictures as one album; the text is the caption."""

    who: str
    chat: str = field(name="in")
    pictures: int


class Edit(Spoken, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="edit"):
    """The author changes the text of a message (its label)."""

    message: str


class Private(Spoken, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="private"):
    """Somebody writes to the bot in private."""

    who: str


class AsChannel(Spoken, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="say as channel"):
    """The owner of a channel writes in a group as that channel."""

    channel: str
    chat: str = field(name="in")


class Post(Spoken, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="post"):
    """A channel posts; its group gets the post."""

    channel: str


class Join(Step, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="join"):
    """Somebody joins a group."""

    who: str
    chat: str = field(name="in")


class Press(Step, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="press"):
    """Somebody presses a button (counted from 1) below the newest message of the bot that has any."""

    who: str
    chat: str = field(name="in")
    button: int


class Wait(Step, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="wait"):
    """Time passes: some minutes, or `until` the clocks of the place show `09:00`."""

    minutes: int = 0
    until: str = ""


class Note(Step, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="note"):
    """A word to the audience."""

    text: Words


Speech = Say | Album | Edit | Private | AsChannel | Post
AnyStep = Speech | Join | Press | Wait | Note


class Scene(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of it. `begins`: the moment, with its distance from UTC, at which the world's clock starts.

    `talks` are what people come back to after the steps: each some steps of its own, in any order, again and again;
    `incidents` likewise, more seldom: there somebody breaks a rule. `past`: days for which they have talked before.
    """

    title: Words
    bot: str
    begins: datetime
    people: dict[str, Person]
    groups: dict[str, Group]
    channels: dict[str, Channel] = {}
    steps: list[AnyStep]
    talks: list[list[AnyStep]] = []
    incidents: list[list[AnyStep]] = []
    past: int = 0
