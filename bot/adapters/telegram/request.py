"""The wire: python-telegram-bot's request layer, its errors, and msgspec on both ends.

Calls go by name, without `telegram.Bot`: it would build library objects of each answer, and a message that went out but
whose answer it could not parse would look like one that did not.
"""

from __future__ import annotations

from typing import TypeVar

import httpx
import msgspec
from telegram.error import TelegramError
from telegram.request import HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter  # the only way to fill a RequestData

T = TypeVar("T")

POOL = 64
IDLE_SECONDS = 30.0
"""How long an unused connection is kept, so that the next call need not begin with a handshake."""


class Request(HTTPXRequest):
    """httpx under python-telegram-bot's errors, with answers read by msgspec and never logged."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, object]:
        """The answer as an object. Raises `TelegramError` if it is none."""
        try:
            return msgspec.json.decode(payload, type=dict[str, object])
        except (msgspec.DecodeError, UnicodeDecodeError) as broken:
            raise TelegramError("Invalid server response") from broken


class Api:
    """The Bot API of one bot. `url` is the part before `/bot<token>`; it is reached by no other way than here."""

    def __init__(self, *, token: str, url: str, poll_seconds: int = 30) -> None:
        """Prepare the connections; none is opened before the first call. `poll_seconds`: how long a poll waits."""
        self._base = f"{url.rstrip('/')}/bot{token}"
        self._acting = _request(POOL, read=20.0)
        self._polling = _request(1, read=poll_seconds + 10.0)
        self.poll_seconds = poll_seconds

    async def call(self, method: str, answer: type[T], /, **parameters: object) -> T:
        """Call `method` and read its answer as `answer`.

        Raises python-telegram-bot's errors for what Telegram refuses, and `TelegramError` for an odd answer.
        """
        result = await self.act(method, **parameters)
        try:
            return msgspec.convert(result, answer)
        except msgspec.ValidationError as odd:
            raise TelegramError(f"odd answer to {method}: {odd}") from odd

    async def act(self, method: str, /, **parameters: object) -> object:
        """Call `method` for what it does; the answer as it came. Raises like `call`."""
        return await self._acting.post(f"{self._base}/{method}", _data(parameters))

    async def poll(self, method: str, /, **parameters: object) -> tuple[int, bytes]:
        """Call `method` on the connection kept for polling: HTTP status and body.

        Raises `NetworkError` if no answer comes.
        """
        return await self._polling.do_request(f"{self._base}/{method}", "POST", _data(parameters))

    async def close(self) -> None:
        """Close all connections; a call after that raises `RuntimeError`."""
        await self._acting.shutdown()
        await self._polling.shutdown()


def _data(parameters: dict[str, object]) -> RequestData:
    """The parameters as form fields, lists and objects as JSON; what is `None` is left out."""
    given = ((name, value) for name, value in parameters.items() if value is not None)
    return RequestData([RequestParameter(name, msgspec.to_builtins(value), None) for name, value in given])


def _request(connections: int, *, read: float) -> Request:
    limits = httpx.Limits(max_connections=connections, keepalive_expiry=IDLE_SECONDS)
    return Request(
        connection_pool_size=connections,
        connect_timeout=10.0,
        read_timeout=read,
        write_timeout=10.0,
        pool_timeout=20.0,
        httpx_kwargs={"limits": limits},
    )
