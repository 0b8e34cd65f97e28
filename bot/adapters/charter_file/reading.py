"""A charter's file and the files it names become a `Reading`."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from zoneinfo import available_timezones

from babel import Locale
from ruamel.yaml.error import YAMLError

from bot.adapters.charter_file.page import Page, compose
from bot.adapters.charter_file.signs import mended
from bot.adapters.charter_file.traps import explained
from bot.domain.charter import build
from bot.domain.charter.desk import Shelf, say
from bot.domain.charter.faults import Fault, Reading
from bot.domain.charter.nodes import Broken, Node, Scalar
from bot.domain.charter.schema import Place
from bot.domain.effects import Text
from bot.domain.rules.catalogue import CATALOGUE
from bot.domain.trial import try_out
from bot.texts.catalog import languages as languages_spoken

MOST_TRIES = 12
UNREADABLE = "fault-unreadable"
"""The fault of a charter whose file can't be read at all."""

# With a line left out, these may be the fault of that line and not of the charter.
_FOLLOW = frozenset(
    (
        "fault-activity-no-content",
        "fault-activity-no-time",
        "fault-missing-key",
        "fault-missing-language",
        "fault-missing-text",
        "fault-empty",
        "fault-harder-to-keep",
        "fault-lowest-tier",
        "fault-needs-nothing",
        "fault-needs-poll",
        "fault-needs-when",
        "fault-no-charter",
        "fault-no-group",
        "fault-no-points",
        "fault-no-thanks",
        "fault-no-tier",
        "fault-nobody-may",
        "fault-rising-price",
        "fault-then-empty",
        "fault-time-not-below",
        "fault-unknown-group",
        "fault-unknown-ladder",
        "fault-unknown-list",
        "fault-unknown-tier",
        "fault-unused-list",
        "fault-want-lines",
    )
)

# Behind these a line may have come into another block than its own.
_SHIFTS = frozenset({"fault-indentation", "fault-trap-tab", "fault-trap-wide-space"})


@cache
def zones() -> frozenset[str]:
    """The time zones that this machine knows."""
    return frozenset(available_timezones())


@cache
def languages() -> frozenset[str]:
    """Codes of the languages that there are, by Unicode's list of them."""
    return frozenset(Locale("en").languages)


def parse(name: str, text: str) -> tuple[Node, tuple[Fault, ...], bool]:
    """The nodes of a charter's text, what is wrong with it as YAML, and whether lines were left out to read on."""
    text, found, guessed = mended(name, text)
    faults = list(found)
    told = {fault.place.line for fault in faults}
    for attempt in range(MOST_TRIES):
        page = _composed(name, text)
        if isinstance(page, Fault):
            return Broken(place=Place(file=name)), (*faults, page), True
        if page.error is None:
            return (
                page.root or Scalar(text="", place=Place(file=name)),
                (*faults, *page.faults),
                guessed or attempt > 0,
            )
        trap = explained(page, page.error)
        if trap.fault.place.line not in told:
            faults.append(trap.fault)
            told.add(trap.fault.place.line)
        page.lines[trap.line] = trap.instead
        text = "\n".join(page.lines)
    return Broken(place=Place(file=name)), tuple(faults), True


def _composed(name: str, text: str) -> Page | Fault:
    try:
        return compose(name, text)
    except YAMLError as error:
        place = Place(file=name)
        return Fault(
            place=place, message=say("fault-yaml", problem=str(error)), remedy=say("fault-do-quote-line")
        )


def reading(
    name: str, text: str, open_file: Callable[[str], str | None], today: date | None = None
) -> tuple[Reading, tuple[str, ...]]:
    """The charter in `text`, its examples run, and the files it names; `open_file` gives their text if they are there.

    `today`: what is over by then is told.
    """
    root, faults, cut = parse(name, text)
    named = build.files_named(root)
    shelf = Shelf(
        files={file: open_file(file) for file in named},
        zones=zones(),
        languages=languages(),
        spoken=languages_spoken(),
        today=today,
    )
    found = build.read(root, shelf, CATALOGUE, faults)
    if cut:
        shifted = {fault.place.line for fault in faults if fault.message.key in _SHIFTS}
        kept = tuple(fault for fault in found.faults if not _follows(fault, shifted))
        return Reading(charter=None, faults=_tabs_once(kept)), named
    tried = _tried(found)
    return Reading(charter=tried.charter, faults=_tabs_once(tried.faults)), named


def _tabs_once(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """An editor that writes tabs writes them on every line: that is one thing to mend."""
    tabs = [fault for fault in faults if fault.message.key == "fault-trap-tab"]
    if len(tabs) <= 1:
        return faults
    first = replace(tabs[0], message=say("fault-trap-tabs", more=len(tabs) - 1))
    return tuple(first if fault is tabs[0] else fault for fault in faults if fault not in tabs[1:])


def _follows(fault: Fault, shifted: Collection[int]) -> bool:
    """Whether a fault may only be there because a line was left out or, at the lines `shifted`, moved."""
    match fault.message:
        case Text(key="fault-duplicate-key", args={"line": int(first)}):
            return any(first < line <= fault.place.line for line in shifted)
        case Text(key="fault-unknown-key"):
            return fault.place.line in shifted
        case Text(key=key):
            return key in _FOLLOW


def _tried(found: Reading) -> Reading:
    """A charter whose examples go otherwise is not one to adopt."""
    failed = try_out(found.charter) if found.charter else ()
    if not failed:
        return found
    wrong = any(fault.level == "error" for fault in failed)
    faults = sorted((*found.faults, *failed), key=lambda fault: (fault.place.line, fault.place.column))
    return Reading(charter=None if wrong else found.charter, faults=tuple(faults))


def unreadable(path: Path, reason: str) -> Reading:
    """The reading of a charter that is not there, or is no text."""
    place = Place(file=str(path))
    message = say(UNREADABLE, file=str(path), reason=reason)
    return Reading(
        charter=None, faults=(Fault(place=place, message=message, remedy=say("fault-do-name-file")),)
    )
