"""What a member's tier depends on, collected from the books."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.app.rows import TierChange
from bot.app.work import Work
from bot.domain.charter.schema import Ladder
from bot.domain.charter.schema_standing import Needs, Tier
from bot.domain.facts import Member
from bot.domain.ids import LadderName, MemberKey, TierName
from bot.domain.points.standing import Standing
from bot.domain.rules.ladder import live_on_all
from bot.domain.tiers.evaluate import place_of
from bot.domain.tiers.needs import window_in_days
from bot.domain.tiers.standing import Stats

Thanks = tuple[int, MemberKey, int]
"""A live thanks: on which day, by whom, how many points."""

PEER_DAYS = 100
"""Days in which it is looked at from whom a member's points came."""


def stats_of(work: Work, member: Member, agreed: Mapping[TierName, frozenset[MemberKey]]) -> Stats:
    """All that a member's tier depends on, now."""
    work.draft.write_facts(work.books)
    standing = work.counting.standing(member.key)
    day = _today(work, standing)
    return stats_from(
        member,
        standing,
        work.books.thanks_of(member.key),
        work.force.charter.ladders,
        day=day,
        at=work.now,
        time_as=_time_as(work, member),
        agreed=agreed,
    )


def stats_from(  # noqa: PLR0913 - everything that a tier depends on
    member: Member,
    standing: Standing,
    thanks: Sequence[Thanks],
    ladders: Mapping[LadderName, Ladder],
    *,
    day: int,
    at: int,
    time_as: dict[TierName, int],
    agreed: Mapping[TierName, frozenset[MemberKey]],
) -> Stats:
    """All that a member's tier depends on at a moment of a day, from what is known of the member."""
    peers: dict[MemberKey, int] = {}
    lately = [(giver, value) for on, giver, value in thanks if on > day - PEER_DAYS]
    for giver, value in lately:
        peers[giver] = peers.get(giver, 0) + value
    return Stats(
        day=day,
        points=standing.balance,
        active=active_on(standing, day),
        in_the_group=None if member.joined is None else max(at - member.joined, 0),
        time_as=time_as,
        thanks=tuple((on, giver) for on, giver, _ in thanks),
        strikes=tuple(strike.at for strike in member.strikes),
        strikes_now=live_on_all(member.strikes, ladders, at),
        sanctioned=any(one.lasts(at) for one in member.sanctions),
        peer_points=sum(peers.values()),
        peer_credits=len(lately),
        from_one_giver=max(peers.values(), default=0),
        agreed=dict(agreed),
    )


def worth_a_look(work: Work, member: Member) -> bool:
    """Whether the tier may change: what is cheap to know of the next one's needs is there, or something holds back."""
    tiers = work.force.charter.tiers
    if member.sanctions or ((state := work.states.get(member.key)) and state.paused):
        return True
    above = place_of(tiers, member.tier) + 1
    if above >= len(tiers):
        return False
    standing = work.counting.standing(member.key)
    return cheaply_met(tiers[above].needs, standing, _today(work, standing))


def _today(work: Work, standing: Standing) -> int:
    """The community's day: by the machine's clock or, where Telegram's is past midnight already, by that."""
    return max(work.counting.day(work.now), standing.today.day)


def active_on(standing: Standing, day: int) -> int:
    """The days of writing as bits, bit 0 for `day`."""
    passed = day - standing.today.day
    return standing.active << passed if passed >= 0 else standing.active >> -passed


def spent(
    changes: Iterable[TierChange], tiers: tuple[Tier, ...], joined: int, now: int
) -> dict[TierName, int]:
    """Seconds spent in each tier since joining, by the changes there were."""
    times: dict[TierName, int] = {}
    tier, since = tiers[0].name, joined
    for change in changes:
        times[tier] = times.get(tier, 0) + max(change.at - since, 0)
        tier, since = change.now, change.at
    times[tier] = times.get(tier, 0) + max(now - since, 0)
    return times


def _time_as(work: Work, member: Member) -> dict[TierName, int]:
    tiers = work.force.charter.tiers
    if not any(tier.needs.time_as or (tier.keeps and tier.keeps.time_as) for tier in tiers):
        return {}
    changes = work.books.tier_changes(member.key)
    joined = member.joined if member.joined is not None else work.books.first_seen(member.key)
    return spent(changes, tiers, joined, work.now)


def cheaply_met(needs: Needs, standing: Standing, day: int) -> bool:
    """Whether what is quick to know of `needs` is there."""
    if needs.points is not None and standing.balance < needs.points:
        return False
    if needs.active is None:
        return True
    window = (1 << window_in_days(needs.active.within)) - 1
    return (active_on(standing, day) & window).bit_count() >= needs.active.days
