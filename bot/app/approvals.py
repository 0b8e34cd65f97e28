"""What staff agree to together: that a member rises, that somebody gets more points than one of them may give alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec
from msgspec.structs import replace

from bot.app.deeds import ByHand
from bot.app.gifts import give, left_this_week
from bot.app.rising import card_buttons, judge
from bot.app.rows import CardRow, Decision
from bot.app.work import Work
from bot.domain.effects import Arg, Effect, Joined, Mention, Rewrite, Say, Text
from bot.domain.events import ButtonPressed
from bot.domain.facts import Member
from bot.domain.ids import ChatId, MemberKey, TierName
from bot.domain.outcome import Card
from bot.domain.points.words import amount
from bot.domain.rules.speaking import language_of

Became = Literal["done", "counted", "late", "own", "not yours", "missing"]
"""What became of a press."""


SHOWN = {
    ("tier", "waits"): "tier-card-waits",
    ("tier", "agreed"): "tier-card-agreed",
    ("tier", "refused"): "tier-card-refused",
    ("tier", "missing"): "tier-card-missing",
    ("gift", "waits"): "gift-card-waits",
    ("gift", "agreed"): "gift-card-agreed",
    ("gift", "refused"): "gift-card-refused",
    ("gift", "missing"): "gift-card-missing",
}
"""What a card says, by its kind and how it stands."""


def put_to_staff(work: Work, cause: str, card: Card, room: ChatId, member: Mention) -> None:
    """Ask staff, in their room, whether they agree to what one of them wants."""
    opened = work.books.open_card(f"{cause}:{card.kind}:{card.member}", card, room)
    if opened is not None:
        text = _words(work, card, "waits", member)
        buttons = (card_buttons(opened, card.kind),)
        language = work.force.charter.community.languages[0]
        say = Say(chat=room, text=text, language=language, buttons=buttons, card=opened)
        work.draft.do_under(f"{cause}:ask:{card.member}", [say])


def answered(work: Work, event: ButtonPressed, row: CardRow, ending: Literal["agreed", "refused"]) -> Became:
    """Somebody of the staff answered a question that several may have to agree to."""
    voice = work.member(event.person).key
    if not _is_staff(work, event) or event.person.id == row.card.user or voice == row.card.member:
        return "not yours"
    if row.state != "open":
        return "late"
    if ending == "agreed" and voice in row.card.agreed:
        return "own"
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
    return _given(work, event, card, member)


def _given(work: Work, event: ButtonPressed, card: Card, member: Member) -> bool:
    """Give points that were agreed to, and say so where they were asked for; whether that was still possible."""
    if card.points > left_this_week(work, card.agreed[0]):
        return False
    got = give(work, card, event.at, f"u{event.update}")
    voices = Joined(parts=tuple(_names(work, card.agreed)))
    args: dict[str, Arg] = {
        "member": Mention(user=member.user, name=member.name),
        "amount": amount(got, work.force.called),
        "by": voices,
        "reason": card.reason,
    }
    lines = (Text(key="points-award-done", args=args), Text(key="points-award-by", args=args))
    notice = Say(
        chat=card.chat,
        text=Text(key="points-lines", args={"lines": Joined(parts=lines, lines=True)}),
        language=language_of(work.force.charter.community, member.language),
        stays=work.force.notices_stay,
    )
    work.draft.do(event.update, [notice])
    work.draft.decisions.append(_decision(work, event, card, got))
    return True


def _decision(work: Work, event: ButtonPressed, card: Card, got: int) -> Decision:
    by_hand = ByHand(command="award", by=card.agreed[0], reason=card.reason, number=got)
    return Decision(
        update=event.update,
        at=event.at,
        chat=card.chat,
        message=None,
        member=card.member,
        charter=work.force.number,
        rules=(),
        answer=("gift",),
        why=b"[]",
        facts=msgspec.json.encode(by_hand),
    )


def _close(
    work: Work,
    event: ButtonPressed,
    row: CardRow,
    card: Card,
    ending: Literal["agreed", "refused", "missing"],
) -> Became:
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
    member = Mention(user=card.user, name=person.name if person is not None else "")
    yield Rewrite(
        chat=row.room,
        message=row.message,
        text=_words(work, card, ending, member, by),
        language=work.force.charter.community.languages[0],
        buttons=(card_buttons(row.id, card.kind),) if ending == "waits" else (),
    )


def _words(work: Work, card: Card, ending: str, member: Mention, by: Mention | None = None) -> Text:
    args: dict[str, Arg] = {
        "member": member,
        "tier": work.force.names.tier(TierName(card.step)),
        "amount": amount(card.points, work.force.called),
        "reason": card.reason,
        "by": by if by is not None else "",
        "names": Joined(parts=tuple(_names(work, card.agreed))),
        "left": card.wants - len(card.agreed),
    }
    return Text(key=SHOWN[card.kind, ending], args=args)


def _names(work: Work, voices: tuple[MemberKey, ...]) -> Iterator[Arg]:
    for voice in voices:
        person = work.books.person_of(voice)
        if person is not None:
            yield Mention(user=person.id, name=person.name)


def _is_staff(work: Work, event: ButtonPressed) -> bool:
    return any(group.name and event.person.id in group.staff for group in work.force.groups.values())
