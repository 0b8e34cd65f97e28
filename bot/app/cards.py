"""Cards in the staff room: staff answer by a button, or the question closes by itself."""

from __future__ import annotations

from typing import Literal

from bot.app.force import InForce
from bot.app.ports import Books
from bot.app.rows import CardRow, Queued, Timer
from bot.app.work import Work
from bot.domain.charter.schema import DAY
from bot.domain.effects import (
    Answer,
    Arg,
    Ban,
    Effect,
    Joined,
    Kick,
    Mention,
    Mute,
    Rewrite,
    Text,
    Unmute,
    lane_of,
)
from bot.domain.events import ButtonPressed, Membership
from bot.domain.facts import GroupFacts
from bot.domain.ids import ChatId, RuleId
from bot.domain.outcome import Card
from bot.domain.rules.cards import ended, question
from bot.domain.rules.doing import reach, until
from bot.domain.rules.telling import language_of

Ending = Literal["agreed", "refused", "expired"]
ENDINGS: dict[str, Literal["agreed", "refused"]] = {"agreed": "agreed", "refused": "refused"}
PARTS = 3
DIGITS = 15


def pressed(work: Work, event: ButtonPressed) -> None:
    """Somebody pressed a button: every press is answered, and only who may decide is obeyed."""
    parts = event.data.split(":")
    number, ending = (parts[1], ENDINGS.get(parts[2])) if len(parts) == PARTS else ("", None)
    ours = parts[0] == "card" and number.isdecimal() and len(number) <= DIGITS
    row = work.books.card(int(number)) if ours else None
    if row is None or ending is None:
        _answer(work, event, "office-button-old")
        return
    if not _may(work.facts.groups.get(row.card.chat), event, row.card):
        _answer(work, event, "office-button-not-yours", alert=True)
        return
    if not work.books.close_card(row.id, ending):
        _answer(work, event, "office-button-late")
        return
    by = Mention(user=event.person.id, name=event.person.name)
    work.books.drop_timers([f"close card:{row.id}"])
    work.draft.do(event.update, _settled(work.force, work.books, row, ending, by, event.at))
    _answer(work, event, "office-button-done")


def expired(force: InForce, books: Books, timer: Timer) -> tuple[Queued, ...]:
    """Nobody answered a card in time: it closes, and the member's mute ends by itself."""
    row = books.card(int(timer.data["card"]))
    if row is None or not books.close_card(row.id, "expired"):
        return ()
    effects = _settled(force, books, row, "expired", "", timer.due)
    return tuple(
        Queued(key=f"timer:{timer.key}:{place}", chat=one.chat, lane=lane_of(one), effect=one, at=timer.due)
        for place, one in enumerate(effects)
    )


def _may(group: GroupFacts | None, event: ButtonPressed, card: Card) -> bool:
    """Whether Telegram lets this person do, in the group concerned, what the card is about."""
    standing = group.staff.get(event.person.id) if group is not None else None
    return _has(standing, card.needs) and event.person.id != card.user


def _has(standing: Membership | None, right: str) -> bool:
    return standing is not None and (standing.status == "owner" or right in standing.rights)


def _answer(work: Work, event: ButtonPressed, key: str, *, alert: bool = False) -> None:
    community = work.force.charter.community
    language = language_of(community, event.person.language)
    chat = event.chat if event.chat is not None else ChatId(event.person.id)
    work.draft.do(
        event.update,
        [Answer(chat=chat, query=event.query, text=Text(key=key), language=language, alert=alert)],
    )


def _settled(
    force: InForce, books: Books, row: CardRow, ending: Ending, by: Arg, at: int
) -> tuple[Effect, ...]:
    card = row.card
    effects = _step(force, card, at) if ending == "agreed" else ()
    if ending == "refused":
        effects = (Unmute(chat=card.chat, user=card.user),)
    if row.message is None:
        return effects
    person = books.person_of(card.member)
    rule = force.charter.rules.get(RuleId(card.rule))
    group = force.groups.get(card.chat)
    asked = question(
        card,
        name=person.name if person is not None else "",
        group=(group.title or group.name) if group is not None else "",
        says=rule.says if rule is not None else {},
    )
    text = Text(key="office-card", args={"lines": Joined(parts=(asked, ended(card, ending, by)), lines=True)})
    language = force.charter.community.languages[0]
    return (*effects, Rewrite(chat=row.room, message=row.message, text=text, language=language))


def _step(force: InForce, card: Card, at: int) -> tuple[Effect, ...]:
    match card.step:
        case "ban":
            end = until(at, card.seconds)
            return tuple(
                Ban(chat=chat, user=card.user, until=end)
                for chat in reach(force.charter, force.groups, card.chat, card.user)
            )
        case "kick":
            return (Kick(chat=card.chat, user=card.user),)
        case "mute":
            return (Mute(chat=card.chat, user=card.user, until=until(at, card.seconds or DAY)),)
        case _:
            return (Unmute(chat=card.chat, user=card.user),)
