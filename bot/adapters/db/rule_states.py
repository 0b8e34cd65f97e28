"""What is remembered of rules beside the charter."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Executable, bindparam, delete, select

from bot.adapters.db import tables
from bot.adapters.db.statements import Page, Statement, Tongue
from bot.app.rows import RuleState
from bot.domain.ids import RuleId

_states = tables.rule_states.c
NAMES = ("rule", "form", "since", "fuse")


def _keep(tongue: Tongue) -> Executable:
    new = tongue.insert(tables.rule_states)
    return new.on_conflict_do_update(
        index_elements=[_states.rule], set_={name: new.excluded[name] for name in NAMES[1:]}
    )


ALL = Statement(lambda _: select(*(_states[name] for name in NAMES)))
KEEP = Statement(_keep, *NAMES)
DROP = Statement(lambda _: delete(tables.rule_states).where(_states.rule == bindparam("which")), "which")


class RuleStates(Page):
    """The states of rules."""

    def rule_states(self) -> dict[RuleId, RuleState]:
        return {
            row[0]: RuleState(rule=row[0], form=row[1], since=row[2], fuse=row[3]) for row in self.rows(ALL)
        }

    def keep_rule_states(self, states: Sequence[RuleState]) -> None:
        self.each(KEEP, [(one.rule, one.form, one.since, one.fuse) for one in states])

    def drop_rule_states(self, rules: Collection[RuleId]) -> None:
        self.each(DROP, [(rule,) for rule in rules])
