"""Where a message stands: `in`."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.charter.schema import Condition
from bot.domain.effects import Arg, Joined, Text
from bot.domain.ids import GroupName
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check


def place_checks(condition: Condition) -> Iterator[Check]:
    """What `condition` asks of the place."""
    if condition.in_ is not None:
        yield _in(frozenset(condition.in_))


def _in(names: frozenset[GroupName]) -> Check:
    listed = Joined(parts=tuple(sorted(names)))

    def holds(case: Case) -> bool:
        return case.group.name in names

    def why(case: Case) -> tuple[Match, ...]:
        if case.group.name in names:
            return (Match(fact="in", why=Text(key="why-in", args={"group": case.group.name})),)
        args: dict[str, Arg] = {"group": case.group.name, "groups": listed}
        return (Match(fact="in", why=Text(key="why-not-in", args=args)),)

    return Check(fact="in", cost=0, holds=holds, why=why)
