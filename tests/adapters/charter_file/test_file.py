"""The charter as a file: read with what lies beside it, kept as text, watched."""

import asyncio
from contextlib import aclosing
from time import process_time

import pytest

from bot.adapters.charter_file import UNREADABLE, CharterFile, read
from bot.app.rows import Adopted
from bot.domain.decide import open_case
from bot.domain.events import Link
from bot.domain.rules.judge import compile_charter, holds
from tests.builders import LOUNGE, facts, posted
from tests.support.charters import HEAD
from tests.support.mistakes import told

WITH_LIST = HEAD + "lists: {w: {file: words.txt}}\nrules: {r: {says: x, when: {contains: $w}}}\n"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "charter.yaml"
    path.write_text(HEAD, "utf-8")
    return path


def test_a_good_file_is_a_charter(path):
    file = CharterFile(path)

    assert file.read().ok
    assert file.body() == HEAD


def test_a_fault_names_the_file_as_it_was_given(path):
    path.write_text(HEAD + "rulez: {}\n")

    (fault,) = read(str(path)).faults

    assert (fault.place.file, fault.place.line) == (str(path), 4)


@pytest.mark.parametrize("body", [None, b"charter: 1\n\xff\xfe", "charter: 1".encode("utf-16")])
def test_a_file_that_is_missing_or_no_text_is_unreadable(tmp_path, body):
    path = tmp_path / "other.yaml"
    if body is not None:
        path.write_bytes(body)

    reading = read(path)

    assert not reading.ok
    assert [fault.message.key for fault in reading.faults] == [UNREADABLE]
    assert all(told(fault.message) and told(fault.remedy) for fault in reading.faults)


def test_a_folder_is_unreadable(tmp_path):
    assert [fault.message.key for fault in read(tmp_path).faults] == [UNREADABLE]


def test_lists_lie_beside_the_charter(path):
    path.write_text(WITH_LIST)
    (path.parent / "words.txt").write_text("cat\n# no\ndog\n")

    assert read(path).charter.lists == {"w": ("cat", "dog")}


@pytest.mark.parametrize("body", [None, b"\xff\xfe"])
def test_a_list_that_is_missing_or_no_text_is_a_fault_at_its_name(path, body):
    path.write_text(WITH_LIST)
    if body is not None:
        (path.parent / "words.txt").write_bytes(body)

    (fault,) = read(path).faults

    assert (told(fault.message), fault.place.line) == ("no-file words.txt", 4)


def test_what_the_file_held_before_can_be_read_again_with_the_lists_of_then(path):
    path.write_text(WITH_LIST)
    (path.parent / "words.txt").write_text("cat\n")
    file = CharterFile(path)
    file.read()
    then = Adopted(number=1, sha256="", body=file.body(), at=0, files=dict(file.files()))
    (path.parent / "words.txt").write_text("dog\n")

    assert file.again(then).charter.lists == {"w": ("cat",)}
    assert file.read().charter.lists == {"w": ("dog",)}
    assert file.files() == {"words.txt": "dog\n"}


def test_forty_thousand_sites_are_ready_within_two_seconds_and_asked_as_fast_as_one(path):
    path.write_text(HEAD + "lists: {w: {file: words.txt}}\nrules: {r: {says: x, when: {links to: $w}}}\n")
    sites = [f"scam{number}.example" for number in range(40_000)]
    (path.parent / "words.txt").write_text("\n".join(sites))

    begun = process_time()
    program = compile_charter(read(path).charter)
    assert process_time() - begun < 2

    links = (Link(url="http://www.scam39999.example/x"), Link(url="http://tea.example"))
    known = facts()
    begun = process_time()
    cases = (
        open_case(program, known, known.groups[LOUNGE], posted("look", links=links)) for _ in range(1000)
    )
    assert all(holds(program.rules[0], case) for case in cases)
    assert process_time() - begun < 0.5


def test_a_text_that_the_file_held_before_can_be_read_again(path):
    file = CharterFile(path)
    file.read()
    path.write_text("nonsense")

    assert file.again(Adopted(number=1, sha256="", body=file.body(), at=0)).ok


async def next_change(file, act):
    """Whether a change is noticed after `act`; asked with the watch running."""
    async with aclosing(file.changes()) as changes:
        noticed = asyncio.ensure_future(anext(changes))
        while not noticed.done():
            act()
            await asyncio.wait([noticed], timeout=0.3)
        return noticed.done()


@pytest.mark.parametrize("name", ["charter.yaml", "words.txt"])
async def test_a_change_of_the_file_or_of_its_lists_is_noticed(path, name):
    path.write_text(WITH_LIST)
    (path.parent / "words.txt").write_text("cat\n")
    file = CharterFile(path)
    file.read()
    turns = iter(range(100))

    def edit():
        (path.parent / "unrelated.txt").write_text("x")
        (path.parent / name).write_text(WITH_LIST + f"# {next(turns)}\n")

    assert await asyncio.wait_for(next_change(file, edit), timeout=30)


async def test_a_change_between_reading_and_watching_is_noticed(path):
    path.write_text(WITH_LIST)
    file = CharterFile(path)
    file.read()
    path.write_text(WITH_LIST + "# new\n")

    async with aclosing(file.changes()) as changes:
        await asyncio.wait_for(anext(changes), timeout=30)

    assert "# new" not in file.body()
    file.read()
    assert "# new" in file.body()


async def test_an_editor_that_replaces_the_file_is_noticed(path):
    file = CharterFile(path)
    file.read()
    turns = iter(range(100))

    def replace():
        new = path.with_name("new.yaml")
        new.write_text(HEAD + f"# {next(turns)}\n")
        new.replace(path)

    assert await asyncio.wait_for(next_change(file, replace), timeout=30)
