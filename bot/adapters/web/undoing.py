"""`POST /undo`: the command line asks the running bot to take back what a rule did."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.adapters.web.signed import FRESH, HEADER, is_signed
from bot.app.undo import Undone
from bot.domain.ids import RuleId

LONGEST = 10_000
"""Bytes of a request."""


class Undo(Protocol):
    """Takes back what a rule did since a moment; for a `preview` only tells what that would be."""

    def __call__(self, rule: RuleId, since: int, *, preview: bool) -> Awaitable[Undone]: ...


class Asked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request. `at` is when it was made, by the community's clock."""

    rule: str
    since: int
    preview: bool
    at: int


class Told(Struct, frozen=True, kw_only=True):
    """The answer: what was, or would be, taken back, and the rules of the charter in force."""

    undone: Undone
    rules: tuple[str, ...]


_asked = msgspec.json.Decoder(Asked)


def route(token: str, undo: Undo, rules: Callable[[], tuple[str, ...]], now: Callable[[], float]) -> Route:
    """The place where the request is heard."""

    async def heard(request: Request) -> Response:
        body = await request.body()
        if len(body) > LONGEST or not is_signed(token, body, request.headers.get(HEADER, "")):
            return Response(status_code=403)
        try:
            asked = _asked.decode(body)
        except msgspec.DecodeError:
            return Response(status_code=400)
        if abs(now() - asked.at) > FRESH:
            return Response(status_code=403)
        told = Told(undone=await undo(RuleId(asked.rule), asked.since, preview=asked.preview), rules=rules())
        return Response(msgspec.json.encode(told), media_type="application/json")

    return Route("/undo", heard, methods=["POST"])
