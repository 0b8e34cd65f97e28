"""The charter where it is to be pinned: posted there in each language, and again when it reads otherwise, with what changed.

The one before is deleted, which unpins it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from bot.app.books import Books
from bot.app.commands.charter import messages
from bot.app.draft import Draft
from bot.app.force import InForce
from bot.app.rows import Queued
from bot.domain.effects import Arg, Delete, Effect, Joined, Pin, Say, Text, lane_of
from bot.domain.facts import GroupFacts
from bot.domain.ids import ChatId, MessageId
from bot.domain.text.change import Change

SHOWN = frozenset({"community", "rule", "ladder", "bans", "points", "tier", "activity"})
"""What a change is about that members read of."""


def post(books: Books, force: InForce, draft: Draft, changed: Sequence[Change] = ()) -> None:
    """Post the charter where it is to be pinned and was not yet, or reads otherwise. `changed`: since the version before."""
    lines = _lines(force)
    for group in force.groups.values():
        if _wanted(force, group):
            for language in force.charter.community.languages:
                _post(books, draft, group.chat, language, lines, changed)


def shown(books: Books, said: Say, message: MessageId, at: int) -> Sequence[Queued]:
    """A charter to be pinned was posted: it is pinned, and the one before it goes."""
    before = books.pin_shown(said.chat, said.language, message)
    effects: list[Effect] = [Pin(chat=said.chat, message=message)]
    if before is not None:
        effects.append(Delete(chat=said.chat, messages=(before,)))
    return [
        Queued(
            key=f"pinned:{said.chat}:{message}:{place}", chat=said.chat, lane=lane_of(one), effect=one, at=at
        )
        for place, one in enumerate(effects)
    ]


def _wanted(force: InForce, group: GroupFacts) -> bool:
    place = force.charter.groups.get(group.name)
    return place is not None and place.pin_charter and group.me is not None and group.me.staff


def _lines(force: InForce) -> tuple[Text, ...]:
    """The charter, as far as one message has room."""
    titles = {group.name: group.title for group in force.groups.values() if group.name and group.title}
    first, *more = messages(force.charter, titles)
    return (*first, Text(key="pinned-more")) if more else first


def _post(
    books: Books,
    draft: Draft,
    chat: ChatId,
    language: str,
    lines: tuple[Text, ...],
    changed: Sequence[Change],
) -> None:
    mark = hashlib.sha256(msgspec.json.encode(lines)).hexdigest()
    known = books.pin_mark(chat, language)
    if known == mark:
        return
    books.keep_pin_mark(chat, language, mark)
    told = _difference(changed) if known is not None else ()
    text = Text(key="command-lines", args={"lines": Joined(parts=(*told, *lines), lines=True)})
    draft.do_under(
        f"pin:{chat}:{language}:{draft.at}", [Say(chat=chat, text=text, language=language, pins=True)]
    )


def _difference(changed: Sequence[Change]) -> tuple[Text, ...]:
    """What changed, in a sentence: the first of it, and how much else."""
    told = [one.text for one in changed if one.kind in SHOWN]
    if not told:
        return ()
    args: dict[str, Arg] = {"change": told[0], "more": len(told) - 1}
    return (Text(key="pinned-changed", args=args),)
