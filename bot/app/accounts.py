"""Several accounts of one person (X31): what they have and what holds one of them back is that of one member.

The points of an account that counts for a member are moved there by facts, two for each move: what one loses the other gets.
Strikes and sanctions stay where they were given and are read together, so that taking the accounts apart needs no memory.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from math import inf

from bot.app.counting import Counting
from bot.app.rows import CreditFact
from bot.app.work import Work
from bot.domain.effects import Ban, Effect, Mute, Unban, Unmute
from bot.domain.events import Person
from bot.domain.facts import Member, Sanction
from bot.domain.ids import ChatId, MemberKey, UserId

Places = dict[tuple[ChatId, str], Sanction]


def join(work: Work, other: Member, main: Member, source: str) -> None:
    """Let an account count for another member from now on. What holds one of them back holds both."""
    held = work.books.sanctions([other.key, main.key], work.now)
    work.books.count_for(other.key, main.key)
    of_other, of_main = held.get(other.key, []), held.get(main.key, [])
    work.draft.echo(source, _held_together(other.user, of_other, of_main))
    work.draft.echo(source, _held_together(main.user, of_main, of_other))
    _changed(work, other.key, main.key)


def part(work: Work, other: Member, source: str) -> None:
    """Let an account count for itself again: with the points it had, held back by what it did alone."""
    work.draft.write_facts(work.books)
    own, main = other.account, other.key
    moved = [one for one in work.books.live_credits(main, "merge") if own in (one.member, one.giver)]
    work.books.count_for(own, None)
    work.counting.take_back(moved, source)
    held = work.books.sanctions([own, main], work.now)
    of_other, of_main = held.get(own, []), held.get(main, [])
    work.draft.echo(source, _held_alone(other.user, of_other, of_main))
    person = work.books.person_of(main)
    if person is not None:
        work.draft.echo(source, _held_alone(person.id, of_main, of_other))
    _changed(work, own, main)


def gather(counting: Counting, members: Collection[MemberKey], cause: str) -> None:
    """Move what accounts have to the members for whom they count."""
    for other, main in sorted(counting.books.mains(members).items()):
        points = counting.standing(other).balance
        if points:
            counting.give(_moved(counting, other, main, -points, cause), cause)
            counting.give(_moved(counting, main, other, points, cause), cause)


def _moved(counting: Counting, member: MemberKey, giver: MemberKey, points: int, cause: str) -> CreditFact:
    return CreditFact(
        fact=f"merge:{member}:{giver}:{cause}",
        kind="merge",
        member=member,
        giver=giver,
        value=points,
        at=counting.now,
        day=counting.day(counting.now),
        chat=ChatId(0),
    )


def _changed(work: Work, *keys: MemberKey) -> None:
    """Read these members anew; what they wrote lately stays known. They are looked at when the batch is done."""
    work.held.update(keys)
    work.several.clear()
    work.draft.write_record(work.books)
    known = [member for member in work.facts.members.values() if {member.key, member.account} & set(keys)]
    for member in known:
        del work.facts.members[member.user]
    for member in known:
        person = Person(id=member.user, name=member.name, username=member.username, language=member.language)
        work.member(person).past = member.past


def _held_together(user: UserId, own: Iterable[Sanction], others: Iterable[Sanction]) -> Iterator[Effect]:
    """What holds the other account back, and this one not or not for as long."""
    mine = _places(own)
    for place, sanction in _places(others).items():
        if place not in mine or _end(mine[place]) < _end(sanction):
            yield _imposed(user, sanction)


def _held_alone(user: UserId, own: Iterable[Sanction], others: Iterable[Sanction]) -> Iterator[Effect]:
    """Only what an account did alone holds it back from now on."""
    mine = _places(own)
    for place, sanction in _places(others).items():
        if place not in mine:
            yield _lifted(user, sanction)
        elif _end(mine[place]) < _end(sanction):
            yield _imposed(user, mine[place])


def _places(sanctions: Iterable[Sanction]) -> Places:
    return {(one.chat, one.kind): one for one in sanctions}


def _end(sanction: Sanction) -> float:
    return inf if sanction.until is None else sanction.until


def _imposed(user: UserId, sanction: Sanction) -> Effect:
    if sanction.kind == "ban":
        return Ban(chat=sanction.chat, user=user, until=sanction.until)
    return Mute(chat=sanction.chat, user=user, until=sanction.until)


def _lifted(user: UserId, sanction: Sanction) -> Effect:
    if sanction.kind == "ban":
        return Unban(chat=sanction.chat, user=user)
    return Unmute(chat=sanction.chat, user=user)
