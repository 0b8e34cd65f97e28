"""`topic`: the topic of a forum in which a message stands, by the name that the charter gives it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.charter import suggest
from bot.domain.charter.block import row
from bot.domain.charter.desk import Desk, Field, Groups, Reason, say
from bot.domain.charter.kinds import Kind
from bot.domain.charter.scalars import scalar, shown
from bot.domain.charter.schema import Condition
from bot.domain.effects import Arg, Joined, Text
from bot.domain.ids import GroupName
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.facts.in_ import IN
from bot.domain.rules.naming import Naming, one_of
from bot.domain.rules.stage import Stage

GENERAL = 1
"""The topic that every forum has; Telegram names none for what is written there."""

Topics = tuple[str, ...]
TOPIC_NAME: Kind[str] = Kind(str, "fault-form-topic", "offers")


def _read(desk: Desk, field: Field) -> Topics | None:
    found = [name for item in row(desk, field) if (name := _name(desk, item)) is not None]
    return tuple(dict.fromkeys(found)) or None


def _name(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    if found is None:
        return None
    known = [topic for group in desk.groups.values() for topic in group.topics]
    if found.text in known:
        return found.text
    near = suggest.nearest(found.text, known)
    remedy = say("fault-do-mean", word=near) if near else say("fault-do-declare-topic", name=shown(found))
    desk.fault(found.place, say("fault-unknown-topic", name=shown(found)), remedy)
    return None


def _places(asked: Topics, asking: Asking) -> Iterator[tuple[GroupName, int]]:
    for group in asking.charter.groups.values():
        for name in asked:
            if name in group.topics:
                yield group.name, group.topics[name]


def _check(asked: Topics, asking: Asking) -> Check:
    places = frozenset(_places(asked, asking))
    listed = Joined(parts=asked)

    def holds(case: Case) -> bool:
        return (case.group.name, case.post.thread or GENERAL) in places

    def why(case: Case) -> tuple[Match, ...]:
        args: dict[str, Arg] = {"topics": listed}
        return (Match(fact="topic", why=Text(key="why-topic" if holds(case) else "why-no-topic", args=args)),)

    return Check(fact="topic", cost=0, holds=holds, why=why)


def _never(asked: Topics, condition: Condition, groups: Groups) -> Reason | None:
    """A topic of another group than the rule is for."""
    named = IN.of(condition)
    there = {topic for name in named or () if name in groups for topic in groups[name].topics}
    if named is None or not there.isdisjoint(asked):
        return None
    return say("fault-never-topic", name=asked[0]), say("fault-do-drop-one", key="in")


def _says(asked: Topics, _naming: Naming) -> Text:
    return Text(key="fact-topic-says", args={"topics": one_of(asked)})


def _play(name: str, stage: Stage) -> None:
    stage.topic = name


TOPIC: Fact[Topics] = Fact(
    key="topic",
    read=_read,
    kind=TOPIC_NAME,
    row=True,
    examples=("offers", "[offers, tea talk]"),
    instead=("topics", "thread", "forum topic"),
    never=_never,
    check=_check,
    says=_says,
    carried=_name,
    play=_play,
)
