"""Every language says the same things, and says nothing that nobody asks for."""

import ast as python
import re
from collections import Counter
from pathlib import Path

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.texts.catalog import BASE, languages, resource

ROOT = Path(__file__).parents[2]
TREES = [
    python.parse(path.read_text("utf-8"))
    for path in sorted((ROOT / "bot").rglob("*.py"))
    if "server" not in path.parts  # Telegram's own words
]


class Blanks(Visitor):
    """The names of the blanks in a message."""

    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802 - Fluent calls it by the node's name
        self.names.add(node.id.name)


def messages(language):
    return {entry.id.name: entry for entry in resource(language).body if isinstance(entry, ast.Message)}


def blanks(message):
    found = Blanks()
    found.visit(message)
    return found.names


def nodes(kind):
    return [node for tree in TREES for node in python.walk(tree) if isinstance(node, kind)]


def literals():
    """Every string of the code, and the beginnings of those that are put together."""
    whole = {node.value for node in nodes(python.Constant) if isinstance(node.value, str)}
    begun = {
        node.values[0].value
        for node in nodes(python.JoinedStr)
        if node.values and isinstance(node.values[0], python.Constant)
    }
    return whole, {start for start in begun if re.fullmatch(r"[a-z]+(-[a-z0-9]+)*-", start)}


def said():
    """`(key, names of what fills the blanks or None)` of each text that the code names outright."""
    for call in nodes(python.Call):
        if getattr(call.func, "id", getattr(call.func, "attr", "")) != "Text":
            continue
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        key, args = given.get("key"), given.get("args")
        if isinstance(key, python.Constant):
            if args is None:
                yield key.value, set()
            elif isinstance(args, python.Dict) and all(
                isinstance(name, python.Constant) for name in args.keys
            ):
                yield key.value, {name.value for name in args.keys}
            else:
                yield key.value, None


@pytest.mark.parametrize("language", languages())
def test_every_line_is_understood(language):
    assert [
        entry.content.strip().splitlines()[0]
        for entry in resource(language).body
        if isinstance(entry, ast.Junk)
    ] == []


@pytest.mark.parametrize("language", languages())
def test_no_key_is_there_twice(language):
    names = Counter(entry.id.name for entry in resource(language).body if isinstance(entry, ast.Message))

    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("language", [name for name in languages() if name != BASE])
def test_every_language_says_the_same_things(language):
    assert messages(language).keys() ^ messages(BASE).keys() == set()


@pytest.mark.parametrize("language", [name for name in languages() if name != BASE])
def test_every_language_has_the_same_blanks(language):
    ours, base = messages(language), messages(BASE)

    assert {key for key in ours.keys() & base.keys() if blanks(ours[key]) != blanks(base[key])} == set()


@pytest.mark.parametrize("language", languages())
def test_every_key_begins_with_its_room_and_has_words(language):
    shape = re.compile(r"[a-z]+(-[a-z0-9]+)+")

    assert [
        key
        for key, message in messages(language).items()
        if not shape.fullmatch(key)
        or message.value is None
        or not message.value.elements
        or message.attributes
    ] == []


@pytest.mark.parametrize("language", languages())
def test_blanks_are_in_snake_case(language):
    names = {name for message in messages(language).values() for name in blanks(message)}

    assert {name for name in names if not re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", name)} == set()


def test_what_the_code_says_has_words():
    assert {key for key, _ in said()} - messages(BASE).keys() == set()


def test_what_the_code_says_fills_every_blank():
    base = messages(BASE)

    assert {
        key: missing
        for key, given in said()
        if given is not None and key in base and (missing := blanks(base[key]) - given)
    } == {}


def test_nothing_is_there_that_nobody_says():
    whole, begun = literals()

    assert {
        key
        for key in messages(BASE)
        if key not in whole and not any(key.startswith(start) for start in begun)
    } == set()
