"""A Bot API on loopback and the small world behind it.

`World` is who and what there is (people, chats, rights, messages, a clock); scripts and tests act in it as people.
`playing(world)` serves it over HTTP as Telegram would, strictly; `Faults` spoils calls on demand; `Log` remembers them.
"""

from bot.playground.server.clock import Clock
from bot.playground.server.errors import ApiError, NotAllowed
from bot.playground.server.faults import Faults
from bot.playground.server.log import Call, Log
from bot.playground.server.records import Chat, Member, Message, User
from bot.playground.server.serve import Playground, playing
from bot.playground.server.world import World

__all__ = [
    "ApiError",
    "Call",
    "Chat",
    "Clock",
    "Faults",
    "Log",
    "Member",
    "Message",
    "NotAllowed",
    "Playground",
    "User",
    "World",
    "playing",
]
