"""`charterbot new`: five questions, a charter that works, and nothing by halves."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.adapters.charter_file import read
from bot.cli import app

ANSWERS = (
    'Tea: the "best" #1',
    "To drink 好茶 together.",
    "@TeaClub",
    "en, zh, Asia/Shanghai",
    "links, copies",
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    return tmp_path


def new(*args, answers=()):
    return CliRunner().invoke(app, ["new", *args], input="".join(f"{answer}\n" for answer in answers))


def written(name="charter.yaml"):
    reading = read(name)
    assert reading.ok
    return reading.charter


def test_a_group_that_is_not_there_yet_is_warned_of_until_it_is():
    new("later.yaml", answers=[*ANSWERS[:2], "later", *ANSWERS[3:]])
    new("now.yaml", answers=ANSWERS)

    (warning,) = read("later.yaml").faults
    assert (warning.level, warning.message.key) == ("warning", "fault-no-chat-yet")
    assert read("now.yaml").faults == ()


def test_five_answers_make_a_charter():
    said = new(answers=ANSWERS)

    charter = written()
    assert said.exit_code == 0
    assert charter.community.name == {"": 'Tea: the "best" #1'}
    assert charter.community.goal == {"": "To drink 好茶 together."}
    assert charter.community.languages == ("en", "zh")
    assert charter.community.timezone == "Asia/Shanghai"
    assert [group.chat for group in charter.groups.values()] == ["teaclub"]
    assert list(charter.rules) == ["links", "copies"]


def test_enter_takes_what_stands_in_brackets():
    pressed = new("pressed.yaml", answers=[""] * 5)
    taken = new("taken.yaml", "--yes")

    assert "[en, Asia/Tokyo]" in pressed.stdout
    assert Path("pressed.yaml").read_bytes() == Path("taken.yaml").read_bytes()
    assert "[" not in taken.stdout
    assert list(written("taken.yaml").rules) == ["links"]


def test_it_is_asked_and_written_in_chinese():
    said = new("--lang", "zh", answers=["茶会", "一起喝茶：好茶", "以后", "", "链接、刷屏"])

    charter = written()
    assert "1/5 社群叫什么名字？" in said.stdout
    assert charter.community.goal == {"": "一起喝茶：好茶"}
    assert charter.community.languages == ("zh",)
    assert charter.rules["flooding"].says == {"": "请让别人也说话。"}


@pytest.mark.parametrize(
    ("place", "answer", "told"),
    [
        pytest.param(
            0,
            "Tea\x07",
            "an invisible sign (U+0007) that YAML refuses\n    delete it and type the word again",
            id="a sign that no file may hold",
        ),
        pytest.param(
            2,
            "https://t.me/teaclub",
            "found `https://t.me/teaclub`; expected the @name of a group or its id, such as -1001234567890\n"
            "    write `@teaclub`",
            id="a link in place of a name",
        ),
        pytest.param(
            2,
            "our group",
            "found `our group`; expected the @name of a group or its id, such as -1001234567890\n"
            "    write the group's @name, its id such as -1001234567890, or `later`",
            id="no group at all",
        ),
        pytest.param(
            3, "en, Berlin", "there is no time zone `Berlin`\n    did you mean `Europe/Berlin`?", id="a city"
        ),
        pytest.param(
            3, "utc", "there is no time zone `utc`\n    did you mean `UTC`?", id="a zone in small letters"
        ),
        pytest.param(
            3,
            "English",
            "found `English`; expected the code of a language, such as en or zh\n    write `en`",
            id="the name of a language",
        ),
        pytest.param(
            3,
            "en, no links",
            "there is no time zone `no links`\n    write the zone of a city, such as Europe/Berlin",
            id="no zone, and not like any",
        ),
        pytest.param(
            3,
            "yes",
            "there is no language with the code `yes`\n"
            "    write the code of a language; the bot's own texts are there in en, zh",
            id="no language",
        ),
        pytest.param(
            4,
            "links, flodding",
            "found `flodding` at `rules`; expected one of: links, flooding, copies\n"
            "    did you mean `flooding`?",
            id="a rule that is not ready",
        ),
        pytest.param(
            4,
            "xyz",
            "found `xyz` at `rules`; expected one of: links, flooding, copies\n5/5",
            id="a rule unlike any",
        ),
        pytest.param(4, ",", "found `,` at `rules`; expected one of: links", id="no rule, and not `none`"),
    ],
)
def test_a_wrong_answer_is_told_and_asked_again(place, answer, told):
    answers = [*ANSWERS[:place], answer, *ANSWERS[place:]]

    said = new(answers=answers)

    assert f"    {told}" in said.stdout
    assert said.stdout.count(f"{place + 1}/5") == 2
    assert written().community.timezone == "Asia/Shanghai"


@pytest.mark.parametrize(
    ("answer", "languages", "zone"),
    [
        pytest.param("ru", ("ru",), "Asia/Tokyo", id="languages alone"),
        pytest.param("Europe/Berlin", ("en",), "Europe/Berlin", id="a zone alone"),
        pytest.param("de Europe/Berlin", ("de",), "Europe/Berlin", id="without a comma"),
        pytest.param("zh，en、UTC", ("zh", "en"), "UTC", id="Chinese commas"),
    ],
)
def test_languages_and_zone_come_in_one_line(answer, languages, zone):
    new(answers=[*ANSWERS[:3], answer, ANSWERS[4]])

    community = written().community
    assert (community.languages, community.timezone) == (languages, zone)


@pytest.mark.parametrize(
    ("answer", "rules"),
    [("all", ["links", "flooding", "copies"]), ("None", []), ("copies links", ["copies", "links"])],
)
def test_rules_are_chosen_by_name_all_or_none(answer, rules):
    new(answers=[*ANSWERS[:4], answer])

    assert list(written().rules) == rules


def test_a_file_that_is_there_stays():
    Path("charter.yaml").write_text("mine")

    refused = new("--yes")

    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert (
        refused.stderr == "charter.yaml is already there. Name another file, or add --force to replace it.\n"
    )
    assert Path("charter.yaml").read_text() == "mine"


def test_force_replaces_it():
    Path("charter.yaml").write_text("mine")

    assert new("--yes", "--force").exit_code == 0
    assert written().community.timezone == "Asia/Tokyo"


@pytest.mark.parametrize("answers", [(), ANSWERS[:4], (*ANSWERS[:4], "xyz")])
def test_an_end_in_the_middle_leaves_nothing(answers, folder):
    said = new(answers=answers)

    assert said.exit_code == 1
    assert said.stderr.endswith("\nNothing was written.\n")
    assert list(folder.iterdir()) == []


def test_comments_are_in_the_language_of_the_questions_and_rules_in_that_of_the_group():
    new(answers=[*ANSWERS[:3], "zh", "links"])

    page = Path("charter.yaml").read_text("utf-8")
    assert page.startswith("# After a change: ")
    assert written().rules["links"].says == {"": "刚来的几天请不要发链接。"}


def test_an_end_in_the_middle_leaves_what_was_there():
    Path("charter.yaml").write_text("mine")

    assert new("--force", answers=ANSWERS[:4]).exit_code == 1
    assert Path("charter.yaml").read_text() == "mine"


def test_a_place_that_takes_no_file_is_said():
    said = new("nowhere/charter.yaml", "--yes")

    assert said.exit_code == 1
    assert said.stderr == "nowhere/charter.yaml cannot be written: No such file or directory\n"


def test_what_the_bot_does_not_read_is_said():
    assert "CHARTER_FILE=tea.yaml" in new("tea.yaml", "--yes").stdout
    assert "CHARTER_FILE" not in new("--yes").stdout
