"""`delete`: the message goes."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.charter.phrases_then import Form
from bot.domain.charter.values import DeleteMessage
from bot.domain.effects import Text
from bot.domain.rules.consequences.kind import ConsequenceKind

DELETE = ConsequenceKind(
    name="delete",
    value=DeleteMessage,
    form=Form('"delete"', DeleteMessage),
    written=lambda _one: "delete",
    examples=("delete",),
    says=lambda _one, _ladder: Text(key="does-delete"),
    done=lambda _one: Text(key="staff-done-deleted"),
    joins=lambda answer, _one: replace(answer, delete=True),
)
