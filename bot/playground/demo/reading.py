"""A scene's YAML read and checked: all faults at once, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import UnionType
from typing import TypeVar

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from bot.playground.demo.scene import (
    Album,
    AnyStep,
    Channel,
    Group,
    Person,
    Press,
    Say,
    Scene,
    Wait,
)

T = TypeVar("T")
CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
Place = tuple[str | int, ...]
"""The way to a value from the top: keys and numbers."""

SECTIONS: dict[str, type[msgspec.Struct]] = {"people": Person, "groups": Group, "channels": Channel}
TALKS = ("talks", "incidents")
_deeper = re.compile(r"\.(\w+)|\[(\d+)\]")


class SceneError(Exception):
    """A scene that can't be played; each of `faults` is `file:line: what is wrong`."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read(path: Path) -> Scene:
    """The scene in a file. Raises `SceneError`."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as unreadable:
        raise SceneError((f"{path}: cannot be read: {unreadable}",)) from None
    return read_text(path.name, text)


def read_text(name: str, text: str) -> Scene:
    """The scene in a text; `name` stands before each fault. Raises `SceneError`."""
    try:
        root = YAML(typ="safe", pure=True).compose(text)
        plain = YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark is not None else 1
        raise SceneError((f"{name}:{line}: {broken.problem}",)) from None
    except YAMLError as broken:
        raise SceneError((f"{name}: {broken}",)) from None
    if not isinstance(plain, dict):
        raise SceneError((f"{name}:1: a scene is a block of `title`, `people`, `groups`, `steps` ...",))
    desk = _Desk(name, root)
    scene = _scene(desk, plain)
    if scene is not None:
        _check(desk, scene)
    if scene is None or desk.faults:
        raise SceneError(tuple(text for _, text in sorted(desk.faults)))
    return scene


@dataclass(slots=True)
class _Desk:
    """Where faults are gathered."""

    name: str
    root: Node
    faults: list[tuple[int, str]] = field(default_factory=list)

    def fault(self, path: Place, problem: str) -> None:
        line = _line(self.root, path)
        self.faults.append((line, f"{self.name}:{line}: {problem}"))


def _line(node: Node, path: Place) -> int:
    """The line (from 1) of what `path` leads to, or of the last thing on the way that is there."""
    line = node.start_mark.line
    for part in path:
        found = _inside(node, part)
        if found is None:
            break
        line, node = found
    return int(line) + 1


def _inside(node: Node, part: str | int) -> tuple[int, Node] | None:
    if isinstance(node, MappingNode):
        return next((((key.start_mark.line), value) for key, value in node.value if key.value == part), None)
    if isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part].start_mark.line, node.value[part]
    return None


def _scene(desk: _Desk, plain: Mapping[str, object]) -> Scene | None:
    """Each person, group, channel and step by itself first, so that one fault hides no other."""
    for section, kind in SECTIONS.items():
        entries = plain.get(section)
        if isinstance(entries, dict):
            for key, value in entries.items():
                _converted(desk, value, kind, (section, key))
    for place, value in _steps_in(plain):
        _converted(desk, value, AnyStep, place)
    return None if desk.faults else _converted(desk, plain, Scene, ())


def _steps_in(plain: Mapping[str, object]) -> Iterator[tuple[Place, object]]:
    """Whatever stands where a step should, with its place."""
    yield from ((("steps", at), value) for at, value in enumerate(_row(plain.get("steps"))))
    for section in TALKS:
        for talk, entries in enumerate(_row(plain.get(section))):
            yield from (((section, talk, at), value) for at, value in enumerate(_row(entries)))


def _row(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _converted(desk: _Desk, value: object, kind: type[T] | UnionType, path: Place) -> T | None:
    try:
        made: T = msgspec.convert(value, kind)
    except msgspec.ValidationError as wrong:
        problem, _, where = str(wrong).partition(" - at `$")
        inside = tuple(name or int(number) for name, number in _deeper.findall(where))
        desk.fault((*path, *inside), problem + (f", at `{where.strip('.`')}`" if inside else ""))
        return None
    return made


def _check(desk: _Desk, scene: Scene) -> None:
    """Whether everybody and everything named is there."""
    if scene.begins.tzinfo is None:
        desk.fault(("begins",), "`begins` needs the distance from UTC, like 2026-10-17T19:30:00+08:00")
    for key, group in scene.groups.items():
        for name in (group.owner, *group.staff, *group.members):
            _known(desk, ("groups", key), "person", name, scene.people)
    for key, channel in scene.channels.items():
        _known(desk, ("channels", key), "person", channel.owner, scene.people)
        if channel.linked is not None:
            _known(desk, ("channels", key, "linked"), "group", channel.linked, scene.groups)
    for key in scene.groups.keys() & scene.channels.keys():
        desk.fault(("channels", key), f"a group is called {key!r} already")
    _check_steps(desk, scene)


def _check_steps(desk: _Desk, scene: Scene) -> None:
    labels: dict[str, str] = {}
    for at, step in enumerate(scene.steps):
        _check_step(desk, scene, ("steps", at), step, labels)
    for section, talks in zip(TALKS, (scene.talks, scene.incidents), strict=True):
        for talk, steps in enumerate(talks):
            here = dict(labels)
            for at, step in enumerate(steps):
                _check_step(desk, scene, (section, talk, at), step, here)


def _check_step(desk: _Desk, scene: Scene, path: Place, step: AnyStep, labels: dict[str, str]) -> None:
    lists: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("who", "person", scene.people),
        ("chat", "group", scene.groups),
        ("channel", "channel", scene.channels),
        ("message", "message", labels),
    )
    for name, what, known in lists:
        if (named := getattr(step, name, None)) is not None:
            _known(desk, path, what, named, known)
    match step:
        case Say():
            _check_label(desk, path, step, labels)
        case Album(pictures=number) if number not in range(2, 11):
            desk.fault(path, "an album has 2 to 10 `pictures`")
        case Press(button=number) if number < 1:
            desk.fault(path, "`button` counts from 1")
        case Wait(minutes=number, until="") if number < 1:
            desk.fault(path, "`minutes` must be 1 or more")
        case Wait(minutes=number, until=clock) if clock and (number or not CLOCK.fullmatch(clock)):
            desk.fault(path, "`until` is a time like `09:00`, and stands without `minutes`")
        case _:
            pass


def _check_label(desk: _Desk, path: Place, step: Say, labels: dict[str, str]) -> None:
    if step.answers:
        here = [label for label, chat in labels.items() if chat == step.chat]
        _known(desk, path, "message of this group", step.answers, here)
    if step.label in labels:
        desk.fault(path, f"there is a message {step.label!r} already")
    elif step.label:
        labels[step.label] = step.chat


def _known(desk: _Desk, path: Place, what: str, name: str, known: Iterable[str]) -> None:
    if name not in known:
        desk.fault(path, f"no {what} {name!r}; there is: {', '.join(sorted(known)) or 'none'}")
