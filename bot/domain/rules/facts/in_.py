"""`in`: the group where a message stands."""

from __future__ import annotations

from bot.domain.charter.desk import Groups, Reason, say
from bot.domain.charter.implied import more
from bot.domain.charter.kinds import Kind
from bot.domain.charter.schema import Condition
from bot.domain.charter.sections_people import places
from bot.domain.charter.values import Places
from bot.domain.effects import Arg, Joined, Text
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.facts.fact import Fact
from bot.domain.rules.naming import Naming, one_of

GROUP: Kind[str] = Kind(str, "fault-form-group", "lounge")


def _check(asked: Places) -> Check:
    names = frozenset(asked)
    listed = Joined(parts=tuple(sorted(names)))

    def holds(case: Case) -> bool:
        return case.group.name in names

    def why(case: Case) -> tuple[Match, ...]:
        if case.group.name in names:
            return (Match(fact="in", why=Text(key="why-in", args={"group": case.group.name})),)
        args: dict[str, Arg] = {"group": case.group.name, "groups": listed}
        return (Match(fact="in", why=Text(key="why-not-in", args=args)),)

    return Check(fact="in", cost=0, holds=holds, why=why)


def _never(asked: Places, _condition: Condition, groups: Groups) -> Reason | None:
    if all(name in groups and groups[name].kind == "channel" for name in asked):
        return say("fault-never-channel"), say("fault-do-name-a-group")
    return None


def _says(asked: Places, naming: Naming) -> Text:
    return Text(key="fact-in-says", args={"groups": one_of(naming.group(name) for name in asked)})


IN: Fact[Places] = Fact(
    key="in",
    read=places,
    kind=GROUP,
    row=True,
    examples=("lounge", "[lounge, market]"),
    instead=("group", "chat", "where"),
    never=_never,
    covers=more,
    check=lambda asked, _asking: _check(asked),
    says=_says,
)
