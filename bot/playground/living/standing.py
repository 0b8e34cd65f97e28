"""Where somebody stands: what `/me` tells them, with the strikes that still count and those that faded."""

from __future__ import annotations

from collections.abc import Iterator

from bot.app.books import Books
from bot.app.rising import state_of
from bot.app.standing_words import wholly
from bot.app.work import Work
from bot.domain.charter.schema import STANDARD, Charter, Ladder
from bot.domain.effects import Arg, Text
from bot.domain.facts import Member, StrikeGiven
from bot.domain.ids import LadderName, RuleId, UserId
from bot.domain.points.words import name
from bot.domain.rules.consequences.steps import step_words
from bot.domain.rules.ladder import climb, live
from bot.domain.tiers.evaluate import place_of
from bot.playground.living.onlooking import Onlooking
from bot.playground.living.reports import LadderSeen, Standing, StrikeSeen


async def standing(onlooking: Onlooking, user: int, now: int) -> Standing:
    """Where somebody stands now."""
    return await onlooking.ask(lambda books: _standing(onlooking, books, UserId(user), now))


def _standing(onlooking: Onlooking, books: Books, user: UserId, now: int) -> Standing:
    person, work = books.person(user), onlooking.work(books, now)
    if person is None or work is None:
        return Standing(user=user, known=False)
    member, charter = work.member(person), work.force.charter
    tiers = charter.tiers
    points = work.counting.standing(member.key).balance if charter.points is not None else None
    return Standing(
        user=user,
        known=True,
        tier=tiers[place_of(tiers, state_of(work, member).tier)].name if len(tiers) > 1 else "",
        tiers=tuple(one.name for one in tiers) if len(tiers) > 1 else (),
        tiers_called=tuple(_words(work.force.names.tier(one.name)) for one in tiers)
        if len(tiers) > 1
        else (),
        points=points,
        called=_words(name(work.force.called)) if points is not None else None,
        lines=tuple(_texts(wholly(work, member))),
        ladders=tuple(_ladders(work, member, charter)),
    )


def _texts(lines: Iterator[Arg]) -> Iterator[Text]:
    for line in (one for one in lines if one != ""):
        yield line if isinstance(line, Text) else _words(line)


def _words(words: Arg) -> Text:
    return Text(key="living-words", args={"words": words})


def _ladders(work: Work, member: Member, charter: Charter) -> Iterator[LadderSeen]:
    """The standard ladder, and each other one that the charter has or on which there are strikes."""
    names = dict.fromkeys((STANDARD.name, *charter.ladders, *(one.ladder for one in member.strikes)))
    for each in names:
        ladder = charter.ladders.get(each, STANDARD)
        strikes = [one for one in member.strikes if one.ladder == each]
        if strikes or ladder.name == each:
            yield _ladder(ladder, each, strikes, work.now)


def _ladder(ladder: Ladder, each: LadderName, strikes: list[StrikeGiven], now: int) -> LadderSeen:
    return LadderSeen(
        ladder=each,
        number=live(strikes, ladder, now),
        steps=tuple(step_words(one) for one in ladder.steps),
        following=step_words(climb(ladder, RuleId(""), 1, strikes, now).step),
        strikes=tuple(_strike(one, one.at + ladder.fade_after, now) for one in reversed(strikes)),
    )


def _strike(strike: StrikeGiven, fades: int, now: int) -> StrikeSeen:
    return StrikeSeen(
        rule=strike.rule,
        at=strike.at,
        live=now < fades,
        fades=fades if now < fades else None,
        by=strike.by,
        reason=strike.reason,
    )
