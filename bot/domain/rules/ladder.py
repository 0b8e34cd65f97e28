"""Where a strike leads: each ladder counts its own strikes, each fades its time after it was given, the last step repeats."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.charter.schema import STANDARD, Ladder
from bot.domain.charter.values import BanFor, Step
from bot.domain.facts import StrikeGiven
from bot.domain.ids import LadderName, RuleId
from bot.domain.rules.answer import strictness


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """Where `number` strikes of `rule` lead on `ladder` when `before` are live already."""

    ladder: Ladder
    rule: RuleId
    number: int
    before: int

    @property
    def count(self) -> int:
        """How many strikes are live then."""
        return self.before + self.number

    @property
    def step(self) -> Step:
        """What follows."""
        return _step(self.ladder, self.count)

    @property
    def next(self) -> Step:
        """What would follow from one strike more."""
        return _step(self.ladder, self.count + 1)

    @property
    def asks(self) -> bool:
        """Whether staff are asked first."""
        return asks(self.ladder, self.step)

    @property
    def new(self) -> bool:
        """Whether it is another step than the one that the strikes before led to."""
        return self.before < len(self.ladder.steps)


def asks(ladder: Ladder, step: Step) -> bool:
    """Whether staff are asked before `step`. `ban` names a ban of any term where the ladder has none for good."""
    if step in ladder.ask_before:
        return True
    return isinstance(step, BanFor) and BanFor() in ladder.ask_before and BanFor() not in ladder.steps


def live(strikes: Iterable[StrikeGiven], ladder: Ladder, at: int) -> int:
    """How many strikes of `ladder` have not faded at `at`."""
    return sum(1 for strike in strikes if strike.ladder == ladder.name and at < strike.at + ladder.fade_after)


def live_on_all(strikes: Iterable[StrikeGiven], ladders: Mapping[LadderName, Ladder], at: int) -> int:
    """How many strikes have not faded, each by its own ladder (`standard` for one that is no more)."""
    return sum(1 for strike in strikes if at < strike.at + ladders.get(strike.ladder, STANDARD).fade_after)


def climb(ladder: Ladder, rule: RuleId, number: int, strikes: Iterable[StrikeGiven], at: int) -> Rung:
    """Where `number` strikes of `rule` lead at `at`, after those that a member has."""
    return Rung(ladder=ladder, rule=rule, number=number, before=live(strikes, ladder, at))


def highest(rungs: Iterable[Rung]) -> Rung:
    """The one rung that a message climbs to: the strictest step, without asking before with, then more strikes."""
    named = sorted(rungs, key=lambda rung: (rung.ladder.name, rung.rule))
    return max(named, key=lambda rung: (strictness(rung.step), not rung.asks, rung.number))


def _step(ladder: Ladder, count: int) -> Step:
    return ladder.steps[min(count, len(ladder.steps)) - 1]
