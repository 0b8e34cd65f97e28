"""Which tier a member has, and why: a sanction goes before all, then what staff fixed by hand, then what is earned.

Up: as soon as the needs of a tier and of all below it hold, and staff agreed where they are asked. Down: at a review, one
step, after a warning and a time of grace. Who has all that a tier needs is never below what keeps it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from bot.domain.charter.schema_standing import Tier
from bot.domain.ids import TierName
from bot.domain.tiers.needs import along, asked_of_staff, barred, kept_by, one_sided, reachable, unmet
from bot.domain.tiers.standing import Decision, Measure, State, Stats


def evaluate(tiers: Sequence[Tier], stats: Stats, state: State, at: int, *, review: bool) -> Decision:
    """What follows for a member at `at`. `tiers` are the charter's, lowest first. Reviews come when `next_review` says."""
    case = _opened(tiers, stats, state, at, review=review)
    if stats.sanctioned:
        return _sanctioned(case)
    if state.locked:
        return _fixed(case)
    top = _highest(case)
    asks = _question(case, top)
    decision = _risen(case, top) if top > case.place else _kept(case)
    if asks is None:
        return decision
    return replace(
        decision,
        kind="ask" if decision.kind == "keep" else decision.kind,
        asks=asks.name,
        evidence=_evidence(case, asks),
    )


def apply(decision: Decision, state: State, at: int) -> State:
    """The state after a decision that was made at `at`."""
    moved = decision.kind in ("promote", "demote")
    settled = moved or decision.kind == "recover"
    asked = None if decision.kind == "demote" else state.asked
    return State(
        tier=decision.to,
        since=at if moved else state.since,
        locked=state.locked,
        grace_until=None if settled else decision.until or state.grace_until,
        reviewed_at=at if decision.reviewed else state.reviewed_at,
        paused=decision.paused,
        asked=decision.asks or asked,
        asked_at=at if decision.asks else state.asked_at,
    )


def by_hand(state: State, tier: TierName, at: int, *, lock: bool) -> State:
    """The state after staff gave a tier; without `lock` it goes on from there by what is earned."""
    return State(tier=tier, since=at, locked=lock, reviewed_at=state.reviewed_at)


def next_review(tiers: Sequence[Tier], state: State) -> int:
    """When the tier is reviewed next: in its turn, and when grace is over."""
    tier = tiers[place_of(tiers, state.tier)]
    turn = max(state.since, state.reviewed_at or 0) + tier.review_every
    return turn if state.grace_until is None else min(turn, state.grace_until)


def place_of(tiers: Sequence[Tier], name: TierName | None) -> int:
    """The place of a tier from below; 0 for one that the charter does not name (any more)."""
    return next((place for place, tier in enumerate(tiers) if tier.name == name), 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """A member at a moment, as all steps look at it.

    `place` is that of the tier, `paused` the one to come back to (0: none), `held` how many tiers, from below, have all that
    they and those below them need. `due`: this is a review; a second one at the same moment is none.
    """

    tiers: Sequence[Tier]
    stats: Stats
    state: State
    at: int
    place: int
    paused: int
    held: int
    due: bool


def _opened(tiers: Sequence[Tier], stats: Stats, state: State, at: int, *, review: bool) -> _Case:
    return _Case(
        tiers=tiers,
        stats=stats,
        state=state,
        at=at,
        place=place_of(tiers, state.tier),
        paused=place_of(tiers, state.paused),
        held=reachable(tiers, stats, at),
        due=review and (state.reviewed_at is None or at > state.reviewed_at),
    )


def _sanctioned(case: _Case) -> Decision:
    back = max(case.place, case.paused)
    if case.place == 0:
        return _decision(case, Decision(kind="keep", was=_name(case), to=_name(case)), 0, back)
    lost = Decision(kind="demote", was=_name(case), to=case.tiers[0].name, cause="sanction")
    return _decision(case, lost, 0, back)


def _fixed(case: _Case) -> Decision:
    if case.paused <= case.place:
        return _decision(case, Decision(kind="keep", was=_name(case), to=_name(case)), case.place, 0)
    to = case.tiers[case.paused].name
    return _decision(case, Decision(kind="promote", was=_name(case), to=to, cause="return"), case.paused, 0)


def _highest(case: _Case) -> int:
    """The place that is reached: never below the present one."""
    top = case.place
    while top + 1 < case.held and not _waits(case, top + 1):
        top += 1
    return top


def _question(case: _Case, top: int) -> Tier | None:
    """The tier that staff are asked about: nothing else is missing for it, and they were not asked in its last term."""
    if top + 1 >= case.held:
        return None
    tier = case.tiers[top + 1]
    again = case.due and case.at >= case.state.asked_at + tier.review_every
    return tier if case.state.asked != tier.name or again else None


def _waits(case: _Case, place: int) -> tuple[Measure, ...]:
    """What staff have to say before a tier is reached; a tier that a sanction took comes back without asking again."""
    return unmet(asked_of_staff(case.tiers[place], case.stats)) if place > case.paused else ()


def _risen(case: _Case, top: int) -> Decision:
    up = Decision(
        kind="promote",
        was=_name(case),
        to=case.tiers[top].name,
        cause="return" if top <= case.paused else "needs",
        reasons=along(case.tiers[: top + 1], case.stats, case.at),
    )
    return _decision(case, up, top, case.paused if top < case.paused else 0)


def _kept(case: _Case) -> Decision:
    keeps = () if case.held > case.place or case.place == 0 else kept_by(_tier(case), case.stats, case.at)
    below = unmet(keeps)
    name, until = _name(case), case.state.grace_until
    if until is not None and not below:
        back = Decision(kind="recover", was=name, to=name, reasons=keeps)
        return _decision(case, back, case.place, case.paused)
    if below and case.due and until is None:
        warning = Decision(kind="warn", was=name, to=name, until=case.at + _tier(case).grace, reasons=below)
        return _decision(case, warning, case.place, case.paused)
    if below and case.due and until is not None and case.at >= until:
        lower = case.place - 1
        down = Decision(kind="demote", was=name, to=case.tiers[lower].name, cause="grace", reasons=below)
        return _decision(case, down, lower, 0)
    return _decision(case, Decision(kind="keep", was=name, to=name), case.place, case.paused)


def _decision(case: _Case, decision: Decision, to: int, paused: int) -> Decision:
    """A decision with what all have: the next tier, what is missing for it, and the tier to come back to."""
    above = to + 1 if to + 1 < len(case.tiers) else None
    reached = decision.kind == "promote"
    return replace(
        decision,
        next=None if above is None else case.tiers[above].name,
        unmet=() if above is None or reached else _missing(case, above),
        paused=case.tiers[paused].name if paused else None,
        reviewed=case.due,
    )


def _missing(case: _Case, above: int) -> tuple[Measure, ...]:
    waits = _waits(case, above)
    return (
        *barred(case.stats, case.state),
        *unmet(along(case.tiers[: above + 1], case.stats, case.at)),
        *waits,
        *(one_sided(case.tiers[above], case.stats) if waits else ()),
    )


def _evidence(case: _Case, asks: Tier) -> tuple[Measure, ...]:
    place = place_of(case.tiers, asks.name)
    return (*along(case.tiers[: place + 1], case.stats, case.at), *one_sided(asks, case.stats))


def _tier(case: _Case) -> Tier:
    return case.tiers[case.place]


def _name(case: _Case) -> TierName:
    return _tier(case).name
