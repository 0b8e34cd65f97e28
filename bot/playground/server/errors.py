"""What can go wrong: the answers of the Bot API, and the acts that a person may not do."""

from __future__ import annotations


class NotAllowed(Exception):  # noqa: N818 - it reads as what happened: the person was not allowed to
    """A person tried what Telegram's app would not let them do."""


class ApiError(Exception):
    """A refusal in Telegram's words: HTTP status, description, and `parameters` where Telegram sends them."""

    def __init__(self, code: int, description: str, parameters: dict[str, int] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class Dropped(Exception):  # noqa: N818 - not an error of the server: the connection ends without an answer
    """The connection is cut instead of answered."""


def bad_request(what: str) -> ApiError:
    """400, with Telegram's prefix."""
    return ApiError(400, f"Bad Request: {what}")


def forbidden(what: str) -> ApiError:
    """403, with Telegram's prefix."""
    return ApiError(403, f"Forbidden: {what}")


def upgraded(to: int) -> ApiError:
    """400 of a basic group that became the supergroup `to`."""
    return ApiError(
        400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": to}
    )


def too_many(retry_after: int) -> ApiError:
    """429 with the seconds to wait."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})
