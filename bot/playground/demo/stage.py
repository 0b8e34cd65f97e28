"""The stage: the people and chats of a scene in a world, and each step acted there as somebody would on a phone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from bot.playground.demo.scene import (
    Album,
    AnyStep,
    AsChannel,
    Edit,
    Group,
    Join,
    Note,
    Post,
    Press,
    Private,
    Say,
    Scene,
    Speech,
    Wait,
)
from bot.playground.server import Chat, Clock, Message, NotAllowed, User, World, media
from bot.playground.server.talk import More

MINUTE = 60
DAY = 86_400


@dataclass(slots=True)
class Stage:
    """A world with a scene's people and chats, by their keys there; `said` are the messages with labels."""

    world: World
    people: dict[str, User]
    chats: dict[str, Chat]
    said: dict[str, Message] = field(default_factory=dict)
    zone: tzinfo = UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted:
    """What came of a step: the messages it made or changed, or why Telegram would not let it happen."""

    messages: tuple[Message, ...] = ()
    refused: str = ""


def build(scene: Scene, clock: Clock) -> Stage:
    """The scene's world at the moment it begins. The bot is an administrator of every group."""
    world = World(clock=clock)
    world.bot.first_name = scene.bot
    clock.set(int(scene.begins.timestamp()))
    people = {key: world.user(one.name, key, language_code=one.language) for key, one in scene.people.items()}
    stage = Stage(world, people, {}, zone=scene.begins.tzinfo or UTC)
    for key, group in scene.groups.items():
        stage.chats[key] = _group(stage, group)
    for key, channel in scene.channels.items():
        linked = None if channel.linked is None else stage.chats[channel.linked]
        stage.chats[key] = world.channel(channel.title, people[channel.owner], linked=linked)
    world.updates.clear()
    return stage


def _seconds(step: Wait, now: int, zone: tzinfo) -> int:
    """How long a wait is."""
    if not step.until:
        return step.minutes * MINUTE
    here = datetime.fromtimestamp(now, zone)
    hour, minute = map(int, step.until.split(":"))
    then = here.replace(hour=hour, minute=minute, second=0)
    return int((then - here).total_seconds()) % DAY


def _group(stage: Stage, group: Group) -> Chat:
    world = stage.world
    staff, members = _these(stage, group.staff), _these(stage, group.members)
    chat = world.supergroup(group.title, stage.people[group.owner], *staff, *members)
    for one in staff:
        world.promote(one, chat)
    chat.username = group.username
    if group.id is not None:
        del world.chats[chat.id]
        chat.id = group.id
        world.chats[chat.id] = chat
    return chat


def _these(stage: Stage, keys: Iterable[str]) -> list[User]:
    return [stage.people[key] for key in keys]


def act(stage: Stage, step: AnyStep) -> Acted:
    """Let a step happen. What Telegram's app would not let somebody do does not happen, and is told."""
    try:
        return Acted(messages=tuple(_act(stage, step)))
    except NotAllowed as refused:
        return Acted(refused=str(refused))


def _act(stage: Stage, step: AnyStep) -> Iterable[Message]:
    world, people, chats = stage.world, stage.people, stage.chats
    match step:
        case Join():
            world.join(people[step.who], chats[step.chat])
        case Press():
            _press(stage, step)
        case Wait():
            world.clock.move(_seconds(step, world.clock.now(), stage.zone))
        case Note():
            pass
        case _:
            return _speak(stage, step)
    return ()


def _speak(stage: Stage, step: Speech) -> Iterable[Message]:
    world, people, chats = stage.world, stage.people, stage.chats
    match step:
        case Say():
            return [_say(stage, step)]
        case Album():
            pictures = [media.photo(f"{step.text}{number}") for number in range(step.pictures)]
            return world.send_album(people[step.who], chats[step.chat], pictures, step.text)
        case Edit():
            world.must(step.message in stage.said, "the message was never sent")
            return [world.edit(stage.said[step.message], step.text)]
        case Private():
            return [world.dm(people[step.who], step.text)]
        case AsChannel():
            return [world.say_as_channel(chats[step.channel], chats[step.chat], step.text)]
        case Post():
            return [world.post_in_channel(chats[step.channel], step.text)]


def _say(stage: Stage, step: Say) -> Message:
    world, answered = stage.world, stage.said.get(step.answers)
    say = world.say_anonymously if step.anonymous else world.say
    more: More = {} if answered is None or answered.deleted else {"reply_to": answered}
    message = say(stage.people[step.who], stage.chats[step.chat], step.text, **more)
    if step.label:
        stage.said[step.label] = message
    return message


def _press(stage: Stage, step: Press) -> None:
    world, chat = stage.world, stage.chats[step.chat]
    asked = [one for one in chat.messages.values() if one.markup is not None and one.sender is world.bot]
    world.must(asked, "no message has buttons")
    rows = asked[-1].markup["inline_keyboard"] if asked[-1].markup else []
    texts = [str(button["text"]) for row in rows for button in row]  # type: ignore[attr-defined] # a keyboard is rows
    world.must(step.button <= len(texts), f"there are only {len(texts)} buttons")
    world.press(stage.people[step.who], asked[-1], texts[step.button - 1])
