"""The commands that read a charter: text, explain, try, diff."""

import json

import pytest
from typer.testing import CliRunner

from bot.cli import app

CHARTER = """\
charter: 1
community: {name: Tea, goal: Good tea., languages: [en, zh]}
groups: {lounge: {chat: -100}, market: {chat: -101}}
rules:
  ads:
    says: {en: No ads., zh: 不要广告。}
    when: {contains: pots}
    unless: {in: market}
  flood:
    says: {en: Slowly., zh: 慢一点。}
    when: {messages: at least 6 in 10 seconds}
    then: [mute 10 minutes]
"""


@pytest.fixture
def run(tmp_path):
    (tmp_path / "charter.yaml").write_text(CHARTER, "utf-8")

    def invoke(*args, charter="charter.yaml"):
        given = () if charter is None else ("--charter", str(tmp_path / charter))
        return CliRunner().invoke(app, [*args, *given])

    return invoke


def test_text_tells_the_rules_as_members_read_them(run):
    assert (
        "1. No ads.\nBroken by a message that contains “pots”.\nNot if it is in market.\n"
        in run("text").stdout
    )
    assert "慢一点。" in run("text", "--lang", "zh").stdout


def test_text_as_json_has_the_pieces(run):
    told = json.loads(run("text", "--json").stdout)

    assert told["language"] == "en"
    assert [one["name"] for one in told["items"] if one["kind"] == "rule"] == ["ads", "flood"]
    assert "No ads." in told["text"]


@pytest.mark.parametrize("command", [("text",), ("explain", "ads"), ("try", "x"), ("check",)])
def test_an_unknown_language_is_refused(run, command):
    found = run(*command, "--lang", "tlh")

    assert found.exit_code == 2
    assert "tlh" in found.stderr


@pytest.mark.parametrize("command", [("text",), ("explain", "ads"), ("try", "x"), ("check",)])
def test_a_faulty_charter_and_none_at_all_have_their_exit_codes(run, tmp_path, command):
    (tmp_path / "faulty.yaml").write_text(CHARTER.replace("when:", "whn:"), "utf-8")

    assert run(*command, charter="faulty.yaml").exit_code == 1
    assert run(*command, charter="nowhere.yaml").exit_code == 2


def test_explain_tells_each_word_of_a_rule(run):
    shown = run("explain", "ads")
    told = json.loads(run("explain", "ads", "--json").stdout)

    assert shown.exit_code == 0
    assert "No ads." in shown.stdout
    assert [(part["at"], part["word"]) for part in told["parts"]] == [
        ("when", "contains"),
        ("unless", "in"),
        ("then", "delete"),
        ("then", "strike"),
    ]


def test_explain_names_the_rules_that_there_are(run):
    found = run("explain", "adz")

    assert found.exit_code == 1
    assert "ads and flood" in found.stderr


def test_try_tells_what_the_bot_would_do_and_why(run):
    shown = run("try", "buy pots")
    told = json.loads(run("try", "buy pots", "--json").stdout)

    assert "The bot: the message deleted and a warning." in shown.stdout
    assert told["bot"] == ["delete", "warn"]
    assert [(one["rule"], one["held"]) for one in told["rules"]] == [("ads", True), ("flood", False)]


def test_try_tells_what_the_bot_answers(run, tmp_path):
    answers = "answers: {shipping: {when: {contains: ship}, reply: {en: On Mondays., zh: 每周一。}}}\n"
    (tmp_path / "answers.yaml").write_text(CHARTER + answers, "utf-8")

    assert "The bot answers (“shipping”): On Mondays.\n" in run("try", "ship?", charter="answers.yaml").stdout
    for who in ("member", "staff"):
        told = run("try", "ship?", "--as", who, "--lang", "zh", "--json", charter="answers.yaml").stdout
        assert json.loads(told)["answers"] == [{"answer": "shipping", "reply": "每周一。"}]


def test_try_asks_as_somebody_somewhere(run):
    assert json.loads(run("try", "buy pots", "--in", "market", "--json").stdout)["bot"] == []
    assert "The bot does nothing." in run("try", "buy pots", "--in", "market").stdout
    assert "exempt" in run("try", "buy pots", "--as", "staff").stdout
    assert "member" in run("try", "x", "--as", "nobody").stderr
    assert run("try", "x", "--in", "nowhere").exit_code == 1
    assert run("try", "x", "--in", "Lounge").stderr.endswith("did you mean `lounge`?\n")


def test_the_charter_may_be_named_without_the_option(run, tmp_path):
    file = str(tmp_path / "charter.yaml")

    assert run("text", file, charter=None).stdout == run("text").stdout
    assert run("explain", "ads", file, charter=None).stdout == run("explain", "ads").stdout


def test_a_rule_on_trial_says_so(run, tmp_path):
    (tmp_path / "trial.yaml").write_text(
        CHARTER.replace("    when: {contains", "    mode: observe\n    when: {contains")
    )

    assert "on trial" in run("try", "pots", charter="trial.yaml").stdout


def test_diff_tells_what_changes_in_sentences(run, tmp_path):
    (tmp_path / "new.yaml").write_text(CHARTER.replace("at least 6", "at least 5"), "utf-8")
    old, new = str(tmp_path / "charter.yaml"), str(tmp_path / "new.yaml")

    found = run("diff", old, new, charter=None)
    told = json.loads(run("diff", old, new, "--json", charter=None).stdout)

    assert found.exit_code == 1
    assert "becomes" in found.stdout
    assert [(one["kind"], one["name"], one["what"]) for one in told["changes"]] == [
        ("rule", "flood", "changed")
    ]


def test_diff_of_the_same_is_nothing(run, tmp_path):
    same = str(tmp_path / "charter.yaml")

    assert run("diff", same, same, charter=None).exit_code == 0
    assert run("diff", same, same, charter=None).stdout == "Nothing changes.\n"
    assert run("diff", same, str(tmp_path / "nowhere.yaml"), charter=None).exit_code == 2


def test_schema_is_json_and_page_is_the_reference():
    schema = json.loads(CliRunner().invoke(app, ["schema"]).stdout)
    page = CliRunner().invoke(app, ["schema", "--page", "--lang", "zh"]).stdout

    assert "messages" in schema["$defs"]["condition"]["properties"]
    assert page.startswith("# 章程\n")


def test_fmt_mends_and_check_only_tells(run, tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text(CHARTER.replace("rules:\n  ads:", "rules:\n\n  ads:   "), "utf-8")
    bad.write_text(
        CHARTER.replace("says: {en: No ads., zh: 不要广告。}", "says: {en: 'No ads, ever', zh: x}"), "utf-8"
    )

    assert run("fmt", "--check", charter="bad.yaml").exit_code == 1
    assert "{en: 'No ads" in bad.read_text("utf-8")
    assert run("fmt", charter="bad.yaml").exit_code == 0
    assert "      en: 'No ads, ever'\n" in bad.read_text("utf-8")
    assert json.loads(run("fmt", "--check", "--json", charter="bad.yaml").stdout)["good"] is True


def test_fmt_leaves_alone_what_it_cannot_read(run, tmp_path):
    (tmp_path / "broken.yaml").write_text("charter: [1\n", "utf-8")

    assert run("fmt", charter="broken.yaml").exit_code == 1
    assert (tmp_path / "broken.yaml").read_text("utf-8") == "charter: [1\n"
    assert run("fmt", charter="nowhere.yaml").exit_code == 2
