"""Where YAML gave up: what it was in the charter's words, and which line to leave out so that the rest can be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from ruamel.yaml.error import MarkedYAMLError, StringMark
from ruamel.yaml.events import MappingEndEvent, ScalarEvent, SequenceEndEvent

from bot.adapters.charter_file.page import Page
from bot.domain.charter.desk import say
from bot.domain.charter.faults import Fault
from bot.domain.charter.mend import narrow
from bot.domain.charter.schema import Place
from bot.domain.effects import Text


class Trap(NamedTuple):
    """A fault of the page, the line (from 0) that it spoils, and what to read in place of it."""

    fault: Fault
    line: int
    instead: str = ""


class _Error(NamedTuple):
    page: Page
    context: str
    problem: str
    opened: StringMark
    at: StringMark

    def line(self, mark: StringMark) -> str:
        return self.page.lines[mark.line] if mark.line < len(self.page.lines) else ""

    def rest(self, mark: StringMark) -> str:
        """What stands from a mark to the end of its line."""
        return self.line(mark)[mark.column :].strip()

    def trap(self, mark: StringMark, message: Text, remedy: Text) -> Trap:
        line = min(mark.line, len(self.page.lines) - 1)
        place = Place(file=self.page.name, line=line + 1, column=mark.column + 1)
        return Trap(Fault(place=place, message=message, remedy=remedy), line)


def explained(page: Page, error: MarkedYAMLError) -> Trap:
    """What made YAML give up."""
    at = error.problem_mark or error.context_mark
    found = _Error(page, error.context or "", error.problem or "", error.context_mark or at, at)
    told = next(tell for shape, tell in CASES if re.search(shape, f"{found.context} | {found.problem}"))
    return told(found)


def _quote(error: _Error) -> Trap:
    return error.trap(
        error.opened,
        say("fault-unclosed-quote", found=_short(error.rest(error.opened))),
        say("fault-do-close-quote"),
    )


def _sign(error: _Error) -> Trap:
    mark = error.opened if error.context.startswith(("while scanning a", "while scanning an")) else error.at
    text = (
        re.split(r"[,\]}]", error.rest(mark))[0]
        if re.search(r"[\[{]", error.line(mark)[: mark.column])
        else error.rest(mark)
    )
    return error.trap(
        mark,
        say("fault-trap-sign", sign=text[:1], found=_short(text)),
        say("fault-do-quote", text=_short(text)),
    )


def _colon(error: _Error) -> Trap:
    last = error.page.last
    if isinstance(last, ScalarEvent) and last.style is None and last.start_mark.line < error.at.line:
        begun = error.line(last.start_mark)[: last.start_mark.column]
        if not begun.strip(" -"):
            return _no_key_at(error, last.start_mark)
        return error.trap(_first(error, error.at), say("fault-indentation"), say("fault-do-align"))
    key, _, value = error.line(error.at).partition(": ")
    return error.trap(
        error.at,
        say("fault-trap-colon", found=_short(value)),
        say("fault-do-write", text=f'{key.strip()}: "{_short(value)}"'),
    )


def _no_key(error: _Error) -> Trap:
    return _no_key_at(error, error.opened)


def _no_key_at(error: _Error, mark: StringMark) -> Trap:
    line = error.line(mark).rstrip()
    if line.endswith("：") and ":" not in line:
        found = error.rest(mark)
        trap = error.trap(mark, say("fault-wide", found=found), say("fault-do-write", text=narrow(found)))
        return trap._replace(instead=f"{line[:-1].rstrip()}:")
    return error.trap(mark, say("fault-no-key", found=_short(error.rest(mark))), say("fault-do-key-value"))


def _bracket(error: _Error) -> Trap:
    """The outermost bracket that is open: what it lacks is on its line, or a comment swallowed it."""
    mark = error.page.open[0] if error.page.open else error.opened
    swallowed = _COMMENT.search(error.line(mark), mark.column)
    if swallowed:
        at = StringMark(mark.name, mark.index, mark.line, swallowed.start(), mark.buffer, mark.pointer)
        return error.trap(
            at,
            say("fault-trap-comment", found=swallowed[0]),
            say("fault-do-quote-or-space", text=swallowed[0]),
        )
    sign = error.rest(mark)[:1]
    return error.trap(
        mark,
        say("fault-unclosed-bracket", sign=sign),
        say("fault-do-close-bracket", sign="]" if sign == "[" else "}"),
    )


def _mixed(error: _Error) -> Trap:
    return error.trap(error.at, say("fault-mixed"), say("fault-do-not-mix"))


def _after(error: _Error) -> Trap:
    """Something stands behind a value that was complete: most often a quote closed too late or too early."""
    last = error.page.last
    if isinstance(last, ScalarEvent) and last.style is not None:
        if last.start_mark.line < last.end_mark.line:
            return _quote(error._replace(opened=last.start_mark))
        whole = error.rest(last.start_mark)
        return error.trap(
            last.start_mark, say("fault-text-after-quote", found=_short(whole)), _requote(whole)
        )
    if isinstance(last, SequenceEndEvent | MappingEndEvent) and _is_flow(last, error.at.line):
        value = error.line(error.at).partition(": ")[2].strip() or error.line(error.at).strip(" -")
        return error.trap(
            error.at,
            say("fault-text-after-bracket", found=_short(value)),
            say("fault-do-quote", text=_short(value)),
        )
    return error.trap(error.at, say("fault-indentation"), say("fault-do-align"))


def _is_flow(end: SequenceEndEvent | MappingEndEvent, line: int) -> bool:
    """Whether a bracket closed on that line; the end of a block takes no room."""
    return bool(end.end_mark.line == line and end.end_mark.index > end.start_mark.index)


def _requote(text: str) -> Text:
    if text.startswith("'") and '"' not in text:
        return say("fault-do-quote", text=_short(text.strip("'")))
    bare = text.strip("'") if text.startswith("'") else text
    return say("fault-do-quote-single", text=_short(bare.replace("'", "''")))


def _dash(error: _Error) -> Trap:
    return error.trap(error.at, say("fault-trap-dash"), say("fault-do-dash-below"))


def _escape(error: _Error) -> Trap:
    at = error.at
    begun = StringMark(at.name, at.index, at.line, max(0, at.column - 1), at.buffer, at.pointer)
    return error.trap(begun, say("fault-trap-escape"), say("fault-do-single-quotes"))


def _tag(error: _Error) -> Trap:
    return error.trap(
        error.opened,
        say("fault-trap-tag", found=_short(error.rest(error.opened).split(" ")[0])),
        say("fault-do-quote-sign", sign="!"),
    )


def _other(error: _Error) -> Trap:
    return error.trap(error.at, say("fault-yaml", problem=error.problem), say("fault-do-quote-line"))


def _first(error: _Error, mark: StringMark) -> StringMark:
    line = error.line(mark)
    return StringMark(
        mark.name, mark.index, mark.line, len(line) - len(line.lstrip()), mark.buffer, mark.pointer
    )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


_COMMENT = re.compile(r"(?<=\s)#[^\s\]},]+")
LONGEST = 60
CASES: tuple[tuple[str, Callable[[_Error], Trap]], ...] = (
    (r"quoted scalar \| found unexpected (?:end of stream|document separator)", _quote),
    (r"double-quoted scalar", _escape),
    (r"cannot start any token", _sign),
    (r"scanning an? (?:alias|anchor|block scalar|directive)", _sign),
    (r"mapping keys are not allowed", _sign),
    (r"mapping values are not allowed", _colon),
    (r"could not find expected ':'", _no_key),
    (r"sequence entries are not allowed", _dash),
    (r"tag", _tag),
    (r"flow (?:sequence|mapping|node)", _bracket),
    (r"block mapping \| expected <block end>, but found '-'", _mixed),
    (r"block collection \| expected <block end>, but found '\?'", _mixed),
    (r"expected <block end>", _after),
    (r"", _other),
)
