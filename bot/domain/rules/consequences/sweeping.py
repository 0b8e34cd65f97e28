"""`delete last N`, `delete copies`: earlier messages of the member go, too, as far back as Telegram lets anybody delete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.charter.desk import Reason, say
from bot.domain.charter.phrases_then import Form
from bot.domain.charter.schema import DAY, Charter
from bot.domain.charter.values import Consequence
from bot.domain.effects import Delete, Text
from bot.domain.facts import Past
from bot.domain.ids import ChatId, MessageId
from bot.domain.rules.case import Case
from bot.domain.rules.consequences.kind import ConsequenceKind
from bot.domain.rules.sameness import same_as

REACH = 2 * DAY
"""Seconds; nobody can delete what is older."""

MOST = 100


@dataclass(frozen=True, slots=True)
class DeleteLast(Consequence):
    """`delete last 20`: so many messages of the member in this group, the one judged included."""

    number: int


@dataclass(frozen=True, slots=True)
class DeleteCopies(Consequence):
    """`delete copies`: all messages of the member that say the same, in every group."""


def _lately(case: Case, past: Iterable[Past]) -> Iterator[Past]:
    own = case.own
    return (one for one in past if own.at - REACH <= one.at <= own.at and one.message != own.message)


def _last(one: DeleteLast, _charter: Charter, case: Case) -> Iterator[Delete]:
    here = [past for past in _lately(case, case.member.past) if past.chat == case.post.chat]
    newest = (
        sorted(here, key=lambda past: (past.at, past.message))[-(one.number - 1) :] if one.number > 1 else []
    )
    yield Delete(chat=case.post.chat, messages=(*(past.message for past in newest), case.post.message))


def _copies(_one: DeleteCopies, _charter: Charter, case: Case) -> Iterator[Delete]:
    found: dict[ChatId, list[MessageId]] = {case.post.chat: []}
    for past in _lately(case, same_as(case.own, case.member.past)) if case.own.fingerprint else ():
        group = case.groups.get(past.chat)
        if group is not None and group.name:
            found.setdefault(past.chat, []).append(past.message)
    found[case.post.chat].append(case.post.message)
    for chat, messages in found.items():
        yield Delete(chat=chat, messages=tuple(messages))


def _bounds(one: DeleteLast, _text: str) -> Reason | None:
    if 1 <= one.number <= MOST:
        return None
    return say("fault-delete-last", most=MOST), say(
        "fault-do-write", text=f"delete last {min(max(one.number, 1), MOST)}"
    )


LAST = ConsequenceKind(
    name="delete-last",
    value=DeleteLast,
    form=Form('"delete" "last" INT ("messages" | "message")?', DeleteLast),
    written=lambda one: f"delete last {one.number}",
    examples=("delete last 20",),
    bounds=_bounds,
    says=lambda one, _ladder: Text(key="does-delete-last", args={"number": one.number}),
    done=lambda one: Text(key="does-delete-last", args={"number": one.number}),
    does=_last,
    looks_back=REACH,
)
COPIES = ConsequenceKind(
    name="delete-copies",
    value=DeleteCopies,
    form=Form('"delete" "copies"', DeleteCopies),
    written=lambda _one: "delete copies",
    examples=("delete copies",),
    says=lambda _one, _ladder: Text(key="does-delete-copies"),
    done=lambda _one: Text(key="does-delete-copies"),
    does=_copies,
    looks_back=REACH,
)
