"""`charterbot replay EXPORT`: what a charter would have done to the history of a group."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli import replay_shown as shown
from bot.cli.check import FAULTY, UNREAD, charter_file
from bot.cli.words import Words, spoken
from bot.domain.charter.schema import Charter
from bot.domain.effects import Joined, Text
from bot.domain.events import Membership
from bot.domain.facts import GroupFacts
from bot.domain.ids import NOBODY, GroupName, UserId

if TYPE_CHECKING:
    from bot.adapters.telegram.export import Export
    from bot.app.replay import Replay
    from bot.app.replay_people import Difference

FileArgument = Annotated[
    Path, typer.Argument(metavar="EXPORT", help="The result.json of Telegram Desktop, or its folder.")
]
CharterFile = Annotated[
    Path | None,
    typer.Option("--charter", help="The charter; CHARTER_FILE if left out.", show_default=False),
]
Against = Annotated[
    Path | None,
    typer.Option(
        "--against",
        metavar="OLD",
        help="Tell what the charter changes, compared to this one.",
        show_default=False,
    ),
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
    against: Against = None,
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
    leads = _staff(staff or (), words)
    charters = [read, *([] if against is None else [_charter(against, words)])]
    runs = [_run(one, history, _place(one, history, in_, words), leads) for one in charters]
    seconds = _replayed(runs, history, words)
    changes = _changes(charters, runs) if against is not None else None
    if as_json:
        typer.echo(shown.as_json(runs[0].report(), seconds, words, changes))
    else:
        shown.show(runs[0].report(), seconds, runs[0].place, words)
    if changes is not None and not as_json:
        shown.show_difference(changes, words)
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


def _run(charter: Charter, history: Export, place: GroupName, staff: dict[UserId, Membership]) -> Replay:
    from bot.app.force import prepared
    from bot.app.replay import Replay

    group = GroupFacts(chat=history.chat, name=place, title=history.name, staff=staff)
    return Replay(prepared(charter), group)


def _changes(charters: Sequence[Charter], runs: Sequence[Replay]) -> Difference:
    from bot.app.replay_people import difference

    (new, old), (now, before) = charters, runs
    return difference(before.fates(), now.fates(), old.tiers, new.tiers)


def _replayed(runs: Sequence[Replay], history: Export, words: Words) -> float:
    """Replay, with a bar on stderr that goes by bytes. How many seconds it took."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    from bot.app.replay import replay as run

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(words.say(Text(key="replay-progress")), total=history.size)
        # What was imported stays anyway: let the collector not walk it again and again.
        gc.freeze()
        began = perf_counter()
        run(history.events(lambda read: progress.advance(task, read)), *runs)
        return perf_counter() - began
