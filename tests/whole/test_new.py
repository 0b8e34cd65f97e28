"""`charterbot new` as a newcomer runs it: in a process of its own, at a terminal, through a pipe, and then the bot itself."""

import os
import pty
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from bot.adapters.charter_file import read
from tests.support.telegram import run_bot, telegram

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "bot", "new")
NAME = 'Tea: the "best" #1'
ANSWERS = (NAME, "To drink 好茶 together.", "@TeaClub", "en, zh, Asia/Shanghai", "links, copies")
ENVIRONMENT = {"PATH": os.defpath, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TERM": "dumb"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written():
    reading = read("charter.yaml")
    assert reading.ok
    return reading.charter


def test_answers_come_through_a_pipe_whatever_their_bytes(folder):
    answers = b"\xff\n" + "\n".join(ANSWERS).encode()

    said = subprocess.run(COMMAND, input=answers, capture_output=True, env=ENVIRONMENT, check=False)

    assert (said.returncode, said.stderr) == (0, b"")
    assert b"an invisible sign (U+DCFF)" in said.stdout
    assert written().community.name == {"": NAME}


def test_where_nobody_can_answer_nothing_is_left(folder):
    closed = ["sh", "-c", 'exec "$@" <&-', "sh", *COMMAND]

    said = subprocess.run(closed, capture_output=True, env=ENVIRONMENT, check=False)

    assert (said.returncode, said.stderr) == (1, b"\nNothing was written.\n")
    assert list(folder.iterdir()) == []


class Terminal:
    """The command at a terminal, and what is typed there."""

    def __init__(self):
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            COMMAND, stdin=theirs, stdout=theirs, stderr=theirs, env=ENVIRONMENT, start_new_session=True
        )
        os.close(theirs)
        self.shown = ""

    def reads(self, words):
        while words not in self.shown:
            self.shown += os.read(self.ours, 4096).decode(errors="replace")

    def types(self, line):
        os.write(self.ours, f"{line}\n".encode())

    def interrupts(self):
        """Ctrl-C; and Enter, for readline may fall asleep between a signal and its being seen."""
        self.process.send_signal(signal.SIGINT)
        with suppress(OSError):  # the terminal is gone if the signal was seen at once
            self.types("")

    def ends(self):
        try:
            while read := os.read(self.ours, 4096):
                self.shown += read.decode(errors="replace")
        except OSError:  # a terminal that nobody holds any more
            pass
        return self.process.wait()


@pytest.fixture
def terminal(folder):
    terminal = Terminal()
    yield terminal
    terminal.process.kill()
    terminal.process.wait()
    os.close(terminal.ours)


def test_a_person_answers_at_a_terminal(terminal):
    for number, answer in enumerate(ANSWERS, 1):
        terminal.reads(f"{number}/5")
        terminal.types(answer)

    assert terminal.ends() == 0
    assert "charter.yaml is written" in terminal.shown
    assert written().community.name == {"": NAME}


def test_whoever_interrupts_finds_nothing(terminal, folder):
    terminal.reads("]: ")
    terminal.types("Tea")
    terminal.reads("We help each other.]: ")
    terminal.interrupts()

    assert terminal.ends() == 1
    assert "Nothing was written." in terminal.shown
    assert "Traceback" not in terminal.shown
    assert list(folder.iterdir()) == []


@pytest.fixture
def page(folder):
    subprocess.run([*COMMAND, "first.yaml", "--yes"], env=ENVIRONMENT, capture_output=True, check=True)
    return (folder / "first.yaml").read_text("utf-8")


async def test_the_bot_adopts_it_and_tells_the_id_of_a_group_that_comes_later(page, folder):
    async with telegram(folder) as play:
        olga = play.world.user("Olga")
        lounge = play.world.supergroup("Lounge", olga)
        async with run_bot(play, folder, page) as bot:
            play.world.say(olga, lounge, "hello")
            line = await bot.until("chat_not_in_charter")

    assert line["chat"] == lounge.id
