"""`charterbot replay` as somebody types it: exports of every odd kind, the report, the exit code."""

import json

import pytest
import typer
from typer.testing import CliRunner

from bot.cli.replay import replay
from tests.support.exports import Writer, account, chat, written

CHARTER = """
charter: 1
community: {name: Tea, goal: To drink tea.}
groups:
  lounge: {chat: -1001500000001}
rules:
  ads:
    says: No ads.
    when: {contains: buy}
"""
TWO_GROUPS = CHARTER.replace(
    "lounge: {chat: -1001500000001}", "lounge: {chat: -1001}\n  market: {chat: -1002}"
)

app = typer.Typer()
app.command()(replay)


@pytest.fixture
def write():
    return Writer()


@pytest.fixture
def run(tmp_path):
    def run(content, *options, charter=CHARTER):
        (tmp_path / "charter.yaml").write_text(charter)
        path = tmp_path / "none.json" if content is None else written(tmp_path, content)
        return CliRunner().invoke(app, [str(path), "--charter", str(tmp_path / "charter.yaml"), *options])

    return run


def test_the_report_as_json(run, write):
    content = chat(
        write.service("join_group_by_link", by="user12", name="Bob"),
        write.says("buy it"),
        write.says("hello", by="user12", name="Bob"),
        {"id": 9, "type": "unsupported"},
    )
    done = run(content, "--json")
    told = json.loads(done.stdout)
    seconds = told.pop("seconds")

    assert done.exit_code == 0
    assert seconds > 0
    assert told == {
        "messages": 2,
        "judged": 2,
        "skipped": {"service": 1, "unsupported": 1, "exempt": 0, "duplicate": 0},
        "members": 2,
        "joins": 1,
        "rules": {
            "ads": {
                "matches": 1,
                "members": 1,
                "consequences": {"delete": 1, "strike": 1, "warn": 1},
                "examples": [{"message_id": 2, "why": "contains “buy”"}],
            }
        },
        "points": {},
        "tiers": {},
    }


def test_progress_goes_to_stderr(run, write):
    done = run(chat(write.says()), "--json")

    assert "Replaying" in done.stderr
    assert "Replaying" not in done.stdout


def test_the_report_as_a_table(run, write):
    done = run(chat(write.says("buy it")))

    assert done.exit_code == 0
    for words in ("lounge", "ads", "1 x delete", "message 1, contains “buy”", "1 messages, 1 of them judged"):
        assert words in done.stdout


def test_the_report_in_another_language(run, write):
    assert "含有“buy”" in run(chat(write.says("buy it")), "--lang", "zh").stdout


@pytest.mark.parametrize("staff", ["user11", "11"])
def test_staff_are_named_by_the_exports_ids(run, write, staff):
    told = json.loads(run(chat(write.says("buy it")), "--json", "--staff", "12", "--staff", staff).stdout)

    assert told["skipped"]["exempt"] == 1


def test_a_word_that_is_no_account_is_refused(run, write):
    done = run(chat(write.says()), "--staff", "ann")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "“ann” is no account" in done.stderr


def test_a_personal_chat_is_refused_in_one_line(run):
    done = run(chat(type="personal_chat", name="Ann"), "--json")

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "“Ann” is a personal chat" in done.stderr


def test_an_account_is_refused_with_its_groups_and_one_can_be_chosen(run, write):
    content = account([chat(write.says("hi"), type="personal_chat", name="Ann"), chat(write.says("buy"))])
    done = run(content)

    assert done.exit_code == 1
    assert "Tea (1500000001)" in done.stderr
    assert "Ann" not in done.stderr
    assert json.loads(run(content, "--json", "--chat", "Tea").stdout)["messages"] == 1


def test_a_truncated_export_is_replayed_with_a_warning(run, write, tmp_path):
    whole = written(tmp_path, chat(write.says("buy"), write.says("two"))).read_bytes()
    done = run(whole[:-20], "--json")

    assert (done.exit_code, json.loads(done.stdout)["messages"]) == (0, 1)
    assert "the file ends in the middle. One record was read, id 1." in done.stderr


def test_an_empty_export_is_replayed(run):
    done = run(b"", "--json")

    assert (done.exit_code, json.loads(done.stdout)["messages"]) == (0, 0)


def test_a_file_that_is_not_there_is_exit_2(run):
    done = run(None)

    assert done.exit_code == 2
    assert "none.json cannot be read" in done.stderr


def test_a_charter_with_faults_is_exit_1_with_the_faults(run, write):
    done = run(chat(write.says()), charter=CHARTER.replace("when", "whn"))

    assert done.exit_code == 1
    assert "charter.yaml:9:5: unknown key `whn`" in done.stderr


def test_a_charter_that_is_not_there_is_exit_2(run, write, tmp_path):
    done = run(chat(write.says()), "--charter", str(tmp_path / "no.yaml"))

    assert done.exit_code == 2
    assert "no.yaml" in done.stderr


def test_the_charter_of_the_settings_is_taken_without_another(write, tmp_path, monkeypatch):
    (tmp_path / "mine.yaml").write_text(CHARTER)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHARTER_FILE", "mine.yaml")
    done = CliRunner().invoke(app, [str(written(tmp_path, chat(write.says()))), "--json"])

    assert (done.exit_code, json.loads(done.stdout)["messages"]) == (0, 1)


def test_of_several_groups_one_is_asked_for(run, write):
    content = chat(write.says("buy"))
    asked = run(content, charter=TWO_GROUPS)

    assert asked.exit_code == 1
    assert "--in GROUP: lounge and market" in asked.stderr
    assert run(content, "--in", "market", charter=TWO_GROUPS).exit_code == 0


def test_a_group_that_the_charter_lacks_is_refused(run, write):
    done = run(chat(write.says()), "--in", "kitchen")

    assert done.exit_code == 1
    assert "no group “kitchen”. It has: lounge" in done.stderr


def test_against_another_charter_it_tells_the_difference_in_people(run, write, tmp_path):
    old = tmp_path / "old.yaml"
    old.write_text(CHARTER.replace("contains: buy", "contains: sell"))
    content = chat(
        write.says("buy it", by="user12", name="Bob"), write.says("sell it", by="user13", name="Ann")
    )

    told = json.loads(run(content, "--against", str(old), "--json").stdout)["difference"]
    assert told.pop("newly_deleted") == [{"member": "user12", "times": 1}]
    assert told.pop("no_longer_deleted") == [{"member": "user13", "times": 1}]
    assert set(map(len, told.values())) == {0}

    said = run(content, "--against", str(old)).stdout
    assert "Newly deleted, messages of one member: user12 (1)" in said
    assert "No longer deleted, messages of one member: user13 (1)" in said

    same = run(content, "--against", str(tmp_path / "charter.yaml")).stdout
    assert "nobody fares differently" in same
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text(CHARTER.replace("rules:", "ruels:"))
    done = run(content, "--against", str(faulty))
    assert (done.exit_code, "faulty.yaml:6:" in done.stderr) == (1, True)
