"""`/goal`: what the community is for, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterator

from bot.app.commands.ask import Ask
from bot.domain.charter.schema import DAY, Target
from bot.domain.effects import Arg, Moment, Said, Span, Text
from bot.domain.points.calendar import begin_of


def goal(ask: Ask) -> None:
    """The goal in the charter's words; with a target, how much of it is reached and how much time is left."""
    community = ask.work.force.charter.community
    lines = [Text(key="goal-is", args={"goal": Said(words=dict(community.goal))})]
    if community.target is not None:
        lines += _progress(ask, community.target)
    ask.lines(*lines)


def _progress(ask: Ask, target: Target) -> Iterator[Text]:
    ask.work.counting.write()
    ask.work.draft.write_facts(ask.work.books)
    given = ask.work.books.points_given()
    args: dict[str, Arg] = {
        "given": given,
        "wanted": target.points_given,
        "percent": max(given, 0) * 100 // target.points_given,
    }
    yield Text(key="goal-reached" if given >= target.points_given else "goal-progress", args=args)
    if target.by is not None and given < target.points_given:
        end = begin_of(target.by.toordinal() + 1, ask.work.force.zone)
        if end > ask.at:
            left = Span(seconds=max(end - ask.at, DAY) // DAY * DAY)
            yield Text(key="goal-by", args={"by": Moment(at=end - 1), "left": left})
        else:
            yield Text(key="goal-over", args={"by": Moment(at=end - 1)})
