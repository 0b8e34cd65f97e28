"""`reply`, `tell`, `alert staff`: what is said. It is said once a minute to the same member about the same rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.domain.charter.desk import Desk, Field
from bot.domain.charter.phrases_then import Form
from bot.domain.charter.prose import prose
from bot.domain.charter.schema import Charter
from bot.domain.charter.values import AlertStaff, Consequence, Reply
from bot.domain.effects import Said, Say, Text
from bot.domain.ids import ChatId
from bot.domain.rules.answer import Answer
from bot.domain.rules.case import Case
from bot.domain.rules.consequences.kind import ConsequenceKind
from bot.domain.rules.doing import is_channel
from bot.domain.rules.speaking import language_of

S = TypeVar("S")
Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tell(Consequence):
    """`tell: text`, by language: said to the member in private."""

    words: Words


def _said(desk: Desk, field: Field, make: Callable[[Words], S]) -> S | None:
    words = prose(desk, field)
    return make(tuple(words.items())) if words else None


def _reply(answer: Answer, one: Reply) -> Answer:
    return replace(answer, replies=tuple(sorted({*answer.replies, one}, key=lambda reply: reply.words)))


def _tell(one: Tell, charter: Charter, case: Case) -> Iterator[Say]:
    """In private, or in the group where the bot may not write to them. A channel has no private chat."""
    if is_channel(case):
        return
    yield Say(
        chat=ChatId(case.member.user),
        text=Text(key="notice-reply", args={"words": Said(words=dict(one.words))}),
        language=language_of(charter.community, case.member.language),
        instead=case.post.chat,
        stays=charter.housekeeping.notices_stay,
    )


REPLY = ConsequenceKind(
    name="reply",
    value=Reply,
    form=Form('"reply"', lambda: Reply(())),
    written=lambda _one: "reply",
    examples=("reply: In English, please.",),
    misplaced="fault-do-reply",
    words="reply",
    read=lambda desk, field: _said(desk, field, Reply),
    says=lambda one, _ladder: Text(key="does-reply", args={"words": Said(words=dict(one.words))}),
    done=lambda _one: Text(key="does-reply-done"),
    joins=_reply,
)
TELL = ConsequenceKind(
    name="tell",
    value=Tell,
    form=Form('"tell"', lambda: Tell(())),
    written=lambda _one: "tell",
    examples=("tell: Offers go to the market.",),
    misplaced="fault-do-tell",
    words="tell",
    read=lambda desk, field: _said(desk, field, Tell),
    says=lambda one, _ladder: Text(key="does-tell", args={"words": Said(words=dict(one.words))}),
    done=lambda _one: Text(key="does-tell-done"),
    does=_tell,
)
ALERT = ConsequenceKind(
    name="alert-staff",
    value=AlertStaff,
    form=Form('"alert" "staff"', AlertStaff),
    written=lambda _one: "alert staff",
    examples=("alert staff",),
    says=lambda _one, _ladder: Text(key="does-alert-staff"),
    done=lambda _one: Text(key="command-why-alerted"),
    joins=lambda answer, _one: replace(answer, alert=True),
)
