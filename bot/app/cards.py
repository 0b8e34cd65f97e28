"""Cards in the staff room: staff answer by a button, or the question closes by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from bot.app import steps
from bot.app.approvals import answered
from bot.app.deeds import CARD, EXPIRED, ByHand
from bot.app.force import InForce
from bot.app.ports import Books
from bot.app.press import answer
from bot.app.rows import CardRow, Decision, Queued, Timer
from bot.app.work import Work
from bot.domain.charter.schema import Words
from bot.domain.charter.values import Warn
from bot.domain.effects import (
    Effect,
    Joined,
    Mention,
    Rewrite,
    Said,
    Say,
    Text,
    Unmute,
    lane_of,
)
from bot.domain.events import ButtonPressed, Membership, Person
from bot.domain.facts import NO_MEMBER, GroupFacts
from bot.domain.ids import NOBODY, RuleId, UpdateId
from bot.domain.outcome import Card
from bot.domain.rules.cards import Ending, ended, question, step_of
from bot.domain.rules.consequence import phrase
from bot.domain.rules.speaking import language_of

ENDINGS: dict[str, Literal["agreed", "refused"]] = {"agreed": "agreed", "refused": "refused"}
SAID = {
    "done": "office-button-done",
    "counted": "office-button-counted",
    "late": "office-button-late",
    "own": "office-button-own",
    "not yours": "office-button-not-staff",
    "missing": "office-button-missing",
}
PARTS = 3
DIGITS = 15


def pressed(work: Work, event: ButtonPressed) -> None:
    """Somebody answered a question: only who may decide is obeyed."""
    parts = event.data.split(":")
    number, ending = (parts[1], ENDINGS.get(parts[2])) if len(parts) == PARTS else ("", None)
    ours = number.isdecimal() and len(number) <= DIGITS
    row = work.books.card(int(number)) if ours else None
    if row is None or ending is None:
        answer(work, event, "office-button-old")
        return
    if row.card.kind != "step":
        said = answered(work, event, row, ending)
        answer(work, event, SAID[said], alert=said in {"not yours", "missing"})
        return
    if not _may(work.facts.groups.get(row.card.chat), event, row.card):
        answer(work, event, "office-button-not-yours", alert=True)
        return
    if not work.books.close_card(row.id, ending):
        answer(work, event, "office-button-late")
        return
    work.books.drop_timers([f"close card:{row.id}"])
    work.draft.do(event.update, _decided(work, row, ending, event))
    answer(work, event, "office-button-done")


def expired(force: InForce, books: Books, timer: Timer) -> tuple[Queued, ...]:
    """Nobody answered a card in time: it closes, and the member's mute ends by itself."""
    row = books.card(int(timer.data["card"]))
    if row is None or not books.close_card(row.id, "expired"):
        return ()
    books.decide([_unanswered(force, row, timer.due)])
    effects = _closed(force, row, "expired", _person(books, row.card), "")
    return tuple(
        Queued(key=f"timer:{timer.key}:{place}", chat=one.chat, lane=lane_of(one), effect=one, at=timer.due)
        for place, one in enumerate(effects)
    )


def _unanswered(force: InForce, row: CardRow, at: int) -> Decision:
    """That nobody answered, as /why tells it. No update led to it: the card's number stands in, below those of updates."""
    card = row.card
    return Decision(
        update=UpdateId(-row.id),
        at=at,
        chat=card.chat,
        message=None,
        member=card.member,
        charter=force.number,
        rules=(),
        answer=(EXPIRED, phrase(step_of(card))),
        why=b"[]",
        facts=msgspec.json.encode(ByHand(command=CARD, by=NO_MEMBER)),
    )


def withdrawn(work: Work, row: CardRow) -> tuple[Effect, ...]:
    """A question that an operator takes back closes unanswered."""
    if not work.books.close_card(row.id, "refused"):
        return ()
    work.books.drop_timers([f"close card:{row.id}"])
    return _closed(work.force, row, "withdrawn", _person(work.books, row.card), "")


def _may(group: GroupFacts | None, event: ButtonPressed, card: Card) -> bool:
    """Whether Telegram lets this person do, in the group concerned, what the card is about."""
    standing = group.staff.get(event.person.id) if group is not None else None
    return _has(standing, card.needs) and event.person.id != card.user


def _has(standing: Membership | None, right: str) -> bool:
    return standing is not None and (standing.status == "owner" or right in standing.rights)


def _decided(
    work: Work, row: CardRow, ending: Literal["agreed", "refused"], event: ButtonPressed
) -> Iterator[Effect]:
    """What follows from an answer: to the member, in the group, on the card and on record."""
    force, card, person = work.force, row.card, _person(work.books, row.card)
    by = Mention(user=event.person.id, name=event.person.name)
    step = step_of(card)
    if ending == "agreed":
        yield from steps.effects(force, card.chat, card.user, step, event.at)
    if card.user > 0 and (ending == "refused" or isinstance(step, Warn)):
        yield Unmute(chat=card.chat, user=card.user)
    if ending == "agreed" or card.user > 0:
        _keep(work, card, phrase(step) if ending == "agreed" else "unmute", event)
        yield _said(force, card, ending, person, by, event.at)
    yield from _closed(force, row, ending, person, by)


def _keep(work: Work, card: Card, answer: str, event: ButtonPressed) -> None:
    by_hand = ByHand(command=CARD, by=work.member(event.person).key)
    decision = Decision(
        update=event.update,
        at=event.at,
        chat=card.chat,
        message=None,
        member=card.member,
        charter=work.force.number,
        rules=(),
        answer=(answer,),
        why=b"[]",
        facts=msgspec.json.encode(by_hand),
    )
    work.draft.decisions.append(decision)


def _said(force: InForce, card: Card, ending: Ending, person: Person, by: Mention, at: int) -> Say:
    """What the group reads, where the notice said that staff would decide."""
    member = Mention(user=card.user, name=person.name)
    agreed = (
        steps.words(member, step_of(card), at),
        Text(key="notice-rule", args={"says": Said(words=dict(_says(force, card)))}),
    )
    head = agreed if ending == "agreed" else (Text(key="command-unmuted", args={"member": member}),)
    lines = Joined(parts=(*head, Text(key="command-by", args={"by": by})), lines=True)
    return Say(
        chat=card.chat,
        text=Text(key="notice-broken", args={"lines": lines}),
        language=language_of(force.charter.community, person.language),
        stays=force.notices_stay,
    )


def _closed(
    force: InForce, row: CardRow, ending: Ending, person: Person, by: Mention | str
) -> tuple[Effect, ...]:
    """The card without its buttons, and how it ended."""
    if row.message is None:
        return ()
    card, group = row.card, force.groups.get(row.card.chat)
    place = (group.title or group.name) if group is not None else ""
    asked = question(card, name=person.name, group=place, says=_says(force, card), answered=True)
    text = Text(key="office-card", args={"lines": Joined(parts=(asked, ended(card, ending, by)), lines=True)})
    language = force.charter.community.languages[0]
    return (Rewrite(chat=row.room, message=row.message, text=text, language=language),)


def _person(books: Books, card: Card) -> Person:
    return books.person_of(card.member) or Person(id=NOBODY)


def _says(force: InForce, card: Card) -> Words:
    rule = force.charter.rules.get(RuleId(card.rule))
    return rule.says if rule is not None else {}
