"""Standing in a replay: balances and tiers of members, looked at whenever a day is over. Approval is taken as given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.app.member_stats import Thanks, cheaply_met, stats_from
from bot.domain.charter.schema import Charter
from bot.domain.facts import Member
from bot.domain.ids import MemberKey, TierName, UserId
from bot.domain.points.standing import Standing, turn, write_on
from bot.domain.tiers.evaluate import apply, evaluate, next_review, place_of
from bot.domain.tiers.standing import State


@dataclass(slots=True)
class _Place:
    """What a member has and where they stand.

    `spent`: seconds in the tiers before the present one; `seen`: when the first day of writing was over; `met`: when they
    joined, or that.
    """

    standing: Standing = field(default_factory=Standing)
    state: State = field(default_factory=State)
    worths: dict[int, int] = field(default_factory=dict)
    thanks: list[Thanks] = field(default_factory=list)
    spent: dict[TierName, int] = field(default_factory=dict)
    met: int = 0
    seen: int = 0


class Standings:
    """The places of all members of a history, whose ids are their keys."""

    def __init__(self, charter: Charter, members: Mapping[UserId, Member]) -> None:
        self._charter = charter
        self._members = members
        self._places: dict[MemberKey, _Place] = {}
        self._raised: set[MemberKey] = set()
        self._agreed = {
            tier.name: frozenset(map(MemberKey, range(1, tier.approval + 2))) for tier in charter.tiers
        }

    def wrote(self, day: int, members: Iterable[MemberKey], at: int) -> None:
        """These members wrote on a day."""
        for member in members:
            place = self._place(member)
            place.seen, standing = place.seen or at, place.standing
            turn(standing, day)
            write_on(standing, day)

    def worth(self, member: MemberKey, day: int, worth: int) -> None:
        """A day is worth so much, or is now where another of its week or month came."""
        place = self._place(member)
        place.standing.balance += worth - place.worths.get(day, 0)
        place.worths[day] = worth
        if len(place.worths) > MONTH:
            place.worths = {on: one for on, one in place.worths.items() if on > day - MONTH}

    def thanked(self, member: MemberKey, thanks: Thanks) -> None:
        """Somebody thanked a member."""
        self._place(member).thanks.append(thanks)

    def look(self, members: Iterable[MemberKey], day: int, at: int) -> None:
        """A day is over: who of these rises, and whose review came."""
        for member in sorted({*members, *self._raised}):
            if self._worth_a_look(member, day):
                self._judge(member, day, at)

    def balances(self) -> dict[UserId, int]:
        """What members have."""
        return {UserId(member): place.standing.balance for member, place in sorted(self._places.items())}

    def tiers(self, at: int) -> dict[UserId, TierName]:
        """In which tier each stands at the end."""
        day = max((place.standing.today.day for place in self._places.values()), default=0)
        found: dict[UserId, TierName] = {}
        for user, member in self._members.items():
            if user > 0:
                place = self._judge(member.key, day, at) if self._worth_a_look(member.key, day) else 0
                found[user] = self._charter.tiers[place].name
        return found

    def _place(self, member: MemberKey) -> _Place:
        place = self._places.get(member)
        if place is None:
            place = self._places[member] = _Place()
        return place

    def _worth_a_look(self, member: MemberKey, day: int) -> bool:
        """Whether a member may rise, or fall."""
        tiers = self._charter.tiers
        if member in self._raised or len(tiers) == 1:
            return len(tiers) > 1
        return cheaply_met(tiers[1].needs, self._place(member).standing, day)

    def _judge(self, key: MemberKey, day: int, at: int) -> int:
        """Evaluate a member; the place of the tier that follows."""
        member, place, tiers = self._members[UserId(key)], self._place(key), self._charter.tiers
        if not place.met:
            place.met = member.joined if member.joined is not None else place.seen or at
            place.state = State(tier=tiers[0].name, since=place.met)
        now = place.state.tier
        time_as = {**place.spent, now: place.spent.get(now, 0) + max(at - place.state.since, 0)}
        stats = stats_from(
            member,
            place.standing,
            place.thanks,
            self._charter.ladders,
            day=day,
            at=at,
            time_as=time_as,
            agreed=self._agreed,
        )
        decision = evaluate(tiers, stats, place.state, at, review=next_review(tiers, place.state) <= at)
        if decision.to != now:
            place.spent = time_as
        place.state = apply(decision, place.state, at)
        member.tier = place.state.tier
        reached = place_of(tiers, member.tier)
        (self._raised.add if reached or place.state.paused else self._raised.discard)(key)
        return reached


MONTH = 62
"""Days whose worth may still change: those of the month or week under way."""
