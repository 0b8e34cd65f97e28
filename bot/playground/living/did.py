"""What the bot does because of a message, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.domain.charter.values import Consequence, Nothing
from bot.domain.effects import (
    Answer,
    Ban,
    BanChannel,
    Delete,
    Effect,
    Joined,
    Kick,
    Moment,
    Mute,
    Poll,
    React,
    Rewrite,
    Say,
    Tag,
    Text,
    Unban,
    UnbanChannel,
    Unmute,
)
from bot.domain.rules.catalogue import CONSEQUENCES
from bot.playground.server import World


def deeds(world: World, effects: Iterable[Effect]) -> Iterator[Text]:
    """Effects as an onlooker tells them; what nobody sees is left out, and a ban from several chats is one."""
    bans: dict[tuple[int, int | None], list[str]] = {}
    told: list[Text] = []
    for effect in effects:
        if isinstance(effect, Ban | BanChannel):
            who = effect.user if isinstance(effect, Ban) else effect.channel
            until = effect.until if isinstance(effect, Ban) else None
            bans.setdefault((who, until), []).append(_name(world, effect.chat))
        else:
            told += _deed(world, effect)
    yield from (one for one in told if one.key != "living-did-say")
    yield from (_ban(world, who, until, chats) for (who, until), chats in bans.items())
    yield from (one for one in told if one.key == "living-did-say")


def answers(expected: Iterable[Consequence]) -> Iterator[Text]:
    """What would follow, as a rule says it."""
    yield from (CONSEQUENCES[type(one)].done(one) for one in expected if not isinstance(one, Nothing))


def _ban(world: World, who: int, until: int | None, chats: list[str]) -> Text:
    place = Joined(parts=tuple(chats))
    if until is None:
        return Text(key="demo-did-ban", args={"who": _name(world, who), "chats": place})
    return Text(
        key="demo-did-ban-until",
        args={"who": _name(world, who), "chats": place, "until": Moment(at=until)},
    )


def _deed(world: World, effect: Effect) -> Iterator[Text]:
    match effect:
        case Delete(messages=messages):
            yield Text(key="demo-did-delete", args={"number": len(messages)})
        case Mute(user=user, until=None):
            yield Text(key="demo-did-mute", args={"who": _name(world, user)})
        case Mute(user=user, until=int() as until):
            until_then = Moment(at=until)
            yield Text(key="demo-did-mute-until", args={"who": _name(world, user), "until": until_then})
        case Unmute(user=user):
            yield Text(key="demo-did-unmute", args={"who": _name(world, user)})
        case Kick(user=user, chat=chat):
            yield Text(key="living-did-kick", args={"who": _name(world, user), "chat": _name(world, chat)})
        case Unban(user=user):
            yield Text(key="demo-did-unban", args={"who": _name(world, user)})
        case UnbanChannel(channel=channel):
            yield Text(key="demo-did-unban", args={"who": _name(world, channel)})
        case _:
            yield from _words(world, effect)


def _words(world: World, effect: Effect) -> Iterator[Text]:
    match effect:
        case Say(chat=chat, text=text) | Rewrite(chat=chat, text=text):
            yield Text(key="living-did-say", args={"chat": _place(world, chat), "words": text})
        case Poll(chat=chat, question=question):
            yield Text(key="living-did-ask", args={"chat": _place(world, chat), "question": question})
        case Answer(text=Text() as words):
            yield Text(key="demo-did-answer", args={"words": words})
        case Tag(user=user, chat=chat, tag=tag):
            who, where = _name(world, user), _name(world, chat)
            key = "demo-did-tag" if tag else "demo-did-untag"
            yield Text(key=key, args={"who": who, "chat": where, "tag": tag})
        case React(emoji=emoji):
            yield Text(key="living-did-react", args={"emoji": emoji})
        case _:
            pass


def _place(world: World, chat: int) -> Text:
    """A chat, after `in`."""
    there = world.chats.get(chat)
    if there is None or there.person is not None:
        return Text(key="living-privately", args={"who": _name(world, chat)})
    return Text(key="living-there", args={"chat": there.title})


def _name(world: World, number: int) -> str:
    user, chat = world.users.get(number), world.chats.get(number)
    if user is not None:
        return user.first_name
    return chat.title if chat is not None else str(number)
