"""The pages `/healthz` (the process answers), `/readyz` (it serves) and `/metrics`."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.adapters.web.metrics import CONTENT_TYPE, Metrics

PATIENCE = 2.0

Check = Callable[[], Awaitable[str]]
"""What is wrong with a part of the bot, in a few words; empty if nothing is."""

log = logging.getLogger(__name__)


def app(checks: Mapping[str, Check], metrics: Metrics, *more: Route) -> Starlette:
    """The pages, and `more`. `checks` are asked for `/readyz`; each has 2 seconds."""

    async def healthz(_request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def readyz(_request: Request) -> Response:
        answers = await asyncio.gather(*(_asked(name, check) for name, check in checks.items()))
        wrong = {name: answer for name, answer in zip(checks, answers, strict=True) if answer}
        body = {"ok": not wrong, "checks": {name: wrong.get(name, "ok") for name in checks}}
        return JSONResponse(body, status_code=503 if wrong else 200)

    async def numbers(_request: Request) -> Response:
        return Response(metrics.text(), headers={"content-type": CONTENT_TYPE})

    return Starlette(
        routes=[Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", numbers), *more]
    )


async def _asked(name: str, check: Check) -> str:
    try:
        async with asyncio.timeout(PATIENCE):
            return await check()
    except TimeoutError:
        return "no answer"
    except Exception:
        log.exception("check_failed", extra={"check": name})
        return "failed"
