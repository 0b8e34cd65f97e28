"""The Bot API as an ASGI application: one request in, the method run, one answer out, all of it in the log."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from bot.playground.server import requests
from bot.playground.server.access import unknown_method
from bot.playground.server.errors import ApiError, Dropped, bad_request
from bot.playground.server.log import Call, Log
from bot.playground.server.methods_chat import GetUpdates
from bot.playground.server.routes import ROUTES, Route
from bot.playground.server.updates import MOST

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import Receive, Scope, Send

    from bot.playground.server.faults import Fault, Faults
    from bot.playground.server.params import Method
    from bot.playground.server.state import State

OK = 200
_encode = msgspec.json.encode


@dataclass(slots=True)
class Request:
    """A request being answered: what arrived, what it was understood as, and what became of it."""

    token: str
    method: str
    at: float
    content_type: str = ""
    query: bytes = b""
    body: bytes = b""
    params: dict[str, object] = field(default_factory=dict)
    fault: str | None = None
    served: int = 0


@dataclass(slots=True)
class Api:
    """The Bot API of one world. `cut` ends the connection of a client (host, port) without an answer."""

    world: State
    log: Log
    faults: Faults
    cut: Callable[[tuple[str, int]], None]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer `/bot<token>/<method>`."""
        token, _, name = str(scope["path"]).removeprefix("/bot").partition("/")
        request = Request(token, name, self.log.timer(), _content_type(scope), scope["query_string"])
        try:
            request.body = await _body(receive)
            status, answer = OK, await self._answer(request, receive)
        except ApiError as refusal:
            status, answer = refusal.code, _refusal(refusal)
        except Dropped:
            self._note(request, 0, b"")
            self.cut(scope["client"])
            await asyncio.sleep(0)
            return
        self._note(request, status, answer)
        await _send(send, status, answer)

    async def _answer(self, request: Request, receive: Receive) -> bytes:
        if self.faults.is_out:
            raise Dropped
        self._check_token(request.token)
        if (route := ROUTES.get(request.method.lower())) is None:
            raise unknown_method()
        request.method = route.shape.name
        params = self._understood(route, request)
        fault = self.faults.next_for(request.method, request.params.get("chat_id"))
        await _suffer(request, fault, "before")
        answer = await self._done(route, params, request, receive)
        await _suffer(request, fault, "after")
        return b'{"ok":true,"result":' + answer + b"}"

    def _check_token(self, token: str) -> None:
        number, colon, secret = token.partition(":")
        if not (number.isdigit() and colon and secret):
            raise ApiError(404, "Not Found")
        if token != self.world.token:
            raise ApiError(401, "Unauthorized")

    def _understood(self, route: Route, request: Request) -> Method:
        try:
            fields, texts = requests.fields_of(request.content_type, request.query, request.body)
            request.params = fields
            params = requests.params_of(route.shape, fields, texts=texts)
        except requests.Malformed as wrong:
            self.world.complaints.append(str(wrong))
            raise bad_request(str(wrong)) from None
        request.params = msgspec.to_builtins(params)
        if isinstance(chat := request.params.get("chat_id"), str) and chat.lstrip("-").isdigit():
            request.params["chat_id"] = int(chat)
        return params

    async def _done(self, route: Route, params: Method, request: Request, receive: Receive) -> bytes:
        result = route.run(self.world, params)
        if not isinstance(params, GetUpdates):
            return _encode(result)
        bodies = await self._polled(params, receive)
        request.served = len(bodies)
        return b"[" + b",".join(bodies) + b"]"

    async def _polled(self, params: GetUpdates, receive: Receive) -> list[bytes]:
        updates = self.world.updates
        loop = asyncio.get_running_loop()
        poll = loop.create_task(updates.poll(params.offset, *_bounds(params)))
        gone = loop.create_task(_hung_up(receive))
        await asyncio.wait((poll, gone), return_when=asyncio.FIRST_COMPLETED)
        gone.cancel()
        if not poll.done():
            poll.cancel()
            raise Dropped
        return poll.result()

    def _note(self, request: Request, status: int, answer: bytes) -> None:
        body = b"" if request.method == "getUpdates" and status == OK else answer
        done = self.log.timer()
        self.log.add(
            Call(
                number=len(self.log),
                at=request.at,
                answered_at=done,
                method=request.method,
                params=request.params,
                status=status,
                body=body,
                fault=request.fault,
                served=request.served,
            )
        )


def _bounds(params: GetUpdates) -> tuple[int, int]:
    return MOST if params.limit is None else params.limit, params.timeout or 0


async def _suffer(request: Request, fault: Fault | None, when: str) -> None:
    if fault is None or fault.when != when:
        return
    request.fault = fault.name
    if fault.seconds:
        await asyncio.sleep(fault.seconds)
    if fault.error is not None:
        raise fault.error


def _refusal(refusal: ApiError) -> bytes:
    answer: dict[str, object] = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    return _encode(answer | ({"parameters": refusal.parameters} if refusal.parameters else {}))


def _content_type(scope: Scope) -> str:
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == b"content-type"), "")


async def _body(receive: Receive) -> bytes:
    parts = []
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise Dropped
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)


async def _hung_up(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send(send: Send, status: int, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
