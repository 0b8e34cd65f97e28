"""The charters posted to be pinned."""

from __future__ import annotations

from sqlalchemy import Executable, bindparam, select, update

from bot.adapters.db import tables
from bot.adapters.db.statements import Page, Statement, Tongue
from bot.domain.ids import ChatId, MessageId

_pins = tables.pins.c
_here = (_pins.chat_id == bindparam("chat"), _pins.language == bindparam("tongue"))


def _keep(tongue: Tongue) -> Executable:
    new = tongue.insert(tables.pins)
    return new.on_conflict_do_update(
        index_elements=[_pins.chat_id, _pins.language], set_={"mark": new.excluded["mark"]}
    )


OF = Statement(lambda _: select(_pins.mark, _pins.message_id).where(*_here), "chat", "tongue")
KEEP = Statement(_keep, "chat_id", "language", "mark")
SHOWN = Statement(
    lambda _: update(tables.pins).where(*_here).values(message_id=bindparam("shown_by")),
    "shown_by",
    "chat",
    "tongue",
)


class Pins(Page):
    """What was posted to be pinned."""

    def pin_mark(self, chat: ChatId, language: str) -> str | None:
        row = self.row(OF, chat, language)
        return None if row is None else str(row[0])

    def keep_pin_mark(self, chat: ChatId, language: str, mark: str) -> None:
        self.run(KEEP, chat, language, mark)

    def pin_shown(self, chat: ChatId, language: str, message: MessageId) -> MessageId | None:
        row = self.row(OF, chat, language)
        self.run(SHOWN, message, chat, language)
        return None if row is None or row[1] is None else MessageId(row[1])
