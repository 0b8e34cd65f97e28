"""A Bot API on loopback that answers what a test tells it to, and remembers what it was asked."""

from __future__ import annotations

import asyncio
import json
import socket
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

TOKEN = "7000000001:AAtestTESTtestTESTtestTESTtestTEST"


@dataclass(slots=True)
class Reply:
    """One answer: HTTP status and body."""

    status: int = 200
    body: bytes = b'{"ok":true,"result":true}'


def ok(result: object) -> Reply:
    """An answer that grants."""
    return Reply(body=json.dumps({"ok": True, "result": result}).encode())


def refused(code: int, description: str, **parameters: int) -> Reply:
    """An answer that refuses, in Telegram's shape."""
    answer = {"ok": False, "error_code": code, "description": description}
    if parameters:
        answer["parameters"] = parameters
    return Reply(status=code, body=json.dumps(answer).encode())


@dataclass(slots=True)
class BotApi:
    """`script[method]` are the answers to come; the last one stays. `calls` are methods with their parameters."""

    url: str
    calls: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    script: defaultdict[str, deque[Reply]] = field(default_factory=lambda: defaultdict(deque))

    def answers(self, method: str, *replies: Reply) -> None:
        """Answer `method` by these, one after another."""
        self.script[method] = deque(replies)

    def asked(self, method: str) -> list[dict[str, object]]:
        """The parameters of each call of `method`."""
        return [parameters for name, parameters in self.calls if name == method]

    @property
    def methods(self) -> list[str]:
        """The methods called, in order."""
        return [name for name, _ in self.calls]

    async def handle(self, request: Request) -> Response:
        """Answer one call."""
        method = request.path_params["method"]
        form = parse_qsl((await request.body()).decode(), keep_blank_values=True)
        self.calls.append((method, {name: _value(value) for name, value in form}))
        waiting = self.script[method]
        reply = waiting.popleft() if len(waiting) > 1 else waiting[0] if waiting else Reply()
        return Response(reply.body, reply.status, media_type="application/json")


def _value(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return text


@asynccontextmanager
async def serving() -> AsyncIterator[BotApi]:
    """Serve on a free port of loopback for as long as the block runs."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        api = BotApi(url=f"http://127.0.0.1:{listening.getsockname()[1]}")
        app = Starlette(routes=[Route(f"/bot{TOKEN}/{{method}}", api.handle, methods=["POST"])])
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off", ws="none"))
        async with asyncio.TaskGroup() as group:
            group.create_task(server.serve([listening]))
            yield api
            server.should_exit = True
