"""Who wrote a message: `member`, `member may`, `in the group`, `strikes`. Standing is taken at the moment of judging."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from bot.domain.charter.schema import Charter, Condition, Ladder
from bot.domain.charter.values import Age, Bound, Count, OfTier, Who
from bot.domain.effects import Arg, Span, Text
from bot.domain.facts import Member
from bot.domain.ids import LadderName
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.ladder import live_on_all
from bot.domain.rules.rank import is_newcomer, may_check, rank_in, rank_words, ranks_of


def person_checks(condition: Condition, charter: Charter) -> Iterator[Check]:
    """What `condition` asks of the person."""
    if condition.member is not None:
        yield _member(condition.member, charter)
    if condition.member_may is not None:
        yield may_check(condition.member_may, charter)
    if condition.in_the_group is not None:
        yield _in_the_group(condition.in_the_group)
    if condition.strikes is not None:
        yield _strikes(condition.strikes, charter.ladders)


def within(bound: Bound, number: int, limit: int) -> bool:
    """Whether `number` keeps to a bound: `at least 3`, `at most 3`, `under 3`, `none`."""
    match bound:
        case "at least":
            return number >= limit
        case "at most":
            return number <= limit
        case "under":
            return number < limit
        case "none":
            return number == 0


def strikes_within(count: Count, member: Member, ladders: Mapping[LadderName, Ladder], at: int) -> int:
    """The strikes that `count` is about: those of its window, faded or not, or without a window those not faded."""
    if count.within is None:
        return live_on_all(member.strikes, ladders, at)
    return sum(1 for strike in member.strikes if strike.at >= at - count.within)


def _member(who: Sequence[Who | OfTier], charter: Charter) -> Check:
    everyone, newcomers, ranks = "everyone" in who, "newcomer" in who, ranks_of(who, charter)
    rank, newcomer_for = rank_in(charter), charter.newcomer_for

    def holds(case: Case) -> bool:
        return (
            everyone
            or (newcomers and is_newcomer(case.member, case.at, newcomer_for))
            or (bool(ranks) and rank(case) in ranks)
        )

    def why(case: Case) -> tuple[Match, ...]:
        standing = _standing(case, newcomer_for)
        if not ranks:
            return (Match(fact="member", why=standing),)
        tier = Match(fact="member", why=rank_words(charter, rank(case)))
        return (tier, Match(fact="member", why=standing)) if newcomers else (tier,)

    return Check(fact="member", cost=1, holds=holds, why=why)


def _standing(case: Case, newcomer_for: int) -> Text:
    joined = case.member.joined
    if joined is None:
        return Text(key="why-always-here")
    args: dict[str, Arg] = {
        "since": Span(seconds=max(case.at - joined, 0)),
        "newcomer_for": Span(seconds=newcomer_for),
    }
    if is_newcomer(case.member, case.at, newcomer_for):
        return Text(key="why-newcomer", args=args)
    return Text(key="why-no-newcomer", args=args)


def _in_the_group(age: Age) -> Check:
    def holds(case: Case) -> bool:
        since = case.member.inside_since.get(case.post.chat)
        if since is None:
            return age.bound == "at least"
        return within(age.bound, case.at - since, age.seconds)

    def why(case: Case) -> tuple[Match, ...]:
        since = case.member.inside_since.get(case.post.chat)
        if since is None:
            text = Text(key="why-always-in-the-group")
        else:
            text = Text(key="why-in-the-group", args={"since": Span(seconds=max(case.at - since, 0))})
        return (Match(fact="in the group", why=text),)

    return Check(fact="in the group", cost=1, holds=holds, why=why)


def _strikes(count: Count, ladders: Mapping[LadderName, Ladder]) -> Check:
    number = partial(strikes_within, count, ladders=ladders)

    def holds(case: Case) -> bool:
        return within(count.bound, number(case.member, at=case.at), count.number)

    def why(case: Case) -> tuple[Match, ...]:
        found = number(case.member, at=case.at)
        if count.within is None:
            return (Match(fact="strikes", why=Text(key="why-strikes", args={"number": found})),)
        args: dict[str, Arg] = {"number": found, "within": Span(seconds=count.within)}
        return (Match(fact="strikes", why=Text(key="why-strikes-within", args=args)),)

    return Check(fact="strikes", cost=2, holds=holds, why=why)
