"""The commands that Telegram's app offers somebody in a chat: those the bot set, by scope and language."""

from __future__ import annotations

from collections.abc import Iterator

from bot.playground.living.values import CommandShown
from bot.playground.server import Chat, User, World


def commands_for(world: World, chat: Chat, user: User) -> tuple[CommandShown, ...]:
    """What is offered: of the narrowest scope that has any, in the person's language if the bot set it, else in any."""
    language = (user.language_code or "").partition("-")[0]
    for scope in _scopes(world, chat, user):
        for key in (f"{scope}:{language}", f"{scope}:"):
            if found := world.commands.get(key):
                return tuple(
                    CommandShown(name=str(one["command"]).removeprefix("/"), about=str(one["description"]))
                    for one in found
                )
    return ()


def _scopes(world: World, chat: Chat, user: User) -> Iterator[str]:
    """Telegram's own order, narrowest first."""
    if chat.person is not None:
        yield from (f"chat/{chat.id}", "all_private_chats", "default")
        return
    yield f"chat_member/{chat.id}/{user.id}"
    if world.member(chat, user).is_staff:
        yield f"chat_administrators/{chat.id}"
    yield f"chat/{chat.id}"
    if world.member(chat, user).is_staff:
        yield "all_chat_administrators"
    yield from ("all_group_chats", "default")
