"""What the bot says, as Telegram takes it: HTML or plain words, keyboards, callback data."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.effects import Button, Text
from bot.texts.catalog import Catalog

LONGEST_MESSAGE = 4096
LONGEST_ANSWER = 200
LONGEST_DATA = 64

Keyboard = dict[str, list[list[dict[str, str]]]]


class TooLongError(ValueError):
    """A button carries more than Telegram brings back."""


class Words:
    """Words in a reader's language; `zone` tells the time zone of the community, which a new charter may change."""

    def __init__(self, catalog: Catalog, zone: Callable[[], str]) -> None:
        self._catalog = catalog
        self._zone = zone

    def html(self, text: Text, language: str) -> str:
        """As Telegram's HTML, everything escaped that is not ours."""
        return self._catalog.html(text, language, self._zone())

    def plain(self, text: Text, language: str, longest: int = LONGEST_MESSAGE) -> str:
        """Without markup, and cut to what Telegram takes."""
        words = self._catalog.plain(text, language, self._zone())
        return words if len(words) <= longest else f"{words[: longest - 1]}…"

    def keyboard(self, rows: tuple[tuple[Button, ...], ...], language: str) -> Keyboard | None:
        """The buttons below a message. Raises `TooLongError` for data of more than 64 bytes."""
        if not rows:
            return None
        return {"inline_keyboard": [[self._button(button, language) for button in row] for row in rows]}

    def _button(self, button: Button, language: str) -> dict[str, str]:
        if not 0 < len(button.data.encode()) <= LONGEST_DATA:
            raise TooLongError(f"callback data of {len(button.data.encode())} bytes: {button.data!r}")
        return {"text": self.plain(button.text, language), "callback_data": button.data}
