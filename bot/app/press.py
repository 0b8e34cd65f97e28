"""Answering the press of a button: Telegram shows a clock on it until somebody does."""

from __future__ import annotations

from bot.app.work import Work
from bot.domain.effects import Answer, Text
from bot.domain.events import ButtonPressed
from bot.domain.ids import ChatId
from bot.domain.rules.speaking import language_of


def answer(work: Work, event: ButtonPressed, key: str = "", *, alert: bool = False) -> None:
    """Answer a press, with words in the language of whoever pressed, or (without a key) with none."""
    chat = event.chat if event.chat is not None else ChatId(event.person.id)
    text = Text(key=key) if key else None
    language = language_of(work.force.charter.community, event.person.language)
    work.draft.do(
        event.update, [Answer(chat=chat, query=event.query, text=text, language=language, alert=alert)]
    )
