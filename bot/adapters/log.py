"""Logs are events with fields, for people or for machines, and never hold a token.

The mask works on the finished line: whatever way a token came into it (message, arguments, field, traceback, address
of a request), it does not leave.
"""

import logging
import re
import sys
from collections.abc import Collection
from typing import Literal, TextIO
from urllib.parse import quote

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

MASK = "***"
TOKEN = re.compile(r"(?<![0-9])[0-9]{4,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
"""Anything of a bot token's shape, whether it is ours or not."""

# They write addresses of requests, with the token in them, or a line for each request, job and step.
QUIET = ("alembic", "apscheduler", "asyncio", "httpcore", "httpx", "uvicorn", "watchfiles")


def mask(line: str, secrets: Collection[str] = ()) -> str:
    """`line` without tokens and without `secrets`."""
    for secret in secrets:
        line = line.replace(secret, MASK)
    return TOKEN.sub(MASK, line)


def configure(
    *,
    level: str,
    form: Literal["console", "json"],
    secrets: Collection[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Send every log line of the process to `stream` (stderr), from `level` up. A second call replaces the first."""
    common: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        _Masked(
            secrets=_shapes(secrets),
            foreign_pre_chain=common,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_ending(form)],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *common,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


class _Masked(structlog.stdlib.ProcessorFormatter):
    """Masks a line when everything that goes into it is there."""

    def __init__(
        self, *, secrets: Collection[str], foreign_pre_chain: list[Processor], processors: list[Processor]
    ) -> None:
        super().__init__(foreign_pre_chain=foreign_pre_chain, processors=processors)
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        return mask(super().format(record), self._secrets)


def _shapes(secrets: Collection[str]) -> tuple[str, ...]:
    """Each secret as it may stand in a line: itself, in an address, and the part of a token that is secret."""
    shapes = {
        shape
        for secret in secrets
        if secret
        for shape in (secret, quote(secret, safe=""), secret.rpartition(":")[2])
        if len(shape) >= 8  # noqa: PLR2004 - a shorter one would hide what it happens to occur in
    }
    return tuple(sorted(shapes, key=len, reverse=True))


def _ending(form: Literal["console", "json"]) -> list[Processor]:
    if form == "json":
        return [
            structlog.processors.format_exc_info,
            _event_first,
            structlog.processors.JSONRenderer(ensure_ascii=False, default=str),
        ]
    plain = structlog.dev.plain_traceback
    return [
        structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain, pad_event_to=24)
    ]


def _event_first(_logger: WrappedLogger, _name: str, fields: EventDict) -> EventDict:
    first = {name: fields.pop(name) for name in ("timestamp", "level", "event") if name in fields}
    return {**first, **fields}
