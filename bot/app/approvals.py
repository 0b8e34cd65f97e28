"""What staff agree to together: that a member rises, that somebody gets more points than one of them may give alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from bot.app.rising import card_buttons, judge
from bot.app.rows import CardRow, CreditFact
from bot.app.work import Work
from bot.domain.effects import Arg, Effect, Joined, Mention, Rewrite, Text
from bot.domain.events import ButtonPressed
from bot.domain.facts import Member
from bot.domain.ids import MemberKey, TierName
from bot.domain.outcome import Card

Said = Literal["done", "counted", "late", "not yours", "missing"]
"""What became of a press."""


def answered(work: Work, event: ButtonPressed, row: CardRow, ending: Literal["agreed", "refused"]) -> Said:
    """Somebody of the staff answered a question that several may have to agree to."""
    if not _is_staff(work, event) or event.person.id == row.card.user:
        return "not yours"
    voice = work.member(event.person).key
    if row.state != "open" or (ending == "agreed" and voice in row.card.agreed):
        return "late"
    if ending == "refused":
        return _close(work, event, row, row.card, "refused")
    card = replace(row.card, agreed=(*row.card.agreed, voice))
    if len(card.agreed) < card.wants:
        work.books.rewrite_card(row.id, card)
        work.draft.do(event.update, _shown(work, row, card, "waits"))
        return "counted"
    person = work.books.person_of(card.member)
    if person is None or not _done(work, event, card, work.member(person)):
        _close(work, event, row, card, "missing")
        return "missing"
    return _close(work, event, row, card, "agreed")


def _done(work: Work, event: ButtonPressed, card: Card, member: Member) -> bool:
    """Let it happen; whether it could."""
    cause = f"u{event.update}"
    if card.kind == "tier":
        agreed = {TierName(card.step): frozenset(card.agreed)}
        decision = judge(work, member, cause, agreed=agreed)
        return decision.kind == "promote"
    gift = CreditFact(
        fact=f"gift:{cause}:{member.key}",
        kind="staff gift",
        member=member.key,
        giver=card.agreed[0],
        value=card.points,
        at=event.at,
        day=work.counting.day(event.at),
        chat=card.chat,
        reason=card.reason,
    )
    work.counting.give(gift, cause)
    return True


def _close(
    work: Work,
    event: ButtonPressed,
    row: CardRow,
    card: Card,
    ending: Literal["agreed", "refused", "missing"],
) -> Said:
    if not work.books.close_card(row.id, "refused" if ending != "agreed" else "agreed"):
        return "late"
    by = Mention(user=event.person.id, name=event.person.name)
    work.draft.do(event.update, _shown(work, row, card, ending, by))
    return "done"


def _shown(work: Work, row: CardRow, card: Card, ending: str, by: Mention | None = None) -> Iterator[Effect]:
    """The card as it stands now: who agreed, and how it ended."""
    if row.message is None:
        return
    person = work.books.person_of(card.member)
    args: dict[str, Arg] = {
        "member": Mention(user=card.user, name=person.name if person is not None else ""),
        "tier": card.step,
        "points": card.points,
        "reason": card.reason,
        "by": by if by is not None else "",
        "names": Joined(parts=tuple(_names(work, card.agreed))),
        "left": card.wants - len(card.agreed),
    }
    yield Rewrite(
        chat=row.room,
        message=row.message,
        text=Text(key=f"{card.kind}-card-{ending}", args=args),
        language=work.force.charter.community.languages[0],
        buttons=(card_buttons(row.id),) if ending == "waits" else (),
    )


def _names(work: Work, voices: tuple[MemberKey, ...]) -> Iterator[Arg]:
    for voice in voices:
        person = work.books.person_of(voice)
        if person is not None:
            yield Mention(user=person.id, name=person.name)


def _is_staff(work: Work, event: ButtonPressed) -> bool:
    return any(group.name and event.person.id in group.staff for group in work.force.groups.values())
