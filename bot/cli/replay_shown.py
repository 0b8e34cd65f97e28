"""What `charterbot replay` prints: a report, and what another charter changes, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec
import typer

from bot.app.replay_people import Act, Difference, Times
from bot.app.replay_report import Report, RuleReport
from bot.cli.words import Words
from bot.domain.effects import Arg, Joined, Text
from bot.domain.ids import GroupName

SHOWN = 2
"""How many examples of a rule the table has; JSON has all."""

SHOWN_MEMBERS = 5
"""How many members are named with their points, those with most first; JSON has all."""

SHOWN_PEOPLE = 10
"""How many members are named of each change; JSON has all."""

LISTS: dict[str, tuple[Literal["more", "less"], Act]] = {
    "newly_deleted": ("more", "deleted"),
    "no_longer_deleted": ("less", "deleted"),
    "muted": ("more", "muted"),
    "no_longer_muted": ("less", "muted"),
    "kicked": ("more", "kicked"),
    "no_longer_kicked": ("less", "kicked"),
    "banned": ("more", "banned"),
    "no_longer_banned": ("less", "banned"),
}
"""The names of the changes in JSON."""


def as_json(report: Report, seconds: float, words: Words, changes: Difference | None = None) -> str:
    """The report as one JSON object, with what another charter changes."""
    told: dict[str, object] = {
        "messages": report.messages,
        "judged": report.judged,
        "skipped": report.skipped,
        "members": report.members,
        "joins": report.joins,
        "rules": {rule: _rule_json(found, words) for rule, found in report.rules.items()},
        "points": {f"user{user}": number for user, number in report.points.items()},
        "tiers": report.tiers,
        "seconds": round(seconds, 3),
    }
    if changes is not None:
        told["difference"] = _difference_json(changes)
    return msgspec.json.encode(told).decode()


def _rule_json(found: RuleReport, words: Words) -> dict[str, object]:
    return {
        "matches": found.matches,
        "members": found.members,
        "consequences": found.consequences,
        "examples": [
            {"message_id": example.message, "why": words.say(example.why)} for example in found.examples
        ],
    }


def show(report: Report, seconds: float, place: GroupName, words: Words) -> None:
    """The report as a table and lines."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text as Plain

    table = Table(title=Plain(words.say(Text(key="replay-title", args={"group": place}))))
    for head in ("replay-rule", "replay-matches", "replay-members", "replay-consequences"):
        number = head in {"replay-matches", "replay-members"}
        table.add_column(words.say(Text(key=head)), justify="right" if number else "left")
    for rule, found in report.rules.items():
        done = "\n".join(f"{number} x {name}" for name, number in found.consequences.items())
        table.add_row(*(Plain(cell) for cell in (rule, str(found.matches), str(found.members), done)))
    Console().print(table)
    typer.echo("\n".join(words.say(line) for line in (*_examples(report), *_summary(report, seconds))))


def _examples(report: Report) -> Iterator[Text]:
    for rule, found in report.rules.items():
        for example in found.examples[:SHOWN]:
            args: dict[str, Arg] = {"rule": rule, "message": example.message, "why": example.why}
            yield Text(key="replay-example", args=args)


def _summary(report: Report, seconds: float) -> Iterator[Text]:
    told: dict[str, Arg] = {
        "messages": report.messages,
        "judged": report.judged,
        "members": report.members,
        "joins": report.joins,
        "seconds": f"{seconds:.1f}",
    }
    yield Text(key="replay-summary", args=told)
    if report.tiers:
        yield Text(
            key="replay-points", args={"members": len(report.points), "points": sum(report.points.values())}
        )
    for user, points in sorted(report.points.items(), key=lambda one: (-one[1], one[0]))[:SHOWN_MEMBERS]:
        yield Text(key="replay-member", args={"member": f"user{user}", "points": points})
    for tier, number in report.tiers.items():
        yield Text(key="replay-tier", args={"tier": tier, "members": number})
    yield Text(key="replay-skipped", args={str(reason): number for reason, number in report.skipped.items()})


def _difference_json(changes: Difference) -> dict[str, object]:
    return {
        **{key: _times_json(getattr(changes, side)[act]) for key, (side, act) in LISTS.items()},
        **{
            name: [{"member": f"user{one.member}", "from": one.old, "to": one.new} for one in moved]
            for name, moved in (("promoted", changes.promoted), ("demoted", changes.demoted))
        },
        "prices": [{"from": one.old, "to": one.new, "members": one.members} for one in changes.prices],
    }


def _times_json(found: Iterable[Times]) -> list[dict[str, object]]:
    return [{"member": f"user{one.member}", "times": one.times} for one in found]


def show_difference(changes: Difference, words: Words) -> None:
    """What another charter changes, in people."""
    typer.echo("\n".join(words.say(line) for line in _difference(changes)))


def _difference(changes: Difference) -> Iterator[Text]:
    if not changes.any:
        yield Text(key="replay-no-difference")
        return
    yield Text(key="replay-difference")
    for key, (side, act) in LISTS.items():
        found: tuple[Times, ...] = getattr(changes, side)[act]
        if found:
            most = sorted(found, key=lambda one: (-one.times, one.member))
            yield _people(key, [f"user{one.member} ({one.times})" for one in most])
    for name, moved in (("promoted", changes.promoted), ("demoted", changes.demoted)):
        if moved:
            yield _people(name, [f"user{one.member} ({one.old} → {one.new})" for one in moved])
    for one in changes.prices:
        args: dict[str, Arg] = {"members": one.members, "old": one.old, "new": one.new}
        yield Text(key="replay-price", args=args)


def _people(what: str, named: list[str]) -> Text:
    args: dict[str, Arg] = {
        "members": len(named),
        "named": Joined(parts=tuple(named[:SHOWN_PEOPLE])),
        "more": max(len(named) - SHOWN_PEOPLE, 0),
    }
    return Text(key=f"replay-{what.replace('_', '-')}", args=args)
