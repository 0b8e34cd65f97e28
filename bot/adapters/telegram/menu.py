"""Menus of commands, as Telegram takes them."""

from __future__ import annotations

from bot.adapters.telegram.render import Words
from bot.adapters.telegram.request import Api
from bot.domain.effects import Audience, Menu

LONGEST_DESCRIPTION = 256
SCOPES: dict[Audience, str] = {
    "everybody": "default",
    "private chats": "all_private_chats",
    "groups": "all_group_chats",
    "staff": "all_chat_administrators",
}


async def show(api: Api, words: Words, menu: Menu) -> None:
    """Set a menu, or take an empty one away."""
    place: dict[str, object] = {
        "scope": {"type": SCOPES[menu.audience]},
        "language_code": None if menu.rest else menu.language.partition("-")[0],
    }
    if not menu.commands:
        await api.act("deleteMyCommands", **place)
        return
    commands = [
        {"command": name, "description": words.plain(about, menu.language, LONGEST_DESCRIPTION)}
        for name, about in menu.commands
    ]
    await api.act("setMyCommands", commands=commands, **place)
