"""`charterbot check`: what it prints, in which language, and how it ends."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from tests.support.charters import HEAD


@pytest.fixture
def path(tmp_path):
    return tmp_path / "charter.yaml"


def check(*args):
    return CliRunner().invoke(app, ["check", *map(str, args)])


def test_a_good_charter_ends_well(path):
    path.write_text(HEAD)

    plain, as_json = check(path), check(path, "--json")

    assert (plain.exit_code, plain.stdout) == (0, f"{path}: no faults\n")
    assert (as_json.exit_code, json.loads(as_json.stdout)) == (0, {"ok": True, "faults": []})


def test_the_charter_in_the_readme_is_a_good_one(path):
    _, _, after = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8").partition("```yaml\n")
    path.write_text(after.partition("```")[0], encoding="utf-8")

    assert check(path).stdout == f"{path}: no faults\n"


def test_what_is_over_is_a_warning_and_no_error(path):
    path.write_text(HEAD + "activities:\n  party:\n    once: 2020-06-30 at 10:00\n    post: Come!\n")

    checked = check(path)

    assert checked.exit_code == 0
    assert checked.stdout == (
        f"{path}:6:11: warning: `2020-06-30 at 10:00` is over: this never happens\n"
        "    write a date to come, or drop the activity\n"
    )


def test_a_fault_is_told_with_its_place_and_a_remedy_below(path):
    path.write_text(HEAD + "rules:\n  r:\n    says: x\n    whn: {contains: z}\n")

    found = check(path)

    assert found.exit_code == 1
    assert found.stdout == f"{path}:7:5: unknown key `whn`\n    did you mean `when`?\n"


def test_faults_are_told_in_chinese_too(path):
    path.write_text(HEAD + "rulez: {}\n")

    assert check(path, "--lang", "zh").stdout == f"{path}:4:1: 不认识的键 `rulez`\n    是不是 `rules`？\n"


def test_json_has_every_fault_whole(path):
    path.write_text(HEAD + "lists: {a: [b]}\nrulez: {}\n")

    found = check(path, "--json")

    assert found.exit_code == 1
    assert json.loads(found.stdout) == {
        "ok": False,
        "faults": [
            {
                "file": str(path),
                "line": 5,
                "column": 1,
                "level": "error",
                "message": "unknown key `rulez`",
                "remedy": "did you mean `rules`?",
            }
        ],
    }


def test_a_warning_ends_well(path):
    path.write_text(HEAD + "lists: {a: [b]}\n")

    plain, as_json = check(path), check(path, "--json")

    assert plain.exit_code == as_json.exit_code == 0
    assert plain.stdout.startswith(f"{path}:4:9: warning: nobody uses the list `a`\n    ")
    assert json.loads(as_json.stdout)["faults"][0]["level"] == "warning"


def test_a_file_that_cannot_be_read_ends_otherwise(path):
    plain, as_json = check(path), check(path, "--json")

    assert plain.exit_code == as_json.exit_code == 2
    assert str(path) in plain.stdout
    assert [fault["line"] for fault in json.loads(as_json.stdout)["faults"]] == [1]


def test_without_a_name_the_settings_name_the_charter(path, monkeypatch):
    path.write_text(HEAD)
    monkeypatch.setenv("CHARTER_FILE", str(path))

    assert check().exit_code == 0


def test_settings_that_are_wrong_are_said(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOG_FORMAT", "runes")

    found = check()

    assert found.exit_code == 2
    assert "LOG_FORMAT" in found.stderr


@pytest.mark.parametrize("command", ["check", "replay", "demo", "new"])
def test_a_language_without_texts_is_refused(command, tmp_path):
    file = tmp_path / "some.file"

    said = CliRunner().invoke(app, [command, *([] if command == "demo" else [str(file)]), "--lang", "fr"])

    assert said.exit_code == 2
    assert "there are no texts in “fr”" in " ".join(said.stderr.replace("│", " ").split())
    assert not file.exists()


@pytest.mark.parametrize("tag", ["zh", "ZH", "zh-CN", "zh_Hans"])
def test_a_language_may_be_written_with_its_country(path, tag):
    path.write_text(HEAD)

    assert check(path, "--lang", tag).stdout == f"{path}：没有错误\n"
