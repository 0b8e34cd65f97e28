"""Where somebody stands, in words: as they read it themselves, and as staff do."""

from __future__ import annotations

from collections.abc import Iterator

from bot.app.board import place_of
from bot.app.member_stats import stats_of
from bot.app.rising import is_tagged, state_of
from bot.app.work import Work
from bot.domain.charter.schema_standing import Source, Tier
from bot.domain.effects import Arg, Joined, Mention, Moment, Said, Text
from bot.domain.facts import Member
from bot.domain.points.words import amount
from bot.domain.tiers.evaluate import evaluate, place_of as step_of
from bot.domain.tiers.needs import kept_by, unmet
from bot.domain.tiers.standing import Decision, Measure, State, Stats
from bot.domain.tiers.words import FULL_PRICE, brings, kept, listed, missing, numbers

SOURCES: dict[Source, str] = {
    "message": "points-source-message",
    "reply received": "points-source-reply",
    "thanks received": "points-source-thanks",
}


def shortly(work: Work, member: Member) -> Text:
    """A member's standing for a group, in a sentence: tier, points and place."""
    args: dict[str, Arg] = {
        "member": Mention(user=member.user, name=member.name),
        "tier": work.force.names.tier(_tier(work, member).name),
    }
    if work.force.charter.points is None:
        return Text(key="points-me-short-tier", args=args)
    balance = work.counting.standing(member.key).balance
    place = place_of(work, balance)
    has = amount(balance, work.force.called)
    args["has"] = has if place is None else Text(key="points-placed", args={"amount": has, "place": place})
    one_tier = len(work.force.charter.tiers) == 1
    return Text(key="points-me-short-points" if one_tier else "points-me-short", args=args)


def wholly(work: Work, member: Member) -> Iterator[Arg]:
    """All of a member's standing, to them alone: tier, points and the next tier, with a line between."""
    several = len(work.force.charter.tiers) > 1
    parts = (
        (*_of_tier(work, member),) if several else (),
        (*_of_points(work, member),) if work.force.charter.points is not None else (),
        (*_of_next(work, member),) if several else (),
    )
    for number, part in enumerate(part for part in parts if part):
        yield from ("",) if number else ()
        yield from part


def to_staff(work: Work, member: Member) -> Iterator[Arg]:
    """A member's tier as staff see it: since when, by whom, what is missing for the next one."""
    stats, state, decision = _looked_at(work, member)
    names = work.force.names
    args: dict[str, Arg] = {
        "member": Mention(user=member.user, name=member.name),
        "tier": names.tier(decision.was),
    }
    if state.since:
        yield Text(key="points-tier-since", args={**args, "since": Moment(at=state.since)})
    else:
        yield Text(key="points-tier-shown", args=args)
    if state.locked:
        yield Text(key="points-tier-locked")
    if stats.sanctioned:
        yield Text(key="points-tier-held", args={"tier": names.tier(state.paused or decision.was)})
    if state.grace_until is not None:
        yield Text(key="points-tier-grace", args={"until": Moment(at=state.grace_until)})
        yield from listed(numbers(_lost(work, stats, state), names))
    if decision.next is not None and (lacks := (*_lacking(work, decision),)):
        yield Text(key="points-tier-missing", args={"tier": names.tier(decision.next)})
        yield from listed(lacks)


def _lacking(work: Work, decision: Decision) -> Iterator[Text]:
    yield from numbers(decision.unmet, work.force.names)
    for one in decision.unmet:
        if one.need == "approval":
            yield Text(key="points-tier-approval", args={"number": one.wants})


def _of_tier(work: Work, member: Member) -> Iterator[Text]:
    stats, state, _ = _looked_at(work, member)
    tier, names = _tier(work, member), work.force.names
    community = Said(words=dict(work.force.charter.community.name))
    args: dict[str, Arg] = {"tier": names.tier(tier.name), "community": community}
    if stats.sanctioned and state.paused is not None:
        yield Text(key="tier-paused", args=args)
        yield Text(key="tier-paused-back", args={"tier": names.tier(state.paused)})
    else:
        yield Text(key="points-me-tier", args=args)
    if tier.price != FULL_PRICE:
        yield Text(key="tier-gives-price", args={"price": tier.price})
    if state.grace_until is not None:
        until = Moment(at=state.grace_until)
        yield Text(key="points-me-grace", args={**args, "until": until})
        lost = _lost(work, stats, state)
        yield from listed(missing(lost, names))
        yield from kept(tier, names, lost)
    elif not (state.locked or stats.sanctioned):
        yield from _of_keeping(work, tier, stats)


def _of_keeping(work: Work, tier: Tier, stats: Stats) -> Iterator[Text]:
    """What keeps a tier above the lowest."""
    names = work.force.names
    if keeping := kept_by(tier, stats, work.now):
        yield Text(key="points-me-keeps", args={"tier": names.tier(tier.name)})
        yield from listed(numbers(keeping, names))
        yield from kept(tier, names, keeping)


def _of_points(work: Work, member: Member) -> Iterator[Text]:
    called, standing = work.force.called, work.counting.standing(member.key)
    place = place_of(work, standing.balance)
    has = amount(standing.balance, called)
    if place is None:
        yield Text(key="points-me-balance", args={"amount": has})
    else:
        yield Text(key="points-me-placed", args={"amount": has, "place": place})
    today = standing.today.worth if standing.today.day == work.counting.day(work.now) else 0
    if today:
        yield Text(key="points-me-today", args={"amount": amount(today, called)})
    yield from _of_caps(work, member)


def _of_caps(work: Work, member: Member) -> Iterator[Text]:
    """That a cap is reached, so that nobody waits for what can't come."""
    points, used_up = work.force.charter.points, work.counting.used_up(member.key)
    earning = [source for source, one in points.earn.items() if one.gives] if points is not None else []
    full = [source for source in earning if source in used_up]
    if full and full == earning:
        yield Text(key="points-me-full")
    elif full:
        sources = tuple(Text(key=SOURCES[source]) for source in full)
        yield Text(key="points-me-full-of", args={"sources": Joined(parts=sources)})


def _of_next(work: Work, member: Member) -> Iterator[Text]:
    _, _, decision = _looked_at(work, member)
    tiers, names = work.force.charter.tiers, work.force.names
    if decision.kind == "promote":
        yield Text(key="points-me-ready", args={"tier": names.tier(decision.to)})
    elif decision.next is None:
        yield Text(key="points-me-highest")
    else:
        upper: dict[str, Arg] = {"tier": names.tier(decision.next)}
        yield Text(key="points-me-missing", args=upper)
        yield from listed(missing(decision.unmet, names))
        if what := brings(tiers[step_of(tiers, decision.next)], tagged=is_tagged(work, member)):
            yield Text(key="points-me-brings", args=upper)
            yield from what


def _looked_at(work: Work, member: Member) -> tuple[Stats, State, Decision]:
    stats, state = stats_of(work, member, {}), state_of(work, member)
    return stats, state, evaluate(work.force.charter.tiers, stats, state, work.now, review=False)


def _lost(work: Work, stats: Stats, state: State) -> tuple[Measure, ...]:
    """What is below that which keeps the tier."""
    tiers = work.force.charter.tiers
    return unmet(kept_by(tiers[step_of(tiers, state.tier)], stats, work.now))


def _tier(work: Work, member: Member) -> Tier:
    tiers = work.force.charter.tiers
    return tiers[step_of(tiers, state_of(work, member).tier)]
