"""From YAML's events to nodes: places, quotes, and what YAML offers that a charter refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StringMark
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from bot.domain.charter.desk import say
from bot.domain.charter.faults import Fault
from bot.domain.charter.nodes import Broken, Mapping, Node, Scalar, Sequence, is_empty
from bot.domain.charter.schema import Place
from bot.domain.effects import Text

_WORD_BEHIND = re.compile(r"[ -]*(?<=\s)(#[^\s#!].*)")
DEEPEST = 50
"""How far a charter may nest; ours needs eight."""


@dataclass(slots=True)
class Page:
    """What stands in one file. `error` is where YAML gave up, `last` the event before that."""

    name: str
    lines: list[str]
    faults: list[Fault] = field(default_factory=list)
    error: MarkedYAMLError | None = None
    last: Event | None = None
    root: Node | None = None
    open: list[StringMark] = field(default_factory=list)
    """Where the brackets begin that are not closed yet."""

    def place(self, mark: StringMark) -> Place:
        """Where YAML's mark is, counted from 1."""
        return Place(file=self.name, line=mark.line + 1, column=mark.column + 1)

    def fault(self, place: Place, message: Text, remedy: Text) -> None:
        """Note that something is wrong."""
        self.faults.append(Fault(place=place, message=message, remedy=remedy))


def compose(name: str, text: str) -> Page:
    """The nodes of a text, as far as it is YAML."""
    page = Page(name=name, lines=text.split("\n"))
    try:
        _documents(page, _events(page, text))
    except MarkedYAMLError as error:
        page.error = error
    return page


def _events(page: Page, text: str) -> Iterator[Event]:
    for event in YAML(typ="safe", pure=True).parse(text):
        match event:
            case SequenceStartEvent() | MappingStartEvent() if event.flow_style:
                page.open.append(event.start_mark)
            case SequenceEndEvent() | MappingEndEvent() if (
                page.open and event.end_mark.column > event.start_mark.column
            ):
                page.open.pop()
            case _:
                pass
        yield event
        page.last = event


def _documents(page: Page, events: Iterator[Event]) -> None:
    for event in events:
        if isinstance(event, DocumentStartEvent):
            if page.root is not None:
                place = page.place(event.start_mark)
                page.fault(place, say("fault-second-document"), say("fault-do-one-document"))
                return
            if event.tags or event.version:
                line = next(number for number, line in enumerate(page.lines, 1) if line.startswith("%"))
                page.fault(
                    Place(file=page.name, line=line), say("fault-directive"), say("fault-do-drop-line")
                )
            page.root = _node(page, events, next(events))


def _node(page: Page, events: Iterator[Event], event: Event, depth: int = 0, *, inline: bool = False) -> Node:
    place = page.place(event.start_mark)
    _refuse(page, event, place)
    match event:
        case ScalarEvent():
            return _scalar(page, event, place, inline=inline)
        case SequenceStartEvent() if depth < DEEPEST:
            return Sequence(
                items=tuple(_items(page, events, depth + 1, inline=inline or event.flow_style)), place=place
            )
        case MappingStartEvent() if depth < DEEPEST:
            return Mapping(
                entries=tuple(_lines(page, events, depth + 1, inline=inline or event.flow_style)), place=place
            )
        case SequenceStartEvent() | MappingStartEvent():
            page.fault(place, say("fault-too-deep"), say("fault-do-flatten"))
            _skip(events)
            return Broken(place=place)
        case _:
            return Broken(place=place)


def _items(page: Page, events: Iterator[Event], depth: int, *, inline: bool) -> Iterator[Node]:
    for event in events:
        if isinstance(event, SequenceEndEvent):
            return
        yield _node(page, events, event, depth, inline=inline)


def _lines(page: Page, events: Iterator[Event], depth: int, *, inline: bool) -> Iterator[tuple[Scalar, Node]]:
    for event in events:
        if isinstance(event, MappingEndEvent):
            return
        key = _node(page, events, event, depth, inline=inline)
        value = _hidden(page, key, _node(page, events, next(events), depth, inline=inline))
        if isinstance(key, Scalar):
            _asked_key(page, key)
            yield key, value
        elif not isinstance(key, Broken):
            page.fault(key.place, say("fault-block-as-key"), say("fault-do-quote-line"))


def _skip(events: Iterator[Event]) -> None:
    """Pass over the rest of a row or block."""
    open_blocks = 1
    for event in events:
        match event:
            case SequenceStartEvent() | MappingStartEvent():
                open_blocks += 1
            case SequenceEndEvent() | MappingEndEvent():
                open_blocks -= 1
            case _:
                continue
        if not open_blocks:
            return


def _scalar(page: Page, event: ScalarEvent, place: Place, *, inline: bool) -> Node:
    found = Scalar(text=event.value, place=place, quoted=event.style is not None, inline=inline)
    end = event.end_mark
    if found.quoted or end.line >= len(page.lines):
        return found
    return _comment(page, found, end.line, end.column)


def _hidden(page: Page, key: Node, value: Node) -> Node:
    """YAML puts the place of a value that is not there on a later line."""
    if isinstance(key, Scalar) and is_empty(value):
        line = key.place.line - 1
        return _comment(
            page, value, line, page.lines[line].find(":", key.place.column + len(key.text) - 1) + 1
        )
    return value


def _comment(page: Page, found: Node, line: int, column: int) -> Node:
    """What is left of a text if a word that begins with `#` stands behind it: YAML takes that for a comment."""
    text = page.lines[line]
    swallowed = _WORD_BEHIND.match(text, column)
    if swallowed is None:
        return found
    place = Place(file=page.name, line=line + 1, column=swallowed.start(1) + 1)
    whole = f"{found.text} {swallowed[1]}" if isinstance(found, Scalar) else swallowed[1]
    page.fault(
        place,
        say("fault-trap-comment", found=swallowed[1].strip()),
        say("fault-do-quote-or-space", text=whole.strip()),
    )
    return Broken(place=place)


def _asked_key(page: Page, key: Scalar) -> None:
    before = page.lines[key.place.line - 1][: key.place.column - 1]
    if before.rstrip().endswith("?") and not before.rstrip(" ?-"):
        page.fault(
            key.place,
            say("fault-trap-question", found=key.text),
            say("fault-do-quote-or-colon", text=f"? {key.text}"),
        )


def _as_written(tag: str) -> str:
    """A tag of YAML's own as people write it: `!!str`."""
    return tag.replace("tag:yaml.org,2002:", "!!", 1)


def _refuse(page: Page, event: Event, place: Place) -> None:
    """Anchors, aliases and tags."""
    match event:
        case AliasEvent(anchor=anchor):
            page.fault(
                place,
                say("fault-trap-alias", found=f"*{anchor}"),
                say("fault-do-quote-pattern", text=f"*{anchor}"),
            )
        case NodeEvent(anchor=str(anchor)) if anchor:
            page.fault(
                place, say("fault-trap-anchor", found=f"&{anchor}"), say("fault-do-quote-sign", sign="&")
            )
        case ScalarEvent() | SequenceStartEvent() | MappingStartEvent() if event.ctag is not None:
            page.fault(
                place,
                say("fault-trap-tag", found=_as_written(str(event.ctag))),
                say("fault-do-quote-sign", sign="!"),
            )
        case _:
            pass
