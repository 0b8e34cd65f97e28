"""The same powers over HTTP, for scripts and tests in another process: `/control/<what>`, JSON both ways.

POST `feed` (a list of updates), `act` ({"do": "say", "user": id, "chat": id, "text": ...}), `clock` ({"move": s}
or {"set": at}), `faults` ({"do": "drop", "method": ..., ...}, named as the methods of `Faults`); GET
`log?since=n&wait=s` (the calls from number n on, waiting for one if there is none yet) and `world` (what is where).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from starlette.responses import Response
from starlette.routing import Route

from bot.playground.server import media, moves, press as buttons, talk
from bot.playground.server.errors import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.requests import Request

    from bot.playground.server.faults import Faults
    from bot.playground.server.log import Log
    from bot.playground.server.records import Chat, Json, Member, Message, User
    from bot.playground.server.world import World

FAULTS = frozenset({"too_many", "fail", "refuse", "drop", "slow", "outage", "real_limits", "clear"})


class Ask(msgspec.Struct, forbid_unknown_fields=True):
    """An act: who does what where. Which fields count depends on `do`.

    `whom` is the member against whom an administrator acts; `id` the id that a new user gets, or the channel that
    speaks in a group or is linked to a new one; `text` also what a button says.
    """

    do: str
    user: int = 0
    chat: int = 0
    text: str = ""
    message: int = 0
    reply_to: int = 0
    name: str = ""
    username: str | None = None
    id: int = 0
    members: list[int] = []
    whom: int = 0
    seconds: int = 0
    messages: list[int] = []
    anonymous: bool = False


@dataclass(slots=True)
class Control:
    """The control of one world."""

    world: World
    log: Log
    faults: Faults

    def routes(self) -> list[Route]:
        """For Starlette, under `/control`."""
        posts = {"feed": self.feed, "act": self.act, "clock": self.clock, "faults": self.fault}
        gets = {"log": self.calls, "world": self.seen}
        made = [Route(f"/{name}", _plain(run), methods=["POST"]) for name, run in posts.items()]
        return made + [Route(f"/{name}", _plain(run), methods=["GET"]) for name, run in gets.items()]

    async def feed(self, request: Request) -> object:
        """Queue updates as they are; their ids."""
        updates = msgspec.json.decode(await request.body(), type=list[dict[str, object]])
        return [self.world.feed(update) for update in updates]

    async def act(self, request: Request) -> object:
        """Let somebody do something; what came of it."""
        ask = msgspec.json.decode(await request.body(), type=Ask)
        return ACTS[ask.do](self.world, ask)

    async def clock(self, request: Request) -> object:
        """Move the time; the new moment."""
        asked = msgspec.json.decode(await request.body(), type=dict[str, int])
        clock = self.world.clock
        return clock.set(asked["set"]) if "set" in asked else clock.move(asked.get("move", 0))

    async def fault(self, request: Request) -> object:
        """Plan trouble."""
        asked = msgspec.json.decode(await request.body(), type=dict[str, object])
        name = str(asked.pop("do"))
        if name not in FAULTS:
            raise NotAllowed(f"no such fault: {name}")
        getattr(self.faults, name)(**asked)
        return True

    async def calls(self, request: Request) -> object:
        """Calls from a number on, waiting a while for the first of them."""
        since, wait = int(request.query_params.get("since", 0)), float(request.query_params.get("wait", 0))
        if wait:
            try:
                await self.log.until(lambda: len(self.log) > since, wait)
            except TimeoutError:
                return []
        return [call.json() for call in self.log.calls[since:]]

    async def seen(self, _: Request) -> object:
        """What is where: chats with members and messages, what waits, when which update was served."""
        updates = self.world.updates
        return {
            "now": self.world.clock.now(),
            "pending": len(updates.pending),
            "served": {str(number): at for number, at in updates.served.items()},
            "complaints": self.world.complaints,
            "chats": [_chat(self.world, chat) for chat in self.world.chats.values()],
        }


def _chat(world: World, chat: Chat) -> Json:
    members = [world.member(chat, one.user).json(world.bot.id) for one in chat.members.values()]
    return chat.json() | {"members": members, "messages": [one.json() for one in chat.messages.values()]}


def _plain(run: Callable[[Request], Awaitable[object]]) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            status, value = 200, await run(request)
        except (msgspec.MsgspecError, NotAllowed, LookupError, TypeError, ValueError) as wrong:
            status, value = 400, {"error": f"{type(wrong).__name__}: {wrong}"}
        return Response(msgspec.json.encode(value), status, media_type="application/json")

    return answer


def _say(world: World, ask: Ask) -> object:
    user, chat = world.users[ask.user], world.chats[ask.chat]
    if ask.reply_to:
        return world.say(user, chat, ask.text, reply_to=chat.messages[ask.reply_to]).json()
    return world.say(user, chat, ask.text).json()


def _message(world: World, ask: Ask) -> Message:
    return world.chats[ask.chat].messages[ask.message]


def _user(world: World, ask: Ask) -> object:
    return world.user(ask.name, ask.username, **({"id": ask.id} if ask.id else {})).json()


def _made(make: Callable[..., Chat]) -> Callable[[World, Ask], object]:
    def run(world: World, ask: Ask) -> object:
        return make(world, ask.name, world.users[ask.user], *(world.users[one] for one in ask.members)).json()

    return run


def _channel(world: World, ask: Ask) -> object:
    linked = world.chats[ask.chat] if ask.chat else None
    return world.channel(ask.name, world.users[ask.user], linked=linked).json()


def _of_member(move: Callable[[World, User, Chat], Member]) -> Callable[[World, Ask], object]:
    return lambda world, ask: move(world, world.users[ask.user], world.chats[ask.chat]).json()


def _by_admin(move: Callable[[World, User, User, Chat], Member]) -> Callable[[World, Ask], object]:
    def run(world: World, ask: Ask) -> object:
        return move(world, world.users[ask.user], world.users[ask.whom], world.chats[ask.chat]).json()

    return run


def _for_a_while(move: Callable[[World, User, User, Chat, int], Member]) -> Callable[[World, Ask], object]:
    def run(world: World, ask: Ask) -> object:
        admin, whom = world.users[ask.user], world.users[ask.whom]
        return move(world, admin, whom, world.chats[ask.chat], ask.seconds).json()

    return run


def _promote(world: World, ask: Ask) -> object:
    return moves.promote(world, world.users[ask.user], world.chats[ask.chat], anonymous=ask.anonymous).json()


def _delete(world: World, ask: Ask) -> object:
    chat = world.chats[ask.chat]
    talk.delete_by_admin(world, world.users[ask.user], *(chat.messages[one] for one in ask.messages))
    return True


def _album(world: World, ask: Ask) -> object:
    user, chat = world.users[ask.user], world.chats[ask.chat]
    pictures = [media.photo("first"), media.photo("second")]
    return [one.json() for one in talk.send_album(world, user, chat, pictures, ask.text)]


def _say_anonymously(world: World, ask: Ask) -> object:
    return talk.say_anonymously(world, world.users[ask.user], world.chats[ask.chat], ask.text).json()


def _say_as_channel(world: World, ask: Ask) -> object:
    return talk.say_as_channel(world, world.chats[ask.id], world.chats[ask.chat], ask.text).json()


def _react(world: World, ask: Ask) -> object:
    buttons.react(world, world.users[ask.user], _message(world, ask), *([ask.text] if ask.text else []))
    return True


ACTS: Mapping[str, Callable[[World, Ask], object]] = {
    "user": _user,
    "supergroup": _made(lambda world, *who: world.supergroup(*who)),
    "group": _made(lambda world, *who: world.group(*who)),
    "channel": _channel,
    "say": _say,
    "dm": lambda world, ask: talk.dm(world, world.users[ask.user], ask.text).json(),
    "album": _album,
    "edit": lambda world, ask: talk.edit(world, _message(world, ask), ask.text).json(),
    "say_anonymously": _say_anonymously,
    "say_as_channel": _say_as_channel,
    "post_in_channel": lambda world, ask: talk.post_in_channel(world, world.chats[ask.chat], ask.text).json(),
    "delete_by_admin": _delete,
    "press": lambda world, ask: (
        buttons.press(world, world.users[ask.user], _message(world, ask), ask.text).id
    ),
    "react": _react,
    "join": _of_member(moves.join),
    "leave": _of_member(moves.leave),
    "promote": _promote,
    "demote": _of_member(moves.demote),
    "mute": _for_a_while(moves.mute),
    "unmute": _by_admin(moves.unmute),
    "ban": _for_a_while(moves.ban),
    "unban": _by_admin(moves.unban),
    "migrate": lambda world, ask: moves.migrate(world, world.chats[ask.chat]).json(),
}
