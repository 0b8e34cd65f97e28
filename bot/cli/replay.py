"""`charterbot replay EXPORT`: what a charter would have done to the history of a group."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import msgspec
import typer

from bot.cli.check import FAULTY, UNREAD, charter_file
from bot.cli.words import Words, spoken
from bot.domain.charter.schema import Charter
from bot.domain.effects import Arg, Joined, Text
from bot.domain.events import Membership
from bot.domain.facts import GroupFacts
from bot.domain.ids import NOBODY, GroupName, UserId

if TYPE_CHECKING:
    from bot.adapters.telegram.export import Export
    from bot.app.replay import Report, RuleReport

SHOWN = 2
"""How many examples of a rule the table has; JSON has all."""

SHOWN_MEMBERS = 5
"""How many members are named with their points, those with most first; JSON has all."""

FileArgument = Annotated[
    Path, typer.Argument(metavar="EXPORT", help="The result.json of Telegram Desktop, or its folder.")
]
CharterFile = Annotated[
    Path | None,
    typer.Option("--charter", help="The charter; CHARTER_FILE if left out.", show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Chat = Annotated[str, typer.Option(help="The group, in the export of a whole account.", metavar="NAME")]
In = Annotated[str, typer.Option("--in", help="The group of the charter that it is.", metavar="GROUP")]
Staff = Annotated[
    list[str] | None,
    typer.Option(help="Somebody of the staff: user123 or 123. May be given again.", metavar="ID"),
]
Language = Annotated[
    str, typer.Option("--lang", callback=spoken, help="The language of the report: en or zh.")
]


def replay(
    export: FileArgument,
    *,
    charter: CharterFile = None,
    as_json: AsJson = False,
    chat: Chat = "",
    in_: In = "",
    staff: Staff = None,
    lang: Language = "en",
) -> None:
    """Tell what a charter would have done. Exit code 0: told, 1: a faulty charter or a chat to choose, 2: no such file."""
    words = Words(lang)
    read = _charter(charter or charter_file(words), words)
    history = _history(export, chat, ZoneInfo(read.community.timezone), words)
    place = _place(read, history, in_, words)
    group = GroupFacts(chat=history.chat, name=place, title=history.name, staff=_staff(staff or (), words))
    report, seconds = _replayed(read, history, group, words)
    if as_json:
        typer.echo(_json(report, seconds, words))
    else:
        _show(report, seconds, place, words)
    if history.damage is not None:
        typer.echo(words.say(history.damage), err=True)


def _charter(path: Path, words: Words) -> Charter:
    from bot.adapters.charter_file import UNREADABLE, read

    reading = read(path)
    if reading.charter is not None:
        return reading.charter
    unread = any(fault.message.key == UNREADABLE for fault in reading.faults)
    raise _stop(words.plain(reading, path), UNREAD if unread else FAULTY)


def _history(path: Path, chat: str, zone: ZoneInfo, words: Words) -> Export:
    from bot.adapters.telegram.export import Refused, open_export

    match open_export(path, chat=chat, zone=zone):
        case Refused(why=why, unreadable=unreadable):
            raise _stop(words.say(why), UNREAD if unreadable else FAULTY)
        case history:
            return history


def _place(charter: Charter, history: Export, named: str, words: Words) -> GroupName:
    from bot.app.replay import place_of

    place = place_of(charter, history.chat, named)
    if place is not None:
        return place
    groups = Joined(parts=tuple(charter.groups))
    if named:
        raise _stop(words.say(Text(key="replay-no-group", args={"wanted": named, "groups": groups})), FAULTY)
    raise _stop(words.say(Text(key="replay-name-group", args={"groups": groups})), FAULTY)


def _staff(written: Iterable[str], words: Words) -> dict[UserId, Membership]:
    from bot.adapters.telegram.export_people import user_of

    staff: dict[UserId, Membership] = {}
    for wanted in written:
        user = user_of(wanted)
        if user == NOBODY:
            raise _stop(words.say(Text(key="replay-no-account", args={"wanted": wanted})), UNREAD)
        staff[user] = Membership(status="admin")
    return staff


def _stop(lines: str, code: int) -> typer.Exit:
    typer.echo(lines, err=True)
    return typer.Exit(code)


def _replayed(charter: Charter, history: Export, group: GroupFacts, words: Words) -> tuple[Report, float]:
    """The replay, with a bar on stderr that goes by bytes, and how many seconds it took."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    from bot.app.replay import replay as run
    from bot.domain.rules.judge import compile_charter

    program = compile_charter(charter)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(words.say(Text(key="replay-progress")), total=history.size)
        # What was imported stays anyway: let the collector not walk it again and again.
        gc.freeze()
        began = perf_counter()
        report = run(program, history.events(lambda read: progress.advance(task, read)), group)
        return report, perf_counter() - began


def _json(report: Report, seconds: float, words: Words) -> str:
    told = {
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


def _show(report: Report, seconds: float, place: GroupName, words: Words) -> None:
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
