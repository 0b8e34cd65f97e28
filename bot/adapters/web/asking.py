"""The other side of `undoing`: asking the bot that runs, if one does."""

from __future__ import annotations

from typing import Literal

import httpx
import msgspec

from bot.adapters.web.signed import HEADER, signature
from bot.adapters.web.undoing import Asked, Told

PATIENCE = 60.0
REFUSED = 403

_told = msgspec.json.Decoder(Told)


async def ask(address: str, token: str, asked: Asked) -> Told | Literal["nobody", "refused"]:
    """What the bot at `address` (`http://127.0.0.1:8080`) answers; `nobody` is there, or it has another token."""
    body = msgspec.json.encode(asked)
    try:
        # No proxy of the environment stands between two processes of one machine.
        async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False) as client:
            answer = await client.post(
                f"{address}/undo", content=body, headers={HEADER: signature(token, body)}
            )
    except httpx.ConnectError:
        return "nobody"
    if answer.status_code == REFUSED:
        return "refused"
    try:
        return _told.decode(answer.raise_for_status().content)
    except (httpx.HTTPStatusError, msgspec.DecodeError):
        return "nobody"
